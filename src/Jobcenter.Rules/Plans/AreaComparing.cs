namespace Jobcenter.Rules.Plans;

/// <summary>A municipality against another area: the level at the deadline, or the change since the baseline.</summary>
internal sealed class AreaComparing(Resultatkrav requirement, LimitComparison.BetterThan comparison)
    : Comparing(requirement)
{
    private static readonly BilingualText s_level = new(
        "Læsning: andelen i kvartalet",
        "Reading: the share in the quarter"
    );
    private static readonly BilingualText s_change = new(
        "Læsning: andelens ændring siden udgangspunktet",
        "Reading: the share's change since the baseline"
    );

    public override Rule<RequirementFacts> Rule()
    {
        if (comparison.Readings.Length == 1)
        {
            return Reading(comparison.Readings[0], -1);
        }

        Rule<RequirementFacts>[] rules =
        [
            .. comparison.Readings.Select(
                (r, i) =>
                    Reading(r, i - 1)
                        .Named(Requirement.ReadingLabel(r == ShareReading.Level ? s_level : s_change, id: null))
            ),
        ];
        return Kernel.Rule.Readings(rules[0], rules.AsSpan(1));
    }

    public override IEnumerable<FigureKey> Keys(Area municipality) =>
        Pace.Periods()
            .SelectMany(p => Counted.Keys(Id, municipality, p).AddRange(Counted.Keys(Id, comparison.Area, p)));

    public override Measurement Measure(FollowUpContext context)
    {
        if (Measured(context) is not { } period)
        {
            return new();
        }

        var unit = LevelChange.UnitOf(Counted);
        var decidesLevel = comparison.Readings[0] == ShareReading.Level;
        Func<FigureKey, FigureReading> readBaseline = decidesLevel ? context.Show : context.Read;
        LevelChange ChangeOf(Area area)
        {
            var before = At(area, Pace.Baseline ?? default, readBaseline);
            return new(before, At(area, period, context.Read), unit)
            {
                Break = Counted.BreakBetween(Pace.Baseline ?? period, period),
            };
        }

        var (own, other) = (ChangeOf(context.Municipality), ChangeOf(comparison.Area));
        // What the municipality would have where it just equals the other.
        var equal = decidesLevel ? other.Now.Value : other.Value.SelectKnown(c => own.After(c.Amount));
        var readings = comparison.Readings.Select(r =>
            r == ShareReading.Level
                ? new RequirementReading(
                    own.Now.As(Counted.Unit),
                    other.Now.As(Counted.Unit),
                    own.Now.Basis,
                    other.Now.Basis
                )
                : new RequirementReading(own.Value, other.Value, own.Basis, other.Basis)
        );
        ImmutableArray<RequirementReading> all = [.. readings];
        return new()
        {
            Period = period,
            Facts = new(all[0], all[1..]),
            Baseline = own.Before.As(Counted.Unit),
            Current = own.Now.As(Counted.Unit),
            Gap = Measurement.Missing(
                own.Now.Value.SelectKnown(n => equal.Select(e => Counted.IsLowerBetter ? n - e : e - n)),
                own.IsRelative ? Counted.Unit : unit
            ),
            Trajectory = Measurement.Way(
                Pace.Periods(),
                p => At(context.Municipality, p, context.Show).Value,
                p =>
                {
                    var there = At(comparison.Area, p, context.Show);
                    return decidesLevel
                        ? there.Value
                        : (other with { Now = there }).Value.SelectKnown(c => After(own.Before, c.Amount));
                },
                Counted.Unit
            ),
            WhatItWouldTake = Counted.Takes(context, Pace.Deadline, own.Now, equal, strictly: true, HeldFixed(period)),
        };
    }

    private Known<Fraction> After(MeasuredLevel before, Fraction change) =>
        before.Value.Select(b => Counted.Unit == QuantityUnit.Share ? b + change : b * (Fraction.One + change));

    private MeasuringPeriod? Measured(FollowUpContext context)
    {
        return Pace.Measured(
            context,
            p =>
                Counted.Keys(Id, context.Municipality, p).All(context.Has)
                && Counted.Keys(Id, comparison.Area, p).All(context.Has),
            context.Figures.OfMeasure(Counted.Readings(Id)[0].Figures, comparison.Area).Select(static c => c.Key.Period)
        );
    }

    private MeasuredLevel At(Area area, MeasuringPeriod period, Func<FigureKey, FigureReading> read) =>
        Counted.At(Id, area, period, read);

    private Rule<RequirementFacts> Reading(ShareReading reading, int other)
    {
        var (own, theirs) = Names(reading);
        var (left, right) =
            other < 0
                ? (ReadingFacts.Value(own), ReadingFacts.Limit(theirs))
                : (ReadingFacts.OtherValue(own, other), ReadingFacts.OtherLimit(theirs, other));
        return Counted.IsLowerBetter ? left.LessThan(right) : left.MoreThan(right);
    }

    private (BilingualText Own, BilingualText Theirs) Names(ShareReading reading)
    {
        var what = (reading, Counted.Unit) switch
        {
            (ShareReading.Level, _) => new BilingualText("{0} andel", "{0} share"),
            (_, QuantityUnit.Share) => new("ændring i {0} andel", "change of {0} share"),
            _ => new("{0} ændring", "{0} change"),
        };
        BilingualText Of(string danish, string english) =>
            new(
                what.Danish.Replace("{0}", danish, StringComparison.Ordinal),
                what.English.Replace("{0}", english, StringComparison.Ordinal)
            );
        return (
            Of("kommunens", "the municipality's"),
            comparison.Area.IsCountry
                ? Of("landets", "the country's")
                : Of($"{comparison.Area.ToText(Language.Danish)}s", $"{comparison.Area.ToText(Language.English)}'s")
        );
    }

    private BilingualText HeldFixed(MeasuringPeriod period)
    {
        var (danish, english) = comparison.Area.IsCountry
            ? ("landets", "the country's")
            : ($"{comparison.Area.ToText(Language.Danish)}s", $"{comparison.Area.ToText(Language.English)}'s");
        return new(
            $"{danish} tal for {period.ToText(Language.Danish)} holdes fast",
            $"{english} figure for {period.ToText(Language.English)} is held fixed"
        );
    }
}
