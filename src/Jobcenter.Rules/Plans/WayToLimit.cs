namespace Jobcenter.Rules.Plans;

/// <summary>What is asked about: a level to be brought to a limit in a period, and what else stands still meanwhile.</summary>
internal sealed record WayToLimit(
    FollowUpContext Context,
    MeasuringPeriod? Period,
    MeasuredLevel Current,
    Known<Fraction> Limit,
    LimitSide Side,
    BilingualText? HeldFixed = null
);
