using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans;

/// <summary>At least a number of persons must be reached during a period.</summary>
/// <remarks>Before the deadline it is on track when the count is at least target · elapsed days ÷ days in the period.</remarks>
[DanishTerm("antalskrav")]
public abstract class CountRequirement : Resultatkrav
{
    private readonly PeriodToDate _toDate;

    private protected CountRequirement(RuleLabel label, MeasuringPeriod period, int target, BilingualText counted)
        : base(
            label,
            baseline: null,
            period,
            ReadingFacts
                .Value(counted)
                .AtLeast(ReadingFacts.Limit(new("målet på linjen til fristen", "target on the line to the deadline")))
        )
    {
        Period = period;
        Target = Guard.Against.BelowOne(target);
        CountMeasure = Plans.Measure.Count(label.Id);
        _toDate = new(CountMeasure, period);
    }

    /// <summary>The period the persons are counted in.</summary>
    public MeasuringPeriod Period { get; }

    /// <summary>How many persons, 1 or more.</summary>
    public int Target { get; }

    /// <inheritdoc />
    public override ImmutableArray<FigureKey> RequiredFigures(Area municipality) =>
        [new(CountMeasure, municipality, Period)];

    private protected Measure CountMeasure { get; }

    private protected PeriodToDate ToDate => _toDate;

    private protected override Measurement Measure(FollowUpContext context)
    {
        if (context.AsOf < Period.LastDay && _toDate.Until(context.CompleteUntil) is null)
        {
            return new() { FinalLimit = new(new Fraction(Target), QuantityUnit.Persons) };
        }

        var count = context.Read(_toDate.Newest(context));
        var target = new Fraction((Int128)Target * _toDate.ElapsedDays(count.Key), Period.Days);
        return new()
        {
            Period = count.Key.Period,
            Facts = new(new(count.Quantity, Known.Of(new Quantity(target, QuantityUnit.Persons)), [count.Describe()])),
            Gap = Gap(count.Value.Select(c => target - c), QuantityUnit.Persons),
            WhatItWouldTake = Counterfactuals.MorePersons(count.Value, Target),
        };
    }
}
