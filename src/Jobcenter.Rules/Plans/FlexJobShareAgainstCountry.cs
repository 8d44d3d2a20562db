using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Indicators;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans.Documents;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Plans;

/// <summary>The share of those entitled to a flex job who have one must develop better than the country's: strictly more points.</summary>
/// <remarks>
/// Measured from one date to another. Before the deadline it is measured on the newest date after the baseline that both
/// have: the register's at the ends of quarters. Equal is not met, with a gap of 0.
/// </remarks>
[DanishTerm("udvikling i fleksjob bedre end landet")]
public sealed class FlexJobShareAgainstCountry : Resultatkrav
{
    /// <summary>Asks for more percentage points than the country's from one date to another.</summary>
    /// <param name="label">Full id, title (may hold <c>{baseline}</c> and <c>{deadline}</c>), source and notes.</param>
    /// <param name="baseline">The date the change is measured from.</param>
    /// <param name="deadline">The date it is due on, later than the baseline.</param>
    /// <exception cref="ArgumentException">The label is null, or the deadline is not later.</exception>
    public FlexJobShareAgainstCountry(RuleLabel label, LocalDate baseline, LocalDate deadline)
        : base(
            label,
            MeasuringPeriod.OfDay(baseline),
            MeasuringPeriod.OfDay(deadline),
            ReadingFacts
                .Value(new("ændring i kommunens andel", "change of the municipality's share"))
                .MoreThan(ReadingFacts.Limit(new("ændring i landets andel", "change of the country's share")))
        )
    {
        Date = deadline;
        Baseline = Guard.Against.InvalidInput(
            baseline,
            nameof(baseline),
            b => b < deadline,
            $"baseline was {baseline:R}; it must be before deadline, {deadline:R}."
        );
    }

    /// <summary>The date the change is measured from.</summary>
    public LocalDate Baseline { get; }

    /// <summary>The date the change is due on.</summary>
    public LocalDate Date { get; }

    /// <inheritdoc />
    public override ImmutableArray<FigureKey> RequiredFigures(Area municipality) =>
        [.. Dates().SelectMany(d => new[] { Key(municipality, d), Key(Area.Country, d) })];

    internal override Resultatkrav MovedBy(int years) =>
        new FlexJobShareAgainstCountry(Template, Baseline.PlusYears(years), Date.PlusYears(years));

    internal override void Count(RegisterFigures figures)
    {
        foreach (var date in Dates().Where(d => d <= figures.Until))
        {
            figures.CountShare(
                Plans.Measure.FlexJobShare,
                MeasuringPeriod.OfDay(date),
                (register, area) => register.CountFlexJobShare(date, area).Select(CountedShare.Of)
            );
        }
    }

    private protected override RequirementDocument ToKindDocument() =>
        new FlexJobShareAgainstCountryDocument
        {
            Baseline = MeasuringPeriod.OfDay(Baseline),
            Deadline = MeasuringPeriod.OfDay(Date),
        };

    private protected override Measurement Measure(FollowUpContext context)
    {
        if (Measured(context) is not { } date)
        {
            return new();
        }

        var before = context.Read(Key(context.Municipality, Baseline));
        var now = context.Read(Key(context.Municipality, date));
        var (own, ownBasis) = Points(before, now);
        var countryBefore = context.Read(Key(Area.Country, Baseline));
        var (country, countryBasis) = Points(countryBefore, context.Read(Key(Area.Country, date)));
        return new()
        {
            Period = MeasuringPeriod.OfDay(date),
            Facts = new(new(own, country, ownBasis, countryBasis)),
            Gap =
                own.IsKnown && country.IsKnown
                    ? Gap(Known.Of(country.Value.Amount - own.Value.Amount), QuantityUnit.PercentagePoints)
                    : default,
            Trajectory =
            [
                .. Dates()
                    .Select(d => new TrajectoryPoint(
                        MeasuringPeriod.OfDay(d),
                        ValueOrNull(context.Show(Key(context.Municipality, d)).Quantity),
                        ValueOrNull(
                            context
                                .Show(Key(Area.Country, d))
                                .Value.SelectKnown(c =>
                                    before.Value.SelectKnown(b =>
                                        countryBefore.Value.Select(cb => new Quantity(b + c - cb, QuantityUnit.Share))
                                    )
                                )
                        )
                    )),
            ],
            WhatItWouldTake = Counterfactuals.MoreOf(
                now,
                before.Value.IsKnown && country.IsKnown
                    ? Known.Of(before.Value.Value + country.Value.Amount)
                    : Known.Missing<Fraction>(),
                strictly: true,
                CounterfactualUnit.Persons,
                Counterfactuals.CountryHeldFixed(MeasuringPeriod.OfDay(date))
            ),
        };
    }

    private static FigureKey Key(Area area, LocalDate date) =>
        new(Plans.Measure.FlexJobShare, area, MeasuringPeriod.OfDay(date));

    private static (Known<Quantity> Points, ImmutableArray<FactReading> Basis) Points(
        FigureReading before,
        FigureReading now
    ) =>
        (
            !before.Value.IsKnown ? Known.Missing<Quantity>(before.Value.Reason)
            : !now.Value.IsKnown ? Known.Missing<Quantity>(now.Value.Reason)
            : Known.Of(new Quantity(now.Value.Value - before.Value.Value, QuantityUnit.PercentagePoints)),
            [before.Describe(), now.Describe()]
        );

    // After the deadline its own date; before it the newest date that both have, or else the newest quarter's end.
    private LocalDate? Measured(FollowUpContext context)
    {
        if (context.AsOf >= Date)
        {
            return Date;
        }

        var both = context
            .Figures.OfMeasure(Plans.Measure.FlexJobShare, Area.Country)
            .Select(static c => c.Key.Period)
            .Where(p => p.Kind == PeriodKind.Day && p.FirstDay > Baseline && p.FirstDay <= Date)
            .Where(p =>
                context.Has(Key(Area.Country, p.FirstDay)) && context.Has(Key(context.Municipality, p.FirstDay))
            )
            .Select(static p => (LocalDate?)p.FirstDay)
            .Max();
        return both
            ?? Dates()
                .Where(d => d > Baseline && d <= context.CompleteUntil)
                .Select(static d => (LocalDate?)d)
                .LastOrDefault();
    }

    // The baseline, the ends of the quarters after it, and the deadline.
    private IEnumerable<LocalDate> Dates()
    {
        yield return Baseline;
        for (var quarter = Quarter.Containing(Baseline.PlusDays(1)); quarter.LastDay < Date; quarter = quarter.Plus(1))
        {
            yield return quarter.LastDay;
        }

        yield return Date;
    }
}
