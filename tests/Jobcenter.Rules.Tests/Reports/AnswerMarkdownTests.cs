using FsCheck.Xunit;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Reports;
using Jobcenter.Rules.Tests.Generators;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NodaTime;
using Assert = Xunit.Assert;

namespace Jobcenter.Rules.Tests.Reports;

/// <summary>An answer as a document, as a reader of CommonMark with GitHub's tables reads it.</summary>
public sealed class AnswerMarkdownTests
{
    private static readonly LocalDate s_lastDay = new(2021, 12, 31);

    private static readonly MarkdownPipeline s_github = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseEmphasisExtras()
        .UseMathematics()
        .Build();

    private static readonly string[] s_hostile =
    [
        "a|b *c* _d_ `e` [f](g) <h> # i ~~j~~ &amp; $k$ \\",
        "1. maj",
        "12) dage",
        "- streg",
        "+ plus",
        "# nummer",
        "> citat",
        "=== lig",
        "| pipe |",
        "linje\nskift",
        "æøå ÆØÅ – § 31",
    ];

    [Fact]
    public void A_follow_up_has_a_row_a_requirement_and_its_chapters_in_order()
    {
        var plan = EmploymentPlans.Get("HEL21");
        var page = Parse(AnswerMarkdown.Write(Answer.Of(plan.FollowUp(FigureSet.Empty, s_lastDay))));
        Assert.Equal(plan.Requirements.Length + 1, Assert.Single(page.Descendants<Table>()).Count);
        Assert.Equal(
            [
                plan.Title.Danish,
                "Overblik",
                "Bemærkninger",
                "Begrundelser",
                .. plan.Requirements.Select(r => r.Label.Id),
            ],
            page.Descendants<HeadingBlock>().Select(Text)
        );
        Assert.Equal(plan.Requirements.Length, page.Descendants<FencedCodeBlock>().Count());
    }

    [Fact]
    public void A_nested_table_stands_under_its_title()
    {
        BilingualText name = new("Navn", "Name");
        Answer Table(string title, string cell) =>
            Answer.Table(
                title,
                BilingualText.Same(title),
                [Answer.Row("r", name, [AnswerCell.Text("n", name, BilingualText.Same(cell))])],
                [new("Bemærkning", "Remark")]
            );
        var page = Parse(
            AnswerMarkdown.Write(
                Answer.Of(
                    "a",
                    new("Alt", "All"),
                    [Answer.Of("b", new("Inde", "Inside"), [Table("Første", "1"), Table("Anden", "2")])]
                )
            )
        );
        Assert.Equal(
            [(1, "Alt"), (2, "Inde"), (3, "Første"), (3, "Anden")],
            page.Descendants<HeadingBlock>().Select(h => (h.Level, Text(h)))
        );
        Assert.Equal(["Navn|1", "Navn|2"], page.Descendants<Table>().Select(t => string.Join('|', Cells(t))));
        Assert.Equal(["Bemærkning", "Bemærkning"], page.Descendants<ListItemBlock>().Select(Text));
    }

    [Fact]
    public void Every_text_is_read_as_the_letters_it_has()
    {
        foreach (var hostile in s_hostile)
        {
            var text = BilingualText.Same(hostile);
            var page = Parse(
                AnswerMarkdown.Write(
                    Answer.Of(
                        "a",
                        text,
                        [Answer.Table("t", text, [Answer.Row("r", text, [AnswerCell.Text("n", text, text)])], [text])],
                        lead: text,
                        notice: text,
                        remarks: [text]
                    )
                )
            );
            var line = hostile.ReplaceLineEndings(" ");
            Assert.Equal([line, line, "Bemærkninger"], page.Descendants<HeadingBlock>().Select(Text));
            Assert.Equal([line, line], Cells(Assert.Single(page.Descendants<Table>())));
            Assert.Equal([line, line], page.Descendants<ListItemBlock>().Select(Text));
            Assert.Equal(line, Text(Assert.Single(page.Descendants<QuoteBlock>())));
            Assert.Equal(line, Text(Assert.IsType<ParagraphBlock>(page[1])));
        }
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 40)]
    public void Every_row_of_a_table_has_the_columns_of_its_heading(RegisterCase register, LocalDate asOf)
    {
        var followUp = EmploymentPlans.Get("HEL21").FollowUp(register.Build(), FigureSet.Empty, asOf);
        var markdown = AnswerMarkdown.Write(
            Answer.Of("a", new("To", "Two"), [Answer.Of(followUp), Answer.Of(followUp)])
        );
        Assert.DoesNotContain('\r', markdown);
        var tables = Parse(markdown).Descendants<Table>().ToList();
        Assert.Equal(2, tables.Count);
        Assert.All(
            tables.SelectMany(static t => t.Select(r => (Row: (TableRow)r, Heading: (TableRow)t[0]))),
            r => Assert.Equal(r.Heading.Count, r.Row.Count)
        );
        Assert.All(tables, t => Assert.Equal(followUp.Outcomes.Length + 1, t.Count));
    }

    private static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, s_github);

    private static IEnumerable<string> Cells(Table table) =>
        table.SelectMany(static r => (TableRow)r).Select(static c => Text(c));

    // What is read: literal text; anything else would be markup that nobody wrote.
    private static string Text(MarkdownObject block) =>
        string.Concat(
            block
                .Descendants()
                .Prepend(block)
                .OfType<LeafBlock>()
                .SelectMany(static b => b.Inline?.Descendants<LeafInline>() ?? [])
                .Select(static i =>
                    i switch
                    {
                        LiteralInline literal => literal.Content.ToString(),
                        LineBreakInline => "\n",
                        _ => $"({i.GetType().Name})",
                    }
                )
        );
}
