namespace Jobcenter.Rules.Placements;

/// <summary>How employees are counted for the rimelighedskrav. The default is <see cref="Heads"/>.</summary>
[DanishTerm("rimelighedskravets opgørelse")]
public enum RatioCounting
{
    /// <summary>Ordinary employees, whatever their hours; until 31 December 2021.</summary>
    [DanishTerm("hoveder")]
    Heads = 0,

    /// <summary>Full-time equivalents on both sides, ordinary employees as the average of the last four months; from 1 January 2022.</summary>
    [DanishTerm("årsværk")]
    FullTimeEquivalents = 1,
}
