namespace Jobcenter.Rules.Placements;

/// <summary>What the law asks of the employer: rimelighedskravet, merbeskæftigelse, and that it is not the last one.</summary>
internal static class EmployerRules
{
    private static readonly BilingualText s_noHours = new("timerne er ikke kendt", "the hours are not known");
    private static readonly SourceReference s_stateStaff = new("PAV", "job med løntilskud");

    /// <summary>Rimelighedskravet: of praktik, løntilskud and, while the law asks it, nytteindsats.</summary>
    public static Rule<LegalFacts> Ratio(PlacementKind kind, PlacementLimits limits)
    {
        var ratio = new Fact<LegalFacts, Fraction>(
            "placed",
            new("placerede borgere, denne med", "placed citizens, this one included"),
            (in f) => Placed(limits, f)
        ).AtMost(
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
                    Part(limits, static r => r.PerFirst, "perFirst"),
                    Part(limits, static r => r.First, "first"),
                    Part(limits, static r => r.PerAbove, "perAbove"),
                ],
            }
        );
        var asked =
            kind == PlacementKind.Nytteindsats
                ? Rule.Any(LegalRule.Flag(limits.NytteindsatsRatio, isReason: false).IsFalse(), ratio)
                : ratio;
        return asked.Named(
            LegalRule.Label(
                "rimelighedskrav",
                "Rimelighedskravet: en for hver {ratio.perFirst} ansatte op til {ratio.first}, derefter en for hver {ratio.perAbove}",
                "The reasonable ratio: one for every {ratio.perFirst} employees up to {ratio.first}, then one for every {ratio.perAbove}",
                kind switch
                {
                    PlacementKind.CompanyInternship => "§ 63",
                    PlacementKind.WageSubsidy => "§ 77",
                    _ => "kapitel 13",
                }
            )
        );
    }

    /// <summary>The same, asked only where the employer's staff is told.</summary>
    public static Rule<LegalFacts> RatioWhenTold(PlacementKind kind, PlacementLimits limits) =>
        Rule.Any(
            new Fact<LegalFacts, bool>(
                "staffTold",
                new("virksomhedens bemanding er oplyst", "the employer's staff is told"),
                static (in f) => Known.Of(f.Circumstances.Staffing != default)
            ).IsFalse(),
            Ratio(kind, limits)
        );

    public static Rule<LegalFacts> NotLast() =>
        LegalRule
            .Answer(
                "last_employer",
                new("senest ordinært ansat samme sted", "last ordinarily employed at the same place"),
                static (in f) =>
                    f.Circumstances.LastEmployer is not { } last ? null
                    : last.Length == 0 ? false
                    : f.Placement.Employer is { } employer ? string.Equals(last, employer, StringComparison.Ordinal)
                    : null
            )
            .IsFalse()
            .Named(
                LegalRule.Label(
                    "seneste-arbejdsgiver",
                    "Ikke hos den seneste arbejdsgiver (kommunal praksis)",
                    "Not with the last employer (municipal practice)",
                    "kapitel 11-12"
                )
            );

    /// <summary>Merbeskæftigelse: not asked for where the capacity for work is reduced; of a state institution measured against its budget.</summary>
    public static Rule<LegalFacts> NetIncrease(PlacementLimits limits) =>
        Rule.Any(
                LegalRule
                    .Answer(
                        "reduced_work_capacity",
                        new("nedsat arbejdsevne", "reduced capacity for work"),
                        static (in f) => f.Circumstances.HasReducedWorkCapacity
                    )
                    .IsTrue(),
                new Fact<LegalFacts, Fraction>(
                    "staffWithPlacement",
                    new("ansatte med forløbet", "staff with the placement"),
                    static (in f) => StaffWith(f)
                ).MoreThan(
                    new Fact<LegalFacts, Fraction>(
                        "staffBefore",
                        new("ansatte, der måles mod", "staff to measure against"),
                        static (in f) =>
                            (Budget(f) ?? f.Circumstances.Staffing.AverageStaff) is { } staff
                                ? Known.Of(staff)
                                : Known.Missing<Fraction>(LegalRule.NotKnown),
                        (in f) =>
                            Budget(f) is { } staff
                                ?
                                [
                                    new(
                                        "budget_staff",
                                        new("statslig institution: normeringen", "state institution: its budget"),
                                        Text(staff),
                                        source: s_stateStaff
                                    ),
                                ]
                                : Average(limits.NetIncreaseAverage, f)
                    )
                )
            )
            .Named(
                LegalRule.Label(
                    "merbeskaeftigelse",
                    "Merbeskæftigelse: forløbet er en nettoudvidelse (kommunal praksis)",
                    "Net increase: the placement adds to the staff (municipal practice)",
                    "kapitel 12"
                )
            );

    // A private employer has no budget of a state institution.
    private static Fraction? Budget(in LegalFacts facts) =>
        facts.Placement.Sector == PlacementSector.Private ? null : facts.Circumstances.Staffing.BudgetStaff;

    private static ParameterSlot<LegalFacts> Part(
        PlacementLimits limits,
        Func<ReasonableRatio, int> select,
        string part
    ) => ParameterFact.Slot(limits.Ratio, static (in LegalFacts f) => f.From, select, part, isSourced: false);

    private static Known<Fraction> StaffWith(in LegalFacts facts) =>
        facts.Circumstances.Staffing.StaffNow is not { } staff ? Known.Missing<Fraction>(LegalRule.NotKnown)
        : facts.Placement.Hours is { } hours ? Known.Of(staff + FullTime(hours))
        : Known.Missing<Fraction>(s_noHours);

    private static Known<Fraction> Placed(PlacementLimits limits, in LegalFacts facts)
    {
        var staffing = facts.Circumstances.Staffing;
        var counting = Counting(limits, facts);
        return !counting.IsKnown ? Known.Missing<Fraction>(counting.Reason)
            : counting.Value.Value == RatioCounting.Heads
                ? staffing.PlacedHeads is { } heads ? Known.Of(new Fraction((long)heads + 1))
                    : Known.Missing<Fraction>(LegalRule.NotKnown)
            : staffing.PlacedFullTimeEquivalents is not { } placed ? Known.Missing<Fraction>(LegalRule.NotKnown)
            : facts.Placement.Hours is { } hours ? Known.Of(placed + FullTime(hours))
            : Known.Missing<Fraction>(s_noHours);
    }

    private static Known<Fraction> Most(PlacementLimits limits, in LegalFacts facts)
    {
        var (counting, ratio) = (Counting(limits, facts), limits.Ratio.On(facts.From));
        return !counting.IsKnown ? Known.Missing<Fraction>(counting.Reason)
            : !ratio.IsKnown ? Known.Missing<Fraction>(ratio.Reason)
            : Employees(counting.Value.Value, facts) is { } employees
                ? Known.Of(new Fraction(ratio.Value.Value.Most(employees)))
            : Known.Missing<Fraction>(LegalRule.NotKnown);
    }

    // Where an order says it that has not been read, nobody knows; the row names the order.
    private static Known<ParameterValue<RatioCounting>> Counting(PlacementLimits limits, in LegalFacts facts)
    {
        var counting = limits.RatioCounting.On(facts.From);
        return counting is { IsKnown: true, Value: { Value: RatioCounting.Unread } row }
            ? Known.Missing<ParameterValue<RatioCounting>>(LegalRule.NoteOf(row) ?? LegalRule.NotKnown)
            : counting;
    }

    private static Fraction? Employees(RatioCounting counting, in LegalFacts facts) =>
        counting == RatioCounting.FullTimeEquivalents ? facts.Circumstances.Staffing.FullTimeEquivalents
        : facts.Circumstances.Staffing.Heads is { } heads ? new Fraction(heads)
        : null;

    private static ImmutableArray<FactReading> Describe(PlacementLimits limits, in LegalFacts facts)
    {
        var counting = Counting(limits, facts);
        if (!counting.IsKnown || Employees(counting.Value.Value, facts) is not { } employees)
        {
            return [];
        }

        var isHeads = counting.Value.Value == RatioCounting.Heads;
        var counted = counting.Value.Value.Name();
        return
        [
            new(
                "employees",
                new($"ordinært ansatte i {counted.Danish}", $"ordinary employees in {counted.English}"),
                Text(employees),
                source: counting.Value.Source
            ),
            .. ParameterFact.Told(counting.Value),
            .. isHeads ? (ReadOnlySpan<FactReading>)[] : Average(limits.RatioAverage, facts).AsSpan(),
        ];
    }

    // What time an average is of.
    private static ImmutableArray<FactReading> Average(Parameter<LegalDuration> durations, in LegalFacts facts) =>
        LegalRule.Told("averageOf", new("gennemsnit af de seneste", "average of the last"), durations.On(facts.From));

    private static BilingualText Text(Fraction number) =>
        new(number.ToText(2, Language.Danish), number.ToText(2, Language.English));

    private static Fraction FullTime(WeeklyHours hours) => hours.Hours / WeeklyHours.FullTime.Hours;
}
