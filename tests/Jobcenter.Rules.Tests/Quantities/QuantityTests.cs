using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;

namespace Jobcenter.Rules.Tests.Quantities;

public sealed class QuantityTests
{
    [Fact]
    public void Percent_and_percentage_points_are_different_numbers_of_different_units()
    {
        // HEL21 2.1: gross unemployment 5.5 % → 4.3 %.
        var before = new Share(new Fraction(55, 1000));
        var after = new Share(new Fraction(43, 1000));
        var points = new Quantity(after.Value - before.Value, QuantityUnit.PercentagePoints);
        Assert.Equal("−1,20 procentpoint", points.ToText(Language.Danish));
        var change = Quantity.Change(before.Value, after.Value).Value;
        Assert.Equal("−21.82 %", change.ToText(Language.English));
        Assert.Throws<ArgumentException>(() => change < points);
    }

    [Theory]
    [InlineData(363, 346, "−4,7")]
    [InlineData(1088, 933, "−14,2")]
    [InlineData(374, 297, "−20,6")]
    [InlineData(28950, 28605, "−1,2")]
    public void Published_changes_come_out(int before, int after, string percent)
    {
        var change = Quantity.Change(new(before), new(after)).Value;
        Assert.Equal(percent, (change.Amount * new Fraction(100)).ToText(1, Language.Danish));
    }

    [Theory]
    [InlineData(374, 1088, "34,4")]
    [InlineData(297, 933, "31,8")]
    [InlineData(4071, 9051, "45,0")]
    public void Published_shares_come_out(int part, int whole, string percent)
    {
        var share = Share.Of(new Fraction(part), new Fraction(whole)).Value;
        Assert.Equal(percent, (share.Value * new Fraction(100)).ToText(1, Language.Danish));
    }

    [Fact]
    public void A_change_from_zero_and_a_share_of_nothing_are_unknown_with_the_reason()
    {
        var change = Quantity.Change(default, Fraction.One);
        Assert.False(change.IsKnown);
        Assert.Contains("udgangspunktet er nul", change.Reason?.Danish, StringComparison.Ordinal);
        change = Quantity.Change(new(-2), Fraction.One);
        Assert.False(change.IsKnown);
        Assert.Contains("udgangspunktet er under nul", change.Reason?.Danish, StringComparison.Ordinal);
        Assert.False(Share.Of(Fraction.Zero, Fraction.Zero).IsKnown);
        Assert.Throws<ArgumentException>(() => Share.Of(Fraction.One, new Fraction(-1)));
    }

    [Fact]
    public void Persons_and_shares_are_never_negative()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new FullTimePersons(new Fraction(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Share(new Fraction(-1, 2)));
        Assert.Equal(default, new FullTimePersons(Fraction.Zero));
        Assert.Equal(
            new FullTimePersons(new Fraction(3)),
            new FullTimePersons(Fraction.One) + new FullTimePersons(new(2))
        );
    }

    [Theory]
    [InlineData(QuantityUnit.FullTimePersons, "10163/2", "5.081,5", "5,081.5")]
    [InlineData(QuantityUnit.Persons, "150", "150", "150")]
    [InlineData(QuantityUnit.Persons, "301/2", "150,5", "150.5")]
    [InlineData(QuantityUnit.Share, "33/40", "82,50 %", "82.50 %")]
    [InlineData(QuantityUnit.RelativeChange, "1/100", "+1,00 %", "+1.00 %")]
    [InlineData(QuantityUnit.RelativeChange, "0", "0,00 %", "0.00 %")]
    [InlineData(QuantityUnit.PercentagePoints, "-12/1000", "−1,20 procentpoint", "−1.20 percentage points")]
    [InlineData(QuantityUnit.Rank, "50", "50", "50")]
    [InlineData(QuantityUnit.YesNo, "1", "ja", "yes")]
    [InlineData(QuantityUnit.YesNo, "0", "nej", "no")]
    public void Is_written_for_people(QuantityUnit unit, string amount, string danish, string english)
    {
        var quantity = new Quantity(Fraction.Parse(amount), unit);
        Assert.Equal(danish, quantity.ToText(Language.Danish));
        Assert.Equal(english, quantity.ToText(Language.English));
    }

    [Theory]
    [InlineData(QuantityUnit.FullTimePersons, "1/100", "0,1")]
    [InlineData(QuantityUnit.FullTimePersons, "0", "0,0")]
    [InlineData(QuantityUnit.FullTimePersons, "1001/100", "10,1")]
    [InlineData(QuantityUnit.PercentagePoints, "1/1000", "0,10 procentpoint")]
    [InlineData(QuantityUnit.PercentagePoints, "1/1000000", "0,01 procentpoint")]
    [InlineData(QuantityUnit.Rank, "2", "2")]
    [InlineData(QuantityUnit.Persons, "1/73", "1")]
    [InlineData(QuantityUnit.Persons, "14", "14")]
    public void What_is_missing_never_looks_like_less_than_it_is(QuantityUnit unit, string amount, string text) =>
        Assert.Equal(text, new Quantity(Fraction.Parse(amount), unit).ToGapText(Language.Danish));

    [Theory]
    [InlineData(QuantityUnit.FullTimePersons, "1/100", 1, "0,01", "1/100")]
    [InlineData(QuantityUnit.FullTimePersons, "1/300", 2, "0,004", "1/250")]
    [InlineData(QuantityUnit.PercentagePoints, "1/1000000", 2, "0,0001 procentpoint", "1/1000000")]
    [InlineData(QuantityUnit.Persons, "1/73", 1, "1", "1")]
    public void What_is_missing_has_as_many_decimals_as_the_figures_beside_it(
        QuantityUnit unit,
        string amount,
        int extra,
        string text,
        string shown
    )
    {
        var gap = new Quantity(Fraction.Parse(amount), unit);
        Assert.Equal(text, gap.ToGapText(Language.Danish, extra));
        Assert.Equal(Fraction.Parse(shown), gap.ToShownGap(extra).Amount);
    }

    [Theory]
    [InlineData("15/52", "1/2", "11/52", "0.2115")] // 50,00 - 28,85
    [InlineData("4/21", "1/5", "1/105", "0.0095")] // 20,00 - 19,05
    [InlineData("0.89999", "0.9", "0.00001", "0.00001")] // never 0 where something is missing
    [InlineData("0.5", "0.6", "0.3", "0.3")] // another difference
    public void What_is_missing_is_what_the_shown_figures_differ_by(
        string value,
        string limit,
        string missing,
        string shown
    )
    {
        Quantity Of(string amount, QuantityUnit unit = QuantityUnit.Share) => new(Fraction.Parse(amount), unit);
        var (measured, asked) = (Of(value), Of(limit));
        Assert.Equal(
            Fraction.Parse(shown),
            Of(missing, QuantityUnit.PercentagePoints)
                .ToShownGap(measured, asked, asked.ExtraDecimalsBeside(measured))
                .Amount
        );
    }

    [Theory]
    [InlineData("-0.0199", "-0.02", 0)]
    [InlineData("-0.01999", "-0.02", 1)]
    [InlineData("-0.0199999", "-0.02", 3)]
    [InlineData("-0.02", "-0.02", 0)]
    public void Two_numbers_that_differ_are_shown_apart(string left, string right, int extra)
    {
        var (one, other) = (Change(left), Change(right));
        Assert.Equal(extra, one.ExtraDecimalsBeside(other));
        Assert.Equal(left == right, one.ToText(Language.English, extra) == other.ToText(Language.English, extra));

        static Quantity Change(string amount) => new(Fraction.Parse(amount), QuantityUnit.RelativeChange);
    }

    [Fact]
    public void Different_units_are_not_compared()
    {
        var share = new Quantity(Fraction.One, QuantityUnit.Share);
        Assert.Throws<ArgumentException>(() => share.CompareTo(new(Fraction.One, QuantityUnit.Rank)));
    }

    [Theory]
    [InlineData("0", false)]
    [InlineData("0.01", true)]
    [InlineData("37", true)]
    [InlineData("37.01", false)]
    [InlineData("7.505", false)]
    [InlineData("7.50", true)]
    [InlineData("-1", false)]
    public void Weekly_hours_lie_above_0_and_at_most_37_with_two_decimals(string hours, bool allowed)
    {
        var number = Fraction.Parse(hours);
        Assert.Equal(allowed, WeeklyHours.TryFromHours(number, out _));
        if (allowed)
        {
            Assert.Equal(number, WeeklyHours.FromHours(number).Hours);
        }
        else
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => WeeklyHours.FromHours(number));
        }
    }

    [Fact]
    public void Weekly_hours_are_full_time_by_default()
    {
        Assert.Equal(3700, default(WeeklyHours).Hundredths);
        Assert.Equal("37 timer", WeeklyHours.FullTime.ToText(Language.Danish));
        Assert.Equal("7,5 timer", WeeklyHours.FromHundredths(750).ToText(Language.Danish));
        Assert.Equal("7.25 hours", WeeklyHours.FromHundredths(725).ToText(Language.English));
        Assert.Equal("7.5", WeeklyHours.FromHundredths(750).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => WeeklyHours.FromHundredths(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => WeeklyHours.FromHundredths(3701));
    }
}
