using FsCheck.Xunit;
using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Reviews;
using Jobcenter.Rules.Kernel;
using NodaTime;

namespace Jobcenter.Rules.Tests.BrancheTracks.Reviews;

/// <summary>Group courses: how citizens are divided, and how the days are arranged.</summary>
public sealed class GroupCourseTests
{
    private static readonly LocalDate s_monday = new(2021, 3, 1);

    [Property(MaxTest = 500)]
    public void Groups_keep_their_size_and_differ_by_at_most_one(int seed)
    {
        var random = new Random(seed);
        var citizens = random.Next(400);
        var fewest = random.Next(4) == 0 ? random.Next(1, 30) : 10;
        var most = fewest == 10 ? 15 : random.Next(fewest, 40);
        var split = GroupCourseSplit.Of(citizens, fewest, most);
        var possible = Possible(citizens, fewest, most);
        Assert.Equal(possible, split.GroupCounts.AsEnumerable());
        if (split.IsPossible)
        {
            Assert.Equal(citizens, split.Groups.Sum());
            Assert.All(split.Groups, g => Assert.InRange(g, fewest, most));
            Assert.True(split.Groups.Max() - split.Groups.Min() <= 1);
            Assert.Equal(possible[0], split.Groups.Length);
        }
        else
        {
            // The nearest ones, found by trying one number after the other.
            int? below = Enumerable
                .Range(1, Math.Max(0, citizens - 1))
                .LastOrDefault(n => n < citizens && Possible(n, fewest, most).Length > 0);
            Assert.Equal(below == 0 ? null : below, split.NearestBelow);
            Assert.Equal(
                Enumerable.Range(citizens + 1, 100).First(n => Possible(n, fewest, most).Length > 0),
                split.NearestAbove
            );
        }
    }

    [Theory]
    [InlineData(0, "", null, 10)]
    [InlineData(9, "", null, 10)]
    [InlineData(10, "10", null, null)]
    [InlineData(15, "15", null, null)]
    [InlineData(16, "", 15, 20)]
    [InlineData(19, "", 15, 20)]
    [InlineData(20, "10,10", null, null)]
    [InlineData(32, "11,11,10", null, null)]
    public void The_edges_of_a_split(int citizens, string groups, int? below, int? above)
    {
        var split = GroupCourseSplit.Of(citizens, 10, 15);
        Assert.Equal(groups, string.Join(",", split.Groups));
        Assert.Equal((below, above), (split.NearestBelow, split.NearestAbove));
    }

    [Theory]
    [InlineData(9, 1, Verdict.NotMet)]
    [InlineData(10, 1, Verdict.Met)]
    [InlineData(15, 5, Verdict.Met)]
    [InlineData(16, 5, Verdict.NotMet)]
    [InlineData(12, 6, Verdict.NotMet)]
    [InlineData(null, 5, Verdict.Unknown)]
    [InlineData(null, 6, Verdict.NotMet)]
    public void A_course_has_ten_to_fifteen_citizens_and_one_to_five_days(int? citizens, int days, Verdict expected)
    {
        var course = new GroupCourse(
            "a",
            "detailhandel",
            citizens,
            [.. Enumerable.Range(0, days).Select(i => (s_monday.PlusDays(days - i), i % 2 == 0))]
        );
        Assert.Equal(expected, BrancheRules.Default.GroupCourse.Test(course));
        Assert.Equal(expected, BrancheRules.Default.GroupCourse.Assess(course).Verdict);
        Assert.Equal(course.Days.Select(d => d.Date).Order(), course.Days.Select(d => d.Date));
        Assert.Equal((2 * days) - ((days + 1) / 2), course.HalfDays);
    }

    [Fact]
    public void A_course_without_days_or_with_a_day_twice_makes_no_sense()
    {
        Assert.Throws<ArgumentException>(() => new GroupCourse("a", "detailhandel", 12));
        Assert.Throws<ArgumentException>(() =>
            new GroupCourse("a", "detailhandel", 12, (s_monday, false), (s_monday, true))
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => new GroupCourse("a", "b", -1, (s_monday, false)));
        Assert.Throws<ArgumentOutOfRangeException>(() => GroupCourseSplit.Of(5, 0, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => GroupCourseSplit.Of(5, 6, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => GroupCourseSplit.Of(-1, 10, 15));
    }

    private static int[] Possible(int citizens, int fewest, int most) =>
        [.. Enumerable.Range(1, 400).Where(k => fewest * k <= citizens && citizens <= most * k)];
}
