using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Jobcenter.Rules.EndToEnd.Tests.Reports;

/// <summary>The documents of the samples, as a reader of CommonMark with GitHub's tables reads them.</summary>
public sealed class MarkdownPageTests
{
    private static readonly MarkdownPipeline s_github = new MarkdownPipelineBuilder().UsePipeTables().Build();

    public static TheoryData<string> Pages => [.. ReportPages.Names];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Its_headings_tables_and_lists_are_those_that_were_meant(string name)
    {
        var markdown = ReportPages.Markdown(name);
        var page = Markdown.Parse(markdown, s_github);
        var levels = page.Descendants<HeadingBlock>().Select(static h => h.Level).ToList();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), l => Assert.True(l.Second <= l.First + 1));

        // Every line that looks as a table's is one, outside the fenced reasons, and none else is.
        var fenced = page.Descendants<FencedCodeBlock>()
            .Sum(static f => f.Lines.Lines.Count(l => l.ToString().StartsWith('|')));
        var tables = page.Descendants<Table>().ToList();
        Assert.Equal(
            markdown.Split('\n').Count(static l => l.StartsWith('|')) - fenced,
            tables.Sum(static t => t.Count + 1)
        );
        Assert.All(tables, t => Assert.All(t, r => Assert.Equal(((TableRow)t[0]).Count, ((TableRow)r).Count)));
        Assert.Equal(markdown.Split('\n').Count(static l => l.StartsWith('#')), levels.Count);
        Assert.Empty(page.Descendants<HtmlBlock>());
        Assert.Empty(page.Descendants<LinkReferenceDefinition>());
        Assert.All(page.Descendants<CodeBlock>(), c => Assert.IsType<FencedCodeBlock>(c));
    }
}
