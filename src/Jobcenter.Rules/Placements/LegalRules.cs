using Jobcenter.Rules.TargetGroups;

namespace Jobcenter.Rules.Placements;

/// <summary>The law's rules, kind by kind.</summary>
internal static class LegalRules
{
    private const string Act = "LAB";

    private static readonly BilingualText s_notKnown = new("ikke kendt", "not known");
    private static readonly BilingualText s_otherAct = new(
        "ingen regler om forløb indlæst for den lov, der gjaldt",
        "no rules about placements loaded for the act that was in force"
    );
    private static readonly BilingualText s_stillOpen = new("sidste dag er ikke sat", "no last day is set");

    public static (Rule<LegalFacts> Citizen, Rule<LegalFacts> Place, Rule<LegalFacts> Whole) Of(
        PlacementKind kind,
        PlacementLimits limits,
        LegalDurations durations
    )
    {
        var citizen = Citizen(kind, limits);
        ImmutableArray<Rule<LegalFacts>> duration =
            kind == PlacementKind.OrdinaryHours ? [] : [Duration(kind, durations)];
        ImmutableArray<Rule<LegalFacts>> employer = kind switch
        {
            PlacementKind.CompanyInternship => [EmployerRules.NotLast(), Hours(limits), EmployerRules.Ratio(limits)],
            PlacementKind.WageSubsidy =>
            [
                EmployerRules.NotLast(),
                EmployerRules.Ratio(limits),
                EmployerRules.NetIncrease(limits),
            ],
            PlacementKind.Nytteindsats => [EmployerRules.Ratio(limits)],
            _ => [],
        };
        var name = kind.Name();
        var whole = Rule.All<LegalFacts>([citizen, .. duration, .. employer])
            .Named(
                Label(
                    $"LAB/{kind.Id()}",
                    $"Lovens regler om {name.Danish}",
                    $"The law's rules about {name.English}",
                    "kapitel 11-13"
                )
            );
        return (citizen, Place(kind, citizen, limits, durations), whole);
    }

    // What can be asked of an employer before the hours are known: not the last one, time is left there, and its staff when that is told.
    private static Rule<LegalFacts> Place(
        PlacementKind kind,
        Rule<LegalFacts> citizen,
        PlacementLimits limits,
        LegalDurations durations
    )
    {
        var staff = Rule.Any(
            new Fact<LegalFacts, bool>(
                "staffTold",
                new("virksomhedens bemanding er oplyst", "the employer's staff is told"),
                static (in f) => Known.Of(f.Circumstances.Staffing != default)
            ).IsFalse(),
            EmployerRules.Ratio(limits)
        );
        ImmutableArray<Rule<LegalFacts>> parts = kind switch
        {
            PlacementKind.CompanyInternship or PlacementKind.WageSubsidy =>
            [
                citizen,
                EmployerRules.NotLast(),
                TimeLeft(kind, durations),
                staff,
            ],
            PlacementKind.Nytteindsats => [citizen, TimeLeft(kind, durations), staff],
            PlacementKind.OrdinaryHours => [citizen],
            _ => [citizen, TimeLeft(kind, durations)],
        };
        return Rule.All<LegalFacts>([.. parts])
            .Named(
                Label(
                    $"LAB/{kind.Id()}/sted",
                    "Borgeren kan begynde hos virksomheden",
                    "The citizen may start with the employer",
                    "kapitel 11-13"
                )
            );
    }

    private static Rule<LegalFacts> Citizen(PlacementKind kind, PlacementLimits limits) =>
        kind switch
        {
            PlacementKind.CompanyInternship or PlacementKind.Nytteindsats => Rule.All(InForce())
                .Named(
                    Label(
                        $"LAB/{kind.Id()}/borger",
                        "Borgeren er omfattet af loven",
                        "The citizen is covered by the act",
                        "§ 6"
                    )
                ),
            PlacementKind.WageSubsidy => Rule.All(InForce(), SubsidyGroup(), PriorSupportRule.Of(limits))
                .Named(
                    Label(
                        $"LAB/{kind.Id()}/borger",
                        "Borgeren kan få løntilskud",
                        "The citizen can have løntilskud",
                        "§§ 66-69"
                    )
                ),
            PlacementKind.OrdinaryHours => Ordinary(),
            _ => new Fact<LegalFacts, bool>(
                "noRules",
                new("regler indlæst for arten", "rules loaded for the kind"),
                static (in _) =>
                    Known.Missing<bool>(new("ingen regler indlæst for arten", "no rules loaded for the kind"))
            )
                .IsTrue()
                .Named(
                    Label($"LAB/{kind.Id()}/borger", "Borgeren er omfattet", "The citizen is covered", "kapitel 11-13")
                ),
        };

    // A small job is paid as any other; only the act must be the one we know.
    private static Rule<LegalFacts> Ordinary()
    {
        var ordinary = new Fact<LegalFacts, bool>(
            "ordinary",
            new("almindelig ansættelse under loven", "ordinary employment under the act"),
            static (in f) =>
                TargetGroupActs.All.On(f.From) is var act && !act.IsKnown ? Known.Missing<bool>(act.Reason)
                : !string.Equals(act.Value.Value.Code, TargetGroupActs.Lab.Code, StringComparison.Ordinal)
                    ? Known.Missing<bool>(s_otherAct)
                : Known.Of(value: true)
        );
        return ordinary
            .IsTrue()
            .Named(
                Label(
                    "LAB/ordinaere-timer/borger",
                    "Ordinære timer er almindelig ansættelse, som kapitel 11-13 ikke begrænser (vores beslutning)",
                    "Ordinary hours are ordinary employment, which chapters 11–13 do not limit (our decision)",
                    "kapitel 11-13"
                )
            );
    }

    // The group must be known to be of the act, and the act in force.
    private static Rule<LegalFacts> InForce() =>
        new Fact<LegalFacts, bool>(
            "group",
            new("i en målgruppe efter loven den dag", "in a target group of the act on that day"),
            (in f) =>
                TargetGroupActs.All.On(f.From) is var act && !act.IsKnown ? Known.Missing<bool>(act.Reason)
                : !string.Equals(act.Value.Value.Code, TargetGroupActs.Lab.Code, StringComparison.Ordinal)
                    ? Known.Missing<bool>(s_otherAct)
                : f.Circumstances.TargetGroup is not null ? Known.Of(value: true)
                : Known.Missing<bool>(s_notKnown),
            static (in f) =>
                f.Circumstances.TargetGroup is { } group
                    ? [new("targetGroup", new("målgruppe", "target group"), new($"nr. {group}", $"no. {group}"))]
                    : []
        ).IsTrue();

    private static Rule<LegalFacts> SubsidyGroup() =>
        Rule.All(
                Rule.Not(LegalGroups.FlexJob.ToRule("group9")),
                Rule.Not(LegalGroups.Under18.ToRule("group13")),
                Rule.Not(
                    Rule.All(
                        LegalGroups.EducationReady.ToRule("group4"),
                        Answer(
                                "clearly",
                                new("åbenlyst uddannelsesparat", "clearly education ready"),
                                static (in f) => f.Circumstances.IsClearlyEducationReady
                            )
                            .IsTrue()
                    )
                )
            )
            .Named(
                Label(
                    "LAB/loentilskud/maalgruppe",
                    "Ikke åbenlyst uddannelsesparate, nr. 9 og nr. 13",
                    "Not the clearly education ready, no. 9 and no. 13",
                    "§ 66"
                )
            );

    private static Rule<LegalFacts> Duration(PlacementKind kind, LegalDurations durations) =>
        new Fact<LegalFacts, LocalDate>(
            "lastDay",
            new("sidste dag", "last day"),
            static (in f) => f.Placement.To is { } to ? Known.Of(to) : Known.Missing<LocalDate>(s_stillOpen)
        )
            .AtMost(LatestDay(durations))
            .Named(
                Label(
                    $"LAB/{kind.Id()}/varighed",
                    "Forløbet varer ikke længere, end det må",
                    "The placement does not last longer than it may",
                    DurationSection(kind)
                )
            );

    private static Rule<LegalFacts> TimeLeft(PlacementKind kind, LegalDurations durations) =>
        new Fact<LegalFacts, LocalDate>("start", new("første dag", "first day"), static (in f) => Known.Of(f.From))
            .AtMost(LatestDay(durations))
            .Named(
                Label(
                    $"LAB/{kind.Id()}/rest",
                    "Der er tid tilbage hos virksomheden",
                    "There is time left with the employer",
                    DurationSection(kind)
                )
            );

    private static Fact<LegalFacts, LocalDate> LatestDay(LegalDurations durations) =>
        new(
            "latestDay",
            new("senest", "at the latest"),
            (in f) => durations.LastDay(f),
            (in f) => Describe(durations.Of(f))
        );

    private static string DurationSection(PlacementKind kind) =>
        kind switch
        {
            PlacementKind.CompanyInternship => "§ 61",
            PlacementKind.WageSubsidy => "§ 68",
            _ => "kapitel 13",
        };

    private static ImmutableArray<FactReading> Describe(Known<ParameterValue<LegalDuration>> duration) =>
        duration.IsKnown
            ? [new("duration", new("varighed", "duration"), duration.Value.ToText(), source: duration.Value.Source)]
            : [];

    private static Rule<LegalFacts> Hours(PlacementLimits limits) =>
        new Fact<LegalFacts, WeeklyHours>(
            "hours",
            new("ugentlige timer", "weekly hours"),
            static (in f) => f.Placement.Hours is { } hours ? Known.Of(hours) : Known.Missing<WeeklyHours>(s_notKnown)
        )
            .AtMost(ParameterFact.Of(limits.InternshipHours, static (in LegalFacts f) => f.From))
            .Named(
                Label(
                    "LAB/virksomhedspraktik/timer",
                    "Højst {internshipHours} om ugen (kommunal praksis)",
                    "At most {internshipHours} a week (municipal practice)",
                    "kapitel 11"
                )
            );

    public static Fact<LegalFacts, bool> Answer(string id, BilingualText name, FactsOf<LegalFacts, bool?> read) =>
        new(id, name, (in f) => read(f) is { } answer ? Known.Of(answer) : Known.Missing<bool>(s_notKnown));

    public static RuleLabel Label(string id, string danish, string english, string section) =>
        new(id, new(danish, english), new(Act, section));
}
