namespace Jobcenter.Rules.Quantities;

/// <summary>How a number is rounded when it is printed; nothing is rounded before. The default is <see cref="HalfAwayFromZero"/>.</summary>
internal enum Rounding
{
    /// <summary>To the nearest; halves away from zero, as statistics print them.</summary>
    HalfAwayFromZero = 0,

    /// <summary>Away from zero: what is missing is never printed as less than it is.</summary>
    AwayFromZero = 1,
}
