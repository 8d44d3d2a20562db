using FsCheck.Xunit;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Time;

/// <summary>The interval algebra against sets of days.</summary>
public sealed class DateIntervalsTests
{
    [Property(Arbitrary = [typeof(DomainArbitraries)])]
    public void Coalesce_keeps_the_days_in_the_fewest_intervals(DateInterval[] intervals)
    {
        var merged = DateIntervals.Coalesce(intervals);
        Assert.Equal(DaysOf(intervals), DaysOf(merged));
        for (var i = 1; i < merged.Length; i++)
        {
            Assert.True(merged[i].Start > merged[i - 1].End.PlusDays(1));
        }
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)])]
    public void Intersect_keeps_the_common_days(DateInterval[] left, DateInterval[] right)
    {
        var common = DateIntervals.Intersect(left, right);
        Assert.Equal(DaysOf(left).Intersect(DaysOf(right)).Order(), DaysOf(common));
        Assert.Equal(
            common.Select(static i => (i.Start, i.End)),
            DateIntervals.Coalesce(common).Select(static i => (i.Start, i.End))
        );
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)])]
    public void Gaps_and_coverage_make_up_the_whole(DateInterval[] intervals, DateInterval within)
    {
        var gaps = DateIntervals.Gaps(intervals, within);
        Assert.Equal(DaysOf([within]).Except(DaysOf(intervals)).Order(), DaysOf(gaps));
        Assert.Equal(within.Length, gaps.Sum(g => g.Length) + DateIntervals.Coverage(intervals, within));
    }

    [Fact]
    public void Adjoining_days_have_no_gap_and_one_day_between_is_one()
    {
        var march = new DateInterval(new(2021, 3, 1), new(2021, 3, 31));
        DateInterval[] adjoining = [new(new(2021, 3, 1), new(2021, 3, 10)), new(new(2021, 3, 11), new(2021, 3, 31))];
        Assert.Single(DateIntervals.Coalesce(adjoining));
        Assert.Empty(DateIntervals.Gaps(adjoining, march));
        DateInterval[] apart = [new(new(2021, 3, 1), new(2021, 3, 10)), new(new(2021, 3, 12), new(2021, 3, 31))];
        var gap = Assert.Single(DateIntervals.Gaps(apart, march));
        Assert.Equal(new LocalDate(2021, 3, 11), gap.Start);
        Assert.Equal(1, gap.Length);
    }

    [Fact]
    public void The_last_day_of_the_calendar_is_no_trouble()
    {
        var last = LocalDate.MaxIsoValue;
        DateInterval[] end = [new(last.PlusDays(-3), last), new(last, last)];
        Assert.Single(DateIntervals.Coalesce(end));
        Assert.Empty(DateIntervals.Gaps(end, new(last, last)));
        var before = new LocalDate(-3, 1, 1);
        Assert.Single(DateIntervals.Coalesce([new(before, before), new(before.PlusDays(1), before.PlusDays(2))]));
    }

    private static List<LocalDate> DaysOf(IEnumerable<DateInterval> intervals) =>
        [.. intervals.SelectMany(i => i).Distinct().Order()];
}
