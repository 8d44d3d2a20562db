using System.Collections.Immutable;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans.Documents;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Plans;

/// <summary>Something must have been delivered: the figure <c>deliverable:&lt;id&gt;</c>, 1 or 0.</summary>
/// <remarks>The newest figure dated on or before both the as-of date and the deadline counts.</remarks>
[DanishTerm("leverancekrav")]
public sealed class Deliverable : Resultatkrav
{
    private static readonly BilingualText s_missing = new("leverance mere", "deliverable more");

    private readonly Measure _measure;
    private readonly LocalDate _deadline;

    /// <summary>Asks for one delivery, by its id, before a date.</summary>
    /// <param name="label">Full id, title (may hold <c>{deadline}</c>), source and notes.</param>
    /// <param name="deadline">The day it must have been delivered by, included.</param>
    /// <exception cref="ArgumentNullException">The label is null.</exception>
    public Deliverable(RuleLabel label, LocalDate deadline)
        : base(
            label,
            baseline: null,
            MeasuringPeriod.OfDay(deadline),
            ReadingFacts.Value(new("leveret", "delivered")).AtLeast(ReadingFacts.Limit(new("krævet", "required")))
        )
    {
        _deadline = deadline;
        _measure = Plans.Measure.Deliverable(Label.Id);
    }

    /// <inheritdoc />
    public override ImmutableArray<FigureKey> RequiredFigures(Area municipality) =>
        [new(_measure, municipality, MeasuringPeriod.OfDay(_deadline))];

    internal override Resultatkrav MovedBy(int years) => new Deliverable(Template, _deadline.PlusYears(years));

    private protected override RequirementDocument ToKindDocument() =>
        new DeliverableDocument { Deadline = MeasuringPeriod.OfDay(_deadline) };

    private protected override Measurement Measure(FollowUpContext context)
    {
        var newest = context
            .Figures.OfMeasure(_measure, context.Municipality)
            .Where(c => c.Used is not null && c.Key.Period.LastDay <= _deadline && context.IsComplete(c.Key.Period))
            .OrderBy(static c => c.Key.Period.LastDay)
            .ThenBy(static c => c.Key.Period.Kind)
            .LastOrDefault()
            ?.Key;
        var required = new Quantity(Fraction.One, QuantityUnit.YesNo);
        if (newest is null && context.AsOf < _deadline)
        {
            return new() { FinalLimit = required };
        }

        var delivered = context.Read(newest ?? RequiredFigures(context.Municipality)[0]);
        return new()
        {
            Period = delivered.Key.Period,
            Facts = new(new(delivered.Quantity, Known.Of(required), [delivered.Describe()])),
            WhatItWouldTake = delivered.Value is { IsKnown: true, Value.Sign: 0 }
                ? [new(CounterfactualUnit.Deliverables, Fraction.One, s_missing)]
                : [],
        };
    }
}
