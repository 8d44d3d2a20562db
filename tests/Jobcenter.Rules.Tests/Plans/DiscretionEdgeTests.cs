using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>What one number would tell of another: counts of one project, a part and its whole, long courses and all.</summary>
public sealed class DiscretionEdgeTests
{
    private static readonly LocalDate s_lastDay = new(2021, 12, 31);

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
        var plan = Plan(
            Krav.ParticipantCount(Label(1), year, 30, firstProject),
            Krav.ParticipantCount(Label(2), year, 30, secondProject)
        );
        Assert.Equal(
            [isFirstHidden, isSecondHidden],
            Hidden(plan, ("count:P/1 217 2021", new(first)), ("count:P/2 217 2021", new(second)))
        );
    }

    [Fact]
    public void Counts_of_one_project_in_two_years_tell_nothing_of_each_other()
    {
        var plan = Plan(
            Krav.ParticipantCount(Label(1), MeasuringPeriod.OfYear(2020), 30, "a"),
            Krav.ParticipantCount(Label(2), MeasuringPeriod.OfYear(2021), 30, "a")
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
        var plan = Plan(
            Krav.FullTimePersonChange(
                Label(1),
                BenefitGroup.Of(CitizenState.CashAssistance),
                span,
                new(new Fraction(-1, 50))
            ),
            Krav.FullTimePersonReduction(
                Label(2),
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
            Krav.FullTimePersonChange(Label(id), group, span, new(new Fraction(-1, 50)));
        Assert.Equal(
            [false, false, false],
            Hidden(
                Plan(Of(1, cash, year), Of(2, education, year), Of(3, cash, quarter)),
                ("ftp:kontanthjaelp 217 2020", new(40)),
                ("ftp:kontanthjaelp 217 2021", new(41)),
                ("ftp:uddannelseshjaelp 217 2020", new(41)),
                ("ftp:uddannelseshjaelp 217 2021", new(42)),
                ("ftp:kontanthjaelp 217 2020Q4", new(42)),
                ("ftp:kontanthjaelp 217 2021Q4", new(43))
            )
        );
        // The country has as few as it has.
        var against = Plan(Krav.FullTimePersonChangeAgainstCountry(Label(1), cash, year));
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
            .AdultDepartment2015.FollowUp(
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

    [Theory]
    [InlineData(20, 20, 0, false)]
    [InlineData(20, 20, 4, true)] // four whose answer is not known
    [InlineData(20, 20, 5, false)]
    [InlineData(20, 4, 0, true)]
    [InlineData(4, 20, 0, true)]
    public void Of_a_share_every_part_must_be_large_enough(int yes, int no, int unknown, bool isHidden)
    {
        var key = Figures.Key("fleksjob-share 217 2021-12-31");
        var figure = new Figure(key, new(yes, yes + no), FigureOrigin.Computed, new("register"))
        {
            Cases = new(yes, no, unknown),
        };
        Assert.Equal(isHidden, figure.IsHiddenBy(Discretion.Default));
        var cell = new FigureCell(key) { Computed = figure };
        Assert.Equal(isHidden, new FigureSet([cell]).HiddenBy(Discretion.Default).Cells.IsEmpty);
        // A hidden figure of one origin takes the cell with it, whatever the other says.
        var published = new Figure(key, new(1, 2), FigureOrigin.Published, new("test"));
        Assert.Equal(
            isHidden,
            new FigureSet([cell with { Published = published }]).HiddenBy(Discretion.Default).Cells.IsEmpty
        );
    }

    [Theory]
    [InlineData("count:P/1 217 2021", 4, true)]
    [InlineData("count:P/1 217 2021", 5, false)]
    [InlineData("persons:fleksjob 217 2021", 4, true)]
    [InlineData("population:16-66 217 2021", 4, true)]
    [InlineData("population:16-66 DK 2021", 4, false)]
    [InlineData("benchmark-rank 217 2021", 4, false)]
    [InlineData("benchmark-expected 217 2021", 4, false)]
    [InlineData("deliverable:P/1 217 2021", 1, false)]
    [InlineData("ftp-long-term:kontanthjaelp 217 2021", 4, true)]
    public void Small_numbers_of_persons_are_hidden_and_small_numbers_of_other_things_are_not(
        string key,
        int value,
        bool isHidden
    )
    {
        var figures = Figures.Of((key, new(value)));
        Assert.Equal(isHidden, figures.HiddenBy(Discretion.Default).Cells.IsEmpty);
        Assert.Equal(figures.Rows, figures.HiddenBy(Discretion.Default).Rows);
    }

    private static RuleLabel Label(int id) => new($"P/{id}", new("t", "t"), new("K"));

    private static EmploymentPlan Plan(params Resultatkrav[] requirements) =>
        new("P", new("p", "p"), Figures.Municipality, 2021, requirements);

    private static bool[] Hidden(EmploymentPlan plan, params (string, Fraction)[] figures) =>
        [.. plan.FollowUp(Figures.Of(figures), s_lastDay).HiddenBy().Outcomes.Select(o => o.IsHidden)];
}
