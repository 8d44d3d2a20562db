using System.Text;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Reports;
using Samples.Shared;

namespace Jobcenter.Rules.EndToEnd.Tests.Samples;

/// <summary>What a terminal says of itself, and what is written for one that has little.</summary>
public sealed class TerminalWriterTests
{
    [Fact]
    public void A_terminal_is_as_wide_as_it_is_told_to_be()
    {
        var answer = Answer.Of(EmploymentPlans.Get("HEL21").FollowUp(FigureSet.Empty, new(2021, 12, 31)));
        for (var width = 40; width <= 200; width++)
        {
            var screen = ScreenOf(90, ("COLUMNS", $"{width}"), ("TERM", "xterm"));
            Assert.Equal(width, screen.Width);
            Assert.All(
                AnswerScreen.Write(answer, screen with { HasColours = false }).Split('\n'),
                line => Assert.True(line.Length <= width, $"{width}: {line}")
            );
        }
    }

    [Theory]
    [InlineData("", 90, 90)]
    [InlineData("wide", 90, 90)]
    [InlineData("0", 90, 90)]
    [InlineData("-5", 90, 90)]
    [InlineData("99999999999", 90, 90)]
    [InlineData("3", 90, Screen.MinWidth)]
    [InlineData(null, 90, 90)]
    [InlineData(null, 0, 80)]
    public void A_width_that_is_none_is_passed_over(string? columns, int terminal, int width) =>
        Assert.Equal(width, ScreenOf(terminal, ("COLUMNS", columns)).Width);

    [Fact]
    public void What_is_no_terminal_has_no_bound_and_no_colours()
    {
        var screen = TerminalWriter.ScreenOf(static n => n is "COLUMNS" ? "50" : "xterm", columns: null);
        Assert.Equal(new Screen(), screen);
    }

    [Theory]
    [InlineData("xterm-256color", null, true, true)]
    [InlineData("xterm-256color", "1", false, true)]
    [InlineData("xterm-256color", "", true, true)]
    [InlineData("linux", null, true, false)]
    [InlineData("dumb", null, false, false)]
    public void Colours_and_glyphs_are_for_those_who_have_them(string term, string? noColor, bool colours, bool glyphs)
    {
        var screen = ScreenOf(80, ("TERM", term), ("NO_COLOR", noColor));
        Assert.Equal((colours, glyphs), (screen.HasColours, screen.HasGlyphs));
    }

    [Theory]
    [InlineData("ibm850")]
    [InlineData("windows-1252")]
    public void A_console_of_an_older_page_of_letters_can_show_every_answer(string page)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(page, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        var screen = ScreenOf(80, ("TERM", "dumb"));
        foreach (var plan in EmploymentPlans.All)
        {
            var answer = Answer.Of(plan.FollowUp(FigureSet.Empty, plan.LastDay));
            foreach (var language in new[] { Language.Danish, Language.English })
            {
                var shown = AnswerScreen.Write(answer, screen, language);
                Assert.Equal(shown, encoding.GetString(encoding.GetBytes(shown)));
                Assert.All(answer.Parts, p => encoding.GetBytes(AnswerScreen.Write(p, screen, language)));
            }
        }
    }

    private static Screen ScreenOf(int columns, params (string Name, string? Value)[] variables) =>
        TerminalWriter.ScreenOf(n => Array.Find(variables, v => v.Name == n).Value, columns);
}
