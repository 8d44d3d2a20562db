using System.Collections.Immutable;
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

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>Of whom a status, an offer or the length of a course is counted: asked on the day of the event, against a count day by day, and with facts missing.</summary>
public sealed class SelectionFilterTests
{
    private static readonly BenefitGroup s_cash = BenefitGroup.Of(CitizenState.CashAssistance);
    private static readonly BenefitGroup s_job = BenefitGroup.Of(CitizenState.Employment);

    [Property(MaxTest = 5000)]
    public void Those_a_selection_takes_are_counted_as_counting_day_by_day_counts_them(int seed)
    {
        var random = new Random(seed);
        var rows = MeasureCase.Of(random).WithFacts(random);
        var requirement = Requirement(random);
        var asOf = MeasureCase.Due.PlusDays(random.Next(2) == 0 ? 0 : random.Next(-200, 50));
        if (!IsAsked(rows, asOf, requirement, out var register))
        {
            return;
        }

        var expected = new SlowMeasures(rows).Answer(requirement, asOf);
        var outcome = MeasureCase.FollowUp(requirement, register, asOf);
        Assert.Equal(expected.Status, outcome.Status);
        Assert.Equal(expected.Value, outcome.Value?.Amount);
        Assert.Empty(outcome.MissingFacts);
    }

    // Whatever the missing facts are: an answer that is told is the one, and where they tip it they are named.
    [Property(MaxTest = 3000)]
    public void Facts_that_are_missing_leave_it_unknown_where_they_tip_it_and_are_named(int seed)
    {
        var random = new Random(seed);
        var rows = MeasureCase.Of(random).WithFacts(random);
        var requirement = Requirement(random);
        int[] spells =
        [
            .. Enumerable
                .Range(0, rows.Spells.Length)
                .Where(i => rows.Spells[i].Spell.State == CitizenState.CashAssistance)
                .Take(random.Next(3)),
        ];
        int[] people = [.. Enumerable.Range(0, MeasureCase.Citizens).Take(random.Next(3))];
        var gapped = Filled(rows, spells, people, _ => VisitationCategory.NotAssessed, _ => null);
        if (!IsAsked(gapped, MeasureCase.Due, requirement, out var register))
        {
            return;
        }

        var outcome = MeasureCase.FollowUp(requirement, register, MeasureCase.Due);
        RequirementStatus[] statuses =
        [
            .. Enumerable
                .Range(0, 1 << (spells.Length + people.Length))
                .Select(bits =>
                    Filled(
                        rows,
                        spells,
                        people,
                        i => (bits & (1 << i)) != 0 ? VisitationCategory.JobReady : VisitationCategory.ActivityReady,
                        i => (bits & (1 << (spells.Length + i))) != 0 ? Sex.Woman : Sex.Man
                    )
                )
                .Select(filled => new SlowMeasures(filled).Answer(requirement, MeasureCase.Due).Status)
                .Distinct(),
        ];
        Assert.True(outcome.Status == RequirementStatus.Unknown || (statuses is [var one] && outcome.Status == one));
        Assert.True(statuses.Length == 1 || !outcome.MissingFacts.IsEmpty);
        if (IsExact(requirement))
        {
            Assert.Equal(statuses is [var all] ? all : RequirementStatus.Unknown, outcome.Status);
        }

        Assert.All(outcome.MissingFacts, static f => Assert.Contains(f.Column, new[] { "category", "sex" }));
    }

    // Of a register that is known from a day only, an answer is that of the whole one, or unknown.
    [Property(MaxTest = 2000)]
    public void What_happened_before_the_register_is_known_cannot_make_an_answer_wrong(int seed)
    {
        var random = new Random(seed);
        var rows = MeasureCase.Of(random).WithFacts(random);
        var requirement = Requirement(random);
        var from = MeasureCase.Due.PlusDays(random.Next(-400, -60));
        var seen = rows with
        {
            Spells = [.. rows.Spells.Where(s => !(s.Spell.To < from))],
            Placements = [.. rows.Placements.Where(p => !(p.Row.To < from))],
            Offers = [.. rows.Offers.Where(o => !(o.Row.To < from))],
        };
        if (!IsAsked(seen, MeasureCase.Due, requirement, out var register, from))
        {
            return;
        }

        var outcome = MeasureCase.FollowUp(requirement, register, MeasureCase.Due);
        if (outcome.Status != RequirementStatus.Unknown)
        {
            Assert.Equal(new SlowMeasures(rows).Answer(requirement, MeasureCase.Due).Status, outcome.Status);
        }
    }

    // As in Rebild's plan: of two refugee women one is in work, and of a third nobody knows the sex.
    [Theory]
    [InlineData(1, 4, RequirementStatus.Met)]
    [InlineData(2, 5, RequirementStatus.Unknown)]
    [InlineData(3, 4, RequirementStatus.NotMet)]
    public void Refugee_women_in_work_on_a_day(int part, int whole, RequirementStatus status)
    {
        var builder = new RegisterBuilder();
        foreach (
            var (id, sex, basis, works) in new (string, Sex?, ResidenceBasis?, bool)[]
            {
                ("a", Sex.Woman, ResidenceBasis.Refugee, true),
                ("b", Sex.Woman, ResidenceBasis.Refugee, false),
                ("c", null, ResidenceBasis.Refugee, false),
                ("d", Sex.Man, ResidenceBasis.Refugee, true),
                ("e", Sex.Woman, ResidenceBasis.FamilyReunified, true),
                ("f", Sex.Woman, null, true),
            }
        )
        {
            builder.Add(new Citizen(id, Figures.Municipality) { Sex = sex, ResidenceBasis = basis });
            if (works)
            {
                builder.Add(id, new Spell(CitizenState.Employment, MeasureCase.Due, MeasureCase.Due));
            }
        }

        var outcome = MeasureCase.FollowUp(
            new(
                PlanCase.Label("P/1"),
                new Measure.StatusAfter(new(s_job))
                {
                    Of = new() { Sex = Sex.Woman, ResidenceBases = [ResidenceBasis.Refugee] },
                },
                new LimitComparison.AtLeast(new(part, whole)),
                new Pace.AsOfNow(MeasuringPeriod.OfDay(MeasureCase.Due))
            ),
            builder.Build(MeasureCase.Due),
            MeasureCase.Due
        );
        Assert.Equal(status, outcome.Status);
        var fact = Assert.Single(outcome.MissingFacts);
        Assert.Equal(("sex", 1), (fact.Column, fact.Count));
        Assert.Equal((new Fraction(1, 3), new Fraction(1, 2)), (outcome.Lowest?.Amount, outcome.Highest?.Amount));
    }

    // Of two women one works on both days; of a third citizen, who works on the later day, nobody knows the sex.
    [Theory]
    [InlineData(0, 1, RequirementStatus.Met)]
    [InlineData(1, 3, RequirementStatus.Unknown)]
    [InlineData(2, 5, RequirementStatus.NotMet)]
    public void A_change_lies_between_its_lowest_and_its_highest(int part, int whole, RequirementStatus status)
    {
        var (before, now) = (new LocalDate(2021, 6, 30), MeasureCase.Due);
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Figures.Municipality) { Sex = Sex.Woman });
        builder.Add(new Citizen("b", Figures.Municipality) { Sex = Sex.Woman });
        builder.Add(new Citizen("c", Figures.Municipality));
        builder.Add("a", new Spell(CitizenState.Employment, before, now));
        builder.Add("c", new Spell(CitizenState.Employment, now, now));
        var outcome = MeasureCase.FollowUp(
            new(
                PlanCase.Label("P/1"),
                new Measure.StatusAfter(new(s_job)) { Of = new() { Sex = Sex.Woman } },
                new LimitComparison.Change(new(part, whole), IsAtLeast: true),
                new Pace.OnALine(MeasuringPeriod.OfDay(before), MeasuringPeriod.OfDay(now))
            ),
            builder.Build(now),
            now
        );
        Assert.Equal(status, outcome.Status);
        Assert.Equal((Fraction.Zero, new Fraction(1, 3)), (outcome.Lowest?.Amount, outcome.Highest?.Amount));
        Assert.Equal(QuantityUnit.PercentagePoints, outcome.Lowest?.Unit);
    }

    // As in MM16: activity ready on the first day of October, and job ready by the end of December.
    [Theory]
    [InlineData("2021-10-01", null)]
    [InlineData("2021-10-02", "1")]
    [InlineData("2021-12-31", "1")]
    [InlineData("2022-01-01", "0")]
    public void Activity_ready_on_the_day_and_moved_within_three_months(string moved, string? share)
    {
        var day = Dates.Of(moved);
        var rows = new MeasureCase(
            [
                new(0, Cash(new(2021, 1, 1), day.PlusDays(-1), VisitationCategory.ActivityReady)),
                new(0, Cash(day, null, VisitationCategory.JobReady)),
                new(1, Cash(new(2021, 1, 1), null, VisitationCategory.JobReady)),
            ],
            [],
            []
        );
        var outcome = MeasureCase.FollowUp(
            new(
                PlanCase.Label("P/1"),
                new Measure.StatusAfter(new(Categories: [VisitationCategory.JobReady], Months: 3), Group: s_cash)
                {
                    Of = new() { Categories = [VisitationCategory.ActivityReady] },
                },
                new LimitComparison.AtLeast(new(1, 2)),
                new Pace.AsOfNow(MeasuringPeriod.OfDay(MeasureCase.Due))
            ),
            rows.Build(MeasureCase.Due) ?? throw new InvalidOperationException("A row was refused."),
            MeasureCase.Due
        );
        Assert.Equal(share, outcome.Value?.Amount.ToString());
    }

    // On the first day on the benefit in the period, or of it: not that of the offer.
    [Theory]
    [InlineData("2021-09-30", VisitationCategory.JobReady)]
    [InlineData("2021-10-01", VisitationCategory.ActivityReady)]
    public void An_offer_counts_of_those_it_takes_on_their_first_day_in_the_period(
        string lastReady,
        VisitationCategory first
    )
    {
        var last = Dates.Of(lastReady);
        var register = SmallRegister.Of(b =>
        {
            b.Add("a", Cash(new(2021, 1, 1), last, VisitationCategory.ActivityReady));
            b.Add("a", Cash(last.PlusDays(1), null, VisitationCategory.JobReady));
            b.Add("a", new ContactOffer(ContactOfferKind.Upskilling, new(2021, 11, 1)));
        });
        foreach (var category in new[] { VisitationCategory.JobReady, VisitationCategory.ActivityReady })
        {
            var outcome = MeasureCase.FollowUp(
                new(
                    PlanCase.Label("P/1"),
                    new Measure.OfferShare(Offers: [ContactOfferKind.Upskilling], Group: s_cash)
                    {
                        Of = new() { Categories = [category] },
                    },
                    new LimitComparison.AtLeast(new(1, 2)),
                    new Pace.AsOfNow(MeasuringPeriod.OfQuarter(2021, 4))
                ),
                register,
                MeasureCase.Due
            );
            Assert.Equal(category == first ? Fraction.One : null, outcome.Value?.Amount);
        }
    }

    private static Spell Cash(LocalDate from, LocalDate? to, VisitationCategory category) =>
        new(CitizenState.CashAssistance, from, to, category);

    private static Resultatkrav Requirement(Random random)
    {
        var measure = Of();
        while (RequirementFit.OneAnswer(measure) is not null)
        {
            measure = Of();
        }

        return MeasureCase.Requirement(measure, random);

        Measure Of() =>
            (
                random.Next(4) switch
                {
                    0 => OfferShareTests.Measure(random),
                    1 => CourseDurationTests.Measure(random),
                    _ => StatusAfterTests.Measure(random),
                }
            ) with
            {
                Of = MeasureCase.Selection(random),
            };
    }

    private static bool IsAsked(
        MeasureCase rows,
        LocalDate asOf,
        Resultatkrav requirement,
        out Register register,
        LocalDate? from = null
    )
    {
        register = rows.Build(asOf, from) ?? SmallRegister.Of(static _ => { });
        var needsOffers =
            requirement.Measure is Measure.OfferShare or Measure.StatusAfter { After: StatusEvent.OfferEnd };
        return rows.Build(asOf, from) is not null
            && (
                !needsOffers
                || Offers.WhyNone(register.KnownBetween(from, LocalDate.Min(asOf, MeasureCase.Due))) is null
            );
    }

    // One case a citizen, and no category asked twice: the lowest and the highest are those of one and the same filling.
    private static bool IsExact(Resultatkrav requirement) =>
        requirement.Comparison is not LimitComparison.Change
        && requirement.Measure
            is Measure.OfferShare
                or Measure.CourseDuration { Ended: false }
                or Measure.LongCourses { Ended: false }
                or Measure.StatusAfter { After: StatusEvent.Day, Status.Categories.IsEmpty: true };

    private static MeasureCase Filled(
        MeasureCase rows,
        int[] spells,
        int[] people,
        Func<int, VisitationCategory> category,
        Func<int, Sex?> sex
    ) =>
        rows with
        {
            Spells =
            [
                .. rows.Spells.Select(
                    (s, i) =>
                        spells.Contains(i)
                            ? s with
                            {
                                Spell = s.Spell with { Category = category(Array.IndexOf(spells, i)) },
                            }
                            : s
                ),
            ],
            Facts =
            [
                .. rows.Facts.Select((f, i) => people.Contains(i) ? (f.BirthDate, sex(Array.IndexOf(people, i))) : f),
            ],
        };
}
