using System.Text.RegularExpressions;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Xunit;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Reports;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Tests.Plans;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Reports;

/// <summary>A follow-up as a page.</summary>
public sealed partial class AnswerHtmlTests
{
    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 40)]
    public void The_page_is_well_formed_whatever_the_plan_says(RegisterCase register, LocalDate asOf)
    {
        var label = new RuleLabel(
            "P/<b>&\"'",
            new("Titel <script>alert(1)</script> & \"æøå\"", "Title"),
            new("<i>", "&")
        );
        var plan = new EmploymentPlan(
            "P",
            new("Plan <æøå> & co", "p"),
            Figures.Municipality,
            2021,
            Krav.PersonCount(label, MeasuringPeriod.OfYear(2020), 3)
        );
        foreach (
            var followUp in new[]
            {
                plan.FollowUp(register.Build(), FigureSet.Empty, asOf),
                EmploymentPlans.Get("HEL21").FollowUp(register.Build(), FigureSet.Empty, asOf),
            }
        )
        {
            var page = AnswerHtml.Write(Answer.Of(followUp, notice: new("<obs>", "<note>")));
            Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
            Assert.DoesNotContain("://", page, StringComparison.Ordinal);
            Assert.Equal(followUp.Outcomes.Length, Xml(page).Descendants("article").Count());
            Assert.Contains(
                "æøå",
                AnswerHtml.Write(Answer.Of(plan.FollowUp(FigureSet.Empty, asOf))),
                StringComparison.Ordinal
            );
        }
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 200)]
    public void An_axis_has_a_few_round_marks_that_hold_the_figures(
        PositiveInt baseline,
        NonNegativeInt fall,
        PositiveInt parts
    )
    {
        var (first, last) = (
            new Fraction(baseline.Get, parts.Get),
            new Fraction(Math.Max(0, baseline.Get - fall.Get), parts.Get)
        );
        var page = AnswerHtml.Write(Answer.Of(Down(first, last)));
        var marks = Xml(page)
            .Descendants("svg")
            .First()
            .Elements("text")
            .Where(t => (string?)t.Attribute("text-anchor") == "end")
            .Select(t => Fraction.Parse(t.Value.Replace(".", "").Replace(',', '.')))
            .ToList();
        Assert.InRange(marks.Count, 2, 6);
        var step = marks[1] - marks[0];
        Assert.All(marks.Zip(marks.Skip(1)), m => Assert.Equal(step, m.Second - m.First));
        // 1, 2 or 5 and only noughts beside it.
        Assert.Matches("^0*[.]?0*[125]0*$", step.ToDecimalString());
        Assert.All(marks, m => Assert.True((m / step).IsWhole));
        Assert.True(marks[0] <= last && first <= marks[^1]);
        Assert.True(marks[0] >= Fraction.Zero);
    }

    [Theory]
    [InlineData(Language.Danish)]
    [InlineData(Language.English)]
    public void Reasons_do_not_say_the_title_that_stands_over_them(Language language)
    {
        var answer = Answer.Of(Down(new(346), new(345)));
        var cards = Xml(AnswerHtml.Write(answer, language))
            .Descendants("article")
            .Where(a => (string?)a.Attribute("class") == "card")
            .ToList();
        Assert.Equal(answer.Parts.Length, cards.Count);
        foreach (var (card, part) in cards.Zip(answer.Parts))
        {
            var title = Plain(part.Title.ToText(language));
            Assert.Contains(title, Text(card), StringComparison.Ordinal);
            var reasons = card.Descendants("details").SelectMany(d => d.Elements("ul")).Select(Text);
            Assert.All(reasons, r => Assert.DoesNotContain(title, r, StringComparison.Ordinal));
        }

        // What does not break on a page is one blank here as well.
        static string Plain(string text) => text.Replace('\u00A0', ' ');
        static string Text(XElement element) => Plain(element.Value);
    }

    [Fact]
    public void The_summary_says_first_what_is_met_what_it_would_take_and_why_something_is_unknown()
    {
        var page = Xml(AnswerHtml.Write(Answer.Of(Down(new(346), new(345)))));
        var overview = Assert.Single(page.Descendants("section"));
        Assert.Same(page.Descendants("main").Single().Elements().First(), overview);
        var groups = overview.Elements("h3").Select(h => (h.Value, List: h.ElementsAfterSelf("ul").First())).ToList();
        Assert.Equal(
            ["Ikke opfyldt eller bagud (1)", "Afventer (2)", "Ukendt, og hvorfor (14)"],
            groups.Select(g => g.Value)
        );
        var behind = groups.Single(g => g.Value.StartsWith("Ikke", StringComparison.Ordinal)).List;
        Assert.Contains("Hvad der skal til ved fristen", behind.Value, StringComparison.Ordinal);
        var unknown = groups.Single(g => g.Value.StartsWith("Ukendt", StringComparison.Ordinal)).List;
        Assert.All(unknown.Elements("li"), li => Assert.NotEmpty(li.Elements("br")));
    }

    [Fact]
    public void Every_card_has_an_anchor_that_no_other_has_and_every_link_leads_somewhere()
    {
        var followUp = Answer.Of(Down(new(346), new(340)));
        var page = Xml(
            AnswerHtml.Write(
                Answer.Of(
                    "overblik",
                    new("To", "Two"),
                    [followUp.Titled(new("Nord", "North")), followUp.Titled(new("Syd", "South"))]
                )
            )
        );
        var ids = page.Descendants().Select(e => (string?)e.Attribute("id")).OfType<string>().ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Contains("3.2-1", ids);
        Assert.Contains("3.2-1-2", ids);
        Assert.All(
            page.Descendants("a").Select(a => (string?)a.Attribute("href")),
            h => Assert.Contains(h?.TrimStart('#'), ids)
        );
    }

    [Fact]
    public void The_same_questions_of_several_stand_side_by_side_on_one_axis()
    {
        var answer = Answer.Of(
            "both",
            new("To kommuner", "Two municipalities"),
            [
                Answer.Of(Down(new(346), new(340))).Titled(new("Nord", "North")),
                Answer.Of(Down(new(1000), new(990))).Titled(new("Syd", "South")),
            ]
        );
        var beside = Xml(AnswerHtml.Write(answer))
            .Descendants("div")
            .Single(d => (string?)d.Attribute("class") == "beside");
        var rows = beside.Descendants("tr").ToList();
        Assert.Equal(["Spørgsmål", "Nord", "Syd"], rows[0].Elements().Select(e => e.Value));
        Assert.Equal(EmploymentPlans.Get("HEL21").Requirements.Length, rows.Count - 1);
        // uddannelseshjælp is asked of twice: for itself, and against the country.
        var charts = beside
            .Descendants("div")
            .First(d => (string?)d.Attribute("class") == "multiples")
            .Descendants("svg")
            .ToList();
        Assert.Equal(2, charts.Count);
        Assert.Equal(Marks(charts[0]), Marks(charts[1]));
        Assert.Equal(["200", "400", "600", "800", "1.000"], Marks(charts[0]));

        static List<string> Marks(XElement chart) =>
            [.. chart.Elements("text").Where(t => (string?)t.Attribute("text-anchor") == "end").Select(t => t.Value)];
    }

    [Fact]
    public void A_table_has_a_bar_a_number_of_its_unit()
    {
        BilingualText name = new("Spor", "Track");
        BilingualText count = new("Pladser", "Places");
        var table = Answer.Table(
            "t",
            new("Tabel <1>", "Table"),
            new[] { 40L, 10L, 0L }.Select(n =>
                Answer.Row(
                    $"r{n}",
                    name,
                    [
                        AnswerCell.Text("n", name, BilingualText.Same($"nr. {n}"), isTitle: true),
                        AnswerCell.Number("c", count, n),
                    ]
                )
            )
        );
        var page = Xml(AnswerHtml.Write(Answer.Of("a", new("Alt", "All"), [table])));
        Assert.Equal("Tabel <1>", page.Descendants("h2").First().Value);
        Assert.Equal(
            ["width:100%", "width:25%", "width:0%"],
            page.Descendants("span").Select(s => (string?)s.Attribute("style")).OfType<string>()
        );
        Assert.Equal(
            ["nr. 40", "nr. 10", "nr. 0"],
            page.Descendants("th").Where(t => (string?)t.Attribute("scope") == "row").Select(t => t.Value)
        );
    }

    [Fact]
    public void A_chart_tells_in_words_what_it_draws()
    {
        var figures = Figures.Of(
            ("ftp:uddannelseshjaelp 217 2020Q4", new(346)),
            ("ftp:uddannelseshjaelp 217 2021Q1", new(345)),
            ("ftp:uddannelseshjaelp 217 2021Q2", new(340))
        );
        var followUp = EmploymentPlans.Get("HEL21").FollowUp(figures, new(2021, 6, 30));
        var trajectory = followUp.Find("3.2-1")?.Trajectory ?? [];
        Assert.Equal(5, trajectory.Length);
        Assert.Equal(new Fraction(346) * new Fraction(199, 200), trajectory[1].Limit?.Amount);
        Assert.Equal(new Fraction(340), trajectory[2].Value?.Amount);
        Assert.Null(trajectory[3].Value);
        Assert.Equal(new Fraction(346) * new Fraction(98, 100), trajectory[4].Limit?.Amount);
        var page = AnswerHtml.Write(Answer.Of(followUp));
        Assert.Contains(
            "2. kvartal 2021: tal 340,0, grænse 342,5; 3. kvartal 2021: tal ingen, grænse 340,8",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("role=\"img\"", page, StringComparison.Ordinal);
    }

    // A follow-up with one chart: uddannelseshjælp.
    private static FollowUp Down(Fraction first, Fraction last) =>
        EmploymentPlans
            .Get("HEL21")
            .FollowUp(
                Figures.Of(("ftp:uddannelseshjaelp 217 2020Q4", first), ("ftp:uddannelseshjaelp 217 2021Q1", last)),
                new(2021, 3, 31)
            );

    // The page is XML but for its first line and the elements that have no end.
    private static XElement Xml(string page)
    {
        var xml = VoidElement().Replace(page["<!DOCTYPE html>\n".Length..], "<${name}${rest}/>");
        return XDocument.Parse(xml).Root ?? throw new InvalidOperationException("The page is empty.");
    }

    [GeneratedRegex("<(?<name>meta|br)(?<rest>[^>]*)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex VoidElement();
}
