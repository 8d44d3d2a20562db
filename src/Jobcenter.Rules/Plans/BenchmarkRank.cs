using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans.Documents;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans;

/// <summary>The municipality must stand at most at a place on the ministry's benchmark list.</summary>
/// <remarks>
/// The newest published place of the plan year, dated on or before the as-of date, counts. Where none is published and
/// the figures of all municipalities are there (expected, actual and population of one period), the place is computed.
/// </remarks>
[DanishTerm("placering i benchmark")]
public sealed class BenchmarkRank : Resultatkrav
{
    private static readonly BilingualText s_placeUp = new("plads op", "place up");
    private static readonly BilingualText s_placesUp = new("pladser op", "places up");

    /// <summary>Asks for a place at most so far down the ministry's list of a plan year.</summary>
    /// <param name="label">Full id, title (may hold <c>{deadline}</c>), source and notes.</param>
    /// <param name="year">The plan year, whose lists count.</param>
    /// <param name="limit">The last place that meets the requirement, 1 or more.</param>
    /// <exception cref="ArgumentException">The label is null, the period is not a year, or the limit is below 1.</exception>
    public BenchmarkRank(RuleLabel label, MeasuringPeriod year, int limit)
        : base(
            label,
            baseline: null,
            year,
            ReadingFacts
                .Value(new("placering", "place"))
                .AtMost(ReadingFacts.Limit(new("dårligste placering, der opfylder kravet", "last place that meets it")))
        )
    {
        Year = Guard.Against.InvalidInput(
            year,
            nameof(year),
            static y => y.Kind == PeriodKind.Year,
            $"year was {year}; it must be a year."
        );
        Limit = Guard.Against.BelowOne(limit);
    }

    /// <summary>The plan year, whose lists count.</summary>
    public MeasuringPeriod Year { get; }

    /// <summary>The last place that meets the requirement.</summary>
    public int Limit { get; }

    /// <inheritdoc />
    public override ImmutableArray<FigureKey> RequiredFigures(Area municipality) =>
        [new(Plans.Measure.BenchmarkRank, municipality, Year)];

    internal override IEnumerable<Measure> AlsoReads =>
        [
            Plans.Measure.BenchmarkExpected,
            Plans.Measure.FullTimePersons(BenefitGroup.PublicSupport),
            Plans.Measure.Population,
        ];

    internal override Resultatkrav MovedBy(int years) => new BenchmarkRank(Template, Year.PlusYears(years), Limit);

    private protected override RequirementDocument ToKindDocument() =>
        new BenchmarkRankDocument { Year = Year, Limit = Limit };

    private protected override Measurement Measure(FollowUpContext context)
    {
        var newest = context
            .Figures.OfMeasure(Plans.Measure.BenchmarkRank, context.Municipality)
            .Where(c => c.Used is not null && Year.Contains(c.Key.Period) && context.IsComplete(c.Key.Period))
            .Select(static c => c.Key)
            .OrderBy(static k => k.Period.LastDay)
            // Of two that end on one day, the dated list.
            .ThenBy(static k => k.Period.Kind)
            .LastOrDefault();
        var limit = new Quantity(new Fraction(Limit), QuantityUnit.Rank);
        if (newest is null && ComputedRanks.Newest(context, Year) is { } computed)
        {
            return Measured(computed.Period, computed.Rank, computed.Basis, limit);
        }

        if (newest is null && context.AsOf < Year.LastDay)
        {
            return new() { FinalLimit = limit };
        }

        var rank = context.Read(newest ?? RequiredFigures(context.Municipality)[0]);
        ImmutableArray<FactReading> beside = ComputedRanks.Newest(context, Year)?.Basis ?? [];
        return Measured(rank.Key.Period, rank.Value, [Published(rank), .. beside], limit);
    }

    private static FactReading Published(FigureReading rank)
    {
        var reading = rank.Describe();
        return new(
            reading.Id,
            new($"offentliggjort {reading.Name.Danish}", $"published {reading.Name.English}"),
            reading.Value,
            reading.Reason,
            reading.Source,
            reading.Basis,
            reading.Exact
        );
    }

    private static Measurement Measured(
        MeasuringPeriod period,
        Known<Fraction> rank,
        ImmutableArray<FactReading> basis,
        Quantity limit
    )
    {
        var above = rank.Select(r => r - limit.Amount);
        return new()
        {
            Period = period,
            Facts = new(new(rank.Select(static r => new Quantity(r, QuantityUnit.Rank)), Known.Of(limit), basis)),
            Gap = Gap(above, QuantityUnit.Rank),
            WhatItWouldTake = above is { IsKnown: true, Value: { Sign: > 0 } places }
                ? [new(CounterfactualUnit.Places, places, places == Fraction.One ? s_placeUp : s_placesUp)]
                : [],
        };
    }
}
