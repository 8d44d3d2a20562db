using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Indicators;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Placements;

/// <summary>Sequences of a register, many at once, and the published figures.</summary>
public sealed class CohortTests
{
    private static readonly LocalDate s_start = new(2020, 2, 3);

    [Fact]
    public void VOK15_of_17_in_ordinary_work_8_kept_it_more_than_three_months()
    {
        LocalDate asOf = new(2015, 11, 1);
        var sequences = Enumerable
            .Range(0, 20)
            .Select(i => new PlacementSequence($"{i:00}", new(2015, 2, 2))
            {
                Exit = new(
                    i < 17 ? ProjectExit.Job : ProjectExit.Education,
                    i < 8 ? new(2015, 6, 1) : new(2015, 7, 1),
                    i is >= 8 and < 17 ? new LocalDate(2015, 9, 30) : null
                ),
            })
            .ToArray();
        var cohort = PlacementCohort.Of(sequences, asOf, []);
        var outcome = Assert.Single(cohort.Outcomes);
        Assert.Equal((17, 3), (outcome.ToJob, outcome.ToEducation));
        var kept = PlacementCohort.Of(sequences.Take(17), asOf, [PlacementPolicies.Retention2015]).Policies[0].Kept;
        Assert.Equal(new PartlyKnownPortion(8, 9, 0), kept);
    }

    [Fact]
    public void VOK15_Superb_has_51_of_whom_four_are_in_work_and_twelve_in_praktik()
    {
        LocalDate asOf = new(2015, 11, 15);
        var sequences = Enumerable
            .Range(0, 51)
            .Select(i =>
                i < 4
                    ? new PlacementSequence($"{i:00}", new(2015, 9, 1))
                    {
                        Exit = new(ProjectExit.Job, new(2015, 11, 1)),
                    }
                : i < 16
                    ? new PlacementSequence(
                        $"{i:00}",
                        new(2015, 9, 1),
                        new Placement(PlacementKind.CompanyInternship, new(2015, 10, 5))
                    )
                : new PlacementSequence($"{i:00}", new(2015, 9, 1))
            );
        var cohort = PlacementCohort.Of(sequences, asOf, []);
        Assert.Equal(51, cohort.Count);
        Assert.Equal(4, cohort.Outcomes.Sum(o => o.ToJob));
        Assert.Equal(12, Assert.Single(cohort.Outcomes, o => o.Kind == PlacementKind.CompanyInternship).Sequences);
    }

    [Property(MaxTest = 200)]
    public void A_cohort_adds_up(int seed)
    {
        var random = new Random(seed);
        LocalDate asOf = new(2020, 8, 1);
        var sequences = Enumerable
            .Range(0, random.Next(12))
            .Select(i => SequenceCase.Of(random.Next(), withUndecided: true).Sequence)
            .ToArray();
        var cohort = PlacementCohort.Of(sequences, asOf, PlacementPolicies.All);
        Assert.Equal(sequences.Length, cohort.Count);
        Assert.Equal(sequences.Length, cohort.Outcomes.Sum(o => o.Sequences));
        Assert.Equal(sequences.Sum(s => (long)SequenceTimeline.Of(s, asOf).Coverage.Part), cohort.CoveredDays);
        Assert.Equal(sequences.Sum(s => (long)SequenceTimeline.Of(s, asOf).Coverage.Whole), cohort.Days);
        foreach (var (policy, kept) in cohort.Policies)
        {
            var answers = sequences
                .Where(s => policy.HoldsOn(s.Start) && policy.Rules.Any(r => r.IsAbout(new(s, asOf))))
                .Select(s => policy.Test(s, asOf))
                .ToList();
            Assert.Equal(
                (
                    answers.Count(a => a == Verdict.Met),
                    answers.Count(a => a == Verdict.NotMet),
                    answers.Count(a => a == Verdict.Unknown)
                ),
                (kept.Yes, kept.No, kept.Unknown)
            );
        }

        Assert.Equal(cohort.PauseCount, cohort.CountPauses(1, 10_000));
        Assert.Equal(
            cohort.Days - cohort.CoveredDays,
            Enumerable.Range(1, 400).Sum(d => (long)d * cohort.CountPauses(d, d))
        );
        var other = PlacementCohort.Of(sequences.Reverse(), asOf, PlacementPolicies.All);
        Assert.Equal(cohort.Outcomes.AsEnumerable(), other.Outcomes);
        Assert.Equal((cohort.LongestPause, cohort.MedianPause), (other.LongestPause, other.MedianPause));
    }

    [Fact]
    public void A_register_tells_sequences_and_circumstances()
    {
        var builder = new RegisterBuilder();
        builder.Add(
            new Citizen("a", Area.Municipality(217))
            {
                BirthDate = new(1980, 1, 1),
                Education = EducationLevel.None,
                InIntroductionProgramme = false,
            }
        );
        builder.Add("a", new Spell(CitizenState.SicknessBenefit, new(2019, 10, 1), new LocalDate(2020, 1, 31)));
        builder.Add(
            "a",
            new Spell(
                CitizenState.CashAssistance,
                new(2020, 2, 1),
                new LocalDate(2020, 6, 14),
                VisitationCategory.JobReady
            )
        );
        builder.Add("a", new Spell(CitizenState.Employment, new(2020, 6, 15), new LocalDate(2020, 8, 31)));
        builder.Add("a", new Spell(CitizenState.Employment, new(2020, 9, 1)));
        builder.Add("a", new Participation("p", s_start, new LocalDate(2020, 6, 14), ProjectExit.Job));
        builder.Add(
            "a",
            new Placement(PlacementKind.CompanyInternship, s_start, s_start.PlusDays(27)) { Programme = "p" }
        );
        builder.Add("a", new Placement(PlacementKind.WageSubsidy, s_start.PlusDays(40)) { Programme = "andet" });
        builder.Add("a", new Placement(PlacementKind.WageSubsidy, s_start.PlusDays(50), s_start.PlusDays(60)));
        var register = builder.Build(new(2020, 12, 31));
        var sequence = Assert.Single(register.SequencesOf("p", Area.Country));
        Assert.Equal((s_start, new LocalDate(2020, 6, 14)), (sequence.Start, sequence.End));
        Assert.Equal(new SequenceExit(ProjectExit.Job, new(2020, 6, 15)), sequence.Exit);
        Assert.Single(sequence.Placements);
        Assert.Single(sequence.Undecided);
        Assert.Equal("LAB/2", sequence.TargetGroup);
        var circumstances = register.CircumstancesOf(0, s_start).Value;
        Assert.Equal(
            (2, true, new LocalDate(2019, 10, 1), false),
            (
                circumstances.TargetGroup,
                circumstances.IsJobReady,
                circumstances.SupportSince,
                circumstances.HasQualifyingEducation
            )
        );
        Assert.Null(circumstances.LastEmployer);
        Assert.Empty(register.SequencesOf("q", Area.Country));
    }

    [Fact]
    public void Who_enters_again_starts_anew()
    {
        var builder = new RegisterBuilder();
        var again = s_start.PlusDays(100);
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Add("a", new Participation("p", s_start, s_start.PlusDays(50)));
        builder.Add("a", new Participation("p", again, null));
        Placement Of(int from, int? to, int agreed) =>
            new(PlacementKind.CompanyInternship, s_start.PlusDays(from), to is { } t ? s_start.PlusDays(t) : null)
            {
                Programme = "p",
                AgreedOn = s_start.PlusDays(agreed),
            };
        builder.Add("a", Of(5, 50, 1));
        builder.Add(
            "a",
            new Placement(PlacementKind.WageSubsidy, null) { Programme = "p", AgreedOn = s_start.PlusDays(9) }
        );
        builder.Add("a", Of(51, 60, 51)); // between the two times
        builder.Add("a", Of(135, null, 129));
        builder.Add("a", Of(49, null, 40) with { Kind = PlacementKind.Nytteindsats }); // begun in the earlier time, and still running
        var sequences = builder.Build(s_start.PlusDays(365)).SequencesOf("p", Area.Country).ToList();
        Assert.Equal([5, 3], sequences.Select(s => s.Placements.Length));
        Assert.Equal(
            [Verdict.Met, Verdict.NotMet],
            sequences.Select(s => PlacementPolicies.Commitment2019.Rules[0].Rule.Test(new(s, s_start.PlusDays(300))))
        );
    }

    [Theory]
    [InlineData(14, 17, true)] // out on Friday 14 August 2020, in work on Monday
    [InlineData(14, 18, false)]
    [InlineData(16, 17, true)]
    [InlineData(17, 19, false)]
    public void A_job_that_begins_on_the_weekday_after_the_last_day_is_that_of_the_exit(int last, int job, bool isKnown)
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Add("a", new Participation("p", s_start, new LocalDate(2020, 8, last), ProjectExit.Job));
        builder.Add("a", new Spell(CitizenState.Employment, new(2020, 8, job)));
        var sequence = Assert.Single(builder.Build(new(2021, 12, 31)).SequencesOf("p", Area.Country));
        Assert.Equal(isKnown, SequenceProgress.Of(sequence, new(2021, 12, 1)).IsJobKept.IsKnown);
    }

    [Theory]
    [InlineData(null, 100 + 91, false, false)]
    [InlineData(null, 100 + 92, true, true)]
    [InlineData(100 + 91, 300, true, false)]
    [InlineData(100 + 92, 300, true, true)]
    public void Progress_tells_whether_the_job_is_kept(int? until, int asOf, bool isKnown, bool isKept)
    {
        // 100 days after 23 March 2020 is 1 July: three months are over on 1 October, day 192.
        LocalDate start = new(2020, 3, 23);
        var sequence = new PlacementSequence("c", start)
        {
            Exit = new(ProjectExit.Job, start.PlusDays(100), until is { } u ? start.PlusDays(u) : null),
        };
        var kept = SequenceProgress.Of(sequence, start.PlusDays(asOf)).IsJobKept;
        Assert.Equal((isKnown, isKept), (kept.IsKnown, kept.Or(false)));
        Assert.False(SequenceProgress.Of(new("c", start), start.PlusDays(asOf)).IsJobKept.IsKnown);
        var six = new JobKept(new("six", new("a", "a"), new("a")), Fixed.Of(6));
        Assert.False(SequenceProgress.Of(sequence, start.PlusDays(100 + 183), six).IsJobKept.Or(false));
    }

    [Fact]
    public void Progress_is_the_days_to_the_first_placement_and_job_and_more_hours_later()
    {
        Placement Hours(int from, int? hundredths) =>
            new(PlacementKind.OrdinaryHours, s_start.PlusDays(from), s_start.PlusDays(from + 20))
            {
                Hours = hundredths is { } h ? WeeklyHours.FromHundredths(h) : null,
            };
        SequenceProgress Of(params Placement[] placements) =>
            SequenceProgress.Of(
                new("c", s_start, placements) { Exit = new(ProjectExit.Job, s_start.PlusDays(100)) },
                s_start.PlusDays(200)
            );
        var progress = Of(Hours(10, 500), Hours(40, 500), Hours(70, 501));
        Assert.Equal(
            (10, 100, true),
            (progress.DaysToFirstPlacement.Value, progress.DaysToJob.Value, progress.HasProgressed.Value)
        );
        Assert.False(Of(Hours(10, 500), Hours(40, 500)).HasProgressed.Value);
        Assert.False(Of(Hours(10, 500)).HasProgressed.IsKnown);
        Assert.False(Of(Hours(10, null), Hours(40, 500)).HasProgressed.IsKnown);
        Assert.False(Of(Hours(10, 500), Hours(40, null)).HasProgressed.IsKnown);
        Assert.True(Of(Hours(10, 500), Hours(40, null), Hours(70, 600)).HasProgressed.Value);
        Assert.False(SequenceProgress.Of(new("c", s_start), s_start).DaysToFirstPlacement.IsKnown);
    }

    private static string Percent(int part, int whole) =>
        (new Fraction(part, whole) * new Fraction(100)).ToText(1, Language.English);
}
