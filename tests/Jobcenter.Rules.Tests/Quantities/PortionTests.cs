using FsCheck.Xunit;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;

namespace Jobcenter.Rules.Tests.Quantities;

/// <summary>x of y: what is known, what is not, and what cannot be yet.</summary>
public sealed class PortionTests
{
    [Property(MaxTest = 300)]
    public void A_limit_is_decided_only_where_the_unknown_cannot_change_it(
        byte yes,
        byte no,
        byte unknown,
        byte percent
    )
    {
        var portion = new Portion(yes % 9, no % 9, unknown % 5, pending: 7);
        var limit = new Share(new(percent % 101, 100));
        var all = portion.Whole + portion.Unknown;
        // Every way the unknown answers may turn out.
        var answers = Enumerable
            .Range(0, portion.Unknown + 1)
            .Select(more => new Fraction(portion.Yes + more) >= limit.Value * new Fraction(all))
            .Distinct()
            .ToArray();
        var expected =
            all == 0 || answers.Length > 1 ? Verdict.Unknown
            : answers[0] ? Verdict.Met
            : Verdict.NotMet;
        Assert.Equal(expected, portion.AtLeast(limit));
    }

    [Fact]
    public void The_share_is_that_of_those_whose_answer_is_known()
    {
        var portion = new Portion(yes: 3, no: 1, unknown: 5, pending: 2);
        Assert.Equal(4, portion.Whole);
        Assert.Equal(new Fraction(3, 4), portion.Share.Value.Value);
        Assert.Equal("3 af 4", portion.ToText(Language.Danish));
        Assert.Equal("4.071 of 9.051".Replace('.', ','), new Portion(4071, 4980).ToText(Language.English));
        Assert.False(default(Portion).Share.IsKnown);
        Assert.False(new Portion(0, 0, 3).Share.IsKnown);
    }

    [Fact]
    public void Portions_of_different_persons_add_up_part_by_part()
    {
        Assert.Equal(new Portion(6, 8, 10, 12), new Portion(1, 2, 3, 4) + new Portion(5, 6, 7, 8));
        Assert.Equal(new Portion(1, 1, 1), Portion.Of(true) + Portion.Of(false) + Portion.Of(null));
        Assert.Throws<OverflowException>(() => new Portion(int.MaxValue, 0) + new Portion(1, 0));
        Assert.Throws<OverflowException>(() => new Portion(int.MaxValue, 1).Whole);
    }

    [Theory]
    [InlineData(-1, 0, 0, 0, "yes")]
    [InlineData(0, -1, 0, 0, "no")]
    [InlineData(0, 0, -1, 0, "unknown")]
    [InlineData(0, 0, 0, -1, "pending")]
    public void No_number_is_below_0(int yes, int no, int unknown, int pending, string name) =>
        Assert.Equal(
            name,
            Assert.Throws<ArgumentOutOfRangeException>(() => new Portion(yes, no, unknown, pending)).ParamName
        );
}
