using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.Plans;

/// <summary>A municipality's place in the ministry's benchmark, computed where it is not published.</summary>
internal static class ComputedRanks
{
    private static readonly FigureMeasure s_actual = FigureMeasure.FullTimePersons(BenefitGroup.PublicSupport);

    /// <summary>The place in the newest period of a year for which the municipality itself has all three figures; null when there is none.</summary>
    public static MeasuredLevel? Newest(FollowUpContext context, MeasuringPeriod year)
    {
        // The newest first: what is missing in those before it does not matter.
        var period = context
            .PeriodsOf(Keys(context.Municipality, year), LocalDate.Min(year.LastDay, context.CompleteUntil))
            .Where(year.Contains)
            .OrderByDescending(static p => p.LastDay)
            .ThenByDescending(static p => p.Kind)
            .Select(static p => (MeasuringPeriod?)p)
            .FirstOrDefault(p => p is { } one && context.HasAll(Keys(context.Municipality, one)));
        if (period is not { } newest)
        {
            return null;
        }

        var list = BenchmarkRanking.Of(
            context
                .AreasOf(Keys(context.Municipality, newest))
                .Where(a => !a.IsCountry && context.HasAll(Keys(a, newest)) && Population(context, a, newest) > 0)
                .Select(a => Row(context, a, newest))
        );
        var place = list.Find(context.Municipality);
        var rank =
            place is not { ComputedRank: { } counted } || !list.IsWhole
                ? Known.Missing<Fraction>(
                    new(
                        $"kun {list.Ranks.Length} af {BenchmarkRanking.Municipalities} kommuner har alle tre tal",
                        $"only {list.Ranks.Length} of {BenchmarkRanking.Municipalities} municipalities have all three figures"
                    )
                )
                : Known.Of(new Fraction(counted));
        return new MeasuredLevel(
            newest,
            rank,
            [
                new(
                    "computed-rank",
                    new(
                        "beregnet placering af forventet, faktisk og befolkning",
                        "place computed from expected, actual and population"
                    ),
                    rank.IsKnown ? BilingualText.Of(new Quantity(rank.Value, QuantityUnit.Rank)) : null,
                    rank.Reason,
                    basis: [.. Keys(context.Municipality, newest).Select(k => context.Show(k).Describe())]
                ),
            ],
            Counted: default
        );
    }

    private static ImmutableArray<FigureKey> Keys(Area area, MeasuringPeriod period) =>
        [
            new(FigureMeasure.BenchmarkExpected, area, period),
            new(s_actual, area, period),
            new(FigureMeasure.Population, area, period),
        ];

    private static BenchmarkRow Row(FollowUpContext context, Area area, MeasuringPeriod period)
    {
        var keys = Keys(area, period);
        foreach (var key in keys)
        {
            context.RestOn(key);
        }

        return new(
            area,
            area.ToString(),
            new(context.Show(keys[0]).Value.Or(Fraction.Zero)),
            new(context.Show(keys[1]).Value.Or(Fraction.Zero)),
            Population(context, area, period)
        );
    }

    private static long Population(FollowUpContext context, Area area, MeasuringPeriod period) =>
        (long)context.Show(Keys(area, period)[2]).Value.Or(Fraction.Zero).Numerator;
}
