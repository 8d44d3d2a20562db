using Jobcenter.Rules.Reports;

namespace Jobcenter.Rules.Tests.Reports;

/// <summary>What a terminal can show.</summary>
public sealed class ScreenTests
{
    [Fact]
    public void A_screen_is_no_narrower_than_a_word_and_a_number()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Screen { Width = Screen.MinWidth - 1 });
        Assert.Equal("20, no colours, glyphs", new Screen { Width = Screen.MinWidth }.ToString());
        Assert.Equal("unbounded, colours, letters", new Screen { HasColours = true, HasGlyphs = false }.ToString());
    }
}
