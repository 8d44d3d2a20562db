namespace Jobcenter.Rules.Placements;

/// <summary>Rimelighedskravet: no more placed citizens with an employer than his ordinary employees allow.</summary>
internal static class ReasonableRatio
{
    /// <summary>Rimelighedskravet: of praktik, løntilskud and, while the law asks it, nytteindsats.</summary>
    public static Rule<LegalFacts> Of(PlacementKind kind, PlacementLimits limits)
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
    public static Rule<LegalFacts> WhenTold(PlacementKind kind, PlacementLimits limits) =>
        Rule.Any(
            new Fact<LegalFacts, bool>(
                "staffTold",
                new("virksomhedens bemanding er oplyst", "the employer's staff is told"),
                static (in f) => Known.Of(f.Circumstances.Staffing != default)
            ).IsFalse(),
            Of(kind, limits)
        );

    private static ParameterSlot<LegalFacts> Part(PlacementLimits limits, Func<RatioLimit, int> select, string part) =>
        ParameterFact.Slot(limits.Ratio, static (in LegalFacts f) => f.From, select, part, isSourced: false);

    private static Known<Fraction> Placed(PlacementLimits limits, in LegalFacts facts)
    {
        var staffing = facts.Circumstances.Staffing;
        var counting = Counting(limits, facts);
        return !counting.IsKnown ? Known.Missing<Fraction>(counting.Reason)
            : counting.Value.Value == RatioCounting.Heads
                ? staffing.PlacedHeads is { } heads ? Known.Of(new Fraction((long)heads + 1))
                    : Known.Missing<Fraction>(Known.NotKnown)
            : staffing.PlacedFullTimeEquivalents is not { } placed ? Known.Missing<Fraction>(Known.NotKnown)
            : facts.Placement.Hours is { } hours ? Known.Of(placed + LegalRule.FullTimeEquivalent(hours))
            : Known.Missing<Fraction>(LegalRule.NoHours);
    }

    private static Known<Fraction> Most(PlacementLimits limits, in LegalFacts facts)
    {
        var (counting, ratio) = (Counting(limits, facts), limits.Ratio.On(facts.From));
        return !counting.IsKnown ? Known.Missing<Fraction>(counting.Reason)
            : !ratio.IsKnown ? Known.Missing<Fraction>(ratio.Reason)
            : Employees(counting.Value.Value, facts) is { } employees
                ? Known.Of(new Fraction(ratio.Value.Value.Most(employees)))
            : Known.Missing<Fraction>(Known.NotKnown);
    }

    // Where an order says it that has not been read, nobody knows; the row names the order.
    private static Known<ParameterValue<RatioCounting>> Counting(PlacementLimits limits, in LegalFacts facts)
    {
        var counting = limits.RatioCounting.On(facts.From);
        return counting is { IsKnown: true, Value: { Value: RatioCounting.Unread } row }
            ? Known.Missing<ParameterValue<RatioCounting>>(LegalRule.NoteOf(row) ?? Known.NotKnown)
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
                LegalRule.Text(employees),
                source: counting.Value.Source
            ),
            .. ParameterFact.Told(counting.Value),
            .. isHeads ? (ReadOnlySpan<FactReading>)[] : LegalRule.Average(limits.RatioAverage, facts).AsSpan(),
        ];
    }
}
