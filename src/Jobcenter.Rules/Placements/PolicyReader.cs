using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;

namespace Jobcenter.Rules.Placements;

/// <summary>Reads a document of parameters and policies, and tells all its faults at once.</summary>
internal sealed class PolicyReader
{
    public const string Root = "$";

    private readonly List<PolicyFault> _faults = [];
    private readonly DocumentParameters _parameters = new();

    public static ImmutableArray<PlacementPolicy> Read(string json)
    {
        var reader = new PolicyReader();
        try
        {
            using var document = JsonDocument.Parse(json, new() { AllowDuplicateProperties = false });
            var policies = reader.Document(new(document.RootElement, Root, reader._faults));
            return reader._faults.Count == 0
                ? policies
                : throw new PolicyFormatException([.. reader._faults.Distinct()]);
        }
        catch (JsonException e)
        {
            var where = $"line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}";
            throw new PolicyFormatException([
                new(
                    Root,
                    where,
                    new("velformet JSON med hver egenskab én gang", "well-formed JSON with each property once")
                ),
            ]);
        }
    }

    private ImmutableArray<PlacementPolicy> Document(DocumentNode root)
    {
        foreach (var node in root.Children("parameters", isRequired: false))
        {
            _parameters.Add(node, () => _faults.Count);
        }

        var policies = new List<PlacementPolicy>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in root.Children("policies"))
        {
            if (Policy(node, ids) is { } policy)
            {
                policies.Add(policy);
            }
        }

        root.Done();
        return [.. policies];
    }

    private PlacementPolicy? Policy(DocumentNode node, HashSet<string> ids)
    {
        var before = _faults.Count;
        var label = DocumentLabels.Label(node, ids);
        var (from, until) = DocumentLabels.Days(node);
        var ruleIds = new HashSet<string>(StringComparer.Ordinal);
        var rules = node.Children("rules").Select(r => Rule(r, ruleIds)).ToArray();
        PolicyRule[] sound = [.. rules.OfType<PolicyRule>()];
        node.Done();
        if (_faults.Count > before || sound.Length < rules.Length || sound.Length == 0)
        {
            return null;
        }

        var policy = new PlacementPolicy(label, from, until, sound);
        CheckTitle(node, policy.Label, [.. sound.SelectMany(static r => r.Settings)]);
        return policy;
    }

    private PolicyRule? Rule(DocumentNode node, HashSet<string> ids)
    {
        var before = _faults.Count;
        var kind = node.OneOf("kind", s_kinds, isRequired: true);
        var label = DocumentLabels.Label(node, ids);
        Func<PolicyRule>? make = kind switch
        {
            PauseAtMost.KindId => Pause(node, label),
            FirstPlacementWithin.KindId => First(node, label),
            CommitmentWithin.KindId => Of(
                Number(node, "days", 0, PauseAtMost.MaxDays),
                Kinds(node, "kinds"),
                (d, k) => new CommitmentWithin(label, d, k)
            ),
            WeeklyHoursWithin.KindId => Hours(node, label),
            GroupCourseFirst.KindId => Of(
                Number(node, "weeks", 1, GroupCourseFirst.MaxWeeks),
                Kinds(node, "kinds"),
                (w, k) => new GroupCourseFirst(label, w, k)
            ),
            LengthAtMost.KindId => Of(
                Number(node, "months", 1, LengthAtMost.MaxMonths),
                [],
                (m, _) => new LengthAtMost(label, m)
            ),
            AlignedBeforeStart.KindId => Aligned(node, label),
            FollowedUpBeforeEnd.KindId => Of(
                Number(node, "daysBefore", 0, FollowedUpBeforeEnd.MaxDays),
                Kinds(node, "kinds"),
                (d, k) => new FollowedUpBeforeEnd(label, d, k)
            ),
            JobKept.KindId => Of(
                Number(node, "months", 1, LengthAtMost.MaxMonths),
                [],
                (m, _) => new JobKept(label, m)
            ),
            _ => null,
        };
        // Of an unknown kind nobody knows the properties.
        if (kind is not null)
        {
            node.Done();
        }

        if (make is null || _faults.Count > before)
        {
            return null;
        }

        var rule = make();
        CheckTitle(node, rule.Label, rule.Settings);
        return rule;
    }

    private static readonly string[] s_kinds =
    [
        PauseAtMost.KindId,
        FirstPlacementWithin.KindId,
        CommitmentWithin.KindId,
        WeeklyHoursWithin.KindId,
        GroupCourseFirst.KindId,
        LengthAtMost.KindId,
        AlignedBeforeStart.KindId,
        FollowedUpBeforeEnd.KindId,
        JobKept.KindId,
    ];

    private static Func<PolicyRule>? Of<T>(
        Parameter<T>? number,
        ImmutableArray<PlacementKind> kinds,
        Func<Parameter<T>, ImmutableArray<PlacementKind>, PolicyRule> make
    ) => number is null ? null : () => make(number, kinds);

    private Func<PolicyRule>? Pause(DocumentNode node, RuleLabel label)
    {
        var (fromStart, weekends) = (node.Flag("fromStart", otherwise: true), node.Flag("weekendsAreNone", false));
        var endsAt = Kinds(node, "endsAt", isRequired: false);
        return Of(
            Number(node, "days", 0, PauseAtMost.MaxDays),
            Kinds(node, "kinds"),
            (d, k) => new PauseAtMost(label, d, k, fromStart, weekends, endsAt)
        );
    }

    private Func<PolicyRule>? First(DocumentNode node, RuleLabel label)
    {
        var fromArrival = string.Equals(
            node.OneOf("from", RuleSetting.Anchors, isRequired: false),
            RuleSetting.Anchors[1],
            StringComparison.Ordinal
        );
        return Of(
            Number(node, "days", 0, PauseAtMost.MaxDays),
            Kinds(node, "kinds"),
            (d, k) => new FirstPlacementWithin(label, d, k, fromArrival)
        );
    }

    private static Func<PolicyRule> Aligned(DocumentNode node, RuleLabel label)
    {
        var kinds = Kinds(node, "kinds");
        return () => new AlignedBeforeStart(label, kinds);
    }

    private Func<PolicyRule>? Hours(DocumentNode node, RuleLabel label)
    {
        var (fewest, most) = (Hours(node, "fewest"), Hours(node, "most"));
        var groups = node.Texts(
            "targetGroups",
            isRequired: false,
            static t => !string.IsNullOrWhiteSpace(t),
            new("en målgruppes id", "the id of a target group")
        );
        if (fewest is not null && most is not null)
        {
            foreach (var value in most.Values)
            {
                if (fewest.On(value.ValidFrom) is { IsKnown: true, Value.Value: var least } && value.Value < least)
                {
                    node.Fault("most", new("mindst lige så mange timer som fewest", "no fewer hours than fewest"));
                }
            }
        }

        return Of(fewest, Kinds(node, "kinds"), (f, k) => new WeeklyHoursWithin(label, f, most ?? f, k, [.. groups]));
    }

    private Parameter<int>? Number(DocumentNode node, string name, int least, int most) =>
        _parameters.Find<int>(
            node,
            name,
            new($"et helt tal fra {least} til {most}", $"a whole number from {least} to {most}"),
            text =>
                int.TryParse(text, NumberStyles.AllowLeadingSign, NumberFormatInfo.InvariantInfo, out var number)
                && number >= least
                && number <= most
                    ? number
                    : null
        );

    private Parameter<WeeklyHours>? Hours(DocumentNode node, string name) =>
        _parameters.Find<WeeklyHours>(
            node,
            name,
            new("timer over 0 og til 37, højst to decimaler", "hours above 0 and up to 37, at most two decimals"),
            static text =>
                Fraction.TryParse(text, provider: null, out var number)
                && WeeklyHours.TryFromHours(number, out var hours)
                    ? hours
                    : (WeeklyHours?)null
        );

    private static ImmutableArray<PlacementKind> Kinds(DocumentNode node, string name, bool isRequired = true)
    {
        var ids = node.Texts(
            name,
            isRequired,
            static t => PlacementKinds.TryParse(t, out _),
            DocumentNode.OneOf(PlacementKinds.All.Select(static k => k.Id()))
        );
        return
        [
            .. ids.Where(static t => PlacementKinds.TryParse(t, out _))
                .Select(static t => PlacementKinds.TryParse(t, out var kind) ? kind : default),
        ];
    }

    // A title that still asks for a value says one that no rule has.
    private static void CheckTitle(DocumentNode node, RuleLabel label, ImmutableArray<RuleSetting> settings)
    {
        if (label.Title.Danish.Contains('{') || label.Title.English.Contains('{'))
        {
            var ids = string.Join(
                ", ",
                settings.Select(static s => s.ParameterId).OfType<string>().Distinct(StringComparer.Ordinal)
            );
            node.Fault(
                "title",
                new(
                    $"en titel, hvis {{…}} nævner reglens parametre: {ids}",
                    $"a title whose {{…}} name the rule's parameters: {ids}"
                )
            );
        }
    }
}
