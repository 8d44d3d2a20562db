using System.Globalization;
using System.Text.Json;

namespace Jobcenter.Rules.Placements;

/// <summary>Reads a document of parameters and policies, and tells all its faults at once.</summary>
internal sealed class PolicyReader
{
    public const string Root = "$";

    private readonly List<DocumentFault> _faults = [];
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
                : throw new DocumentFormatException([.. reader._faults.Distinct()]);
        }
        catch (JsonException e)
        {
            var where = $"line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}";
            throw new DocumentFormatException([
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
        var before = (_faults.Count, _parameters.Unsound);
        var kind = node.OneOf("kind", s_kinds, isRequired: true);
        var label = DocumentLabels.Label(node, ids);
        if (kind is null)
        {
            // Of an unknown kind nobody knows the properties.
            return null;
        }

        var rule = Rule(kind, node, label);
        node.Done();
        if ((_faults.Count, _parameters.Unsound) != before)
        {
            return null;
        }

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

    // Where something was wrong, a rule is made of what was right, and left out.
    private PolicyRule Rule(string kind, DocumentNode node, RuleLabel label) =>
        kind switch
        {
            PauseAtMost.KindId => new PauseAtMost(
                label,
                Number(node, "days", 0, PauseAtMost.MaxDays),
                Kinds(node),
                node.Flag("fromStart", otherwise: true),
                node.Flag("weekendsAreNone", otherwise: false),
                Kinds(node, "endsAt", isRequired: false)
            ),
            FirstPlacementWithin.KindId => new FirstPlacementWithin(
                label,
                Number(node, "days", 0, PauseAtMost.MaxDays),
                Kinds(node),
                RuleSetting.IsArrival(node.OneOf("from", RuleSetting.Anchors, isRequired: false))
            ),
            CommitmentWithin.KindId => new CommitmentWithin(
                label,
                Number(node, "days", 0, PauseAtMost.MaxDays),
                Kinds(node)
            ),
            WeeklyHoursWithin.KindId => Hours(node, label),
            GroupCourseFirst.KindId => new GroupCourseFirst(
                label,
                Number(node, "weeks", 1, GroupCourseFirst.MaxWeeks),
                Kinds(node)
            ),
            LengthAtMost.KindId => new LengthAtMost(label, Number(node, "months", 1, LengthAtMost.MaxMonths)),
            AlignedBeforeStart.KindId => new AlignedBeforeStart(label, Kinds(node)),
            FollowedUpBeforeEnd.KindId => new FollowedUpBeforeEnd(
                label,
                Number(node, "daysBefore", 0, FollowedUpBeforeEnd.MaxDays),
                Kinds(node)
            ),
            _ => new JobKept(label, Number(node, "months", 1, LengthAtMost.MaxMonths)),
        };

    private WeeklyHoursWithin Hours(DocumentNode node, RuleLabel label)
    {
        var (fewest, most) = (Hours(node, "fewest"), Hours(node, "most"));
        var groups = node.Texts(
            "targetGroups",
            isRequired: false,
            static t => !string.IsNullOrWhiteSpace(t),
            new("en målgruppes id", "the id of a target group")
        );
        if (
            most.Values.Any(m => fewest.On(m.ValidFrom) is { IsKnown: true, Value.Value: var least } && m.Value < least)
        )
        {
            node.Fault("most", new("mindst lige så mange timer som fewest", "no fewer hours than fewest"));
            most = fewest;
        }

        return new(label, fewest, most, Kinds(node), [.. groups]);
    }

    private Parameter<int> Number(DocumentNode node, string name, int least, int most) =>
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

    private Parameter<WeeklyHours> Hours(DocumentNode node, string name) =>
        _parameters.Find<WeeklyHours>(
            node,
            name,
            new("timer over 0 og til 37, højst to decimaler", "hours above 0 and up to 37, at most two decimals"),
            static text =>
                Fraction.TryParse(text, provider: null, out var number)
                && WeeklyHours.TryFromHours(number, out var hours)
                    ? hours
                    : null
        );

    private static ImmutableArray<PlacementKind> Kinds(DocumentNode node, string name = "kinds", bool isRequired = true)
    {
        var ids = node.Texts(
            name,
            isRequired,
            static t => PlacementKinds.TryParse(t, out _),
            DocumentNode.OneOf(PlacementKinds.All.Select(static k => k.Id()))
        );
        ImmutableArray<PlacementKind> kinds =
        [
            .. ids.Distinct(StringComparer.Ordinal)
                .SelectMany(static t => PlacementKinds.TryParse(t, out var kind) ? new[] { kind } : []),
        ];
        return isRequired && kinds.IsEmpty ? PlacementKinds.All : kinds;
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
