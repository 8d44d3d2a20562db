namespace Jobcenter.Rules.Placements;

/// <summary>What the law asks of the employer: rimelighedskravet, merbeskæftigelse, and that it is not the last one.</summary>
internal static class EmployerRules
{
    private static readonly RuleLabel s_netIncrease = new(
        "LAB/merbeskaeftigelse",
        new(
            "Merbeskæftigelse: forløbet er en nettoudvidelse (kommunal praksis)",
            "Net increase: the placement adds to the staff (municipal practice)"
        ),
        new("LAB", "kapitel 12")
    );
    private static readonly BilingualText s_notKnown = new("ikke kendt", "not known");
    private static readonly BilingualText s_noHours = new("timerne er ikke kendt", "the hours are not known");

    public static Rule<LegalFacts> Ratio(PlacementLimits limits) =>
        new Fact<LegalFacts, Fraction>(
            "placed",
            new("placerede borgere, denne med", "placed citizens, this one included"),
            (in f) => Placed(limits, f)
        )
            .AtMost(
                new Fact<LegalFacts, Fraction>(
                    "mostPlaced",
                    new("højst", "at most"),
                    (in f) => Most(limits, f),
                    (in f) => Describe(limits, f)
                )
                {
                    // The requirement itself stands in the act; the order has its numbers.
                    From =
                    [
                        Told(limits, static r => r.PerFirst, "perFirst"),
                        Told(limits, static r => r.First, "first"),
                        Told(limits, static r => r.PerAbove, "perAbove"),
                    ],
                }
            )
            .Named(
                new(
                    "LAB/rimelighedskrav",
                    new(
                        "Rimelighedskravet: en for hver {ratio.perFirst} ansatte op til {ratio.first}, derefter en for hver {ratio.perAbove}",
                        "The reasonable ratio: one for every {ratio.perFirst} employees up to {ratio.first}, then one for every {ratio.perAbove}"
                    ),
                    new("LAB", "§ 77")
                )
            );

    private static ParameterSlot<LegalFacts> Told(
        PlacementLimits limits,
        Func<ReasonableRatio, int> select,
        string part
    ) => ParameterFact.Slot(limits.Ratio, static (in LegalFacts f) => f.From, select, part, isSourced: false);

    public static Rule<LegalFacts> NotLast() =>
        LegalRules
            .Answer(
                "lastEmployer",
                new("senest ordinært ansat samme sted", "last ordinarily employed at the same place"),
                static (in f) =>
                    f.Circumstances.LastEmployer is not { } last ? null
                    : last.Length == 0 ? false
                    : f.Placement.Employer is { } employer ? string.Equals(last, employer, StringComparison.Ordinal)
                    : null
            )
            .IsFalse()
            .Named(
                LegalRules.Label(
                    "LAB/seneste-arbejdsgiver",
                    "Ikke hos den seneste arbejdsgiver (kommunal praksis)",
                    "Not with the last employer (municipal practice)",
                    "kapitel 11-12"
                )
            );

    public static Rule<LegalFacts> NetIncrease(PlacementLimits limits)
    {
        var with = new Fact<LegalFacts, Fraction>(
            "staffWithPlacement",
            new("ansatte med forløbet", "staff with the placement"),
            static (in f) => StaffWith(f)
        );
        var before = new Fact<LegalFacts, Fraction>(
            "averageStaff",
            new("gennemsnit før", "average before"),
            static (in f) =>
                f.Circumstances.Staffing.AverageStaff is { } average
                    ? Known.Of(average)
                    : Known.Missing<Fraction>(s_notKnown),
            (in f) => Average(limits.NetIncreaseAverage, f)
        );
        return with.MoreThan(before).Named(s_netIncrease);
    }

    private static Known<Fraction> StaffWith(in LegalFacts facts) =>
        facts.Circumstances.Staffing.StaffNow is not { } staff ? Known.Missing<Fraction>(s_notKnown)
        : facts.Placement.Hours is { } hours ? Known.Of(staff + FullTime(hours))
        : Known.Missing<Fraction>(s_noHours);

    private static Known<Fraction> Placed(PlacementLimits limits, in LegalFacts facts)
    {
        var counting = limits.RatioCounting.On(facts.From);
        var staffing = facts.Circumstances.Staffing;
        return !counting.IsKnown ? Known.Missing<Fraction>(counting.Reason)
            : counting.Value.Value == RatioCounting.Heads
                ? staffing.PlacedHeads is { } heads ? Known.Of(new Fraction((long)heads + 1))
                    : Known.Missing<Fraction>(s_notKnown)
            : staffing.PlacedFullTimeEquivalents is not { } placed ? Known.Missing<Fraction>(s_notKnown)
            : facts.Placement.Hours is { } hours ? Known.Of(placed + FullTime(hours))
            : Known.Missing<Fraction>(s_noHours);
    }

    private static Known<Fraction> Most(PlacementLimits limits, in LegalFacts facts)
    {
        var (counting, ratio) = (limits.RatioCounting.On(facts.From), limits.Ratio.On(facts.From));
        return !counting.IsKnown ? Known.Missing<Fraction>(counting.Reason)
            : !ratio.IsKnown ? Known.Missing<Fraction>(ratio.Reason)
            : Employees(counting.Value.Value, facts) is { } employees
                ? Known.Of(new Fraction(ratio.Value.Value.Most(employees)))
            : Known.Missing<Fraction>(s_notKnown);
    }

    private static Fraction? Employees(RatioCounting counting, in LegalFacts facts) =>
        counting == RatioCounting.FullTimeEquivalents ? facts.Circumstances.Staffing.FullTimeEquivalents
        : facts.Circumstances.Staffing.Heads is { } heads ? new Fraction(heads)
        : null;

    private static ImmutableArray<FactReading> Describe(PlacementLimits limits, in LegalFacts facts)
    {
        var counting = limits.RatioCounting.On(facts.From);
        if (!counting.IsKnown || Employees(counting.Value.Value, facts) is not { } employees)
        {
            return [];
        }

        return
        [
            new(
                "employees",
                counting.Value.Value == RatioCounting.Heads
                    ? new("ordinært ansatte i hoveder", "ordinary employees in heads")
                    : new("ordinært ansatte i årsværk", "ordinary employees in full-time equivalents"),
                new(employees.ToText(2, Language.Danish), employees.ToText(2, Language.English)),
                source: counting.Value.Source
            ),
            .. counting.Value.Value == RatioCounting.Heads
                ? (ReadOnlySpan<FactReading>)[]
                : Average(limits.RatioAverage, facts).AsSpan(),
        ];
    }

    // What time an average is of.
    private static ImmutableArray<FactReading> Average(Parameter<LegalDuration> durations, in LegalFacts facts) =>
        durations.On(facts.From) is { IsKnown: true, Value: var dated }
            ?
            [
                new(
                    "averageOf",
                    new("gennemsnit af de seneste", "average of the last"),
                    dated.ToText(),
                    source: dated.Source
                ),
            ]
            : [];

    private static Fraction FullTime(WeeklyHours hours) => hours.Hours / WeeklyHours.FullTime.Hours;
}
