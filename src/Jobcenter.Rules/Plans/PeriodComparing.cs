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

    // A period as it was read: the figures, and what they say.
    private readonly record struct PeriodChange(RequirementReading Reading, FigureReading Now, FigureReading Before);

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

    public override Rule<Measurement> Rule() => RuleOf(pace.Asked);

    // The rule about some of the periods.
    private Rule<Measurement> RuleOf(ImmutableArray<MeasuringPeriod> periods)
    {
        Rule<Measurement>[] readings =
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

        ImmutableArray<PeriodChange> parts =
        [
            .. _variants.SelectMany(v => measured.Select(p => Read(v, p, context, decides: v == Deciding))),
        ];
        var deciding = parts[..measured.Length];
        var shown = side.Decisive(deciding.Select(static c => c.Reading));
        var period = measured[shown];
        var way = pace.Asked.ToDictionary(p => p, p => Read(Deciding, p, context, decides: false).Reading);
        return new()
        {
            Rule = measured.Length == pace.Asked.Length ? null : RuleOf(measured),
            Period = period,
            IsOpen = true,
            Deciding = deciding[shown].Reading,
            Others = [.. parts.Select(static c => c.Reading)],
            Baseline = deciding[shown].Before.Quantity,
            Current = deciding[shown].Now.Quantity,
            Gap = Measurement.Missing(side.Missing(deciding[shown].Reading), Counted.Unit),
            Trajectory = Measurement.Way(
                pace.Asked,
                p => way[p].Value.Select(static v => v.Amount),
                p => way[p].Limit.Select(static l => l.Amount),
                Counted.Unit
            ),
            WhatItWouldTake = WhatItTakes(context, deciding),
        };
    }

    // A fall in one period lowers the limit of the next, so the periods are worked through in turn.
    private ImmutableArray<Counterfactual> WhatItTakes(FollowUpContext context, ImmutableArray<PeriodChange> measured)
    {
        var steps = ImmutableArray.CreateBuilder<Counterfactual>();
        var reached = new Dictionary<MeasuringPeriod, Known<Fraction>>();
        foreach (var period in pace.Asked)
        {
            // A period that is to come is taken to be as the last one that has ended.
            var own = measured.FirstOrDefault(c => c.Now.Key.Period == period, measured[^1]);
            var current = own.Now;
            var from = reached.TryGetValue(pace.Before(period, Deciding.From), out var lowered)
                ? lowered
                : own.Before.Value;
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

    private PeriodChange Read(Variant variant, MeasuringPeriod period, FollowUpContext context, bool decides)
    {
        var (earlier, asked) = (pace.Before(period, variant.From), Asked(period, variant.From));
        var (now, before) = context.ReadChange(
            new(variant.What.Figures, context.Municipality, period),
            new(variant.What.Figures, context.Municipality, earlier),
            change => side.ZoneOf(change, asked),
            decides
        );
        var limit = Counted.BreakBetween(earlier, period) is { } why
            ? Known.Missing<Quantity>(why)
            : before.Quantity.Select(b => b with { Amount = b.Amount + asked });
        return new(new(now.Quantity, limit, [now.Describe()], [before.Describe()]), now, before);
    }

    private Rule<Measurement> Reading(Variant variant, ImmutableArray<MeasuringPeriod> periods, int offset)
    {
        Rule<Measurement>[] parts =
        [
            .. periods.Select(
                (period, i) =>
                    side.Compare(
                        Named($"{Counted.Name.Danish} i", $"{Counted.Name.English} in", period),
                        Named("grænsen for", "the limit for", period),
                        offset + i
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
