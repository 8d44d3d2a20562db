namespace Jobcenter.Rules.Counts;

/// <summary>How full-time persons are counted. The default is <see cref="Jobindsats"/>.</summary>
[DanishTerm("opgørelsesmetode")]
public enum CountingConvention
{
    /// <summary>STAR: calendar days on the benefit ÷ calendar days in the period; hours play no part.</summary>
    /// <remarks>
    /// Overlapping spells of the same benefit count once a day; different benefits on one day both count. Jobindsats
    /// counts whole weeks; days are the finer equivalent used here.
    /// </remarks>
    [DanishTerm("Jobindsats", Id = "jobindsats")]
    Jobindsats = 0,

    /// <summary>Danmarks Statistik: hours ÷ 37 over weekdays ÷ weekdays in the period; at most 37 hours a citizen.</summary>
    /// <remarks>A flex job and a spell of unknown hours count 37 hours (<c>SpellScan.Hundredths</c>); which of two states comes first is in <see cref="CountingOptions"/>.</remarks>
    [DanishTerm("Danmarks Statistik", Id = "statistics-denmark", English = "Statistics Denmark")]
    StatisticsDenmark = 1,
}
