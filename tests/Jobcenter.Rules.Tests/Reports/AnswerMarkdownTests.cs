using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Reports;
using NodaTime;

namespace Jobcenter.Rules.Tests.Reports;

/// <summary>A follow-up as a document.</summary>
public sealed class AnswerMarkdownTests
{
    private static readonly LocalDate s_lastDay = new(2021, 12, 31);

    [Fact]
    public void Markdown_has_a_row_a_requirement_and_escapes_what_is_markup()
    {
        var markdown = AnswerMarkdown.Write(
            Answer.Of(EmploymentPlans.Get("HEL21").FollowUp(FigureSet.Empty, s_lastDay), notice: new("a|b *c*", "n"))
        );
        Assert.Equal(
            EmploymentPlans.Get("HEL21").Requirements.Length + 2,
            markdown.Split('\n').Count(l => l.StartsWith('|'))
        );
        Assert.Contains("a\\|b \\*c\\*", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', markdown);
    }
}
