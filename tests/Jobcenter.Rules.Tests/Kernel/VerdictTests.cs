using FsCheck.Xunit;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Tests.Generators;

namespace Jobcenter.Rules.Tests.Kernel;

public sealed class VerdictTests
{
    [Theory]
    [InlineData(Verdict.Met, Verdict.Met, Verdict.Met, Verdict.Met)]
    [InlineData(Verdict.Met, Verdict.Unknown, Verdict.Unknown, Verdict.Met)]
    [InlineData(Verdict.Met, Verdict.NotMet, Verdict.NotMet, Verdict.Met)]
    [InlineData(Verdict.Unknown, Verdict.Unknown, Verdict.Unknown, Verdict.Unknown)]
    [InlineData(Verdict.Unknown, Verdict.NotMet, Verdict.NotMet, Verdict.Unknown)]
    [InlineData(Verdict.NotMet, Verdict.NotMet, Verdict.NotMet, Verdict.NotMet)]
    public void Kleenes_tables(Verdict left, Verdict right, Verdict both, Verdict either)
    {
        Assert.Equal(both, left.And(right));
        Assert.Equal(both, right.And(left));
        Assert.Equal(either, left.Or(right));
        Assert.Equal(either, right.Or(left));
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)])]
    public bool De_morgan_holds(Verdict left, Verdict right) =>
        left.And(right).Negate() == left.Negate().Or(right.Negate())
        && left.Or(right).Negate() == left.Negate().And(right.Negate())
        && left.Negate().Negate() == left;

    [Fact]
    public void What_nobody_has_looked_at_is_unknown() => Assert.Equal(Verdict.Unknown, default);
}
