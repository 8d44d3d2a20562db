namespace Jobcenter.Rules.Plans;

/// <summary>A period on the way to a deadline: the figure where there is one, and the limit for it.</summary>
/// <param name="Period">The period.</param>
/// <param name="Value">The figure; null when it is missing or the period has not ended.</param>
/// <param name="Limit">The limit of that period, on the line to the deadline or as the country has it; null when it cannot be known.</param>
/// <remarks>For charts; the answer itself rests on the measured period alone.</remarks>
[DanishTerm("punkt på vej til fristen")]
public readonly record struct TrajectoryPoint(MeasuringPeriod Period, Quantity? Value, Quantity? Limit);
