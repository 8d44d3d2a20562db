using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Registers;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>The forms of a measure.</summary>
public sealed class FigureMeasureTests
{
    [Theory]
    [InlineData("count:", false)]
    [InlineData("share:", false)]
    [InlineData("deliverable:", false)]
    [InlineData("share:P/1", true)]
    [InlineData("share:P 1", false)]
    [InlineData("deliverable:P_1.a-b", true)]
    [InlineData("deliverable:P#1", false)]
    [InlineData(":count", false)]
    [InlineData(":", false)]
    [InlineData("benchmark-rank", true)]
    [InlineData("benchmark-rank:", false)]
    [InlineData("benchmark-expected:", false)]
    [InlineData("fleksjob-share:", false)]
    [InlineData("ftp-long-term:kontanthjaelp", true)]
    [InlineData("ftp-long-term:offentlig-forsoergelse", false)]
    [InlineData("ftp-long-term", false)]
    [InlineData(null, false)]
    public void A_measure_is_one_of_the_forms(string? text, bool isOne)
    {
        Assert.Equal(isOne, FigureMeasure.TryParse(text, out var measure));
        Assert.Equal(isOne ? text : null, measure?.ToString());
        Assert.Equal(isOne, measure is not null);
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void A_requirements_id_has_at_most_60_letters(int letters, bool isOne) =>
        Assert.Equal(isOne, FigureMeasure.TryParse($"count:{new string('a', letters)}", out _));
}
