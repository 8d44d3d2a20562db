using Jobcenter.Rules.Quantities;

namespace Jobcenter.Rules.Tests.Conventions;

/// <summary>Nothing in the library computes in floating point or decimal.</summary>
public sealed class ExactnessTests
{
    // A spreadsheet has nothing else; this hands finished numbers over to one, with the widths of its columns.
    private static readonly string[] s_handOver = ["Jobcenter.Rules.Excel.SheetNumber"];

    [Fact]
    public void Nothing_computes_in_floating_point() =>
        Assert.Empty(
            Library
                .Packages.SelectMany(p => p.Assembly.GetTypes())
                .Where(TypeDependencies.UsesFloatingPoint)
                .Select(t => t.FullName)
                .Except(s_handOver)
        );

    [Theory]
    [InlineData(typeof(WithDouble))]
    [InlineData(typeof(WithCast))]
    [InlineData(typeof(WithDecimal))]
    public void The_check_can_fail(Type type) => Assert.True(TypeDependencies.UsesFloatingPoint(type));

    [Fact]
    public void The_check_lets_whole_numbers_pass() =>
        Assert.False(TypeDependencies.UsesFloatingPoint(typeof(Fraction)));

    private sealed class WithDouble
    {
        public bool IsBelow(double limit) => limit < 0;
    }

    private sealed class WithCast
    {
        public bool IsMet(int now, int before) => ((double)now / before) - 1 <= -0.02;
    }

    private sealed class WithDecimal
    {
        public bool IsMet(int now, int before) => ((decimal)now / before) - 1 <= -0.02m;
    }
}
