using System.Xml.Linq;
using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Explanations;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Tests.Plans;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Explanations;

/// <summary>A follow-up as a page and a document, and what discretion leaves of it.</summary>
public sealed class PublishedFollowUpTests
{
    private static readonly LocalDate s_lastDay = new(2021, 12, 31);

    [Property(MaxTest = 60)]
    public void Small_counts_make_no_difference_to_anything_that_is_published(int seed)
    {
        // Of forty entitled, 36 in fleksjob meet 90 %: on either side of it the small counts look alike.
        var whole = 40;
        var (low, high) = seed % 2 == 0 ? (36, 40) : (0, 4);
        var one = low + Math.Abs(seed / 2 % (high - low + 1));
        var other = low + Math.Abs(seed / 20 % (high - low + 1));
        foreach (var write in Writers())
        {
            Assert.Equal(write(Published(one, whole)), write(Published(other, whole)));
        }
    }

    [Fact]
    public void Numbers_large_enough_are_still_shown()
    {
        var followUp = Published(30, 40);
        Assert.False(followUp.Find("3.4.1-1")?.IsHidden);
        Assert.Equal(new Fraction(3, 4), followUp.Find("3.4.1-1")?.Value?.Amount);
        Assert.Equal(RequirementStatus.NotMet, followUp.Find("3.4.1-1")?.Status);
        var hidden = Published(38, 40).Find("3.4.1-1");
        Assert.True(hidden?.IsHidden);
        Assert.Equal(RequirementStatus.Met, hidden?.Status);
        Assert.Null(hidden?.Value);
        Assert.Empty(hidden?.WhatItWouldTake ?? [default!]);
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void A_count_under_the_threshold_takes_its_gap_with_it(int count, bool isHidden)
    {
        var outcome = EmploymentPlans
            .Helsingoer2021.FollowUp(Figures.Of(("count:HEL21/3.2-2 217 2021", new(count))), s_lastDay)
            .HiddenBy()
            .Find("3.2-2");
        Assert.Equal(isHidden, outcome?.IsHidden);
        Assert.Equal(isHidden, outcome?.Gap is null);
        Assert.Equal(isHidden, outcome?.WhatItWouldTake.IsEmpty);
    }

    [Fact]
    public void A_part_cannot_be_worked_out_from_the_whole_and_the_other_part()
    {
        // 40 on kontanthjælp and 3 on uddannelseshjælp make 43 on either.
        var both = new BenefitGroup(
            "begge",
            new("begge", "both"),
            CitizenState.CashAssistance,
            CitizenState.EducationAssistance
        );
        var span = new BaselineSpan(MeasuringPeriod.OfYear(2020), MeasuringPeriod.OfYear(2021));
        EmploymentPlan Plan(params BenefitGroup[] groups) =>
            new(
                "P",
                new("p", "p"),
                Figures.Municipality,
                2021,
                [
                    .. groups.Select(
                        (g, i) =>
                            Krav.FullTimePersonChange(
                                new($"P/{i}", new("t", "t"), new("K")),
                                g,
                                span,
                                new(new Fraction(-1, 50))
                            )
                    ),
                ]
            );
        var cash = BenefitGroup.Of(CitizenState.CashAssistance);
        var education = BenefitGroup.Of(CitizenState.EducationAssistance);
        FigureSet Set(int c, int e)
        {
            var builder = new FigureSetBuilder(groups: [both]);
            foreach (var year in new[] { "2020", "2021" })
            {
                Assert.True(builder.Add(Row("ftp:kontanthjaelp", year, c)));
                Assert.True(builder.Add(Row("ftp:uddannelseshjaelp", year, e)));
                Assert.True(builder.Add(Row("ftp:begge", year, c + e)));
            }

            return builder.Build();
        }

        bool[] Hidden(EmploymentPlan plan, FigureSet figures) =>
            [.. plan.FollowUp(figures, s_lastDay).HiddenBy().Outcomes.Select(o => o.IsHidden)];
        // The 40 go, for with the 43 they would tell of the 3.
        Assert.Equal([true, true, false], Hidden(Plan(cash, education, both), Set(40, 3)));
        Assert.Equal([false, false, false], Hidden(Plan(cash, education, both), Set(40, 30)));
        // Without the small part itself, the two that are shown must not differ by it.
        Assert.Equal([true, false], Hidden(Plan(cash, both), Set(40, 3)));

        static FigureRow Row(string measure, string year, int value) =>
            new()
            {
                Measure = measure,
                Area = "217",
                Period = year,
                Value = $"{value}",
            };
    }

    [Fact]
    public void A_group_of_several_benefits_may_count_one_person_several_times()
    {
        // Six full-time persons on two benefits can be three persons.
        var span = new BaselineSpan(MeasuringPeriod.OfYear(2020), MeasuringPeriod.OfYear(2021));
        var both = new BenefitGroup(
            "begge",
            new("begge", "both"),
            CitizenState.FlexJob,
            CitizenState.UnemploymentBenefit
        );
        var plan = new EmploymentPlan(
            "P",
            new("p", "p"),
            Figures.Municipality,
            2021,
            Krav.FullTimePersonChange(new("P/1", new("t", "t"), new("K")), both, span, new(new Fraction(-1, 50)))
        );
        foreach (var (value, isHidden) in new[] { (6, true), (9, true), (10, false) })
        {
            var builder = new FigureSetBuilder(groups: [both]);
            foreach (var year in new[] { "2020", "2021" })
            {
                builder.Add(
                    new FigureRow
                    {
                        Measure = "ftp:begge",
                        Area = "217",
                        Period = year,
                        Value = $"{value}",
                    }
                );
            }

            Assert.Equal(isHidden, plan.FollowUp(builder.Build(), s_lastDay).HiddenBy().Outcomes[0].IsHidden);
        }
    }

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
                EmploymentPlans.Helsingoer2021.FollowUp(register.Build(), FigureSet.Empty, asOf),
            }
        )
        {
            var page = FollowUpHtml.Write(followUp, notice: new("<obs>", "<note>"));
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
            Assert.Contains("æøå", FollowUpHtml.Write(plan.FollowUp(FigureSet.Empty, asOf)), StringComparison.Ordinal);
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
        var followUp = EmploymentPlans.Helsingoer2021.FollowUp(figures, new(2021, 6, 30));
        var trajectory = followUp.Find("3.2-1")?.Trajectory ?? [];
        Assert.Equal(5, trajectory.Length);
        Assert.Equal(new Fraction(346) * new Fraction(199, 200), trajectory[1].Limit?.Amount);
        Assert.Equal(new Fraction(340), trajectory[2].Value?.Amount);
        Assert.Null(trajectory[3].Value);
        Assert.Equal(new Fraction(346) * new Fraction(98, 100), trajectory[4].Limit?.Amount);
        var page = FollowUpHtml.Write(followUp);
        Assert.Contains(
            "2. kvartal 2021: tal 340,0, grænse 342,5; 3. kvartal 2021: tal ingen, grænse 340,8",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("role=\"img\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_has_a_row_a_requirement_and_escapes_what_is_markup()
    {
        var markdown = FollowUpMarkdown.Write(
            EmploymentPlans.Helsingoer2021.FollowUp(FigureSet.Empty, s_lastDay),
            notice: new("a|b *c*", "n")
        );
        Assert.Equal(
            EmploymentPlans.Helsingoer2021.Requirements.Length + 2,
            markdown.Split('\n').Count(l => l.StartsWith('|'))
        );
        Assert.Contains("a\\|b \\*c\\*", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', markdown);
    }

    private static FollowUp Published(int part, int whole) =>
        EmploymentPlans
            .Helsingoer2021.FollowUp(ShareRegister.OfFlexJobs(part, whole), FigureSet.Empty, s_lastDay)
            .HiddenBy();

    private static IEnumerable<Func<FollowUp, string>> Writers() =>
        [
            f => FollowUpHtml.Write(f),
            f => FollowUpMarkdown.Write(f),
            f => FollowUpJson.Write(f, explain: "3.4.1-1"),
            f => string.Join("\n", f.Outcomes.Select(o => OutcomeText.Write(o))),
            f => string.Join("\n", FollowUpRemarks.Of(f)),
            f => string.Join("\n", f.Outcomes.Select(o => new OutcomeCells(o, Language.Danish).Value)),
        ];
}
