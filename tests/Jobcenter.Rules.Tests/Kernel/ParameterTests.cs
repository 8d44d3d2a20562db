using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Kernel;

public sealed class ParameterTests
{
    private static readonly Parameter<string> s_acts = new(
        "act",
        new("lov", "act"),
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
    [InlineData("2015-12-31", "31. december 2015", "31 December 2015")]
    [InlineData("2025-07-01", "1. juli 2025", "1 July 2025")]
    public void A_date_without_rules_is_unknown_and_never_the_nearest(string date, string danish, string english)
    {
        var found = s_acts.On(MeasuringPeriod.Parse(date).FirstDay);
        Assert.False(found.IsKnown);
        Assert.Equal($"ingen regler indlæst for {danish}", found.Reason?.Danish);
        Assert.Equal($"no rules loaded for {english}", found.Reason?.English);
    }

    [Fact]
    public void Values_that_overlap_are_refused()
    {
        var source = new SourceReference("TEST");
        Assert.Throws<ArgumentException>(() =>
            new Parameter<int>(
                "n",
                new("n", "n"),
                new(1, new(2020, 1, 1), null, source),
                new(2, new(2021, 1, 1), null, source)
            )
        );
        Assert.Throws<ArgumentException>(() =>
            new ParameterValue<int>(1, new(2020, 1, 2), new LocalDate(2020, 1, 1), source)
        );
        _ = new ParameterValue<int>(1, new(2020, 1, 1), new LocalDate(2020, 1, 1), source);
    }

    [Fact]
    public void Other_values_keep_the_id_and_the_name()
    {
        var own = s_acts.With(new ParameterValue<string>("EGEN", new(2030, 1, 1), null, new("EGEN")));
        Assert.Equal(("act", "lov"), (own.Id, own.Name.Danish));
        Assert.Equal("EGEN", own.On(new(2031, 1, 1)).Value.Value);
        Assert.False(own.On(new(2020, 1, 1)).IsKnown);
    }

    [Fact]
    public void It_says_itself_with_its_days_its_source_and_how_sure_it_is()
    {
        var hours = new Parameter<int>(
            "hours",
            new("timer", "hours"),
            new ParameterValue<int>(
                37,
                new(2020, 1, 1),
                new LocalDate(2020, 12, 31),
                new("LAB", "§ 1"),
                Sureness.Estimate
            )
        );
        Assert.Equal("hours: 37 (skøn) fra 1. januar 2020 til 31. december 2020 [LAB § 1]", hours.ToString());
    }
}
