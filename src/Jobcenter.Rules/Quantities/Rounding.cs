namespace Jobcenter.Rules.Quantities;

/// <summary>How a number is rounded when it is printed; nothing is rounded before. The default is <see cref="HalfAwayFromZero"/>.</summary>
[DanishTerm("afrunding")]
public enum Rounding
{
    /// <summary>To the nearest; halves away from zero, as statistics print them.</summary>
    [DanishTerm("almindelig afrunding")]
    HalfAwayFromZero = 0,

    /// <summary>To the nearest; halves to the even digit.</summary>
    [DanishTerm("afrunding til lige")]
    HalfToEven = 1,

    /// <summary>Towards zero: cuts the digits off.</summary>
    [DanishTerm("afkortning")]
    TowardsZero = 2,

    /// <summary>Away from zero: what is missing is never printed as less than it is.</summary>
    [DanishTerm("oprunding")]
    AwayFromZero = 3,
}
