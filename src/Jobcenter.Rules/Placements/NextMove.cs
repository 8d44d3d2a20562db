namespace Jobcenter.Rules.Placements;

/// <summary>A kind of placement that may start next, or not, with what bounds it.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Sector">Private or public.</param>
/// <param name="Assessment">Whether the citizen may start it on the earliest day, with the reasons; rules about the employer are asked when there is one.</param>
/// <param name="EarliestStart">The first day it may start for certain, from the day asked about on; missing when it may not at all, or is not known. A fact that is missing may allow an earlier one.</param>
/// <param name="LatestStart">The last day it may start: the end of the programme or of the act, or the day a policy must be kept by; missing when the earliest is.</param>
/// <param name="LatestBound">What sets the latest day; null when nothing does.</param>
/// <param name="EarliestBound">What sets the earliest day, when it lies after the day asked about; null when nothing does.</param>
/// <param name="Duration">How long it may last, with its source; missing when none is loaded.</param>
/// <param name="LastDay">The last day of one that starts on the earliest day: by the law, or the programme's last one when that comes first.</param>
[DanishTerm("næste skridt i et forløb")]
public sealed record NextMove(
    PlacementKind Kind,
    PlacementSector Sector,
    Assessment Assessment,
    Known<LocalDate> EarliestStart,
    Known<LocalDate> LatestStart,
    RuleLabel? LatestBound,
    RuleLabel? EarliestBound,
    Known<ParameterValue<LegalDuration>> Duration,
    Known<LocalDate> LastDay
)
{
    /// <summary>Met: may start; not met: may not, or lawfully only after the latest day; unknown: a fact is missing or no rules are loaded.</summary>
    public Verdict Verdict => Assessment.Verdict == Verdict.Met && IsTooLate ? Verdict.NotMet : Assessment.Verdict;

    /// <summary>Whether the citizen may start it by the law, but only after the latest day: the rule in <see cref="LatestBound"/> would be broken.</summary>
    public bool IsTooLate => EarliestStart.IsKnown && LatestStart.IsKnown && EarliestStart.Value > LatestStart.Value;
}
