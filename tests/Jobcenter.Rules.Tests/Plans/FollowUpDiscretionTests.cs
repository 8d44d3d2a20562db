using FsCheck.Xunit;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Reports;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>What one number would tell of another, and that nothing published tells it: counts of one project, a part and its whole, long courses and all.</summary>
public sealed class FollowUpDiscretionTests
{
    private static readonly LocalDate s_lastDay = new(2021, 12, 31);
    private static readonly EmploymentPlan s_plan = EmploymentPlans.Get("HEL21");

    [Theory]
    [InlineData("a", "a", 12, 12, false, false)] // the same persons may be in both
    [InlineData("a", "a", 12, 17, false, false)] // five differ
    [InlineData("a", "a", 12, 16, true, true)] // four differ: one goes, and with it the other
    [InlineData("a", "a", 16, 12, true, true)]
    [InlineData("a", "a", 40, 3, true, true)] // beside a hidden count of its project none is shown
    [InlineData("a", "b", 40, 3, false, true)]
    [InlineData("a", "b", 12, 16, false, false)]
    public void Counts_of_one_project_may_not_differ_by_a_few(
        string firstProject,
        string secondProject,
        int first,
        int second,
        bool isFirstHidden,
        bool isSecondHidden
    )
    {
        var year = MeasuringPeriod.OfYear(2021);
        var plan = PlanCase.Plan(
            Krav.ParticipantCount(PlanCase.Label("P/1"), year, 30, firstProject),
            Krav.ParticipantCount(PlanCase.Label("P/2"), year, 30, secondProject)
        );
        Assert.Equal(
            [isFirstHidden, isSecondHidden],
            Hidden(plan, ("count:P/1 217 2021", new(first)), ("count:P/2 217 2021", new(second)))
        );
    }

    [Fact]
    public void Counts_of_one_project_in_two_years_tell_nothing_of_each_other()
    {
        var plan = PlanCase.Plan(
            Krav.ParticipantCount(PlanCase.Label("P/1"), MeasuringPeriod.OfYear(2020), 30, "a"),
            Krav.ParticipantCount(PlanCase.Label("P/2"), MeasuringPeriod.OfYear(2021), 30, "a")
        );
        Assert.Equal([false, false], Hidden(plan, ("count:P/1 217 2020", new(12)), ("count:P/2 217 2021", new(14))));
    }

    [Theory]
    [InlineData(40, 35, false, false)] // five are on it for less than a year
    [InlineData(40, 36, false, true)] // four are
    [InlineData(40, 40, false, true)] // that none is tells of them too
    [InlineData(40, 4, true, true)]
    public void Long_courses_and_all_of_them_may_not_differ_by_a_few(
        int all,
        int longTerm,
        bool isAllHidden,
        bool isHidden
    )
    {
        // The full-time persons of all courses, and of the long ones, each with a requirement of its own.
        var span = new BaselineSpan(MeasuringPeriod.OfYear(2020), MeasuringPeriod.OfYear(2021));
        var plan = PlanCase.Plan(
            Krav.FullTimePersonChange(
                PlanCase.Label("P/1"),
                BenefitGroup.Of(CitizenState.CashAssistance),
                span,
                new Fraction(-1, 50)
            ),
            Krav.FullTimePersonReduction(
                PlanCase.Label("P/2"),
                CitizenState.CashAssistance,
                span,
                MeasuringPeriod.OfYear(2021),
                5,
                CourseSelection.LongTerm
            )
        );
        Assert.Equal(
            [isAllHidden, isHidden],
            Hidden(
                plan,
                ("ftp:kontanthjaelp 217 2020", new(60)),
                ("ftp:kontanthjaelp 217 2021", new(all)),
                ("ftp-long-term:kontanthjaelp 217 2020", new(50)),
                ("ftp-long-term:kontanthjaelp 217 2021", new(longTerm))
            )
        );
    }

    [Fact]
    public void Another_area_another_period_and_another_group_tell_nothing()
    {
        var year = new BaselineSpan(MeasuringPeriod.OfYear(2020), MeasuringPeriod.OfYear(2021));
        var quarter = new BaselineSpan(MeasuringPeriod.OfQuarter(2020, 4), MeasuringPeriod.OfQuarter(2021, 4));
        var cash = BenefitGroup.Of(CitizenState.CashAssistance);
        var education = BenefitGroup.Of(CitizenState.EducationAssistance);
        Resultatkrav Of(int id, BenefitGroup group, BaselineSpan span) =>
            Krav.FullTimePersonChange(PlanCase.Label($"P/{id}"), group, span, new Fraction(-1, 50));
        Assert.Equal(
            [false, false, false],
            Hidden(
                PlanCase.Plan(Of(1, cash, year), Of(2, education, year), Of(3, cash, quarter)),
                ("ftp:kontanthjaelp 217 2020", new(40)),
                ("ftp:kontanthjaelp 217 2021", new(41)),
                ("ftp:uddannelseshjaelp 217 2020", new(41)),
                ("ftp:uddannelseshjaelp 217 2021", new(42)),
                ("ftp:kontanthjaelp 217 2020Q4", new(42)),
                ("ftp:kontanthjaelp 217 2021Q4", new(43))
            )
        );
        // The country has as few as it has.
        var against = PlanCase.Plan(Krav.FullTimePersonChangeAgainstCountry(PlanCase.Label("P/1"), cash, year));
        Assert.Equal(
            [false],
            Hidden(
                against,
                ("ftp:kontanthjaelp 217 2020", new(40)),
                ("ftp:kontanthjaelp 217 2021", new(41)),
                ("ftp:kontanthjaelp DK 2020", new(3)),
                ("ftp:kontanthjaelp DK 2021", new(2))
            )
        );
    }

    [Theory]
    [InlineData(0, false)] // that there is none the status says anyway
    [InlineData(1, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void A_few_who_took_part_for_too_long_are_hidden_and_none_is_not(int beyond, bool isHidden)
    {
        var outcome = EmploymentPlans
            .Get("VOK15")
            .FollowUp(
                Figures.Of(
                    ("count:VOK15/3 999 2016-06-30", new(140)),
                    ("count:VOK15/3-beyond 999 2016-06-30", new(beyond))
                ),
                new(2016, 6, 30)
            )
            .HiddenBy()
            .Find("3");
        Assert.Equal(isHidden, outcome?.IsHidden);
    }

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
            .Get("HEL21")
            .FollowUp(Figures.Of(("count:HEL21/3.2-2 217 2021", new(count))), s_lastDay)
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
                                new Fraction(-1, 50)
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
                Assert.True(builder.Figures.Add(Row("ftp:kontanthjaelp", year, c)));
                Assert.True(builder.Figures.Add(Row("ftp:uddannelseshjaelp", year, e)));
                Assert.True(builder.Figures.Add(Row("ftp:begge", year, c + e)));
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

        static Func<string, string?> Row(string measure, string year, int value) =>
            Fields.Of(("measure", measure), ("area", "217"), ("period", year), ("value", $"{value}"));
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
            Krav.FullTimePersonChange(new("P/1", new("t", "t"), new("K")), both, span, new Fraction(-1, 50))
        );
        foreach (var (value, isHidden) in new[] { (6, true), (9, true), (10, false) })
        {
            var builder = new FigureSetBuilder(groups: [both]);
            foreach (var year in new[] { "2020", "2021" })
            {
                builder.Figures.Add(
                    Fields.Of(("measure", "ftp:begge"), ("area", "217"), ("period", year), ("value", $"{value}"))
                );
            }

            Assert.Equal(isHidden, plan.FollowUp(builder.Build(), s_lastDay).HiddenBy().Outcomes[0].IsHidden);
        }
    }

    [Fact]
    public void What_was_hidden_stays_hidden_under_a_milder_rule()
    {
        var followUp = s_plan.FollowUp(Figures.Of(("count:HEL21/3.2-2 217 2021", new(7))), s_lastDay);
        bool IsHidden(FollowUp f) => f.Find("3.2-2")?.IsHidden ?? throw new InvalidOperationException();
        Assert.False(IsHidden(followUp.HiddenBy()));
        var strict = followUp.HiddenBy(new(10));
        Assert.True(IsHidden(strict));
        Assert.Equal(10, strict.HiddenBy(new(5)).Discretion?.Threshold);
        Assert.True(IsHidden(strict.HiddenBy(new(5))));
        Assert.Equal(10, followUp.HiddenBy(new(5)).HiddenBy(new(10)).Discretion?.Threshold);
        Assert.Null(followUp.Discretion);
    }

    private static bool[] Hidden(EmploymentPlan plan, params (string, Fraction)[] figures) =>
        [.. plan.FollowUp(Figures.Of(figures), s_lastDay).HiddenBy().Outcomes.Select(o => o.IsHidden)];

    private static FollowUp Published(int part, int whole) =>
        EmploymentPlans
            .Get("HEL21")
            .FollowUp(ShareRegister.OfFlexJobs(part, whole), FigureSet.Empty, s_lastDay)
            .HiddenBy();

    private static IEnumerable<Func<FollowUp, string>> Writers() =>
        [
            f => AnswerHtml.Write(Answer.Of(f)),
            f => AnswerMarkdown.Write(Answer.Of(f)),
            f => AnswerJson.Write(Answer.Of(f, explain: "3.4.1-1")),
            f => string.Join("\n", f.Outcomes.Select(o => AnswerText.Write(Answer.Of(o)))),
            f => string.Join("\n", AnswerText.RemarksOf(f)),
            f => string.Join("\n", f.Outcomes.Select(o => Answer.Of(o).Cells[2].ToText(Language.Danish))),
        ];
}
