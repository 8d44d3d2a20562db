using System.Xml.Linq;
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
public sealed class AnswerHtmlTests
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
            Assert.DoesNotContain("http", page, StringComparison.Ordinal);
            // The page is XML but for its first line and its two void elements.
            var xml = page["<!DOCTYPE html>\n".Length..]
                .Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal)
                .Replace(
                    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
                    "",
                    StringComparison.Ordinal
                );
            var root = XDocument.Parse(xml).Root;
            Assert.Equal(followUp.Outcomes.Length, root?.Descendants("section").Count());
            Assert.Contains(
                "æøå",
                AnswerHtml.Write(Answer.Of(plan.FollowUp(FigureSet.Empty, asOf))),
                StringComparison.Ordinal
            );
        }
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
}
