using System.Collections.Immutable;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Indicators;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans.Documents;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Plans;

/// <summary>At least a share of those entitled to a flex job must have one on the deadline.</summary>
/// <remarks>Fleksjob ÷ (fleksjob + ledighedsydelse), persons on the date. Before the deadline: on the as-of date.</remarks>
[DanishTerm("andel i fleksjob")]
public sealed class FlexJobShare : ShareRequirement
{
    /// <summary>Asks for so large a share of those entitled to a flex job in one on the last day of a period.</summary>
    /// <param name="label">Full id, title (may hold <c>{deadline}</c>), source and notes.</param>
    /// <param name="period">The period that is measured; its last day is the deadline.</param>
    /// <param name="limit">The share that must be reached, above 0 and at most 1.</param>
    /// <param name="baselineOn">A day whose share is shown beside it; null for none.</param>
    /// <exception cref="ArgumentException">The label is null, or the limit is outside its bounds.</exception>
    public FlexJobShare(RuleLabel label, MeasuringPeriod period, Share limit, LocalDate? baselineOn = null)
        : base(
            label,
            period,
            limit,
            new("andel af fleksjobberettigede i fleksjob", "share of those entitled in flex jobs"),
            Plans.Measure.FlexJobShare
        )
    {
        BaselineOn = baselineOn;
    }

    /// <summary>A day whose share is shown beside it; null for none.</summary>
    public LocalDate? BaselineOn { get; }

    internal override Resultatkrav MovedBy(int years) =>
        new FlexJobShare(Template, Period.PlusYears(years), Limit, BaselineOn?.PlusYears(years));

    private protected override RequirementDocument ToKindDocument() =>
        new FlexJobShareDocument
        {
            Period = Period,
            Limit = Limit.Value,
            BaselineOn = BaselineOn is { } day ? MeasuringPeriod.OfDay(day) : null,
        };

    internal override void Count(RegisterFigures figures)
    {
        base.Count(figures);
        if (BaselineOn is { } day)
        {
            figures.CountShare(
                ShareMeasure,
                MeasuringPeriod.OfDay(day),
                (register, area) => Count(register, area, day, day)
            );
        }
    }

    private protected override ImmutableArray<FactReading> Beside(FollowUpContext context) =>
        BaselineOn is { } day
            ? [context.Show(new(ShareMeasure, context.Municipality, MeasuringPeriod.OfDay(day))).Describe()]
            : [];

    private protected override Known<CountedShare> Count(
        Register register,
        Area area,
        LocalDate until,
        LocalDate asOf
    ) => register.CountFlexJobShare(until, area).Select(CountedShare.Of);
}
