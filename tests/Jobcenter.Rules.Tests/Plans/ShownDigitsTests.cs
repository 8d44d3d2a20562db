using FsCheck;
using FsCheck.Xunit;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>Whoever works a change out from the figures that are shown finds the answer that was given.</summary>
public sealed class ShownDigitsTests
{
    private static readonly Fraction s_asked = new(-2, 100);

    [Property(MaxTest = 2000)]
    public void The_change_of_the_shown_figures_lies_where_the_exact_one_does(
        PositiveInt first,
        int off,
        PositiveInt days
    )
    {
        // Near the limit of a fall of 2 %, where rounding decides.
        var baseline = new Fraction(first.Get, days.Get);
        var current = (baseline * new Fraction(98, 100)) + new Fraction(off % 50, 1000);
        var (from, to) = (Persons(baseline), Persons(current));
        var value = Quantity.Change(baseline, current).Value;
        var limit = new Quantity(s_asked, QuantityUnit.RelativeChange);
        var extra = ShownDigits.Extra(value, limit, from, to);
        Assert.InRange(extra, 0, 12);
        if (off % 50 != 0)
        {
            var change = Quantity.Change(Read(from, extra), Read(to, extra)).Value;
            Assert.Equal(Math.Sign(value.CompareTo(limit)), Math.Sign(change.CompareTo(limit)));
        }
    }

    [Theory]
    [InlineData(200, "19601/100", 1)] // 196,0 would be a fall of just 2 %, and 196,01 is none
    [InlineData(200, "196", 0)]
    [InlineData(30, "2941/100", 1)] // 29,4 would be one too, though −1,97 % and −2,00 % look different
    [InlineData(6003, "5728", 0)]
    public void No_more_decimals_are_shown_than_the_answer_needs(int baseline, string current, int extra)
    {
        var (from, to) = (new Fraction(baseline), Fraction.Parse(current));
        var value = Quantity.Change(from, to).Value;
        Assert.Equal(
            extra,
            ShownDigits.Extra(value, new(s_asked, QuantityUnit.RelativeChange), Persons(from), Persons(to))
        );
    }

    [Fact]
    public void A_level_is_shown_as_closely_as_it_is_compared()
    {
        var (value, limit) = (Persons(new Fraction(15004, 100)), Persons(new Fraction(15003, 100)));
        Assert.Equal(1, ShownDigits.Extra(value, limit, baseline: null, current: null));
        Assert.Equal(1, ShownDigits.Extra(value, limit, Persons(new(200)), value));
    }

    [Theory]
    [InlineData(Language.Danish, "196,01", "200,00", "−1,995 %", "0,01")]
    [InlineData(Language.English, "196.01", "200.00", "−1.995 %", "0.01")]
    public void A_requirement_that_is_just_not_met_says_so_with_its_figures(
        Language language,
        string now,
        string before,
        string change,
        string gap
    )
    {
        var figures = Figures.Of(
            ("ftp:uddannelseshjaelp 217 2020Q4", new(200)),
            ("ftp:uddannelseshjaelp 217 2021Q4", new(19601, 100))
        );
        var answer = Answer.Of(Figures.FollowUp("3.2-1", figures, "2021-12-31"));
        Assert.Equal("✗", answer.Mark);
        Assert.Equal([change, before, now, gap], new[] { 2, 4, 5, 6 }.Select(i => answer.Cells[i].ToText(language)));
        Assert.Equal(new Fraction(1, 100), answer.Cells[6].Quantity?.Amount);
        Assert.Contains($": {gap}\n", AnswerText.Body(answer, language), StringComparison.Ordinal);
        var reasons = AnswerText.Reasons(answer, language);
        Assert.All([now, before, change], n => Assert.Contains(n, reasons, StringComparison.Ordinal));
    }

    private static Quantity Persons(Fraction amount) => new(amount, QuantityUnit.FullTimePersons);

    private static Fraction Read(Quantity quantity, int extra) =>
        Fraction.Parse(quantity.ToText(Language.English, extra).Replace(",", "").Replace('−', '-'));
}
