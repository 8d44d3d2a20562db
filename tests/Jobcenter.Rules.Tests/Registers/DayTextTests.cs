using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Registers;
using NodaTime;
using NodaTime.Text;

namespace Jobcenter.Rules.Tests.Registers;

/// <summary>Days as registers write them: at midnight, open ends, and the other spellings with the right one.</summary>
public sealed class DayTextTests
{
    [Theory]
    [InlineData("2021-01-01")]
    [InlineData("2021-01-01T00:00")]
    [InlineData("2021-01-01T00:00:00")]
    [InlineData("2021-01-01 00:00:00")]
    [InlineData("2021-01-01 00:00:00.000")]
    [InlineData("2021-01-01T00:00:00.0000000Z")]
    [InlineData("2021-01-01T00:00:00+01:00")]
    [InlineData("2021-01-01 00:00:00.0000000 +00:00")]
    public void A_moment_at_midnight_is_its_day(string text)
    {
        Assert.Null(DayText.Read(text, out var day));
        Assert.Equal(new LocalDate(2021, 1, 1), day);
    }

    [Theory]
    [InlineData("01-01-2021", "skriv 2021-01-01")]
    [InlineData("31.12.2021", "skriv 2021-12-31")]
    [InlineData("31/12/2021", "skriv 2021-12-31")]
    [InlineData("20210101", "skriv 2021-01-01")]
    [InlineData("2021-01-01T12:30:00", "skriv dagen alene: 2021-01-01")]
    [InlineData("31-12-21", "skriv 2021-12-31")]
    [InlineData("1/2-2021", "skriv 2021-02-01")]
    [InlineData("2021-1-2", "skriv 2021-01-02")]
    [InlineData("2021/12/31", "skriv 2021-12-31")]
    [InlineData("12/31/2021", "skriv 2021-12-31")]
    [InlineData("31. december 2021", "skriv 2021-12-31")]
    [InlineData("1-maj-2021", "skriv 2021-05-01")]
    [InlineData("31 Oct 2021", "skriv 2021-10-31")]
    [InlineData("31-12-2021 23:59", "skriv 2021-12-31")]
    [InlineData("2021-12-31T23:00:00Z", "skriv den danske dag alene (åååå-mm-dd)")]
    [InlineData("32-13-2021", "åååå-mm-dd")]
    [InlineData("1-an -2021", "åååå-mm-dd")]
    [InlineData("1-2-3-4-5-6", "åååå-mm-dd")]
    [InlineData("2020-W53", "2020-12-28 – 2021-01-03")]
    [InlineData("2021U02", "2021-01-11 – 2021-01-17")]
    [InlineData("y_2101", "2021-01-04 – 2021-01-10")]
    [InlineData("2101", "2021-01-04 – 2021-01-10")]
    [InlineData("y_9952", "1999-12-27 – 2000-01-02")]
    [InlineData("2021-02-30", "åååå-mm-dd")]
    [InlineData("30-02-2021", "åååå-mm-dd")]
    [InlineData("2021-W54", "åååå-mm-dd")]
    [InlineData("y_2100", "åååå-mm-dd")]
    [InlineData("i går", "åååå-mm-dd")]
    [InlineData("2021-01-01T", "skriv dagen alene: 2021-01-01")]
    public void Another_spelling_is_refused_with_the_right_one(string text, string right) =>
        Assert.EndsWith(right, DayText.Read(text, out _)?.Danish, StringComparison.Ordinal);

    [Theory]
    [InlineData("2100-01-01")]
    [InlineData("2999-12-31")]
    [InlineData("9999-12-31")]
    [InlineData("9999-12-31 00:00:00")]
    [InlineData("31-12-9999")]
    [InlineData("99991231")]
    [InlineData("31-12-9999 23:59:59")]
    [InlineData("31.12.9999 00:00")]
    [InlineData("12/31/9999")]
    [InlineData("31. december 9999")]
    [InlineData("9999-12-31 23:59:59.997")]
    [InlineData("9999-12-31T23:59:59.9999999+01:00")]
    [InlineData("9999-12-31 00:00:00.0000000 +00:00")]
    public void A_far_end_means_running(string text)
    {
        Assert.Null(DayText.ReadEnd(text, out var day));
        Assert.Null(day);
        foreach (
            var none in new[] { "2999-12-31 lukket", "9999-12-31xyz", "2100-01-0199", "9999-12-31-5", "31-12-9999x" }
        )
        {
            Assert.NotNull(DayText.ReadEnd(none, out _));
        }

        Assert.NotNull(DayText.ReadEnd("2099-13-31", out _));
        Assert.Null(DayText.ReadEnd("2099-12-31", out var last));
        Assert.Equal(new LocalDate(2099, 12, 31), last);
    }

    [Fact]
    public void It_means_so_in_values_too()
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        Assert.True(builder.Add("a", new Spell(CitizenState.FlexJob, new(2021, 1, 1), new LocalDate(2999, 12, 31))));
        Assert.True(builder.Add("a", new Participation("p", new(2021, 1, 1), new LocalDate(2100, 1, 1))));
        Assert.True(
            builder.Add("a", new Placement(PlacementKind.WageSubsidy, new(2021, 1, 1), new LocalDate(9999, 12, 31)))
        );
        var far = new DateOnly(2999, 12, 31).DayNumber;
        builder.Add(new SpellBatch(["a"], [0], [far - 400_000], [far], [(byte)CitizenState.FlexJob]));
        var register = builder.Build(RegisterLimits.LastDate);
        Assert.Equal(4, register.Rows.Read - 1);
        Assert.Equal(0, register.Rows.Refused);
        Assert.All(register.SpellsOf(0), s => Assert.Null(s.To));
        Assert.Null(register.ParticipationsOf(0)[0].To);
        Assert.Null(register.PlacementsOf(0)[0].To);
    }

    [Property]
    public bool Every_day_that_is_written_is_read(int days)
    {
        var day = new LocalDate(2000, 1, 1).PlusDays(days % 50_000);
        return DayText.Read(LocalDatePattern.Iso.Format(day), out var read) is null && read == day;
    }
}
