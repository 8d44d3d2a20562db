using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Tests.Kernel;

/// <summary>A text in both languages.</summary>
public sealed class BilingualTextTests
{
    [Fact]
    public void A_text_has_both_languages()
    {
        var text = new BilingualText("løntilskud", "wage subsidy");
        Assert.Equal("løntilskud", text.ToText(Language.Danish));
        Assert.Equal("wage subsidy", text.ToText(Language.English));
        Assert.Throws<ArgumentException>(() => new BilingualText("", "x"));
        Assert.Throws<ArgumentNullException>(() => new BilingualText("x", null!));
    }

    [Fact]
    public void What_steers_is_shown_and_lines_stay_lines()
    {
        var text = new BilingualText("a\u001B[2J\nb\u202E", "a\tb\r\n");
        Assert.Equal("a\\u001B[2J\nb\\u202E", text.Danish);
        Assert.Equal("a\\u0009b\r\n", text.English);
    }
}
