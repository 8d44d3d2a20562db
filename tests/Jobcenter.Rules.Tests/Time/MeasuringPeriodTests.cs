using FsCheck.Xunit;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Time;

public sealed class MeasuringPeriodTests
{
    [Theory]
    [InlineData("2021", PeriodKind.Year, "2021-01-01", "2021-12-31", 365)]
    [InlineData("2020", PeriodKind.Year, "2020-01-01", "2020-12-31", 366)]
    [InlineData("2021Q4", PeriodKind.Quarter, "2021-10-01", "2021-12-31", 92)]
    [InlineData("2021M10", PeriodKind.Month, "2021-10-01", "2021-10-31", 31)]
    [InlineData("2020M02", PeriodKind.Month, "2020-02-01", "2020-02-29", 29)]
    [InlineData("2021-12-31", PeriodKind.Day, "2021-12-31", "2021-12-31", 1)]
    [InlineData("2020-02-29", PeriodKind.Day, "2020-02-29", "2020-02-29", 1)]
    [InlineData("9999", PeriodKind.Year, "9999-01-01", "9999-12-31", 365)]
    [InlineData("0001", PeriodKind.Year, "0001-01-01", "0001-12-31", 365)]
    public void Reads_the_four_forms(string text, PeriodKind kind, string first, string last, int days)
    {
        var period = MeasuringPeriod.Parse(text);
        Assert.Equal(kind, period.Kind);
        Assert.Equal(first, period.FirstDay.ToString("R", null));
        Assert.Equal(last, period.LastDay.ToString("R", null));
        Assert.Equal(days, period.Days);
        Assert.Equal(text, period.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("202")]
    [InlineData("20211")]
    [InlineData("2021Q0")]
    [InlineData("2021Q5")]
    [InlineData("2021q4")]
    [InlineData("2021M00")]
    [InlineData("2021M13")]
    [InlineData("2021M1")]
    [InlineData("2021-02-29")]
    [InlineData("2021-13-01")]
    [InlineData("2021-00-01")]
    [InlineData("2021-01-00")]
    [InlineData("2021-1-1")]
    [InlineData(" 2021")]
    [InlineData("2021 ")]
    [InlineData("+021")]
    [InlineData("2021-12-31T00:00")]
    [InlineData("٢٠٢١")]
    public void Refuses_everything_else(string text)
    {
        Assert.False(MeasuringPeriod.TryParse(text, out _));
        var error = Assert.Throws<FormatException>(() => MeasuringPeriod.Parse(text));
        Assert.Contains("2021Q4", error.Message, StringComparison.Ordinal);
    }

    [Property]
    public void Any_text_is_a_period_or_is_refused(string text)
    {
        if (MeasuringPeriod.TryParse(text, out var period))
        {
            Assert.Equal(text, period.ToString());
        }
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)])]
    public void Reads_what_it_writes_and_counts_its_days_one_by_one(MeasuringPeriod period)
    {
        Assert.Equal(period, MeasuringPeriod.Parse(period.ToString()));
        var days = DayByDay.Days(period.FirstDay, period.LastDay).ToList();
        Assert.Equal(days.Count, period.Days);
        Assert.Equal(
            days.Count(d => d.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)),
            period.Weekdays
        );
        Assert.All(days, d => Assert.True(period.Contains(d)));
        Assert.False(period.Contains(period.FirstDay.PlusDays(-1)));
        Assert.False(period.Contains(period.LastDay.PlusDays(1)));
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)])]
    public void Steps_and_adding_agree(MeasuringPeriod period, sbyte steps)
    {
        var other = period.Plus(steps);
        Assert.Equal(steps, other.StepsAfter(period));
        Assert.Equal(period, other.Plus(-steps));
        Assert.Equal(period.LastDay.PlusDays(1), period.Plus(1).FirstDay);
    }

    [Theory]
    [InlineData("2021Q4", -1, "2020Q4")]
    [InlineData("2020", 10, "2030")]
    [InlineData("2020-02-29", 1, "2021-02-28")]
    [InlineData("2021-02-28", -1, "2020-02-28")]
    public void Moves_by_years(string from, int years, string to) =>
        Assert.Equal(to, MeasuringPeriod.Parse(from).PlusYears(years).ToString());

    [Fact]
    public void Stays_within_the_calendar()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => MeasuringPeriod.OfYear(9999).Plus(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => MeasuringPeriod.OfMonth(9999, 12).Plus(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => MeasuringPeriod.OfDay(new(9999, 12, 31)).Plus(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => MeasuringPeriod.OfYear(1).PlusYears(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => MeasuringPeriod.OfYear(2021).PlusYears(int.MaxValue));
        Assert.Throws<ArgumentException>(() =>
            MeasuringPeriod.OfYear(2021).StepsAfter(MeasuringPeriod.OfQuarter(2021, 1))
        );
        Assert.Equal(MeasuringPeriod.OfYear(1), default);
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => MeasuringPeriod.OfQuarter(9999, 4).Plus(1));
        Assert.Equal("steps", error.ParamName);
        Assert.StartsWith("steps was 1; 9999Q4 and that many steps", error.Message, StringComparison.Ordinal);
        foreach (var kind in new[] { "2021", "2021Q1", "2021M01", "2021-01-01" })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => MeasuringPeriod.Parse(kind).Plus(int.MaxValue));
            Assert.Throws<ArgumentOutOfRangeException>(() => MeasuringPeriod.Parse(kind).Plus(int.MinValue));
        }
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)])]
    public bool A_quarter_holds_the_date_it_was_found_by(LocalDate date)
    {
        var quarter = MeasuringPeriod.OfQuarter(date);
        return quarter.Contains(date) && quarter.Plus(1).FirstDay == quarter.LastDay.PlusDays(1);
    }

    [Theory]
    [InlineData(2021, 0)]
    [InlineData(2021, 5)]
    [InlineData(0, 1)]
    [InlineData(10_000, 1)]
    public void A_quarter_knows_its_bounds(int year, int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MeasuringPeriod.OfQuarter(year, number));

    [Fact]
    public void A_date_of_another_calendar_is_its_day_in_ours()
    {
        var julian = new LocalDate(2020, 12, 19, CalendarSystem.Julian);
        Assert.Equal("2021-01-01", MeasuringPeriod.OfDay(julian).ToString());
        Assert.Equal(MeasuringPeriod.OfQuarter(2021, 1), MeasuringPeriod.OfQuarter(julian));
        Assert.Throws<ArgumentOutOfRangeException>(() => MeasuringPeriod.OfQuarter(new LocalDate(-5, 1, 1)));
    }

    [Fact]
    public void A_period_lies_in_another_when_all_its_days_do()
    {
        var year = MeasuringPeriod.OfYear(2021);
        Assert.True(year.Contains(MeasuringPeriod.OfQuarter(2021, 4)));
        Assert.False(MeasuringPeriod.OfQuarter(2021, 4).Contains(year));
        Assert.False(year.Contains(MeasuringPeriod.OfQuarter(2022, 1)));
    }

    [Theory]
    [InlineData("2021", "2021", "2021")]
    [InlineData("2021Q4", "4. kvartal 2021", "Q4 2021")]
    [InlineData("2021M03", "marts 2021", "March 2021")]
    [InlineData("2021-12-31", "31. december 2021", "31 December 2021")]
    public void Is_written_for_people(string text, string danish, string english)
    {
        var period = MeasuringPeriod.Parse(text);
        Assert.Equal(danish, period.ToText(Language.Danish));
        Assert.Equal(english, period.ToText(Language.English));
    }

    [Fact]
    public void A_hostile_text_does_not_fill_the_message()
    {
        var error = Assert.Throws<FormatException>(() => MeasuringPeriod.Parse(new string('9', 1_000_000)));
        Assert.True(error.Message.Length < 300);
    }
}
