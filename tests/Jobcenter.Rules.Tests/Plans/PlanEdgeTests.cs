using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>Plans and figures at their edges: which figure is the newest, which days are counted, what is remarked and what is refused.</summary>
public sealed class PlanEdgeTests
{
    private static readonly LocalDate s_lastDay = new(2021, 12, 31);
    private static readonly EmploymentPlan s_plan = EmploymentPlans.Helsingoer2021;

    [Theory]
    [InlineData("2020-12-31", "2021-06-30", null)] // dated before the period
    [InlineData("2021-01-01", "2021-06-30", "2021-01-01")]
    [InlineData("2021-06-30", "2021-06-30", "2021-06-30")]
    [InlineData("2021-07-01", "2021-06-30", null)] // dated after today
    [InlineData("2021M06", "2021-06-30", null)] // a month's own count is not the year's so far
    [InlineData("2021-12-31", "2021-12-31", "2021-12-31")]
    [InlineData("2021", "2021-12-31", "2021")]
    [InlineData("2021-12-30", "2021-12-31", null)] // after the deadline only the whole period will do
    [InlineData("2022-01-01", "2022-03-01", null)]
    public void A_count_so_far_is_dated_within_its_period(string period, string asOf, string? measured)
    {
        var outcome = Figures.FollowUp("3.2-2", Figures.Of(($"count:HEL21/3.2-2 217 {period}", new(80))), asOf);
        Assert.Equal(measured is null, outcome.Value is null);
        Assert.Equal(measured, outcome.Value is null ? null : outcome.MeasuredPeriod?.ToString());
    }

    [Fact]
    public void Of_counts_that_end_on_one_day_the_registers_own_and_then_the_whole_periods_counts()
    {
        var published = Figures.Of(
            ("count:HEL21/3.2-2 217 2021", new(149)),
            ("count:HEL21/3.2-2 217 2021-12-31", new(150))
        );
        Assert.Equal(new Fraction(149), Figures.FollowUp("3.2-2", published, "2021-12-31").Value?.Amount);
        var own = s_plan.FollowUp(ShareRegister.OfFlexJobs(1, 2), published, s_lastDay).Find("3.2-2");
        Assert.Equal(Fraction.Zero, own?.Value?.Amount);
    }

    [Theory]
    [InlineData("2015-08-31", "2016-06-30", null)] // dated before the first day
    [InlineData("2015-09-01", "2016-06-30", 10)]
    [InlineData("2015-09-01", "2015-09-01", 10)]
    [InlineData("2016-06-30", "2016-06-29", null)] // dated after today
    public void A_count_without_a_deadline_is_dated_from_its_first_day_on(string dated, string asOf, int? value)
    {
        var outcome = EmploymentPlans
            .AdultDepartment2015.FollowUp(
                Figures.Of(($"count:VOK15/3 999 {dated}", new(10)), ($"count:VOK15/3-beyond 999 {dated}", new(0))),
                MeasuringPeriod.Parse(asOf).FirstDay
            )
            .Find("3");
        Assert.Equal(value is { } count ? new Fraction(count) : null, outcome?.Value?.Amount);
    }

    [Fact]
    public void Without_a_deadline_the_newest_counts_and_of_one_day_the_registers_own_and_then_the_whole_periods()
    {
        RequirementOutcome? Of(Register? register, params (string, Fraction)[] figures)
        {
            var plan = EmploymentPlans.AdultDepartment2015;
            var set = Figures.Of(figures);
            return (
                register is null
                    ? plan.FollowUp(set, new(2016, 12, 31))
                    : plan.FollowUp(register, set, new(2016, 12, 31))
            ).Find("3");
        }

        Assert.Equal(
            new Fraction(30),
            Of(
                null,
                ("count:VOK15/3 999 2016-12-30", new(40)),
                ("count:VOK15/3 999 2016-12-31", new(30))
            )?.Value?.Amount
        );
        Assert.Equal(
            new Fraction(40),
            Of(null, ("count:VOK15/3 999 2016", new(40)), ("count:VOK15/3 999 2016-12-31", new(30)))?.Value?.Amount
        );
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", EmploymentPlans.AdultDepartment2015.Municipality));
        builder.Add("a", new Participation("superb", new(2015, 9, 1), new(2016, 1, 31)));
        var register = builder.Build(new(2016, 12, 31));
        Assert.Equal(Fraction.One, Of(register, ("count:VOK15/3 999 2016", new(40)))?.Value?.Amount);
        // One who is in it on the first day is counted on that day, and nobody the day before.
        Assert.Equal(
            [new Fraction(1), null],
            new[] { new LocalDate(2015, 9, 1), new LocalDate(2015, 8, 31) }.Select(d =>
                EmploymentPlans.AdultDepartment2015.FollowUp(register, FigureSet.Empty, d).Find("3")?.Value?.Amount
            )
        );
    }

    [Fact]
    public void Flex_jobs_against_the_country_are_counted_at_the_baseline_each_quarters_end_and_the_deadline()
    {
        Resultatkrav Of(LocalDate from, LocalDate to) => Krav.FlexJobShareAgainstCountry(Label("P/1"), from, to);
        Assert.Equal(
            ["2020-12-31", "2021-03-31", "2021-06-30", "2021-09-30", "2021-12-31"],
            Days(Of(new(2020, 12, 31), s_lastDay))
        );
        Assert.Equal(["2020-12-30", "2020-12-31", "2021-03-30"], Days(Of(new(2020, 12, 30), new(2021, 3, 30))));
        Assert.Equal(["2021-03-31", "2021-06-30"], Days(Of(new(2021, 3, 31), new(2021, 6, 30))));
        var register = ShareRegister.OfFlexJobs(1, 2);
        foreach (
            var (asOf, counted) in new[]
            {
                (new LocalDate(2021, 6, 29), new[] { "2020-12-31", "2021-03-31" }),
                (new LocalDate(2021, 6, 30), ["2020-12-31", "2021-03-31", "2021-06-30"]),
                (s_lastDay, ["2020-12-31", "2021-03-31", "2021-06-30", "2021-09-30", "2021-12-31"]),
            }
        )
        {
            var plan = Plan(Of(new(2020, 12, 31), s_lastDay));
            var cells = plan.ComputeFigures(register, FigureSet.Empty, asOf).Cells;
            Assert.Equal(counted, cells.Select(c => c.Key.Period.ToString()));
            // Nobody is entitled before the 30 June the register begins on.
            Assert.All(
                cells,
                c => Assert.Equal(c.Key.Period.FirstDay >= new LocalDate(2021, 6, 30), c.Used is not null)
            );
        }

        static IEnumerable<string> Days(Resultatkrav requirement) =>
            requirement
                .RequiredFigures(Figures.Municipality)
                .Where(static k => !k.Area.IsCountry)
                .Select(static k => k.Period.ToString());
    }

    [Fact]
    public void The_way_to_the_countrys_share_goes_through_its_change()
    {
        var outcome = Figures.FollowUp(
            "3.4.2-2",
            Figures.Of(
                ("fleksjob-share 217 2020-12-31", new(80, 100)),
                ("fleksjob-share 217 2021-03-31", new(79, 100)),
                ("fleksjob-share DK 2020-12-31", new(70, 100)),
                ("fleksjob-share DK 2021-03-31", new(72, 100))
            ),
            "2021-03-31"
        );
        Assert.Equal("2021-03-31", outcome.MeasuredPeriod?.ToString());
        Assert.Equal(
            [(new Fraction(80, 100), new Fraction(80, 100)), (new Fraction(79, 100), new Fraction(82, 100))],
            outcome.Trajectory.Take(2).Select(p => (p.Value?.Amount ?? default, p.Limit?.Amount ?? default))
        );
        Assert.All(outcome.Trajectory.Skip(2), p => Assert.Null(p.Limit));
        // What only one of the two has is not measured, nor what is dated on the baseline or after the deadline.
        foreach (var other in new[] { "217", "DK" })
        {
            var only = Figures.FollowUp(
                "3.4.2-2",
                Figures.Of(
                    ("fleksjob-share 217 2020-12-31", new(80, 100)),
                    ("fleksjob-share DK 2020-12-31", new(70, 100)),
                    ($"fleksjob-share {other} 2021-05-15", new(70, 100))
                ),
                "2021-06-29"
            );
            Assert.Equal("2021-03-31", only.MeasuredPeriod?.ToString());
            Assert.Null(only.Value);
        }
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(30, null, true)]
    [InlineData(null, 30, true)]
    [InlineData(30, 30, true)]
    [InlineData(31, 30, false)]
    public void An_area_efforts_ages_may_be_one_year_and_not_less(int? min, int? max, bool isAllowed)
    {
        Measure.AreaEffort Of() => new("Nøjsomhed", VisitationCategory.JobReady, min, max);
        if (isAllowed)
        {
            Assert.Equal((min, max), (Of().MinAge, Of().MaxAge));
        }
        else
        {
            Assert.Contains("31 to 30", Assert.Throws<ArgumentException>(Of).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(true, true, new[] { "portion" })]
    [InlineData(false, true, new[] { "portion", "withoutAge" })]
    [InlineData(true, false, new[] { "portion", "withoutCategory" })]
    [InlineData(false, false, new[] { "portion", "withoutAge", "withoutCategory" })]
    public void Those_an_area_effort_cannot_place_are_remarked(bool hasAge, bool hasCategory, string[] remarks)
    {
        var builder = new RegisterBuilder();
        void Add(string id, LocalDate? birth, VisitationCategory category)
        {
            builder.Add(new Citizen(id, Figures.Municipality) { HousingArea = "Nøjsomhed", BirthDate = birth });
            builder.Add(id, new Spell(CitizenState.CashAssistance, new(2020, 1, 1), Category: category));
        }

        Add("a", new(1980, 1, 1), VisitationCategory.ActivityReady);
        Add("b", hasAge ? new LocalDate(1980, 1, 1) : null, VisitationCategory.ActivityReady);
        Add("c", new(1980, 1, 1), hasCategory ? VisitationCategory.ActivityReady : VisitationCategory.NotAssessed);
        var outcome = s_plan.FollowUp(builder.Build(s_lastDay), FigureSet.Empty, s_lastDay).Find("3.5-3");
        var figure = Assert.Single(outcome?.FiguresUsed ?? []);
        Assert.Equal(remarks, figure.Basis.Select(f => f.Id));
        Assert.All(figure.Basis.Skip(1), f => Assert.Equal("1", f.Value?.Danish));
        Assert.Equal($"0 af {4 - remarks.Length}", figure.Basis[0].Value?.Danish);
    }

    [Fact]
    public void Each_reading_of_a_reduction_has_its_name()
    {
        Resultatkrav Of(int years, CourseSelection courses, ReductionReading reading) =>
            Krav.FullTimePersonReduction(
                Label("P/1"),
                CitizenState.CashAssistance,
                new BaselineSpan(MeasuringPeriod.OfYear(2014), MeasuringPeriod.OfYear(2016)),
                MeasuringPeriod.OfYear(2015),
                50,
                courses,
                reading,
                years
            );
        (string?, string?, string?)[] Readings(Resultatkrav requirement) =>
            [
                .. Plan(requirement)
                    .FollowUp(
                        Figures.Of(
                            ("ftp:kontanthjaelp 999 2014", new(900)),
                            ("ftp:kontanthjaelp 999 2015", new(800)),
                            ("ftp:kontanthjaelp 999 2016", new(700))
                        ),
                        new(2016, 12, 31),
                        new() { Municipality = Area.Municipality(999) }
                    )
                    .Outcomes[0]
                    .Assessment?.Parts.Select(p => (p.Label?.Id, p.Label?.Title.Danish, p.Label?.Title.English))
                    ?? [],
            ];
        Assert.Equal(
            [
                (
                    "P/1/all-yearly",
                    "Læsning: alle forløb, fra perioden før",
                    "Reading: all courses, from the period before"
                ),
                (
                    "P/1/all-cumulative",
                    "Læsning: alle forløb, samlet fra 2014",
                    "Reading: all courses, in all from 2014"
                ),
                (
                    "P/1/long-term-yearly",
                    "Læsning: kun forløb på mindst 1 år, fra perioden før",
                    "Reading: only courses of at least 1 year, from the period before"
                ),
                (
                    "P/1/long-term-cumulative",
                    "Læsning: kun forløb på mindst 1 år, samlet fra 2014",
                    "Reading: only courses of at least 1 year, in all from 2014"
                ),
            ],
            Readings(Of(1, CourseSelection.All, ReductionReading.Yearly))
        );
        var other = Readings(Of(2, CourseSelection.LongTerm, ReductionReading.Cumulative));
        Assert.Equal(
            ["P/1/long-term-cumulative", "P/1/long-term-yearly", "P/1/all-cumulative", "P/1/all-yearly"],
            other.Select(r => r.Item1)
        );
        Assert.Equal("Reading: only courses of at least 2 years, in all from 2014", other[0].Item3);
    }

    [Theory]
    [InlineData("2015", true)]
    [InlineData("2016", true)]
    [InlineData("2014", false)] // not after the baseline
    [InlineData("2017", false)] // after the deadline
    [InlineData("2015Q1", false)] // another kind of period
    public void A_reductions_first_period_lies_within_its_span(string first, bool isAllowed)
    {
        Resultatkrav Of() =>
            Krav.FullTimePersonReduction(
                Label("P/1"),
                CitizenState.CashAssistance,
                new BaselineSpan(MeasuringPeriod.OfYear(2014), MeasuringPeriod.OfYear(2016)),
                MeasuringPeriod.Parse(first),
                50
            );
        if (isAllowed)
        {
            Assert.Equal(first, ((Pace.EachPeriod)Of().Pace).First.ToString());
        }
        else
        {
            Assert.Equal("first", Assert.Throws<ArgumentException>(Of).ParamName);
        }
    }

    [Fact]
    public void A_reduction_is_counted_for_every_period_and_for_long_courses_too()
    {
        var requirement = EmploymentPlans.AdultDepartment2015.Requirements.First(r => r.Id == "1");
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Figures.Municipality));
        builder.Add("a", new Spell(CitizenState.CashAssistance, new(2013, 1, 1), new LocalDate(2016, 12, 31)));
        var cells = new EmploymentPlan("VOK15", new("p", "p"), Figures.Municipality, 2018, requirement)
            .ComputeFigures(builder.Build(new(2018, 12, 31)), FigureSet.Empty, new(2018, 12, 31))
            .Cells;
        foreach (var measure in new[] { "ftp:kontanthjaelp", "ftp-long-term:kontanthjaelp" })
        {
            Assert.Equal(
                [("2014", 1), ("2015", 1), ("2016", 1), ("2017", 0), ("2018", 0)],
                cells
                    .Where(c => c.Key.Measure.ToString() == measure)
                    .Select(c => (c.Key.Period.ToString(), (int)(c.Used?.Value ?? new(-1)).Numerator))
            );
        }

        Assert.All(cells, c => Assert.False(c.Used?.IsProvisional));
    }

    [Theory]
    [InlineData("count:", false)]
    [InlineData("share:", false)]
    [InlineData("deliverable:", false)]
    [InlineData("share:P/1", true)]
    [InlineData("share:P 1", false)]
    [InlineData("deliverable:P_1.a-b", true)]
    [InlineData("deliverable:P#1", false)]
    [InlineData(":count", false)]
    [InlineData(":", false)]
    [InlineData("benchmark-rank", true)]
    [InlineData("benchmark-rank:", false)]
    [InlineData("benchmark-expected:", false)]
    [InlineData("fleksjob-share:", false)]
    [InlineData("ftp-long-term:kontanthjaelp", true)]
    [InlineData("ftp-long-term:offentlig-forsoergelse", false)]
    [InlineData("ftp-long-term", false)]
    [InlineData(null, false)]
    public void A_measure_is_one_of_the_forms(string? text, bool isOne)
    {
        Assert.Equal(isOne, FigureMeasure.TryParse(text, out var measure));
        Assert.Equal(isOne ? text : null, measure?.ToString());
        Assert.Equal(isOne, measure is not null);
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void A_requirements_id_has_at_most_60_letters(int letters, bool isOne) =>
        Assert.Equal(isOne, FigureMeasure.TryParse($"count:{new string('a', letters)}", out _));

    [Fact]
    public void Cells_stand_by_measure_then_area_then_period()
    {
        string[] keys =
        [
            "benchmark-rank/217/2021",
            "ftp:dagpenge/DK/2021",
            "ftp:dagpenge/217/2020",
            "ftp:dagpenge/217/2021",
            "ftp:dagpenge/250/2019",
            "population:16-66/217/2019",
        ];
        foreach (
            var order in new[] { keys, [.. keys.Reverse()], [keys[3], keys[0], keys[5], keys[1], keys[4], keys[2]] }
        )
        {
            Assert.Equal(
                keys,
                Figures
                    .Of([.. order.Select(k => (k.Replace('/', ' '), Fraction.One))])
                    .Cells.Select(c => c.Key.ToString())
            );
        }
    }

    [Fact]
    public void A_follow_up_is_found_by_its_short_and_its_full_id_only()
    {
        var followUp = s_plan.FollowUp(FigureSet.Empty, s_lastDay);
        Assert.Equal("3.2-1", followUp.Find("3.2-1")?.Requirement.Id);
        Assert.Equal("3.2-1", followUp.Find("HEL21/3.2-1")?.Requirement.Id);
        Assert.Null(followUp.Find("3.2"));
        Assert.Equal("id", Assert.Throws<ArgumentNullException>(() => followUp.Find(null!)).ParamName);
        Assert.Equal(Figures.Municipality, followUp.Municipality);
        var other = s_plan.FollowUp(FigureSet.Empty, s_lastDay, new() { Municipality = Area.Municipality(250) });
        Assert.Equal(Area.Municipality(250), other.Municipality);
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

    [Theory]
    [InlineData("2021-06-29", "2021-03-31", "2021-03-31")]
    [InlineData("2021-12-31", "2021-12-31", "2021-12-31")]
    public void What_is_known_until_a_day_is_asked_of_the_register_until_that_day(
        string knownUntil,
        string asOf,
        string expected
    )
    {
        var until = MeasuringPeriod.Parse(knownUntil).FirstDay;
        var day = MeasuringPeriod.Parse(asOf).FirstDay;
        var register = ShareRegister.OfFlexJobs(1, 2);
        var followUp = s_plan.FollowUp(register, FigureSet.Empty, day, new() { KnownUntil = until });
        Assert.Equal(until, followUp.KnownUntil);
        var last = followUp
            .Figures.Cells.Where(c => c.Key.Measure == FigureMeasure.FlexJobShare)
            .Max(c => c.Key.Period);
        Assert.Equal(expected, last.ToString());
        // Without it, what the register knows.
        Assert.Equal(register.KnownUntil, s_plan.FollowUp(register, FigureSet.Empty, day).KnownUntil);
        // One that reaches further than the register does not make the register reach further.
        var further = s_plan.ComputeFigures(
            register.KnownBetween(null, new(2021, 6, 29)),
            FigureSet.Empty,
            s_lastDay,
            new() { KnownUntil = s_lastDay }
        );
        Assert.DoesNotContain(
            further.Cells,
            c => c.Used is not null && c.Key.Period.LastDay > new LocalDate(2021, 6, 29)
        );
    }

    private static RuleLabel Label(string id) => new(id, new("t", "t"), new("K", "1"));

    private static EmploymentPlan Plan(params Resultatkrav[] requirements) =>
        new("P", new("p", "p"), Figures.Municipality, 2021, requirements);
}
