namespace Jobcenter.Rules.Plans;

/// <summary>A change asked for in every period: the readings of what is counted times those of what it is measured from, the deciding one first.</summary>
/// <remarks>Before the deadline the periods that have ended are asked about.</remarks>
internal sealed class PeriodComparing(
    RequirementParts requirement,
    Pace.EachPeriod pace,
    Fraction change,
    LimitSide side
) : Comparing(requirement)
{
    private readonly record struct Variant(MeasureReading What, ReductionReading From);

    // In the first period of all the ways to measure the change are one.
    private readonly ImmutableArray<Variant> _variants =
    [
        .. requirement
            .Measure.Readings(requirement.Label.Id)
            .SelectMany(m =>
                (pace.Periods().Length == 2 ? pace.Readings[..1] : pace.Readings).Select(f => new Variant(m, f))
            ),
    ];

    private Variant Deciding => _variants[0];

    public override Rule<RequirementFacts> Rule() => RuleOf(pace.Asked);

    // The rule about some of the periods.
    private Rule<RequirementFacts> RuleOf(ImmutableArray<MeasuringPeriod> periods)
    {
        Rule<RequirementFacts>[] readings =
        [
            .. _variants.Select((variant, v) => Reading(variant, periods, v * periods.Length)),
        ];
        return Kernel.Rule.Readings(readings[0], readings.AsSpan(1)).Named(Label);
    }

    public override IEnumerable<FigureKey> Keys(Area municipality) =>
        pace
            .Asked.SelectMany(p => new[] { pace.Before(p, Deciding.From), p })
            .Distinct()
            .Select(p => new FigureKey(Deciding.What.Figures, municipality, p));

    public override Measurement Measure(FollowUpContext context)
    {
        ImmutableArray<MeasuringPeriod> measured =
            context.AsOf >= pace.Deadline?.LastDay ? pace.Asked : [.. pace.Asked.Where(context.IsComplete)];
        if (measured.IsEmpty)
        {
            return new();
        }

        var parts = ImmutableArray.CreateBuilder<RequirementReading>();
        foreach (var variant in _variants)
        {
            Func<FigureKey, FigureReading> read = variant == Deciding ? context.Read : context.Show;
            parts.AddRange(measured.Select(p => Read(variant, p, context.Municipality, read)));
        }

        var shown = side.Decisive(parts.Take(measured.Length));
        var period = measured[shown];
        FigureReading Of(MeasuringPeriod p) => context.Read(new(Deciding.What.Figures, context.Municipality, p));
        var way = pace.Asked.ToDictionary(p => p, p => Read(Deciding, p, context.Municipality, context.Show));
        return new()
        {
            Rule = measured.Length == pace.Asked.Length ? null : RuleOf(measured),
            Period = period,
            Facts = new(parts[shown], parts.ToImmutable()),
            Baseline = Of(pace.Before(period, Deciding.From)).Quantity,
            Current = Of(period).Quantity,
            Gap = Measurement.Missing(side.Missing(parts[shown]), Counted.Unit),
            Trajectory = Measurement.Way(
                pace.Asked,
                p => way[p].Value.Select(static v => v.Amount),
                p => way[p].Limit.Select(static l => l.Amount),
                Counted.Unit
            ),
            WhatItWouldTake = WhatItTakes(context, measured, Of),
        };
    }

    // A fall in one period lowers the limit of the next, so the periods are worked through in turn.
    private ImmutableArray<Counterfactual> WhatItTakes(
        FollowUpContext context,
        ImmutableArray<MeasuringPeriod> measured,
        Func<MeasuringPeriod, FigureReading> read
    )
    {
        var steps = ImmutableArray.CreateBuilder<Counterfactual>();
        var reached = new Dictionary<MeasuringPeriod, Known<Fraction>>();
        foreach (var period in pace.Asked)
        {
            var current = read(measured.Contains(period) ? period : measured[^1]);
            var before = pace.Before(period, Deciding.From);
            var from = reached.TryGetValue(before, out var lowered) ? lowered : read(before).Value;
            if (!current.Value.IsKnown || !from.IsKnown)
            {
                return [];
            }

            var limit = Known.Of(from.Value + Asked(period, Deciding.From));
            var step = Counterfactuals.Days(new(context, period, MeasuredLevel.Of(current), limit, side));
            steps.AddRange(step);
            reached[period] = current.Value.Select(c =>
                step is not [{ FullTimePersons: { } moved }] ? c
                : side.IsAtLeast ? c + moved.Count
                : c - moved.Count
            );
        }

        return steps.ToImmutable();
    }

    private Fraction Asked(MeasuringPeriod period, ReductionReading from) =>
        change * new Fraction(pace.Times(period, from));

    private RequirementReading Read(
        Variant variant,
        MeasuringPeriod period,
        Area municipality,
        Func<FigureKey, FigureReading> read
    )
    {
        var now = read(new(variant.What.Figures, municipality, period));
        var before = read(new(variant.What.Figures, municipality, pace.Before(period, variant.From)));
        var limit = before.Quantity.Select(b => b with { Amount = b.Amount + Asked(period, variant.From) });
        return new(
            now.Quantity,
            Counted.BreakBetween(pace.Before(period, variant.From), period) is { } why
                ? Known.Missing<Quantity>(why)
                : limit,
            [now.Describe()],
            [before.Describe()]
        );
    }

    private Rule<RequirementFacts> Reading(Variant variant, ImmutableArray<MeasuringPeriod> periods, int offset)
    {
        Rule<RequirementFacts>[] parts =
        [
            .. periods.Select(
                (period, i) =>
                    side.Compare(
                        ReadingFacts.OtherValue(
                            Named($"{Counted.Name.Danish} i", $"{Counted.Name.English} in", period),
                            offset + i
                        ),
                        ReadingFacts.OtherLimit(Named("grænsen for", "the limit for", period), offset + i)
                    )
            ),
        ];
        var isYearly = variant.From == ReductionReading.Yearly;
        var (what, from) = (
            variant.What.Title ?? variant.What.Name,
            isYearly
                ? new BilingualText("fra perioden før", "from the period before")
                : new BilingualText(
                    $"samlet fra {pace.Baseline?.ToText(Language.Danish)}",
                    $"in all from {pace.Baseline?.ToText(Language.English)}"
                )
        );
        return Kernel
            .Rule.All(parts)
            .Named(
                ReadingLabel(
                    new($"Læsning: {what.Danish}, {from.Danish}", $"Reading: {what.English}, {from.English}"),
                    $"{variant.What.Id}-{(isYearly ? "yearly" : "cumulative")}"
                )
            );
    }

    private static BilingualText Named(string danish, string english, MeasuringPeriod period) =>
        new($"{danish} {period.ToText(Language.Danish)}", $"{english} {period.ToText(Language.English)}");
}
