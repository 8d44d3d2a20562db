using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans.Documents;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans;

/// <summary>The municipality must stand at most at a place on the ministry's benchmark list.</summary>
/// <remarks>The newest list of the plan year, dated on or before the as-of date, counts.</remarks>
[DanishTerm("placering i benchmark")]
public sealed class BenchmarkRank : Resultatkrav
{
    private static readonly BilingualText s_placesUp = new("pladser op", "places up");

    /// <summary>A requirement of this kind.</summary>
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
        Limit = Guard.Against.NegativeOrZero(limit);
    }

    /// <summary>The plan year, whose lists count.</summary>
    public MeasuringPeriod Year { get; }

    /// <summary>The last place that meets the requirement.</summary>
    public int Limit { get; }

    /// <inheritdoc />
    public override ImmutableArray<FigureKey> RequiredFigures(Area municipality) =>
        [new(Plans.Measure.BenchmarkRank, municipality, Year)];

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
        if (newest is null && context.AsOf < Year.LastDay)
        {
            return new() { FinalLimit = limit };
        }

        var rank = context.Read(newest ?? RequiredFigures(context.Municipality)[0]);
        return new()
        {
            Period = rank.Key.Period,
            Facts = new(new(rank.Quantity, Known.Of(limit), [rank.Describe()])),
            Gap = Gap(rank.Value.Select(r => r - limit.Amount), QuantityUnit.Rank),
            WhatItWouldTake =
                rank.Value.IsKnown && rank.Value.Value - limit.Amount is { Sign: > 0 } places
                    ? [new(CounterfactualUnit.Places, places, s_placesUp)]
                    : [],
        };
    }
}
