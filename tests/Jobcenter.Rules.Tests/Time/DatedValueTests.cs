using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Time;

public sealed class DatedValueTests
{
    private static readonly DatedValues<string> s_acts = new(
        new("LAB", new(2020, 1, 1), new LocalDate(2025, 6, 30), new("LAB")),
        new("LAB-2016", new(2016, 1, 1), new LocalDate(2019, 12, 31), new("LAB-2016"))
    );

    [Theory]
    [InlineData("2019-12-31", "LAB-2016")]
    [InlineData("2020-01-01", "LAB")]
    [InlineData("2025-06-30", "LAB")]
    public void The_value_in_force_is_found_on_both_sides_of_a_change(string date, string value) =>
        Assert.Equal(value, s_acts.On(MeasuringPeriod.Parse(date).FirstDay).Value.Value);

    [Theory]
    [InlineData("2015-12-31")]
    [InlineData("2025-07-01")]
    public void A_date_without_rules_is_unknown_and_never_the_nearest(string date)
    {
        var found = s_acts.On(MeasuringPeriod.Parse(date).FirstDay);
        Assert.False(found.IsKnown);
        Assert.Equal($"ingen regler indlæst for {date}", found.Reason?.Danish);
        Assert.Equal($"no rules loaded for {date}", found.Reason?.English);
    }

    [Fact]
    public void Values_that_overlap_are_refused()
    {
        var source = new SourceReference("TEST");
        Assert.Throws<ArgumentException>(() =>
            new DatedValues<int>(new(1, new(2020, 1, 1), null, source), new(2, new(2021, 1, 1), null, source))
        );
        Assert.Throws<ArgumentException>(() =>
            new DatedValue<int>(1, new(2020, 1, 2), new LocalDate(2020, 1, 1), source)
        );
        _ = new DatedValue<int>(1, new(2020, 1, 1), new LocalDate(2020, 1, 1), source);
    }
}
