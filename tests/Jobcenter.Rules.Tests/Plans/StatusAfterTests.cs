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

/// <summary>The share in a status on a day, or after a day, a course or an offer, against a count day by day, and both sides of each limit.</summary>
public sealed class StatusAfterTests
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

    [Property(MaxTest = 4000)]
    public void It_is_answered_as_counting_day_by_day_answers_it(int seed)
    {
        var random = new Random(seed);
        var rows = MeasureCase.Of(random);
        var requirement = MeasureCase.Requirement(Measure(random), random);
        var asOf = MeasureCase.Due.PlusDays(random.Next(2) == 0 ? 0 : random.Next(-200, 50));
        if (rows.Build(asOf) is not { } register || (NeedsOffers(requirement) && Offers.WhyNone(register) is not null))
        {
            return;
        }

        var expected = new SlowMeasures(rows).Answer(requirement, asOf);
        var outcome = MeasureCase.FollowUp(requirement, register, asOf);
        Assert.Equal(expected.Status, outcome.Status);
        Assert.Equal(expected.Value, outcome.Value?.Amount);
        Assert.Empty(outcome.MissingFacts);
    }

    // Of a register that is known from a day only, an answer is that of the whole one, or unknown.
    [Property(MaxTest = 2000)]
    public void What_happened_before_the_register_is_known_cannot_make_an_answer_wrong(int seed)
    {
        var random = new Random(seed);
        var rows = MeasureCase.Of(random);
        var requirement = MeasureCase.Requirement(Measure(random), random);
        var (from, asOf) = (MeasureCase.Due.PlusDays(random.Next(-400, -60)), MeasureCase.Due);
        var seen = rows with
        {
            Spells = [.. rows.Spells.Where(s => !(s.Spell.To < from))],
            Placements = [.. rows.Placements.Where(p => !(p.Row.To < from))],
            Offers = [.. rows.Offers.Where(o => !(o.Row.To < from))],
        };
        if (
            seen.Build(asOf, from) is not { } register
            || (NeedsOffers(requirement) && Offers.WhyNone(register) is not null)
        )
        {
            return;
        }

        var outcome = MeasureCase.FollowUp(requirement, register, asOf);
        if (outcome.Status != RequirementStatus.Unknown)
        {
            Assert.Equal(new SlowMeasures(rows).Answer(requirement, asOf).Status, outcome.Status);
        }
    }

    [Property(MaxTest = 3000)]
    public void A_category_that_is_missing_leaves_it_unknown_where_it_tips_it_and_is_named(int seed)
    {
        var random = new Random(seed);
        var rows = MeasureCase.Of(random);
        var measure = (Measure.StatusAfter)Measure(random) with
        {
            Status = new(null, null, [VisitationCategory.JobReady], Months: random.Next(1, 4)),
        };
        var requirement = MeasureCase.Requirement(
            new Measure.StatusAfter(
                measure.Status,
                measure.After,
                measure.Group,
                measure.Placements,
                measure.Offers,
                measure.CourseBreak,
                measure.Periods
            ),
            random
        );
        int[] gaps =
        [
            .. Enumerable
                .Range(0, rows.Spells.Length)
                .Where(i => rows.Spells[i].Spell.State == CitizenState.CashAssistance)
                .Take(3),
        ];
        var gapped = Filled(rows, gaps, _ => VisitationCategory.NotAssessed);
        if (
            gapped.Build(MeasureCase.Due) is not { } register
            || (NeedsOffers(requirement) && Offers.WhyNone(register) is not null)
        )
        {
            return;
        }

        var outcome = MeasureCase.FollowUp(requirement, register, MeasureCase.Due);
        SlowAnswer[] all =
        [
            .. Enumerable
                .Range(0, 1 << gaps.Length)
                .Select(bits =>
                    Filled(
                        rows,
                        gaps,
                        i =>
                            (bits & (1 << Array.IndexOf(gaps, i))) != 0
                                ? VisitationCategory.JobReady
                                : VisitationCategory.ActivityReady
                    )
                )
                .Select(filled => new SlowMeasures(filled).Answer(requirement, MeasureCase.Due)),
        ];
        RequirementStatus[] statuses = [.. all.Select(static a => a.Status).Distinct()];
        var moves = all.Select(static a => a.Value).Distinct().Count() > 1;
        if (requirement.Comparison is LimitComparison.Change)
        {
            // Each of the two figures must be known, whatever the other is.
            Assert.True(
                outcome.Status == RequirementStatus.Unknown || (statuses is [var one] && outcome.Status == one)
            );
        }
        else
        {
            Assert.Equal(statuses is [var one] ? one : RequirementStatus.Unknown, outcome.Status);
            Assert.Equal(moves, outcome.MissingFacts.Any());
        }

        Assert.All(outcome.MissingFacts, static f => Assert.Equal("category", f.Column));
    }

    [Property(MaxTest = 1000)]
    public void A_spell_in_two_rows_is_one_and_nothing_after_the_deadline_is_seen(int seed)
    {
        var random = new Random(seed);
        var rows = MeasureCase.Of(random);
        var requirement = MeasureCase.Requirement(Measure(random), random);
        var split = rows with
        {
            Spells =
            [
                .. rows.Spells.SelectMany(s =>
                    s.Spell.To is { } to && to > s.Spell.From
                        ? new[]
                        {
                            s with
                            {
                                Spell = s.Spell with { To = s.Spell.From },
                            },
                            s with
                            {
                                Spell = s.Spell with { From = s.Spell.From.PlusDays(1) },
                            },
                        }
                        : [s]
                ),
            ],
        };
        var later = rows with
        {
            Spells = [.. rows.Spells, new CaseSpell(0, new(CitizenState.Employment, MeasureCase.Due.PlusDays(1)))],
        };
        var known = MeasureCase.Due.PlusDays(random.Next(2, 200));
        if (
            rows.Build(MeasureCase.Due) is not { } register
            || split.Build(MeasureCase.Due) is not { } inTwo
            || later.Build(known) is not { } after
        )
        {
            return;
        }

        var outcome = MeasureCase.FollowUp(requirement, register, MeasureCase.Due);
        foreach (
            var other in new[]
            {
                MeasureCase.FollowUp(requirement, inTwo, MeasureCase.Due),
                MeasureCase.FollowUp(requirement, after, known),
            }
        )
        {
            Assert.Equal((outcome.Status, outcome.Value), (other.Status, other.Value));
        }
    }

    // In the month or one of the two after it: the last day of the third counts, and the first after it does not.
    [Theory]
    [InlineData("2021-10-01", true)]
    [InlineData("2021-12-31", true)]
    [InlineData("2022-01-01", false)]
    public void In_work_in_the_month_or_one_of_the_two_after_it(string begins, bool isInWork)
    {
        var rows = new MeasureCase(
            [
                new(0, new(CitizenState.CashAssistance, new(2021, 10, 1))),
                new(0, new(CitizenState.Employment, Dates.Of(begins))),
                // On the benefit a day too late, or not any more.
                new(1, new(CitizenState.CashAssistance, new(2021, 10, 2))),
                new(2, new(CitizenState.CashAssistance, new(2021, 9, 1), new(2021, 9, 30))),
            ],
            [],
            []
        );
        var outcome = AtLeast(
            new Measure.StatusAfter(new(s_job, Months: 3), Group: s_cash),
            MeasuringPeriod.OfDay(MeasureCase.Due),
            rows
        );
        Assert.Equal(new Fraction(isInWork ? 1 : 0), outcome.Value?.Amount);
    }

    // Back on the benefit within 6 months after a course: from the day after it to the same day 6 months later.
    [Theory]
    [InlineData("2021-06-30", "2021-12-30", true)]
    [InlineData("2021-06-30", "2021-12-31", false)]
    public void Back_within_six_months_counts_in_the_quarter_they_pass(string last, string back, bool isBack)
    {
        var rows = new MeasureCase(
            [
                new(0, new(CitizenState.CashAssistance, new(2021, 1, 1), Dates.Of(last))),
                new(0, new(CitizenState.CashAssistance, Dates.Of(back))),
                // Six months have not passed.
                new(1, new(CitizenState.CashAssistance, new(2021, 1, 1), new(2021, 7, 1))),
            ],
            [],
            []
        );
        var measure = new Measure.StatusAfter(new(s_cash, Months: 6), StatusEvent.CourseEnd, s_cash);
        Assert.True(measure.IsLowerBetter);
        var outcome = AtLeast(measure, MeasuringPeriod.OfQuarter(2021, 4), rows);
        Assert.Equal(new Fraction(isBack ? 1 : 0), outcome.Value?.Amount);
        Assert.Contains(
            isBack ? "1 af 1" : "0 af 1",
            AnswerText.Write(Answer.Of(outcome), Language.Danish),
            StringComparison.Ordinal
        );
    }

    // To be on benefits alone is what there should be less of, whatever they must be off.
    [Theory]
    [InlineData(CitizenState.CashAssistance, false, false, true)]
    [InlineData(CitizenState.CashAssistance, true, false, true)]
    [InlineData(CitizenState.CashAssistance, false, true, false)]
    [InlineData(CitizenState.FlexJob, true, false, false)]
    [InlineData(CitizenState.Employment, true, false, false)]
    [InlineData(null, true, false, false)]
    public void A_lower_share_is_better_where_only_benefits_are_sought(
        CitizenState? sought,
        bool isOff,
        bool hasCategory,
        bool isLower
    ) =>
        Assert.Equal(
            isLower,
            new Measure.StatusAfter(
                new(
                    sought is { } state ? BenefitGroup.Of(state) : null,
                    isOff ? BenefitGroup.Of(CitizenState.UnemploymentBenefit) : null,
                    hasCategory ? [VisitationCategory.JobReady] : default
                )
            ).IsLowerBetter
        );

    // On 1 July 2025 uddannelseshjælp went over into kontanthjælp: courses that begin or end then tell nothing. On both sides of the first day
    // of those counted: a time before the period, and before the first of several.
    [Theory]
    [InlineData(nameof(StatusEvent.CourseEnd), 6, nameof(EmploymentReading.Within), 1, "2025Q4", true)]
    [InlineData(nameof(StatusEvent.CourseEnd), 6, nameof(EmploymentReading.Within), 1, "2026Q1", false)]
    [InlineData(nameof(StatusEvent.CourseEnd), 3, nameof(EmploymentReading.Within), 4, "2026Q2", true)]
    [InlineData(nameof(StatusEvent.CourseEnd), 3, nameof(EmploymentReading.Within), 4, "2026Q3", false)]
    [InlineData(nameof(StatusEvent.CourseBegin), 3, nameof(EmploymentReading.Within), 1, "2025Q3", true)]
    [InlineData(nameof(StatusEvent.CourseBegin), 3, nameof(EmploymentReading.Within), 1, "2025Q4", false)]
    [InlineData(nameof(StatusEvent.CourseBegin), 3, nameof(EmploymentReading.OnTheDay), 1, "2025Q4", true)]
    [InlineData(nameof(StatusEvent.CourseBegin), 3, nameof(EmploymentReading.OnTheDay), 1, "2026Q1", false)]
    public void Courses_that_began_or_ended_with_their_benefit_make_a_share_unknown(
        string afterName,
        int months,
        string whenName,
        int periods,
        string due,
        bool isUnknown
    )
    {
        var after = Enum.Parse<StatusEvent>(afterName);
        var when = Enum.Parse<EmploymentReading>(whenName);
        var measure = new Measure.StatusAfter(
            new(s_job, Months: months, OnTheDay: when == EmploymentReading.OnTheDay),
            after,
            s_cash,
            Periods: periods
        );
        var figures = Figures.Of(($"share:P/1 217 {due}", new(1, 5)), ($"share:P/1 DK {due}", new(2, 5)));
        foreach (
            var comparison in new LimitComparison[]
            {
                new LimitComparison.AtLeast(new(1, 2)),
                new LimitComparison.Between(new(3, 10), new(1, 2)),
                new LimitComparison.BetterThan(Area.Country, [ShareReading.Level]),
            }
        )
        {
            var requirement = new Resultatkrav(
                PlanCase.Label("P/1"),
                measure,
                comparison,
                new Pace.AsOfNow(MeasuringPeriod.Parse(due))
            );
            var outcome = PlanCase.Plan(requirement).FollowUp(figures, new(2027, 6, 30)).Outcomes.Single();
            Assert.Equal(isUnknown ? RequirementStatus.Unknown : RequirementStatus.NotMet, outcome.Status);
            Assert.Equal(isUnknown, outcome.WhatItWouldTake.IsEmpty);
        }
    }

    [Theory]
    [InlineData(
        CitizenState.CashAssistance,
        "andel på kontanthjælp inden for 6 måneder",
        "share on cash assistance within 6 months"
    )]
    [InlineData(
        CitizenState.Employment,
        "andel i ordinær beskæftigelse inden for 6 måneder",
        "share in ordinary employment within 6 months"
    )]
    [InlineData(CitizenState.FlexJob, "andel i fleksjob inden for 6 måneder", "share in flex job within 6 months")]
    [InlineData(
        CitizenState.Rehabilitation,
        "andel i revalidering inden for 6 måneder",
        "share in rehabilitation within 6 months"
    )]
    public void Its_name_says_on_a_benefit_and_in_a_job(CitizenState state, string danish, string english) =>
        Assert.Equal(new(danish, english), new Measure.StatusAfter(new(BenefitGroup.Of(state), Months: 6)).Name);

    [Fact]
    public void What_does_not_fit_is_refused_with_its_reason()
    {
        Assert.ThrowsAny<ArgumentException>(() => new SoughtStatus());
        Assert.ThrowsAny<ArgumentException>(() => new SoughtStatus(s_job, Weeks: 1, Months: 1));
        Assert.ThrowsAny<ArgumentException>(() => new SoughtStatus(s_job, Days: -1));
        Assert.ThrowsAny<ArgumentException>(() =>
            new SoughtStatus(Categories: [VisitationCategory.JobReady, VisitationCategory.JobReady])
        );
        Assert.ThrowsAny<ArgumentException>(() => new SoughtStatus(Categories: [VisitationCategory.NotAssessed]));
    }

    private static RequirementOutcome AtLeast(Measure measure, MeasuringPeriod due, MeasureCase rows) =>
        MeasureCase.FollowUp(
            new(PlanCase.Label("P/1"), measure, new LimitComparison.AtLeast(new(1, 2)), new Pace.AsOfNow(due)),
            rows.Build(MeasureCase.Due) ?? throw new InvalidOperationException("A row was refused."),
            MeasureCase.Due
        );

    private static MeasureCase Filled(MeasureCase rows, int[] gaps, Func<int, VisitationCategory> category) =>
        rows with
        {
            Spells =
            [
                .. rows.Spells.Select(
                    (s, i) => gaps.Contains(i) ? s with { Spell = s.Spell with { Category = category(i) } } : s
                ),
            ],
        };

    private static bool NeedsOffers(Resultatkrav requirement) =>
        requirement.Measure is Measure.StatusAfter { After: StatusEvent.OfferEnd };

    // One whose answer is not given beforehand.
    internal static Measure Measure(Random random)
    {
        var measure = AnyMeasure(random);
        while (RequirementFit.OneAnswer(measure) is not null)
        {
            measure = AnyMeasure(random);
        }

        return measure;
    }

    /// <summary>At random, those that only one answer is possible to among them.</summary>
    internal static Measure AnyMeasure(Random random)
    {
        var after = (StatusEvent)random.Next(4);
        var count = random.Next(0, 7);
        var isEnd = after is StatusEvent.CourseEnd or StatusEvent.OfferEnd;
        count = isEnd ? count + 1 : count;
        var (days, weeks, months) = random.Next(3) switch
        {
            0 => (count * 15, 0, 0),
            1 => (0, count * 4, 0),
            _ => (0, 0, count),
        };
        var status = random.Next(5) switch
        {
            0 => (s_job, null, ImmutableArray<VisitationCategory>.Empty),
            1 => (s_away, s_both, []),
            2 => (null, s_both, []),
            3 => (s_job, null, [VisitationCategory.JobReady]),
            _ => ((BenefitGroup?)s_cash, (BenefitGroup?)null, ImmutableArray<VisitationCategory>.Empty),
        };
        var isOffer = after == StatusEvent.OfferEnd;
        return new Measure.StatusAfter(
            new(status.Item1, status.Item2, status.Item3, days, weeks, months, random.Next(2) == 1),
            after,
            isOffer ? null
                : after == StatusEvent.Day && random.Next(4) == 0 ? null
                : random.Next(2) == 0 ? s_cash
                : s_both,
            isOffer ? [.. PlacementKinds.CompanyDirected] : default,
            isOffer && random.Next(2) == 0 ? [ContactOfferKind.Upskilling] : default,
            (CourseBreak)random.Next(2),
            after == StatusEvent.Day ? 1 : random.Next(1, 3)
        );
    }
}
