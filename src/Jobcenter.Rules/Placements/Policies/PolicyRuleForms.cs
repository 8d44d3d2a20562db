using static Jobcenter.Rules.Forms.ValueForms;

namespace Jobcenter.Rules.Placements.Policies;

/// <summary>The description of the kinds of policy rules: each kind's name, properties and bounds.</summary>
internal static class PolicyRuleForms
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

    /// <summary>The library's kinds of rules; each has its name here and nowhere else.</summary>
    private static readonly ImmutableArray<KindOf<PolicyRule>> s_library =
    [
        KindOf<PolicyRule>.Of(
            "pause-at-most",
            Rule<PauseAtMost>(
                    static (v, label) =>
                        new(
                            label,
                            v.Get<Parameter<int>>("days"),
                            KindsOf(v),
                            v.Get<bool>("fromStart"),
                            v.Get<bool>("weekendsAreNone"),
                            v.Get<ImmutableArray<PlacementKind>>("endsAt")
                        )
                )
                .HasNumber("days", PolicyBounds.Days, static r => r.MostDays)
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
        KindOf<PolicyRule>.Of(
            "first-placement-within",
            Rule<FirstPlacementWithin>(
                    static (v, label) => new(label, v.Get<Parameter<int>>("days"), KindsOf(v), v.Get<bool>("from"))
                )
                .HasNumber("days", PolicyBounds.Days, static r => r.MostDays)
                .May("from", s_from, static r => r.FromArrival, other: false)
                .HasKinds()
        ),
        KindOf<PolicyRule>.Of(
            "commitment-within",
            Rule<CommitmentWithin>(static (v, label) => new(label, v.Get<Parameter<int>>("days"), KindsOf(v)))
                .HasNumber("days", PolicyBounds.Days, static r => r.MostDays)
                .HasKinds()
        ),
        KindOf<PolicyRule>.Of(
            "weekly-hours-within",
            Rule<WeeklyHoursWithin>(
                    static (v, label) =>
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
        KindOf<PolicyRule>.Of(
            "group-course-first",
            Rule<GroupCourseFirst>(static (v, label) => new(label, v.Get<Parameter<int>>("weeks"), KindsOf(v)))
                .HasNumber("weeks", PolicyBounds.Weeks, static r => r.Weeks)
                .HasKinds()
        ),
        KindOf<PolicyRule>.Of(
            "length-at-most",
            Rule<LengthAtMost>(static (v, label) => new(label, v.Get<Parameter<int>>("months")))
                .HasNumber("months", PolicyBounds.Months, static r => r.Months)
        ),
        KindOf<PolicyRule>.Of(
            "aligned-before-start",
            Rule<AlignedBeforeStart>(static (v, label) => new(label, KindsOf(v))).HasKinds()
        ),
        KindOf<PolicyRule>.Of(
            "followed-up-before-end",
            Rule<FollowedUpBeforeEnd>(static (v, label) => new(label, v.Get<Parameter<int>>("daysBefore"), KindsOf(v)))
                .HasKinds()
                .HasNumber("daysBefore", PolicyBounds.DaysBefore, static r => r.DaysBefore)
        ),
        KindOf<PolicyRule>.Of(
            "job-kept",
            Rule<JobKept>(static (v, label) => new(label, v.Get<Parameter<int>>("months")))
                .HasNumber("months", PolicyBounds.Months, static r => r.Months)
        ),
    ];

    private static readonly KindForm<PolicyRule> s_rules = new(s_library);

    /// <summary>The rules of a policy, of the library's kinds and of one's own.</summary>
    public static KindForm<PolicyRule> Of(IEnumerable<PolicyKind> own) =>
        own.Select(Own).ToImmutableArray() is { IsEmpty: false } more ? new([.. s_library, .. more]) : s_rules;

    private static KindOf<PolicyRule> Own(PolicyKind kind)
    {
        var form = Rule<OwnRule>(
            (v, label) => new(kind, label, [.. kind.Numbers.Select(v.Get<Parameter<int>>)], KindsOf(v))
        );
        for (var i = 0; i < kind.Numbers.Length; i++)
        {
            var index = i;
            form = form.HasNumber(kind.Numbers[i], PolicyBounds.Days, r => r.Numbers[index]);
        }

        return new(kind.Id, r => r is OwnRule own && own.Kind == kind, form.HasKinds());
    }

    // The title is checked when the numbers are: a rule is made to see what its title still asks for.
    private static ObjectForm<T> Rule<T>(Func<FieldValues, RuleLabel, T> make)
        where T : PolicyRule
    {
        T Make(FieldValues values) => make(values, values.Label(values.Get<string>("id")));
        return new ObjectForm<T>(Make)
            .Has("id", Text, static r => r.Template.Id)
            .HasLabel(static r => r.Template)
            .Titled(v => Make(v).Label, v => PolicyForms.ParametersOf(Make(v)).Select(static p => p.Id));
    }

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
}
