using Jobcenter.Rules.Forms;
using static Jobcenter.Rules.Forms.ValueForms;

namespace Jobcenter.Rules.Placements.Policies;

/// <summary>The description of policies: the one place that documents, their faults and the rules' pages come from.</summary>
internal static class PolicyForms
{
    private static readonly Form<ImmutableArray<PlacementKind>> s_kinds = Each(Word(PlacementKinds.Vocabulary));

    // The days a rule may count from.
    private static readonly Form<bool> s_from = new ValueForm<bool>(
        new("en af start, arrival", "one of start, arrival"),
        static (place, out isArrival) =>
            (isArrival = string.Equals(place.Text, "arrival", StringComparison.Ordinal))
            || string.Equals(place.Text, "start", StringComparison.Ordinal),
        static (writer, isArrival) => writer.WriteStringValue(isArrival ? "arrival" : "start"),
        static () => Pattern("^(start|arrival)$"),
        static (isArrival, language) =>
            (isArrival ? new BilingualText("ankomsten", "arrival") : new("starten", "the start")).ToText(language)
    );

    // What a person calls the properties.
    private static readonly Dictionary<string, BilingualText> s_names = new(StringComparer.Ordinal)
    {
        ["days"] = new("højst antal kalenderdage", "most calendar days"),
        ["months"] = new("måneder", "months"),
        ["weeks"] = new("uger", "weeks"),
        ["daysBefore"] = new("dage før sidste dag", "days before the last day"),
        ["fewest"] = new("færrest timer om ugen", "fewest hours a week"),
        ["most"] = new("flest timer om ugen", "most hours a week"),
        ["kinds"] = new("forløb, der tæller", "placements that count"),
        ["from"] = new("regnes fra", "counted from"),
        ["fromStart"] = new("også fra start til første forløb", "from the start to the first placement too"),
        ["weekendsAreNone"] = new("lørdage og søndage alene er ingen pause", "Saturdays and Sundays alone are none"),
        ["endsAt"] = new("slutter med det første forløb af arten", "ends at the first placement of the kind"),
        ["targetGroups"] = new("målgrupper", "target groups"),
    };

    private static readonly BilingualText s_none = new("ingen", "none");
    private static readonly BilingualText s_all = new("alle", "all");
    private static readonly BilingualText s_once = new("hvert id én gang", "each id once");

    public static WholeForm Days { get; } = new(0, 3650);

    public static WholeForm DaysBefore { get; } = new(0, 366);

    public static WholeForm Weeks { get; } = new(1, 52);

    public static WholeForm Months { get; } = new(1, 120);

    /// <summary>The library's kinds of rules; each has its name here and nowhere else.</summary>
    private static readonly ImmutableArray<(string, Func<PolicyRule, bool>, ObjectForm)> s_library =
    [
        Kind(
            "pause-at-most",
            Rule<PauseAtMost>(static (v, label) =>
                    new(
                        label,
                        v.Get<Parameter<int>>("days"),
                        KindsOf(v),
                        v.Get<bool>("fromStart"),
                        v.Get<bool>("weekendsAreNone"),
                        v.Get<ImmutableArray<PlacementKind>>("endsAt")
                    )
                )
                .HasNumber("days", Days, static r => r.MostDays)
                .HasKinds()
                .May("fromStart", Flag, static r => r.FromStart, other: true)
                .May("weekendsAreNone", Flag, static r => r.WeekendsAreNone, other: false)
                .May(
                    "endsAt",
                    new ListForm<PlacementKind>(Word(PlacementKinds.Vocabulary), least: 0, isUnique: true),
                    static r => r.EndsAt,
                    ImmutableArray<PlacementKind>.Empty
                )
        ),
        Kind(
            "first-placement-within",
            Rule<FirstPlacementWithin>(static (v, label) =>
                    new(label, v.Get<Parameter<int>>("days"), KindsOf(v), v.Get<bool>("from"))
                )
                .HasNumber("days", Days, static r => r.MostDays)
                .May("from", s_from, static r => r.FromArrival, other: false)
                .HasKinds()
        ),
        Kind(
            "commitment-within",
            Rule<CommitmentWithin>(static (v, label) => new(label, v.Get<Parameter<int>>("days"), KindsOf(v)))
                .HasNumber("days", Days, static r => r.MostDays)
                .HasKinds()
        ),
        Kind(
            "weekly-hours-within",
            Rule<WeeklyHoursWithin>(static (v, label) =>
                    new(
                        label,
                        v.Get<Parameter<WeeklyHours>>("fewest"),
                        v.Get<Parameter<WeeklyHours>>("most"),
                        KindsOf(v),
                        v.Get<ImmutableArray<string>>("targetGroups")
                    )
                )
                .Has("fewest", new ParameterForm<WeeklyHours>(Hours), static r => r.Fewest)
                .Has("most", new ParameterForm<WeeklyHours>(Hours), static r => r.Most)
                .HasKinds()
                .May(
                    "targetGroups",
                    new ListForm<string>(Text, least: 0, isUnique: true),
                    static r => r.TargetGroups,
                    ImmutableArray<string>.Empty
                )
                .When(
                    "most",
                    new("mindst lige så mange timer som fewest", "no fewer hours than fewest"),
                    static v =>
                        WeeklyHoursWithin.AreInOrder(
                            v.Get<Parameter<WeeklyHours>>("fewest"),
                            v.Get<Parameter<WeeklyHours>>("most")
                        )
                )
        ),
        Kind(
            "group-course-first",
            Rule<GroupCourseFirst>(static (v, label) => new(label, v.Get<Parameter<int>>("weeks"), KindsOf(v)))
                .HasNumber("weeks", Weeks, static r => r.Weeks)
                .HasKinds()
        ),
        Kind(
            "length-at-most",
            Rule<LengthAtMost>(static (v, label) => new(label, v.Get<Parameter<int>>("months")))
                .HasNumber("months", Months, static r => r.Months)
        ),
        Kind("aligned-before-start", Rule<AlignedBeforeStart>(static (v, label) => new(label, KindsOf(v))).HasKinds()),
        Kind(
            "followed-up-before-end",
            Rule<FollowedUpBeforeEnd>(static (v, label) => new(label, v.Get<Parameter<int>>("daysBefore"), KindsOf(v)))
                .HasKinds()
                .HasNumber("daysBefore", DaysBefore, static r => r.DaysBefore)
        ),
        Kind(
            "job-kept",
            Rule<JobKept>(static (v, label) => new(label, v.Get<Parameter<int>>("months")))
                .HasNumber("months", Months, static r => r.Months)
        ),
    ];

    private static readonly KindForm<PolicyRule> s_rules = new(s_library);

    /// <summary>A policy, whose rules are of the library's kinds or of one's own.</summary>
    public static Form<PlacementPolicy> Policy(IEnumerable<PolicyKind> own) =>
        Titled(
                new ObjectForm<PlacementPolicy>(Make)
                    .Has("id", Text, static p => p.Template.Id)
                    .May("before", Text, static _ => null)
                    .HasLabel(static p => p.Template)
                    .HasDays(static p => p.ValidFrom, static p => p.ValidUntil)
                    .Has(
                        "rules",
                        new ListForm<PolicyRule>(Rules(own), least: 1, isUnique: false),
                        static p => p.Rules
                    )
                    .When(
                        "rules",
                        s_once,
                        static v =>
                            v.Get<ImmutableArray<PolicyRule>>("rules")
                                .GroupBy(static r => r.Template.Id, StringComparer.Ordinal)
                                .All(static g => g.Count() == 1)
                    ),
                static v => Make(v).Label,
                static v => v.Get<ImmutableArray<PolicyRule>>("rules").SelectMany(ParametersOf).Select(static p => p.Id)
            )
            .AsForm();

    /// <summary>What a rule was built with, as pages and checksums tell it.</summary>
    public static ImmutableArray<FactReading> Readings(PolicyRule rule) =>
        [.. Fields(rule).Select(static f => Reading(f.Name, f.Form, f.Value))];

    /// <summary>The values of a rule's parameters, of one type.</summary>
    public static IEnumerable<Parameter<T>> ParametersOf<T>(PolicyRule rule) =>
        Fields(rule).Select(static f => f.Value).OfType<Parameter<T>>();

    /// <summary>A rule's parameters as a document writes them, with what says whether two are the same.</summary>
    public static IEnumerable<(string Id, object Same, Func<WrittenParameter> Written)> ParametersOf(PolicyRule rule) =>
        Fields(rule)
            .SelectMany(static f =>
                (f.Form, f.Value) switch
                {
                    (ParameterForm<int> form, Parameter<int> p) => new (string, object, Func<WrittenParameter>)[]
                    {
                        (p.Id, p, () => form.Written(p)),
                    },
                    (ParameterForm<WeeklyHours> form, Parameter<WeeklyHours> p) => [(p.Id, p, () => form.Written(p))],
                    _ => [],
                }
            );

    /// <summary>A parameter whose values all lie within bounds.</summary>
    /// <exception cref="ArgumentException">It is null, or one does not.</exception>
    public static Parameter<int> Guard(this WholeForm bounds, Parameter<int> parameter, string name)
    {
        foreach (var value in Ardalis.GuardClauses.Guard.Against.Null(parameter, name).Values)
        {
            bounds.Guard(value.Value, name);
        }

        return parameter;
    }

    private static PlacementPolicy Make(FieldValues values) =>
        new(
            values.Label(values.Get<string>("id")),
            values.Get<LocalDate>("from"),
            values.Find<LocalDate>("until"),
            values.Get<ImmutableArray<PolicyRule>>("rules").AsSpan()
        );

    private static KindForm<PolicyRule> Rules(IEnumerable<PolicyKind> own) =>
        own.Select(Own).ToImmutableArray() is { IsEmpty: false } more ? new([.. s_library, .. more]) : s_rules;

    private static (string, Func<PolicyRule, bool>, ObjectForm) Own(PolicyKind kind)
    {
        var form = Rule<PolicyRule>(
            (v, label) => kind.Make(label, [.. kind.Numbers.Select(v.Get<Parameter<int>>)], KindsOf(v))
        );
        for (var i = 0; i < kind.Numbers.Length; i++)
        {
            var index = i;
            form = form.HasNumber(kind.Numbers[i], Days, r => r.Numbers[index]);
        }

        return (kind.Id, r => r.OwnKind == kind, form.HasKinds());
    }

    private static (string, Func<PolicyRule, bool>, ObjectForm) Kind<T>(string kind, ObjectForm<T> form)
        where T : PolicyRule => (kind, static r => r is T, form);

    // The title is checked when the numbers are: a rule is made to see what its title still asks for.
    private static ObjectForm<T> Rule<T>(Func<FieldValues, RuleLabel, T> make)
        where T : PolicyRule
    {
        T Make(FieldValues values) => make(values, values.Label(values.Get<string>("id")));
        return Titled(
            new ObjectForm<T>(Make).Has("id", Text, static r => r.Template.Id).HasLabel(static r => r.Template),
            v => Make(v).Label,
            v => ParametersOf(Make(v)).Select(static p => p.Id)
        );
    }

    private static ObjectForm<T> Titled<T>(
        ObjectForm<T> form,
        Func<FieldValues, RuleLabel> label,
        Func<FieldValues, IEnumerable<string>> parameters
    )
        where T : notnull =>
        form.When(
            "title",
            s_once,
            v =>
            {
                if (LabelTemplate.Ids(label(v).Title).Any())
                {
                    var ids = string.Join(", ", parameters(v).Distinct(StringComparer.Ordinal));
                    v.Place.Find("title")
                        .Tell(
                            new(
                                $"en titel, hvis {{…}} nævner reglens parametre: {ids}",
                                $"a title whose {{…}} name the rule's parameters: {ids}"
                            )
                        );
                }

                return true;
            }
        );

    private static ObjectForm<T> HasNumber<T>(
        this ObjectForm<T> form,
        string name,
        WholeForm bounds,
        Func<T, Parameter<int>> get
    )
        where T : PolicyRule =>
        // Another rule may have read the same parameter within other bounds.
        form.Has(name, new ParameterForm<int>(bounds), get)
            .When(
                name,
                bounds.Allowed,
                v => v.Get<Parameter<int>>(name).Values.All(value => bounds.Allows(value.Value))
            );

    private static ObjectForm<T> HasKinds<T>(this ObjectForm<T> form)
        where T : PolicyRule => form.Has("kinds", s_kinds, static r => r.Kinds);

    private static ImmutableArray<PlacementKind> KindsOf(FieldValues values) =>
        values.Get<ImmutableArray<PlacementKind>>("kinds");

    // All but the label.
    private static IEnumerable<(string Name, Form Form, object? Value)> Fields(PolicyRule rule) =>
        Rules(rule.OwnKind is { } own ? [own] : [])
            .Parameters(rule)
            .Where(f => s_names.ContainsKey(f.Name) || rule.OwnKind?.Numbers.Contains(f.Name) == true);

    private static FactReading Reading(string name, Form form, object? value) =>
        value switch
        {
            Parameter<int> number => Reading(name, number),
            Parameter<WeeklyHours> hours => Reading(name, hours),
            bool flag when form == Flag => new(name, s_names[name], FactText.Of(flag, extraDecimals: 0)),
            ImmutableArray<PlacementKind> { IsEmpty: true } => new(name, s_names[name], s_none),
            ImmutableArray<string> ids => new(
                name,
                s_names[name],
                ids.IsEmpty ? s_all : BilingualText.Same(ListText.Of(ids))
            ),
            { } any => new(
                name,
                s_names[name],
                new(form.Text(any, Language.Danish), form.Text(any, Language.English))
            ),
            null => throw new InvalidOperationException($"{name} has no value."),
        };

    private static FactReading Reading<T>(string name, Parameter<T> parameter)
    {
        var slot = LabelTemplate.Slot.Of(parameter.Id, parameter.ToTexts(static v => v));
        return new(name, s_names.GetValueOrDefault(name, parameter.Name), slot.Text, source: slot.Source);
    }
}
