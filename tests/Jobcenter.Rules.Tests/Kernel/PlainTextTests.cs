using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;

namespace Jobcenter.Rules.Tests.Kernel;

/// <summary>A text that steers a terminal, breaks a line or turns the writing comes neither in nor out.</summary>
public sealed class PlainTextTests
{
    [Theory]
    [InlineData("rød\u0007", "rød\\u0007")]
    [InlineData("a\u001B[2J\u2066b\u2029", "a\\u001B[2J\\u2066b\\u2029")]
    [InlineData("Nøj\u00ADsom\u200Bhed\uFEFF", "Nøj\\u00ADsom\\u200Bhed\\uFEFF")]
    [InlineData("Hornb\uFFFDk", "Hornb\\uFFFDk")]
    [InlineData("Hornbæk 😀 \u05D0", "Hornbæk 😀 \u05D0")]
    public void Such_characters_are_shown_as_escapes(string text, string shown)
    {
        Assert.Equal(shown, PlainText.Escape(text));
        Assert.Equal(string.Equals(text, shown, StringComparison.Ordinal), PlainText.IsPlain(text));
    }

    [Property]
    public bool What_is_escaped_is_plain(string? text) => PlainText.IsPlain(PlainText.Escape(text ?? string.Empty));

    [Fact]
    public void A_row_with_such_a_text_is_refused_as_text_and_as_value()
    {
        var builder = new RegisterBuilder();
        Assert.False(builder.Add(new Citizen("a\u001Bb", Area.Municipality(217))));
        Assert.False(builder.Add(new Citizen("a", Area.Municipality(217)) { HousingArea = "x\u202Ey" }));
        Assert.All(builder.Refused, r => Assert.True(PlainText.IsPlain(r.ToText(Language.Danish))));
    }
}
