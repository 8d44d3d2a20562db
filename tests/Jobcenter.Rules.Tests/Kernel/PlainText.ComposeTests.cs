using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;

namespace Jobcenter.Rules.Tests.Kernel;

/// <summary>A letter and the mark on it are the one letter that is both.</summary>
public sealed class PlainTextComposeTests
{
    [Theory]
    [InlineData("Ra\u030A", "Rå")]
    [InlineData("A\u030Alsga\u030Arde", "Ålsgårde")]
    [InlineData("a\u030A\u0301", "ǻ")]
    [InlineData("Ø\u0301e\u0301u\u0308", "Ǿéü")]
    [InlineData("x\u030A\u0300", "x\u030A\u0300")] // no such letter
    [InlineData("\u030Aa", "\u030Aa")] // nothing stands before it
    [InlineData("blå", "blå")]
    [InlineData("", "")]
    public void Letters_are_put_together(string text, string composed)
    {
        Assert.Equal(composed, PlainText.Compose(text));
        Assert.Equal(composed, PlainText.Compose(composed));
    }

    [Fact]
    public void The_area_of_a_row_is_the_one_that_a_plan_names()
    {
        var builder = new RegisterBuilder();
        var row = new Dictionary<string, string?>
        {
            ["citizen"] = "a",
            ["municipality"] = "217",
            ["area"] = "Va\u030Agen",
        };
        Assert.True(builder.Citizens.AddFields(row));
        Assert.Equal("Vågen", builder.Build(new(2021, 12, 31)).CitizenAt(0).HousingArea);
    }
}
