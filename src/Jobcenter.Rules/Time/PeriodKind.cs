namespace Jobcenter.Rules.Time;

/// <summary>How long a <see cref="MeasuringPeriod"/> is. The default is <see cref="Year"/>.</summary>
[DanishTerm("periodens art")]
public enum PeriodKind
{
    /// <summary>A calendar year.</summary>
    [DanishTerm("år")]
    Year = 0,

    /// <summary>A quarter.</summary>
    [DanishTerm("kvartal")]
    Quarter = 1,

    /// <summary>A calendar month.</summary>
    [DanishTerm("måned")]
    Month = 2,

    /// <summary>A single day.</summary>
    [DanishTerm("dag")]
    Day = 3,
}
