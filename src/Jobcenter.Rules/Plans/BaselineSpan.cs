using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans;

/// <summary>The way from a baseline period to a deadline period of the same kind, in equal steps.</summary>
/// <remarks>Source: HEL21 1.1 (quarterly follow-up); the straight line through the baseline and the limit is our decision.</remarks>
[DanishTerm("udgangspunkt og frist")]
public sealed record BaselineSpan
{
    /// <summary>A span.</summary>
    /// <param name="baseline">The period the change is measured from.</param>
    /// <param name="deadline">The period it is due in: later, and of the same kind.</param>
    /// <exception cref="ArgumentException">The deadline is of another kind or not later.</exception>
    public BaselineSpan(MeasuringPeriod baseline, MeasuringPeriod deadline)
    {
        Guard.Against.InvalidInput(
            deadline,
            nameof(deadline),
            d => d.Kind == baseline.Kind && d.FirstDay > baseline.FirstDay,
            $"deadline was {deadline}; it must be a later {baseline.Kind} than the baseline, {baseline}."
        );
        Baseline = baseline;
        Deadline = deadline;
    }

    /// <summary>The period the change is measured from.</summary>
    public MeasuringPeriod Baseline { get; }

    /// <summary>The period it is due in.</summary>
    public MeasuringPeriod Deadline { get; }

    /// <summary>How many steps there are from the baseline to the deadline, 1 or more.</summary>
    public int Steps => Deadline.StepsAfter(Baseline);

    /// <summary>The baseline and every period after it up to the deadline.</summary>
    /// <returns>The periods by date.</returns>
    public ImmutableArray<MeasuringPeriod> Periods() => [.. Enumerable.Range(0, Steps + 1).Select(Baseline.Plus)];

    /// <summary>How far on the way a period lies: 0 at the baseline, 1 at the deadline.</summary>
    /// <param name="period">A period of the same kind.</param>
    /// <returns>Steps from the baseline ÷ all steps.</returns>
    /// <exception cref="ArgumentException">The period is of another kind.</exception>
    public Fraction Progress(MeasuringPeriod period) => new(period.StepsAfter(Baseline), Steps);

    /// <summary>The periods with their figures and limits.</summary>
    internal ImmutableArray<TrajectoryPoint> Trajectory(
        Func<MeasuringPeriod, Known<Quantity>> value,
        Func<MeasuringPeriod, Known<Fraction>> limit,
        QuantityUnit unit
    ) =>
        [
            .. Periods()
                .Select(p =>
                {
                    var (known, line) = (value(p), limit(p));
                    return new TrajectoryPoint(
                        p,
                        known.IsKnown ? known.Value : null,
                        line.IsKnown ? new Quantity(line.Value, unit) : null
                    );
                }),
        ];

    internal void Count(RegisterFigures figures, BenefitGroup group)
    {
        foreach (var period in Periods())
        {
            figures.CountFullTimePersons(group, period);
        }
    }

    internal BaselineSpan MovedBy(int years) => new(Baseline.PlusYears(years), Deadline.PlusYears(years));

    /// <summary>
    /// The period to measure: after the deadline the deadline's own; before it the newest complete one after the
    /// baseline, and of those the newest that has all its figures, where any has; null when none is complete.
    /// </summary>
    internal MeasuringPeriod? Measured(FollowUpContext context, Func<MeasuringPeriod, bool>? hasFigures = null)
    {
        if (context.AsOf >= Deadline.LastDay)
        {
            return Deadline;
        }

        MeasuringPeriod? newest = null;
        for (var period = Deadline; period.FirstDay > Baseline.FirstDay; period = period.Plus(-1))
        {
            if (!context.IsComplete(period))
            {
                continue;
            }

            newest ??= period;
            if (hasFigures is null || hasFigures(period))
            {
                return period;
            }
        }

        return newest;
    }
}
