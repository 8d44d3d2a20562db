using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace Jobcenter.Rules.BrancheTracks;

/// <summary>Group courses of 10 to 15 citizens. Source: HEL20.</summary>
/// <example>
/// <code>
/// GroupCourseSplit split = GroupCourses.Split(32); // 11, 11 and 10
/// </code>
/// </example>
public static class GroupCourses
{
    /// <summary>The fewest citizens in a group: 10.</summary>
    public const int Fewest = 10;

    /// <summary>The most citizens in a group: 15.</summary>
    public const int Most = 15;

    private const int MaxCitizens = 1_000_000;

    /// <summary>Divides citizens into groups, as even as possible and as few as possible.</summary>
    /// <param name="citizens">How many, 0 to 1,000,000.</param>
    /// <returns>The split; for a number that cannot be divided the nearest ones that can. Nobody makes no group.</returns>
    /// <remarks>Possible exactly when some k has 10·k ≤ n ≤ 15·k, so not for 1–9 and 16–19.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its bounds.</exception>
    public static GroupCourseSplit Split(int citizens)
    {
        Guard.Against.OutOfRange(citizens, nameof(citizens), 0, MaxCitizens);
        var counts = Counts(citizens);
        if (counts.IsEmpty)
        {
            return new(citizens, [], [], Nearest(citizens, -1), Nearest(citizens, 1));
        }

        var groups = counts[0];
        var (size, larger) = (citizens / groups, citizens % groups);
        return new(
            citizens,
            counts,
            [.. Enumerable.Range(0, groups).Select(i => i < larger ? size + 1 : size)],
            NearestBelow: null,
            NearestAbove: null
        );
    }

    private static ImmutableArray<int> Counts(int citizens)
    {
        var fewest = (citizens + Most - 1) / Most;
        var most = citizens / Fewest;
        return fewest is 0 || fewest > most ? [] : [.. Enumerable.Range(fewest, most - fewest + 1)];
    }

    private static int? Nearest(int citizens, int step)
    {
        for (var n = citizens + step; n > 0; n += step)
        {
            if (!Counts(n).IsEmpty)
            {
                return n;
            }
        }

        return null;
    }
}
