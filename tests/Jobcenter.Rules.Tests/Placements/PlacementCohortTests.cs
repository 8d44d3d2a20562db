using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Placements;

/// <summary>Many sequences at once, and the published figures.</summary>
public sealed class PlacementCohortTests
{
    private static readonly LocalDate s_march = new(2020, 3, 2);

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
        var kept = PlacementCohort.Of(sequences.Take(17), asOf, [Fixed.Policy("VOK15/fastholdelse")]).Policies[0].Kept;
        Assert.Equal(new Portion(8, 9, 0), kept);
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
        var cohort = PlacementCohort.Of(sequences, asOf, PlacementPolicy.All);
        Assert.Equal(sequences.Length, cohort.Count);
        Assert.Equal(sequences.Length, cohort.Outcomes.Sum(o => o.Sequences));
        Assert.Equal(sequences.Sum(s => (long)SequenceTimeline.Of(s, asOf).Coverage.Yes), cohort.CoveredDays);
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
        var other = PlacementCohort.Of(sequences.Reverse(), asOf, PlacementPolicy.All);
        Assert.Equal(cohort.Outcomes.AsEnumerable(), other.Outcomes);
        Assert.Equal((cohort.LongestPause, cohort.MedianPause), (other.LongestPause, other.MedianPause));
    }

    [Theory]
    [InlineData(59, 59, true)]
    [InlineData(60, 90, true)]
    [InlineData(61, 90, false)] // begins tomorrow
    [InlineData(50, 58, false)]
    public void Of_those_who_ended_some_go_on_in_a_placement_that_runs_on_the_day(int from, int to, bool goesOn)
    {
        var asOf = s_march.PlusDays(from == to ? 59 : 60);
        Placement placement = new(PlacementKind.CompanyInternship, s_march.PlusDays(from), s_march.PlusDays(to));
        PlacementSequence Of(ProjectExit? kind) =>
            new("a", s_march, [], [placement])
            {
                End = s_march.PlusDays(55),
                Exit = kind is { } k ? new(k, s_march.PlusDays(56)) : null,
            };
        Assert.Equal(goesOn ? 1 : 0, Assert.Single(PlacementCohort.Of([Of(null)], asOf, []).Outcomes).OnInPlacement);
        Assert.Equal(
            goesOn ? 1 : 0,
            Assert.Single(PlacementCohort.Of([Of(ProjectExit.Other)], asOf, []).Outcomes).OnInPlacement
        );
        foreach (var kind in new[] { ProjectExit.Job, ProjectExit.Education })
        {
            var outcome = Assert.Single(PlacementCohort.Of([Of(kind)], asOf, []).Outcomes);
            Assert.Equal(
                (0, kind == ProjectExit.Job ? 1 : 0, kind == ProjectExit.Education ? 1 : 0),
                (outcome.OnInPlacement, outcome.ToJob, outcome.ToEducation)
            );
        }
    }

    [Fact]
    public void The_pauses_of_a_cohort_have_a_longest_and_one_in_the_middle_and_none_where_there_are_none()
    {
        PlacementSequence Of(params int[] pauses)
        {
            var day = s_march;
            var placements = new List<Placement>();
            foreach (var pause in pauses)
            {
                placements.Add(new(PlacementKind.CompanyInternship, day, day.PlusDays(1)));
                day = day.PlusDays(2 + pause);
            }

            placements.Add(new(PlacementKind.CompanyInternship, day, day));
            return new("a", s_march, placements) { End = day };
        }

        PlacementCohort All(params PlacementSequence[] sequences) =>
            PlacementCohort.Of(sequences, s_march.PlusDays(300), []);
        var none = All(Of());
        Assert.Equal((0, false, false), (none.PauseCount, none.LongestPause.IsKnown, none.MedianPause.IsKnown));
        Assert.Equal((7, 3), (All(Of(7, 1, 3)).LongestPause.Value, All(Of(7, 1, 3)).MedianPause.Value));
        Assert.Equal(2, All(Of(7, 1), Of(3, 2)).MedianPause.Value);
        Assert.Equal(5, All(Of(5)).MedianPause.Value);
        Assert.Equal((2, 1), (All(Of(7, 3, 1)).CountPauses(3, 7), All(Of(7, 3, 1)).CountPauses(3, 6)));
    }

    [Fact]
    public void Outcomes_stand_by_kind_and_sector_with_those_without_a_placement_last()
    {
        PlacementSequence Of(PlacementKind? kind, PlacementSector? sector) =>
            new(
                "a",
                s_march,
                kind is { } k ? [new Placement(k, s_march, s_march.PlusDays(5)) { Sector = sector }] : []
            );
        (PlacementKind?, PlacementSector?)[] expected =
        [
            (PlacementKind.CompanyInternship, null),
            (PlacementKind.CompanyInternship, PlacementSector.Private),
            (PlacementKind.CompanyInternship, PlacementSector.Public),
            (PlacementKind.WageSubsidy, PlacementSector.Private),
            (PlacementKind.Nytteindsats, PlacementSector.Public),
            (null, null),
        ];
        var cohort = PlacementCohort.Of(expected.Reverse().Select(e => Of(e.Item1, e.Item2)), s_march.PlusDays(30), []);
        Assert.Equal(
            expected.Where(e => e.Item1 is not null).OrderBy(e => e.Item1).ThenBy(e => e.Item2).Append((null, null)),
            cohort.Outcomes.Select(o => (o.Kind, o.Sector))
        );
    }
}
