using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Placements.Policies;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Placements;

/// <summary>How far a sequence has come: the first placement, the hours and the job.</summary>
public sealed class SequenceReviewTests
{
    private static readonly LocalDate s_march = new(2020, 3, 2);
    private static readonly LocalDate s_start = new(2020, 2, 3);

    [Theory]
    [InlineData(5, -10, -1, 5)] // the undecided one was over before the start
    [InlineData(5, -10, 0, null)]
    [InlineData(5, 4, 9, null)] // it may be the first
    [InlineData(5, 5, 9, 5)]
    [InlineData(5, 6, 9, 5)]
    [InlineData(null, 59, 90, null)]
    [InlineData(-3, 20, 30, 0)] // one that runs at the start
    public void The_first_placement_is_not_known_where_an_undecided_one_may_come_before_it(
        int? first,
        int from,
        int to,
        int? expected
    )
    {
        Placement Of(int begin, int end) =>
            new(PlacementKind.CompanyInternship, s_march.PlusDays(begin), s_march.PlusDays(end));
        var sequence = new PlacementSequence("a", s_march, first is { } day ? [Of(day, 20)] : [], [Of(from, to)]);
        var progress = SequenceReview.Of(sequence, s_march.PlusDays(60), []);
        Assert.Equal(expected, progress.DaysToFirstPlacement is { IsKnown: true, Value: var days } ? days : null);
        Assert.Equal(
            expected is null,
            progress.DaysToFirstPlacement.Reason?.Danish == "et tidligere virksomhedsforløbs projekt er ikke kendt"
        );
        // On the day before any of it, none has begun.
        var early = SequenceReview.Of(new("a", s_march, Of(5, 9)), s_march.PlusDays(4), []);
        Assert.Equal("intet virksomhedsforløb endnu", early.DaysToFirstPlacement.Reason?.Danish);
    }

    [Theory]
    [InlineData(99, false)]
    [InlineData(100, true)]
    public void A_job_is_seen_from_its_first_day_on(int asOf, bool isSeen)
    {
        var sequence = new PlacementSequence("a", s_march) { Exit = new(ProjectExit.Job, s_march.PlusDays(100)) };
        Assert.Equal(isSeen, SequenceReview.Of(sequence, s_march.PlusDays(asOf), []).DaysToJob.IsKnown);
        // The day before the exit is the last one, so the sequence does not go on after it.
        var outcome = Assert.Single(PlacementCohort.Of([sequence], s_march.PlusDays(asOf), []).Outcomes);
        Assert.Equal((1, 1), (outcome.Ended, outcome.ToJob));
        var before = Assert.Single(PlacementCohort.Of([sequence], s_march.PlusDays(98), []).Outcomes);
        Assert.Equal((0, 0), (before.Ended, before.ToJob));
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
        var kept = SequenceReview.Of(sequence, start.PlusDays(asOf), []).IsJobKept;
        Assert.Equal((isKnown, isKept), (kept.IsKnown, kept.Or(false)));
        Assert.False(SequenceReview.Of(new("c", start), start.PlusDays(asOf), []).IsJobKept.IsKnown);
        var six = new PlacementPolicy(
            new("own", new("a", "a"), new("a")),
            start,
            validUntil: null,
            new JobKept(new("six", new("a", "a"), new("a")), Fixed.Of(6))
        );
        Assert.False(SequenceReview.Of(sequence, start.PlusDays(100 + 183), [six]).IsJobKept.Or(false));
    }

    [Fact]
    public void Progress_is_the_days_to_the_first_placement_and_job_and_more_hours_later()
    {
        Placement Hours(int from, int? hundredths) =>
            new(PlacementKind.OrdinaryHours, s_start.PlusDays(from), s_start.PlusDays(from + 20))
            {
                Hours = hundredths is { } h ? WeeklyHours.FromHundredths(h) : null,
            };
        SequenceReview Of(params Placement[] placements) =>
            SequenceReview.Of(
                new("c", s_start, placements) { Exit = new(ProjectExit.Job, s_start.PlusDays(100)) },
                s_start.PlusDays(200),
                []
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
        Assert.False(SequenceReview.Of(new("c", s_start), s_start, []).DaysToFirstPlacement.IsKnown);
    }
}
