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
}
