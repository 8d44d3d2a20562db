using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;
using NodaTime.Text;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>Exits to a job, an education or either, against a count day by day.</summary>
public sealed class ExitsTests
{
    private static readonly BenefitGroup s_cash = BenefitGroup.Of(CitizenState.CashAssistance);
    private static readonly BenefitGroup s_job = BenefitGroup.Of(CitizenState.Employment);
    private static readonly BenefitGroup s_both = new(
        "begge",
        new("begge", "both"),
        CitizenState.CashAssistance,
        CitizenState.UnemploymentBenefit
    );
    private static readonly BenefitGroup s_away = new(
        "job-uddannelse",
        new("job eller uddannelse", "a job or education"),
        CitizenState.Employment,
        CitizenState.Education
    );

    [Property(MaxTest = 3000)]
    public void They_are_answered_as_counting_day_by_day_answers_them(int seed)
    {
        var random = new Random(seed);
        var rows = MeasureCase.Of(random);
        var measure = new Measure.Exits(
            random.Next(2) == 0 ? s_cash : s_both,
            random.Next(3) switch
            {
                0 => null,
                1 => s_job,
                _ => s_away,
            },
            (CourseBreak)random.Next(2),
            random.Next(1, 90)
        );
        var requirement = MeasureCase.Requirement(measure, random);
        var asOf = MeasureCase.Due.PlusDays(random.Next(2) == 0 ? 0 : random.Next(-200, 50));
        if (rows.Build(asOf) is not { } register)
        {
            return;
        }

        var expected = new SlowMeasures(rows).Answer(requirement, asOf);
        var outcome = MeasureCase.FollowUp(requirement, register, asOf);
        Assert.Equal(expected.Status, outcome.Status);
        Assert.Equal(expected.Value, outcome.Value?.Amount);
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void A_job_counts_within_thirty_days(int days, bool counts)
    {
        var last = new LocalDate(2021, 6, 30);
        var register = SmallRegister.OfSpells(
            new Spell(CitizenState.CashAssistance, new(2021, 1, 1), last),
            new Spell(CitizenState.Employment, last.PlusDays(days), last.PlusDays(days))
        );
        Assert.Equal(
            counts ? 1 : 0,
            CourseCounts.Exits(s_cash, s_job, Area.Country, new(2021, 1, 1), new(2021, 12, 31)).Of(register).Value.Value
        );
    }

    // As in Lejre's plan: in 2021 at least as many as in 2020.
    [Theory]
    [InlineData(1, RequirementStatus.Met)]
    [InlineData(2, RequirementStatus.NotMet)]
    public void They_are_compared_with_those_of_the_year_before(int before, RequirementStatus status)
    {
        var rows = new MeasureCase(
            [.. Enumerable.Range(0, before).SelectMany(i => Exit(i, 2020)), .. Exit(3, 2021)],
            [],
            []
        );
        var requirement = new Resultatkrav(
            PlanCase.Label("P/1"),
            new Measure.Exits(s_cash, s_job),
            new LimitComparison.Change(Fraction.Zero, IsAtLeast: true),
            new Pace.OnALine(MeasuringPeriod.OfYear(2020), MeasuringPeriod.OfYear(2021))
        );
        var register = rows.Build(MeasureCase.Due) ?? throw new InvalidOperationException("A row was refused.");
        Assert.Equal(status, MeasureCase.FollowUp(requirement, register, MeasureCase.Due).Status);

        static IEnumerable<CaseSpell> Exit(int citizen, int year) =>
            [
                new(citizen, new(CitizenState.CashAssistance, new(year, 1, 1), new(year, 3, 31))),
                new(citizen, new(CitizenState.Employment, new(year, 4, 1), new(year, 5, 1))),
            ];
    }

    // Each year is seen on its own last day: who left in December, and into a job in January, counts in neither.
    [Theory]
    [InlineData("2020-12-31", "2021-12-31", 1, 1)]
    [InlineData("2021-01-01", "2022-01-01", 0, 0)]
    [InlineData("2021-01-01", "2021-12-31", 0, 1)]
    public void Both_years_are_seen_on_their_own_last_day(string job2020, string job2021, int before, int now)
    {
        var rows = new MeasureCase([.. Exit(0, job2020), .. Exit(1, job2021)], [], []);
        var requirement = new Resultatkrav(
            PlanCase.Label("P/1"),
            new Measure.Exits(s_cash, s_job),
            new LimitComparison.Change(Fraction.Zero, IsAtLeast: true),
            new Pace.OnALine(MeasuringPeriod.OfYear(2020), MeasuringPeriod.OfYear(2021))
        );
        var asOf = MeasureCase.Due.PlusMonths(6);
        var register = rows.Build(asOf) ?? throw new InvalidOperationException("A row was refused.");
        var outcome = MeasureCase.FollowUp(requirement, register, asOf);
        Assert.Equal((new Fraction(before), new Fraction(now)), (outcome.Baseline?.Amount, outcome.Current?.Amount));

        static IEnumerable<CaseSpell> Exit(int citizen, string job)
        {
            var first = LocalDatePattern.Iso.Parse(job).Value;
            return
            [
                new(citizen, new(CitizenState.CashAssistance, first.PlusDays(-200), first.PlusDays(-20))),
                new(citizen, new(CitizenState.Employment, first, first.PlusDays(40))),
            ];
        }
    }

    [Fact]
    public void The_states_that_follow_are_none_of_the_benefits()
    {
        Assert.ThrowsAny<ArgumentException>(() =>
            CourseCounts.Exits(s_both, s_cash, Area.Country, new(2021, 1, 1), new(2021, 12, 31))
        );
        Assert.Equal("personer til job eller uddannelse", new Measure.Exits(s_cash, s_away).Name.Danish);
        Assert.Equal("personer til uddannelse", new Measure.Exits(s_cash).Name.Danish);
    }
}
