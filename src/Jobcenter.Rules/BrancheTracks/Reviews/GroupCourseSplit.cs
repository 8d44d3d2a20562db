namespace Jobcenter.Rules.BrancheTracks.Reviews;

/// <summary>How a number of citizens can be divided into group courses.</summary>
/// <param name="Citizens">The number.</param>
/// <param name="GroupCounts">The numbers of groups that are possible, fewest first; empty when none is.</param>
/// <param name="Groups">The most even split into the fewest groups, largest first; empty when none is possible.</param>
/// <param name="NearestBelow">The largest smaller number that can be divided; null when there is none, or when this one can.</param>
/// <param name="NearestAbove">The smallest larger number that can be divided; null when this one can.</param>
/// <example>
/// <code>
/// GroupCourseSplit split = GroupCourseSplit.Of(32, fewest: 10, most: 15); // 11, 11 and 10
/// </code>
/// </example>
[DanishTerm("opdeling i gruppeforløb")]
public sealed record GroupCourseSplit(
    int Citizens,
    ImmutableArray<int> GroupCounts,
    ImmutableArray<int> Groups,
    int? NearestBelow,
    int? NearestAbove
)
{
    private const int MostCitizens = 100_000_000;
    private const int Largest = 1000;

    /// <summary>Whether the number can be divided.</summary>
    public bool IsPossible => !GroupCounts.IsEmpty;

    /// <summary>Divides citizens into groups, as even as possible and as few as possible.</summary>
    /// <param name="citizens">How many, 0 to 100,000,000.</param>
    /// <param name="fewest">The fewest citizens of a group, 1 to 1,000; see <see cref="BrancheRules.FewestInGroup"/>.</param>
    /// <param name="most">The most citizens of a group, <paramref name="fewest"/> to 1,000; see <see cref="BrancheRules.MostInGroup"/>.</param>
    /// <returns>The split; for a number that cannot be divided the nearest ones that can. Nobody makes no group.</returns>
    /// <remarks>Possible exactly when some k has k · fewest ≤ n ≤ k · most; with 10 to 15 so not for 1–9 and 16–19.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its bounds.</exception>
    public static GroupCourseSplit Of(int citizens, int fewest, int most)
    {
        Guard.Against.Outside(citizens, nameof(citizens), 0, MostCitizens);
        Guard.Against.Outside(fewest, nameof(fewest), 1, Largest);
        Guard.Against.Outside(most, nameof(most), fewest, Largest);
        // Nobody, and a number between two multiples, has no number of groups.
        var (first, last) = citizens == 0 ? (1, 0) : ((citizens + most - 1) / most, citizens / fewest);
        if (first > last)
        {
            // Between two possible numbers lie k · most and (k + 1) · fewest.
            var k = citizens / fewest;
            return new(citizens, [], [], k == 0 ? null : k * most, (k + 1) * fewest);
        }

        var (each, larger) = (citizens / first, citizens % first);
        return new(
            citizens,
            [.. Enumerable.Range(first, last - first + 1)],
            [.. Enumerable.Range(0, first).Select(i => i < larger ? each + 1 : each)],
            NearestBelow: null,
            NearestAbove: null
        );
    }

    /// <summary>The number and its groups, as <c>32: 11+11+10</c>.</summary>
    public override string ToString() => $"{Citizens}: {string.Join('+', Groups)}";
}
