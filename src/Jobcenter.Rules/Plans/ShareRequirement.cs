using System.Collections.Immutable;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Plans;

/// <summary>A share of persons must be at least a limit.</summary>
/// <remarks>
/// Before the deadline it is on track when the limit is met as of now; while there is nobody to share it is pending.
/// </remarks>
[DanishTerm("andelskrav")]
public abstract class ShareRequirement : Resultatkrav
{
    private protected ShareRequirement(
        RuleLabel label,
        MeasuringPeriod period,
        Share limit,
        BilingualText shared,
        Measure? measure = null,
        Rule<RequirementFacts>? rule = null,
        MeasuringPeriod? baseline = null,
        LocalDate? from = null
    )
        : base(label, baseline, period, rule ?? AtLeast(shared))
    {
        Period = period;
        Limit =
            limit.Value.Sign > 0 && limit.Value <= Fraction.One
                ? limit
                : throw new ArgumentOutOfRangeException(
                    nameof(limit),
                    $"limit was {limit}; it must lie from above 0 to 1."
                );
        ShareMeasure = measure ?? Plans.Measure.Share(label.Id);
        ToDate = new(ShareMeasure, period, isOnADay: ShareMeasure.Kind == MeasureKind.FlexJobShare, from);
    }

    /// <summary>The period that is measured; its last day is the deadline.</summary>
    public MeasuringPeriod Period { get; }

    /// <summary>The share that must be reached, above 0 and at most 1.</summary>
    public Share Limit { get; }

    /// <inheritdoc />
    public override ImmutableArray<FigureKey> RequiredFigures(Area municipality) =>
        [new(ShareMeasure, municipality, ToDate.CellPeriod(Period.LastDay))];

    private protected Measure ShareMeasure { get; }

    private protected PeriodToDate ToDate { get; }

    private protected Quantity LimitQuantity => new(Limit.Value, QuantityUnit.Share);

    internal override void Count(RegisterFigures figures)
    {
        if (ToDate.Until(figures.Until) is { } until)
        {
            figures.CountShare(
                ShareMeasure,
                ToDate.CellPeriod(until),
                (register, area) => Count(register, area, until, figures.Until)
            );
        }
    }

    /// <summary>What the share counts: persons by default.</summary>
    private protected virtual CounterfactualUnit Counted => CounterfactualUnit.Persons;

    private protected static Rule<RequirementFacts> AtLeast(BilingualText shared) =>
        ReadingFacts.Value(shared).AtLeast(ReadingFacts.Limit(new("grænse", "limit")));

    /// <summary>Counts in a register.</summary>
    /// <param name="register">The register.</param>
    /// <param name="area">The municipality.</param>
    /// <param name="until">The last day of the period that has come.</param>
    /// <param name="asOf">The date of the follow-up, which may lie after the period.</param>
    private protected abstract Known<CountedShare> Count(
        Registers.Register register,
        Area area,
        LocalDate until,
        LocalDate asOf
    );

    /// <summary>What is shown beside the share that decides: nothing by default.</summary>
    private protected virtual RequirementReading? Other(FollowUpContext context, FigureKey measured) => null;

    /// <summary>Figures shown below the share, as a baseline: none by default.</summary>
    private protected virtual ImmutableArray<FactReading> Beside(FollowUpContext context) => [];

    private protected override Measurement Measure(FollowUpContext context)
    {
        var pending = new Measurement { FinalLimit = LimitQuantity };
        var isFinal = context.AsOf >= Period.LastDay;
        if (!isFinal && ToDate.Until(context.CompleteUntil) is null)
        {
            return pending;
        }

        var key = ToDate.Newest(context);
        if (!isFinal && context.Figures.Find(key) is { Used: null, HasNobody: true })
        {
            return pending;
        }

        var share = context.Read(key);
        return new()
        {
            Period = share.Key.Period,
            Facts = new(
                new(share.Quantity, Known.Of(LimitQuantity), [share.Describe(), .. Beside(context)]),
                Other(context, share.Key) is { } other ? [other] : []
            ),
            Gap = Gap(share.Value.Select(s => Limit.Value - s), QuantityUnit.PercentagePoints),
            WhatItWouldTake = Counterfactuals.MoreOf(share, Known.Of(Limit.Value), strictly: false, Counted),
        };
    }
}
