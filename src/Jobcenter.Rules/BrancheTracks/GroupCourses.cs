namespace Jobcenter.Rules.BrancheTracks;

/// <summary>Divides citizens into group courses, of 10 to 15 by default. Source: HEL20.</summary>
/// <example>
/// <code>
/// GroupCourseSplit split = GroupCourses.Split(32); // 11, 11 and 10
/// </code>
/// </example>
public static class GroupCourses
{
    private const int MaxCitizens = 100_000_000;

    /// <summary>The size in the sources: 10 to 15 citizens.</summary>
    public static GroupSize DefaultSize { get; } = BrancheParameters.Default.GroupSize.Values[^1].Value;

    /// <summary>Divides citizens into groups, as even as possible and as few as possible.</summary>
    /// <param name="citizens">How many, 0 to 100,000,000.</param>
    /// <param name="size">How many a group has; <see cref="DefaultSize"/> by default.</param>
    /// <returns>The split; for a number that cannot be divided the nearest ones that can. Nobody makes no group.</returns>
    /// <remarks>Possible exactly when some k has k · fewest ≤ n ≤ k · most; by default so not for 1–9 and 16–19.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its bounds.</exception>
    public static GroupCourseSplit Split(int citizens, GroupSize? size = null)
    {
        Guard.Against.Outside(citizens, nameof(citizens), 0, MaxCitizens);
        size ??= DefaultSize;
        var (fewest, most) = Counts(citizens, size);
        if (fewest > most)
        {
            return new(citizens, [], [], NearestBelow(citizens, size), NearestAbove(citizens, size));
        }

        var (each, larger) = (citizens / fewest, citizens % fewest);
        return new(
            citizens,
            [.. Enumerable.Range(fewest, most - fewest + 1)],
            [.. Enumerable.Range(0, fewest).Select(i => i < larger ? each + 1 : each)],
            NearestBelow: null,
            NearestAbove: null
        );
    }

    // The fewest and the most groups; nobody, and a number between two multiples, has none.
    private static (int Fewest, int Most) Counts(int citizens, GroupSize size) =>
        citizens == 0 ? (1, 0) : ((citizens + size.Most - 1) / size.Most, citizens / size.Fewest);

    // Between two possible numbers lie k · most and (k + 1) · fewest.
    private static int? NearestBelow(int citizens, GroupSize size) =>
        citizens / size.Fewest * size.Most is var below and > 0 ? below : null;

    private static int NearestAbove(int citizens, GroupSize size) => ((citizens / size.Fewest) + 1) * size.Fewest;
}
