using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>VOK15 1: fifty fewer a year, in every reading.</summary>
public sealed class EachPeriodTests
{
    [Fact]
    public void Each_reading_of_a_reduction_has_its_name()
    {
        Resultatkrav Of(int years, CourseSelection courses, ReductionReading reading) =>
            Krav.FullTimePersonReduction(
                PlanCase.Label("P/1"),
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
                .. PlanCase
                    .Plan(requirement)
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
        var json = $$"""
            {
              "id": "P", "title": {"da": "p", "en": "p"}, "municipality": "217", "year": 2016,
              "requirements": [{
                "id": "1", "title": {"da": "k", "en": "k"}, "source": {"document": "P"},
                "measure": {"kind": "full-time-persons", "group": "kontanthjaelp"}, "comparison": {"kind": "change", "limit": -50},
                "pace": {"kind": "each-period", "baseline": "2014", "first": "{{first}}", "deadline": "2016"}
              }]
            }
            """;
        if (isAllowed)
        {
            Assert.Equal(first, ((Pace.EachPeriod)EmploymentPlans.Read(json).Requirements[0].Pace).First.ToString());
        }
        else
        {
            var fault = Assert.Single(Assert.Throws<DocumentFormatException>(() => EmploymentPlans.Read(json)).Faults);
            Assert.Equal("$.requirements[0].pace.first", fault.Path);
        }
    }

    [Fact]
    public void A_reduction_is_counted_for_every_period_and_for_long_courses_too()
    {
        var requirement = EmploymentPlans.Get("VOK15").Requirements.First(r => r.Id == "1");
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
    [InlineData(1000, 950, RequirementStatus.Met, 0)]
    [InlineData(1000, 951, RequirementStatus.NotMet, 1)]
    [InlineData(1000, 949, RequirementStatus.Met, 0)]
    public void A_year_of_vok15_falls_by_fifty_or_not(int before, int now, RequirementStatus status, int gap)
    {
        var outcome = PlanCase.FollowUp(
            EmploymentPlans.Get("VOK15"),
            "1-2015",
            "2015-12-31",
            Figures.Of(("ftp:kontanthjaelp 999 2014", new(before)), ("ftp:kontanthjaelp 999 2015", new(now)))
        );
        Assert.Equal(status, outcome.Status);
        Assert.Equal(new Fraction(gap), outcome.Gap?.Amount);
        Assert.Equal(new Fraction(before - 50), outcome.Limit?.Amount);
    }

    [Fact]
    public void The_four_years_have_one_answer_more_and_readings_that_differ_are_shown()
    {
        // A fall of 80 and then of 40: year for year too little, in all enough.
        var figures = Figures.Of(
            ("ftp:kontanthjaelp 999 2014", new(1000)),
            ("ftp:kontanthjaelp 999 2015", new(920)),
            ("ftp:kontanthjaelp 999 2016", new(880)),
            ("ftp:kontanthjaelp 999 2017", new(830)),
            ("ftp:kontanthjaelp 999 2018", new(780))
        );
        var followUp = EmploymentPlans.Get("VOK15").FollowUp(figures, new(2018, 12, 31));
        Assert.Equal(
            [RequirementStatus.Met, RequirementStatus.NotMet, RequirementStatus.Met, RequirementStatus.Met],
            followUp.Outcomes.Take(4).Select(o => o.Status)
        );
        var all = followUp.Outcomes[4];
        Assert.Equal(RequirementStatus.NotMet, all.Status);
        Assert.Equal(MeasuringPeriod.OfYear(2016), all.MeasuredPeriod);
        Assert.Equal(new Fraction(10), all.Gap?.Amount);
        Assert.Equal(
            [Verdict.NotMet, Verdict.Met, Verdict.Unknown, Verdict.Unknown],
            all.Assessment?.Parts.Select(p => p.Verdict) ?? []
        );
        Assert.Empty(all.Missing);

        var requirement = all.Requirement;
        var plan = new EmploymentPlan(
            "VOK15",
            new("p", "p"),
            PlanCase.Adults,
            2018,
            requirement.DecidedBy(CourseSelection.All, ReductionReading.Cumulative)
        );
        Assert.Equal(RequirementStatus.Met, plan.FollowUp(figures, new(2018, 12, 31)).Outcomes[0].Status);
    }

    [Theory]
    [InlineData("2015-12-30", RequirementStatus.Pending)]
    [InlineData("2015-12-31", RequirementStatus.OnTrack)]
    [InlineData("2016-12-31", RequirementStatus.Behind)]
    [InlineData("2017-12-31", RequirementStatus.Behind)]
    [InlineData("2018-12-31", RequirementStatus.NotMet)]
    public void Before_the_deadline_the_years_that_have_ended_are_asked_about(string asOf, RequirementStatus status)
    {
        var figures = Figures.Of(
            ("ftp:kontanthjaelp 999 2014", new(1000)),
            ("ftp:kontanthjaelp 999 2015", new(950)),
            ("ftp:kontanthjaelp 999 2016", new(901)),
            ("ftp:kontanthjaelp 999 2017", new(851))
        );
        Assert.Equal(status, PlanCase.FollowUp(EmploymentPlans.Get("VOK15"), "1", asOf, figures).Status);
    }

    [Fact]
    public void A_missing_year_leaves_the_four_unknown_unless_another_has_failed()
    {
        var missing = Figures.Of(
            ("ftp:kontanthjaelp 999 2014", new(1000)),
            ("ftp:kontanthjaelp 999 2015", new(950)),
            ("ftp:kontanthjaelp 999 2016", new(900)),
            ("ftp:kontanthjaelp 999 2017", new(850))
        );
        var outcome = PlanCase.FollowUp(EmploymentPlans.Get("VOK15"), "1", "2018-12-31", missing);
        Assert.Equal(RequirementStatus.Unknown, outcome.Status);
        Assert.Equal(Figures.Key("ftp:kontanthjaelp 999 2018"), Assert.Single(outcome.Missing));
        Assert.Null(outcome.Gap);
    }

    private static readonly LocalDate s_knownFrom = new(2014, 1, 1);
    private static readonly LocalDate s_knownUntil = new(2016, 12, 31);

    [Theory]
    [InlineData("2014-01-01", -1, RequirementStatus.Unknown)] // 2014 counts whole, or not at all: none less, or one more
    [InlineData("2014-01-01", 0, RequirementStatus.Unknown)]
    [InlineData("2014-01-01", 1, RequirementStatus.Met)]
    [InlineData("2014-02-01", 0, RequirementStatus.NotMet)] // nothing before it can be joined: it is long from February 2015
    [InlineData("2014-02-01", 1, RequirementStatus.Met)]
    public void Where_long_courses_decide_a_beginning_that_nobody_has_seen_counts_only_where_it_can_tip(
        string begin,
        int change,
        RequirementStatus status
    )
    {
        var register = Seen([("a", Dates.Of(begin), null)]);
        var followUp = LongCourses(2015, change, years: 1, ReductionReading.Yearly)
            .FollowUp(register, FigureSet.Empty, s_knownUntil);
        var outcome = followUp.Outcomes[0];
        // A course older than it shows is so in both years: nothing makes it one person less.
        Assert.Equal(change == -1 ? RequirementStatus.NotMet : status, outcome.Status);
        if (outcome.Status == RequirementStatus.Unknown)
        {
            Assert.NotEmpty(outcome.Missing);
            Assert.All(
                outcome.Missing,
                k => Assert.Contains("afhænger", outcome.WhyMissing(k).Danish, StringComparison.Ordinal)
            );
        }
        else
        {
            Assert.Empty(outcome.Missing);
            Assert.NotNull(outcome.Value);
        }

        var facts = followUp.MissingFactsOf("1");
        if (begin == "2014-01-01")
        {
            var fact = Assert.Single(facts);
            Assert.Equal(("from", 1), (fact.Column, fact.Count));
            Assert.Equal("a", Assert.Single(fact.Citizens));
        }
        else
        {
            Assert.Empty(facts);
        }
    }

    [Fact]
    public void A_published_figure_stands_in_where_the_register_cannot_tell()
    {
        var register = Seen([("a", s_knownFrom.PlusDays(14), null)]);
        var plan = LongCourses(2015, 0, years: 1, ReductionReading.Yearly);
        var published = Figures.Of(
            ("ftp-long-term:kontanthjaelp 217 2014", new(3)),
            ("ftp-long-term:kontanthjaelp 217 2015", new(2))
        );
        var outcome = plan.FollowUp(register, published, s_knownUntil).Outcomes[0];
        Assert.Equal(RequirementStatus.Met, outcome.Status);
        Assert.Equal(new Fraction(2), outcome.Value?.Amount);
        Assert.Empty(outcome.MissingFacts);
        // A published year before, and one of the register's with bounds: from 0 to 1 against 3.
        var before = Figures.Of(("ftp-long-term:kontanthjaelp 217 2014", new(3)));
        outcome = LongCourses(2015, -2, years: 2, ReductionReading.Yearly)
            .FollowUp(register, before, s_knownUntil)
            .Outcomes[0];
        Assert.Equal(RequirementStatus.Met, outcome.Status);
        Assert.Equal((new Fraction(0), new Fraction(1)), (outcome.Lowest?.Amount, outcome.Highest?.Amount));
        outcome = LongCourses(2015, -3, years: 2, ReductionReading.Yearly)
            .FollowUp(register, before, s_knownUntil)
            .Outcomes[0];
        Assert.Equal(RequirementStatus.Unknown, outcome.Status);
    }

    [Property(MaxTest = 100)]
    public void An_answer_about_long_courses_is_unknown_exactly_when_their_beginnings_can_tip_it(int seed)
    {
        var random = new Random(seed);
        var spells = (
            from citizen in Enumerable.Range(0, random.Next(1, 4))
            from _ in Enumerable.Range(0, random.Next(1, 4))
            let begin = s_knownFrom.PlusDays(random.Next(3) == 0 ? random.Next(900) : random.Next(75))
            select ($"{citizen}", begin, random.Next(3) == 0 ? (LocalDate?)null : begin.PlusDays(random.Next(900)))
        ).ToList();
        var (years, change, last) = (random.Next(1, 4), random.Next(-2, 3), random.Next(2015, 2017));
        var reading = random.Next(2) == 0 ? ReductionReading.Yearly : ReductionReading.Cumulative;
        var register = Seen(spells);
        var followUp = LongCourses(last, change, years, reading).FollowUp(register, FigureSet.Empty, s_knownUntil);
        var verdicts = Enumerable
            .Range(2015, last - 2014)
            .Select(year =>
            {
                var from = reading == ReductionReading.Yearly ? year - 1 : 2014;
                var asked = new Fraction(change * (year - from));
                // The days on which a course can have begun, of each citizen alone: the sums lie between the sums of these.
                var changes = spells.GroupBy(s => s.Item1).Select(c => Completions([.. c], years, from, year)).ToList();
                var (lowest, highest) = (Sum(changes, static c => c.Min()), Sum(changes, static c => c.Max()));
                return highest <= asked ? Verdict.Met
                    : lowest > asked ? Verdict.NotMet
                    : Verdict.Unknown;
            })
            .ToList();
        var expected =
            verdicts.Contains(Verdict.NotMet) ? RequirementStatus.NotMet
            : verdicts.Contains(Verdict.Unknown) ? RequirementStatus.Unknown
            : RequirementStatus.Met;
        var outcome = followUp.Outcomes[0];
        Assert.Equal(expected, outcome.Status);
        Assert.False(expected == RequirementStatus.Unknown && outcome.Missing.IsEmpty);
        foreach (var fact in followUp.MissingFactsOf("1"))
        {
            Assert.Equal(fact.Count, fact.Citizens.Length);
        }
    }

    private static Fraction Sum(List<List<Fraction>> changes, Func<List<Fraction>, Fraction> of) =>
        changes.Aggregate(Fraction.Zero, (sum, c) => sum + of(c));

    // The change of one citizen's full-time persons for the days on which the course may have begun: as seen, on the last day
    // unseen, and on the first of each month before. Between those it only grows, or only falls.
    private static List<Fraction> Completions(
        (string, LocalDate From, LocalDate? To)[] spells,
        int years,
        int before,
        int now
    )
    {
        var seen = DayByDay
            .Days(s_knownFrom, s_knownUntil)
            .Where(d => spells.Any(s => s.From <= d && !(s.To < d)))
            .ToList();
        Fraction Change(LocalDate? unseenFrom)
        {
            var (first, last) = (unseenFrom, unseenFrom is null ? (LocalDate?)null : s_knownFrom.PlusDays(-1));
            var (daysBefore, daysNow) = (0, 0);
            foreach (var day in seen)
            {
                if (last is not { } until || HasWholeMonth(until.PlusDays(1), day.PlusDays(-1)))
                {
                    first = day;
                }

                last = day;
                if (day >= first?.PlusYears(years))
                {
                    daysBefore += day.Year == before ? 1 : 0;
                    daysNow += day.Year == now ? 1 : 0;
                }
            }

            int Days(int year) => CalendarSystem.Iso.GetDaysInYear(year);
            return new Fraction(daysNow, Days(now)) - new Fraction(daysBefore, Days(before));
        }

        return
        [
            Change(null),
            Change(s_knownFrom.PlusDays(-1)),
            .. Enumerable.Range(1, 12 * (years + 3)).Select(months => Change(s_knownFrom.PlusMonths(-months))),
        ];
    }

    private static bool HasWholeMonth(LocalDate first, LocalDate last)
    {
        var month = first.Day == 1 ? first : first.With(DateAdjusters.StartOfMonth).PlusMonths(1);
        return month.PlusMonths(1).PlusDays(-1) <= last;
    }

    private static Register Seen(IEnumerable<(string Citizen, LocalDate From, LocalDate? To)> spells)
    {
        var builder = new RegisterBuilder();
        foreach (var citizen in spells.GroupBy(static s => s.Citizen))
        {
            builder.Add(new Citizen(citizen.Key, Figures.Municipality));
            foreach (var (_, from, to) in citizen)
            {
                builder.Add(citizen.Key, new Spell(CitizenState.CashAssistance, from, to));
            }
        }

        return builder.Build(s_knownUntil, s_knownFrom);
    }

    private static EmploymentPlan LongCourses(int last, int change, int years, ReductionReading reading) =>
        PlanCase.Plan(
            new Resultatkrav(
                PlanCase.Label("P/1"),
                new Measure.FullTimePersons(
                    BenefitGroup.Of(CitizenState.CashAssistance),
                    [CourseSelection.LongTerm],
                    years
                ),
                new LimitComparison.Change(new Fraction(change)),
                new Pace.EachPeriod(
                    MeasuringPeriod.OfYear(2014),
                    MeasuringPeriod.OfYear(2015),
                    MeasuringPeriod.OfYear(last),
                    [reading]
                )
            )
        );
}
