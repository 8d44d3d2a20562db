using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>The share of ended courses that were short, against a count day by day; over time too.</summary>
public sealed class ShortCoursesTests
{
    private static readonly BenefitGroup s_cash = BenefitGroup.Of(CitizenState.CashAssistance);
    private static readonly BenefitGroup s_both = new(
        "begge",
        new("begge", "both"),
        CitizenState.CashAssistance,
        CitizenState.UnemploymentBenefit
    );

    [Property(MaxTest = 3000)]
    public void They_are_answered_as_counting_day_by_day_answers_them(int seed)
    {
        var random = new Random(seed);
        var rows = MeasureCase.Of(random);
        var group = random.Next(2) == 0 ? s_cash : s_both;
        var measure =
            random.Next(2) == 0
                ? new Measure.ShortCourses(group, Months: random.Next(1, 7))
                : new(group, Weeks: random.Next(1, 27));
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

    // A course that ends in December and is taken up again in January had ended on the year's last day, the earlier year's as the newest's.
    [Theory]
    [InlineData(2020)]
    [InlineData(2021)]
    public void A_course_that_is_taken_up_again_after_its_period_had_ended_in_it(int year)
    {
        var rows = new MeasureCase(
            [
                .. new[] { 2020, 2021 }.SelectMany(static y => Of(0, new LocalDate(y, 2, 1), new LocalDate(y, 8, 31))),
                .. Of(1, new(year, 12, 1), new(year, 12, 20)),
                .. Of(1, new(year + 1, 1, 10), new(year + 1, 11, 30)),
            ],
            [],
            []
        );
        var requirement = new Resultatkrav(
            PlanCase.Label("P/1"),
            new Measure.ShortCourses(s_cash, Months: 3),
            new LimitComparison.Change(Fraction.Zero, IsAtLeast: true),
            new Pace.OnALine(MeasuringPeriod.OfYear(2020), MeasuringPeriod.OfYear(2021))
        );
        var asOf = MeasureCase.Due.PlusYears(1);
        var register = rows.Build(asOf) ?? throw new InvalidOperationException("A row was refused.");
        var outcome = MeasureCase.FollowUp(requirement, register, asOf);
        Assert.Equal(new Fraction(1, 2), (year == 2020 ? outcome.Baseline : outcome.Current)?.Amount);

        static IEnumerable<CaseSpell> Of(int citizen, LocalDate first, LocalDate last) =>
            [new(citizen, new(CitizenState.CashAssistance, first, last))];
    }
}
