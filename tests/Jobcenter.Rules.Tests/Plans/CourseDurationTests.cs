using System.Collections.Immutable;
using FsCheck.Xunit;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>How long courses are, and how many are long, against a count day by day, and both sides of each limit.</summary>
public sealed class CourseDurationTests
{
    private static readonly BenefitGroup s_cash = BenefitGroup.Of(CitizenState.CashAssistance);
    private static readonly BenefitGroup s_both = new(
        "begge",
        new("begge", "both"),
        CitizenState.CashAssistance,
        CitizenState.UnemploymentBenefit
    );

    [Property(MaxTest = 4000)]
    public void It_is_answered_as_counting_day_by_day_answers_it(int seed)
    {
        var random = new Random(seed);
        var rows = MeasureCase.Of(random);
        var requirement = MeasureCase.Requirement(Measure(random), random);
        var asOf = MeasureCase.Due.PlusDays(random.Next(2) == 0 ? 0 : random.Next(-200, 50));
        if (rows.Build(asOf) is not { } register)
        {
            return;
        }

        var expected = new SlowMeasures(rows).Answer(requirement, asOf);
        var outcome = MeasureCase.FollowUp(requirement, register, asOf);
        Assert.Equal(expected.Status, outcome.Status);
        Assert.Equal(expected.Value, outcome.Value?.Amount);
        Assert.Empty(outcome.MissingFacts);
    }

    [Property(MaxTest = 1000)]
    public void A_limit_is_kept_on_it_and_broken_by_the_least_beyond_it(int seed)
    {
        var random = new Random(seed);
        var rows = MeasureCase.Of(random);
        var measure = Measure(random);
        var step = measure.Unit == QuantityUnit.Days ? new Fraction(1, 1000) : Fraction.One;
        if (
            rows.Build(MeasureCase.Due) is not { } register
            || new SlowMeasures(rows).Value(measure, new(2021, 10, 1), MeasureCase.Due) is not { } value
            || value < Fraction.One
        )
        {
            return;
        }

        RequirementStatus Of(LimitComparison comparison) =>
            MeasureCase.FollowUp(Requirement(measure, comparison), register, MeasureCase.Due).Status;

        Assert.Equal(RequirementStatus.Met, Of(new LimitComparison.AtMost(value)));
        Assert.Equal(RequirementStatus.NotMet, Of(new LimitComparison.AtMost(value - step)));
        Assert.Equal(RequirementStatus.Met, Of(new LimitComparison.AtLeast(value)));
        Assert.Equal(RequirementStatus.NotMet, Of(new LimitComparison.AtLeast(value + step)));
    }

    // The courses that may have begun earlier are at their shortest when none did, and at their longest when each began as early as a register can hold.
    [Property(MaxTest = 3000)]
    public void It_is_unknown_exactly_where_what_began_before_the_register_is_known_can_tip_it(int seed)
    {
        var random = new Random(seed);
        var rows = MeasureCase.Of(random);
        var measure = Measure(random);
        var limit =
            measure.Unit == QuantityUnit.Days ? new Fraction(random.Next(2, 800), 2) : new Fraction(random.Next(1, 4));
        var requirement = Requirement(
            measure,
            random.Next(2) == 0 ? new LimitComparison.AtMost(limit) : new LimitComparison.AtLeast(limit)
        );
        var from = MeasureCase.Due.PlusDays(random.Next(-400, -91));
        var seen = rows with
        {
            Spells = [.. rows.Spells.Where(s => !(s.Spell.To < from))],
            Placements = [],
            Offers = [],
        };
        if (seen.Build(MeasureCase.Due, from) is not { } register)
        {
            return;
        }

        var filled = seen with
        {
            Spells =
            [
                .. seen.Spells,
                .. Enumerable
                    .Range(0, MeasureCase.Citizens)
                    .Select(c => new CaseSpell(
                        c,
                        new(CitizenState.CashAssistance, SlowMeasures.Zero, from.PlusDays(-1))
                    )),
            ],
        };
        var outcome = MeasureCase.FollowUp(requirement, register, MeasureCase.Due);
        var shortest = new SlowMeasures(seen).Answer(requirement, MeasureCase.Due);
        var longest = new SlowMeasures(filled).Answer(requirement, MeasureCase.Due);
        Assert.Equal(shortest.Status == longest.Status ? shortest.Status : RequirementStatus.Unknown, outcome.Status);
        Assert.Equal(shortest.Value != longest.Value, outcome.MissingFacts.Any());
        Assert.All(outcome.MissingFacts, static f => Assert.Equal("from", f.Column));
        if (outcome.Status != RequirementStatus.Unknown)
        {
            Assert.Equal(new SlowMeasures(rows).Answer(requirement, MeasureCase.Due).Status, outcome.Status);
        }
    }

    [Property(MaxTest = 1000)]
    public void Of_a_register_known_from_a_day_a_change_is_that_of_the_whole_one_or_unknown(int seed)
    {
        var random = new Random(seed);
        var rows = MeasureCase.Of(random);
        var requirement = MeasureCase.Requirement(Measure(random), random);
        var from = MeasureCase.Due.PlusDays(random.Next(-400, -60));
        var seen = rows with
        {
            Spells = [.. rows.Spells.Where(s => !(s.Spell.To < from))],
            Placements = [],
            Offers = [],
        };
        if (seen.Build(MeasureCase.Due, from) is not { } register)
        {
            return;
        }

        var outcome = MeasureCase.FollowUp(requirement, register, MeasureCase.Due);
        if (outcome.Status != RequirementStatus.Unknown)
        {
            Assert.Equal(new SlowMeasures(rows).Answer(requirement, MeasureCase.Due).Status, outcome.Status);
        }
    }

    // Of 1, 4, 10 and 30 days: of an even number the median is between the two in the middle.
    [Theory]
    [InlineData(4, false, 45, 4)]
    [InlineData(4, true, 7, 1)]
    [InlineData(3, false, 5, 1)]
    [InlineData(3, true, 4, 1)]
    [InlineData(2, false, 5, 2)]
    [InlineData(2, true, 5, 2)]
    public void Mean_and_median_are_exact(int courses, bool median, int numerator, int denominator)
    {
        int[] lengths = [1, 4, 10, 30];
        var rows = new MeasureCase(
            [
                .. lengths
                    .Take(courses)
                    .Select(
                        (l, i) =>
                            new CaseSpell(
                                i,
                                new(
                                    CitizenState.CashAssistance,
                                    new(2021, 10, 5),
                                    new LocalDate(2021, 10, 4).PlusDays(l)
                                )
                            )
                    ),
            ],
            [],
            []
        );
        var outcome = MeasureCase.FollowUp(
            Requirement(new Measure.CourseDuration(s_cash, Ended: true, median), new LimitComparison.AtMost(new(100))),
            Built(rows),
            MeasureCase.Due
        );
        Assert.Equal(new Quantity(new(numerator, denominator), QuantityUnit.Days), outcome.Value);
        Assert.Equal(
            (median, courses) == (false, 4),
            AnswerText.Write(Answer.Of(outcome), Language.Danish).Contains("11,25", StringComparison.Ordinal)
                || AnswerText.Write(Answer.Of(outcome), Language.Danish).Contains("11,3", StringComparison.Ordinal)
        );
    }

    // Four weeks are 28 days, which are not longer than four weeks.
    [Theory]
    [InlineData("2021-12-04", 0)]
    [InlineData("2021-12-03", 1)]
    public void A_course_of_just_so_many_weeks_is_not_longer(string begins, int expected)
    {
        var rows = new MeasureCase([new(0, new(CitizenState.CashAssistance, Dates.Of(begins)))], [], []);
        var outcome = MeasureCase.FollowUp(
            Requirement(new Measure.LongCourses(s_cash, 4), new LimitComparison.AtMost(Fraction.Zero)),
            Built(rows),
            MeasureCase.Due
        );
        Assert.Equal(new Fraction(expected), outcome.Value?.Amount);
        Assert.Equal(expected == 0 ? RequirementStatus.Met : RequirementStatus.NotMet, outcome.Status);
        var text = AnswerText.Write(Answer.Of(outcome), Language.Danish);
        Assert.Contains("forløb over 4 uger", text, StringComparison.Ordinal);
        Assert.Equal(expected == 1, text.Contains("1 færre forløb over 4 uger", StringComparison.Ordinal));
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() =>
            Requirement(new Measure.CourseDuration(s_cash), new LimitComparison.AtMost(new(-1)))
        );
        Assert.ThrowsAny<ArgumentException>(() =>
            Requirement(new Measure.LongCourses(s_cash, 4), new LimitComparison.AtMost(new(1, 2)))
        );
    }

    private static Register Built(MeasureCase rows) =>
        rows.Build(MeasureCase.Due) ?? throw new InvalidOperationException("A row was refused.");

    private static Resultatkrav Requirement(Measure measure, LimitComparison comparison) =>
        new(
            PlanCase.Label("P/1"),
            measure,
            comparison,
            new Pace.AsOfNow(
                measure.Shape == MeasureShape.OnADay
                    ? MeasuringPeriod.OfDay(MeasureCase.Due)
                    : MeasuringPeriod.OfQuarter(2021, 4)
            )
        );

    internal static Measure Measure(Random random)
    {
        var group = random.Next(2) == 0 ? s_cash : s_both;
        var courseBreak = (CourseBreak)random.Next(2);
        return random.Next(2) == 0
            ? new Measure.CourseDuration(group, random.Next(2) == 0, random.Next(2) == 0, courseBreak)
            : new Measure.LongCourses(group, random.Next(1, 40), random.Next(2) == 0, courseBreak);
    }
}
