namespace Jobcenter.Rules.Time;

/// <summary>The algebra of date intervals. Both ends of an interval are included; sets come out sorted and disjoint.</summary>
/// <remarks>
/// Intervals are NodaTime's <see cref="DateInterval"/>. The sets these methods take may overlap, repeat and stand in
/// any order; the answers depend only on the days covered.
/// </remarks>
/// <example>
/// <code>
/// var onBenefit = DateIntervals.Coalesce(spells);
/// var breaks = DateIntervals.Gaps(onBenefit, new DateInterval(from, to));
/// </code>
/// </example>
public static class DateIntervals
{
    /// <summary>Merges intervals that overlap or adjoin (the next begins the day after).</summary>
    /// <param name="intervals">The intervals.</param>
    /// <returns>The same days in the fewest intervals, by date.</returns>
    /// <exception cref="ArgumentNullException">The intervals, or one of them, is null.</exception>
    public static ImmutableArray<DateInterval> Coalesce(IEnumerable<DateInterval> intervals)
    {
        Guard.Against.Null(intervals);
        var merged = ImmutableArray.CreateBuilder<DateInterval>();
        foreach (var interval in intervals.Select(i => Guard.Against.Null(i, nameof(intervals))).OrderBy(i => i.Start))
        {
            if (merged.Count > 0 && !IsGap(merged[^1].End, interval.Start))
            {
                merged[^1] = new(merged[^1].Start, LocalDate.Max(merged[^1].End, interval.End));
            }
            else
            {
                merged.Add(interval);
            }
        }

        return merged.ToImmutable();
    }

    /// <summary>The days that lie in both sets.</summary>
    /// <param name="left">The one set.</param>
    /// <param name="right">The other set.</param>
    /// <returns>The common days in the fewest intervals, by date.</returns>
    /// <exception cref="ArgumentNullException">A set, or an interval in one, is null.</exception>
    public static ImmutableArray<DateInterval> Intersect(
        IEnumerable<DateInterval> left,
        IEnumerable<DateInterval> right
    )
    {
        var a = Coalesce(left);
        var b = Coalesce(right);
        var common = ImmutableArray.CreateBuilder<DateInterval>();
        for (int i = 0, j = 0; i < a.Length && j < b.Length; )
        {
            if (a[i].Intersection(b[j]) is { } both)
            {
                common.Add(both);
            }

            if (a[i].End < b[j].End)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return common.ToImmutable();
    }

    /// <summary>The days of an interval that a set leaves out.</summary>
    /// <param name="intervals">The set.</param>
    /// <param name="within">The interval to look in.</param>
    /// <returns>The missing days in the fewest intervals, by date.</returns>
    /// <exception cref="ArgumentNullException">An argument, or an interval in the set, is null.</exception>
    public static ImmutableArray<DateInterval> Gaps(IEnumerable<DateInterval> intervals, DateInterval within)
    {
        Guard.Against.Null(within);
        var gaps = ImmutableArray.CreateBuilder<DateInterval>();
        var next = within.Start;
        foreach (var covered in Intersect(intervals, [within]))
        {
            if (next < covered.Start)
            {
                gaps.Add(new(next, covered.Start.PlusDays(-1)));
            }

            if (covered.End == within.End)
            {
                return gaps.ToImmutable();
            }

            next = covered.End.PlusDays(1);
        }

        gaps.Add(new(next, within.End));
        return gaps.ToImmutable();
    }

    /// <summary>The number of days of an interval that a set covers; a day covered twice counts once.</summary>
    /// <param name="intervals">The set.</param>
    /// <param name="within">The interval to look in.</param>
    /// <returns>Days, 0 to the length of <paramref name="within"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument, or an interval in the set, is null.</exception>
    public static int Coverage(IEnumerable<DateInterval> intervals, DateInterval within)
    {
        Guard.Against.Null(within);
        return Intersect(intervals, [within]).Sum(i => i.Length);
    }

    private static bool IsGap(LocalDate end, LocalDate start) => start > end && Period.DaysBetween(end, start) > 1;
}
