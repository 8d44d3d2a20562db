using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans.Documents;
using Jobcenter.Rules.Quantities;

namespace Jobcenter.Rules.Plans;

/// <summary>Full-time persons on a group of benefits must fall by a percent from a baseline period to a deadline period.</summary>
/// <remarks>
/// Met when F(deadline) ≤ (1 − p)·F(baseline), the limit included. Before the deadline it is on track when the newest
/// complete period lies on or below the straight line. A baseline of zero gives <em>unknown</em>.
/// </remarks>
[DanishTerm("fald i fuldtidspersoner")]
public sealed class FullTimePersonChange : Resultatkrav
{
    /// <summary>Asks for a fall in percent from a baseline period to a deadline period.</summary>
    /// <param name="label">Full id, title (may hold <c>{baseline}</c> and <c>{deadline}</c>), source and notes.</param>
    /// <param name="group">The benefits.</param>
    /// <param name="span">The baseline and the deadline.</param>
    /// <param name="limit">The change that must be reached: −1/50 is a fall of 2 %. From −1 to before 0.</param>
    /// <exception cref="ArgumentNullException">The label, the group or the span is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is outside its bounds.</exception>
    public FullTimePersonChange(RuleLabel label, BenefitGroup group, BaselineSpan span, RelativeChange limit)
        : base(
            label,
            Guard.Against.Null(span).Baseline,
            span.Deadline,
            ReadingFacts
                .Value(new("ændring i fuldtidspersoner", "change in full-time persons"))
                .AtMost(ReadingFacts.Limit(new("grænsen på linjen til fristen", "limit on the line to the deadline")))
        )
    {
        Group = Guard.Against.Null(group);
        Span = span;
        Limit =
            limit.Value.Sign < 0 && limit.Value >= -Fraction.One
                ? limit
                : throw new ArgumentOutOfRangeException(
                    nameof(limit),
                    $"limit was {limit}; it must lie from −1 to below 0."
                );
    }

    /// <summary>The benefits.</summary>
    public BenefitGroup Group { get; }

    /// <summary>The baseline and the deadline.</summary>
    public BaselineSpan Span { get; }

    /// <summary>The change that must be reached at the deadline.</summary>
    public RelativeChange Limit { get; }

    /// <inheritdoc />
    public override ImmutableArray<FigureKey> RequiredFigures(Area municipality) =>
        [.. Span.Periods().Select(p => new FigureKey(Plans.Measure.FullTimePersons(Group), municipality, p))];

    internal override Resultatkrav MovedBy(int years) =>
        new FullTimePersonChange(Template, Group, Span.MovedBy(years), Limit);

    internal override BenefitGroup CountedGroup => Group;

    internal override void Count(RegisterFigures figures) => Span.Count(figures, Group);

    private protected override RequirementDocument ToKindDocument() =>
        new FullTimePersonChangeDocument
        {
            Group = Group.Id,
            Baseline = Span.Baseline,
            Deadline = Span.Deadline,
            Limit = Limit.Value,
        };

    private protected override Measurement Measure(FollowUpContext context)
    {
        if (Span.Measured(context) is not { } period)
        {
            return new() { FinalLimit = new(Limit.Value, QuantityUnit.RelativeChange) };
        }

        var change = ChangeReading.Read(context, Group, context.Municipality, Span.Baseline, period);
        var limit = Limit.Value * Span.Progress(period);
        return new()
        {
            Period = period,
            Facts = new(
                new(change.Value, Known.Of(new Quantity(limit, QuantityUnit.RelativeChange)), change.Describe())
            ),
            Baseline = change.Baseline.Quantity,
            Current = change.Current.Quantity,
            Gap = Gap(change.MissingTo(limit), QuantityUnit.FullTimePersons),
            WhatItWouldTake = Counterfactuals.FewerDays(
                context,
                Span.Deadline,
                change.Current,
                change.FiguresAfter(Limit.Value),
                strictly: false
            ),
            Trajectory = Span.Trajectory(
                p => context.Show(new(Plans.Measure.FullTimePersons(Group), context.Municipality, p)).Quantity,
                p => change.Baseline.Value.Select(b => b * (Fraction.One + (Limit.Value * Span.Progress(p)))),
                QuantityUnit.FullTimePersons
            ),
        };
    }
}
