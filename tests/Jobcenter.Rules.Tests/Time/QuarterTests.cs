using FsCheck.Xunit;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Time;

public sealed class QuarterTests
{
    [Theory]
    [InlineData(2020, 1, "2020-01-01", "2020-03-31")]
    [InlineData(2021, 2, "2021-04-01", "2021-06-30")]
    [InlineData(2021, 4, "2021-10-01", "2021-12-31")]
    public void Has_its_first_and_last_day(int year, int number, string first, string last)
    {
        var quarter = new Quarter(year, number);
        Assert.Equal(first, quarter.FirstDay.ToString("R", null));
        Assert.Equal(last, quarter.LastDay.ToString("R", null));
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)])]
    public bool Contains_the_date_it_was_found_by(LocalDate date)
    {
        var quarter = Quarter.Containing(date);
        return quarter.FirstDay <= date
            && date <= quarter.LastDay
            && quarter.Plus(1).FirstDay == quarter.LastDay.PlusDays(1);
    }

    [Property]
    public bool Adding_and_subtracting_agree(short steps)
    {
        var start = new Quarter(5000, 3);
        var other = start.Plus(steps % 10_000);
        return other - start == steps % 10_000 && other.Plus(-(steps % 10_000)) == start;
    }

    [Fact]
    public void Compares_by_time()
    {
        var (q4, q1) = (new Quarter(2020, 4), new Quarter(2021, 1));
        Assert.True(q4 < q1 && q1 > q4 && q4 <= q1 && q1 >= q4 && q4.CompareTo(q1) < 0);
    }

    [Fact]
    public void Knows_its_bounds()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Quarter(2021, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Quarter(2021, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Quarter(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Quarter(10_000, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Quarter(9999, 4).Plus(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => default(Quarter).Plus(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => default(Quarter).Plus(int.MaxValue));
        Assert.Equal(new Quarter(1, 1), default);
    }

    [Fact]
    public void Writes_itself()
    {
        var quarter = new Quarter(2021, 4);
        Assert.Equal("2021Q4", quarter.ToString());
        Assert.Equal("4. kvartal 2021", quarter.ToText(Language.Danish));
        Assert.Equal("Q4 2021", quarter.ToText(Language.English));
    }
}
