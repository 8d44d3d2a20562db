namespace Jobcenter.Rules.Placements;

/// <summary>How employees are counted for the rimelighedskrav. The default is <see cref="Heads"/>.</summary>
internal enum RatioCounting
{
    /// <summary>Ordinary employees, whatever their hours.</summary>
    [DanishTerm("hoveder", Id = "hoveder", English = "heads")]
    Heads = 0,

    /// <summary>Full-time equivalents on both sides.</summary>
    [DanishTerm("årsværk", Id = "aarsvaerk", English = "full-time equivalents")]
    FullTimeEquivalents = 1,

    /// <summary>An order says it that has not been read; a note of the value names it.</summary>
    [DanishTerm("ikke læst", Id = "ukendt", English = "not read")]
    Unread = 2,
}
