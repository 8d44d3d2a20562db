using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Tests.Kernel;

public sealed class TextTests
{
    [Fact]
    public void A_source_is_document_and_section()
    {
        Assert.Equal("HEL21 3.1", new SourceReference("HEL21", "3.1").ToString());
        Assert.Equal("DST", new SourceReference("DST").ToString());
        Assert.Throws<ArgumentException>(() => new SourceReference(" "));
    }

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
    public void A_missing_value_says_why_and_never_stands_for_zero()
    {
        var missing = Known.Missing<int>(new("mangler", "is missing"));
        Assert.False(missing.IsKnown);
        Assert.False(default(Known<int>).IsKnown);
        var error = Assert.Throws<InvalidOperationException>(() => missing.Value);
        Assert.Contains("is missing", error.Message, StringComparison.Ordinal);
        Assert.Equal(missing.Reason, missing.Select(i => i + 1).Reason);
        Assert.Equal(3, Known.Of(2).Select(i => i + 1).Value);
        Assert.Equal(9, missing.Or(9));
        Assert.Equal(0, Known.Of(0).Or(9));
    }
}
