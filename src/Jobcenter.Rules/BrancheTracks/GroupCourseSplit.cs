namespace Jobcenter.Rules.BrancheTracks;

/// <summary>How a number of citizens can be divided into group courses.</summary>
/// <param name="Citizens">The number.</param>
/// <param name="GroupCounts">The numbers of groups that are possible, fewest first; empty when none is.</param>
/// <param name="Groups">The most even split into the fewest groups, largest first; empty when none is possible.</param>
/// <param name="NearestBelow">The largest smaller number that can be divided; null when there is none, or when this one can.</param>
/// <param name="NearestAbove">The smallest larger number that can be divided; null when this one can.</param>
[DanishTerm("opdeling i gruppeforløb")]
public sealed record GroupCourseSplit(
    int Citizens,
    ImmutableArray<int> GroupCounts,
    ImmutableArray<int> Groups,
    int? NearestBelow,
    int? NearestAbove
)
{
    /// <summary>Whether the number can be divided.</summary>
    public bool IsPossible => !GroupCounts.IsEmpty;
}
