namespace Jobcenter.Rules.Plans;

/// <summary>Where a figure comes from. The default is <see cref="Published"/>.</summary>
[DanishTerm("tallets oprindelse")]
public enum FigureOrigin
{
    /// <summary>Somebody published it.</summary>
    [DanishTerm("offentliggjort")]
    Published = 0,

    /// <summary>It was counted from a register.</summary>
    [DanishTerm("beregnet af registeret")]
    Computed = 1,
}
