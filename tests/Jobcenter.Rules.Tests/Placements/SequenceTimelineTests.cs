using FsCheck.Xunit;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Placements;

/// <summary>A sequence week by week.</summary>
public sealed class SequenceTimelineTests
{
    private static readonly LocalDate s_start = new(2020, 2, 3);

    [Property(MaxTest = 300)]
    public void The_timeline_covers_every_day_once_and_its_coverage_is_counted_day_by_day(int seed)
    {
        var (sequence, asOf) = SequenceCase.Of(seed);
        var timeline = SequenceTimeline.Of(sequence, asOf);
        var last = sequence.LastDay(asOf);
        var covered = 0;
        var days = 0;
        for (var day = sequence.Start; day <= last; day = day.PlusDays(1))
        {
            days++;
            var inForce = sequence.Placements.Where(p => p.From <= day && !(p.To < day)).ToList();
            covered += inForce.Any(p =>
                p.Kind is not (PlacementKind.Nytteindsats or PlacementKind.TailoredNytteindsats)
            )
                ? 1
                : 0;
            var span = Assert.Single(timeline.Spans, s => s.Days.Contains(day));
            Assert.Equal(inForce.Count > 0 ? TimelineKind.Placement : TimelineKind.Pause, span.Kind);
        }

        Assert.Equal(new Portion(covered, days - covered), timeline.Coverage);
        Assert.All(
            timeline.Spans.Zip(timeline.Spans.Skip(1)),
            p => Assert.Equal(p.First.Days.End.PlusDays(1), p.Second.Days.Start)
        );
    }

    [Fact]
    public void The_timeline_is_a_sign_a_week()
    {
        var sequence = (
            4.Weeks(Stretch.P) + 5.Weeks() + 2.Weeks(Stretch.L) + 1.Weeks(Stretch.N) + 2.Weeks(Stretch.T)
        ).From(s_start);
        var asOf = s_start.PlusDays((14 * 7) - 1);
        Assert.Equal("PPPP·····LLNTT", SequenceTimeline.Of(sequence, asOf).ToText());
        var review = SequenceReview.Of(sequence, asOf, [Fixed.Policy("HEL19/forloeb")]);
        Assert.Equal("PPPP····!LLNTT", review.WeekSigns);
        Assert.Equal(s_start.PlusDays(56), review.FirstBreach);
        Assert.Equal(new Portion(56, 42), review.Timeline.Coverage);
        var ended = new PlacementSequence("c", s_start, sequence.Placements)
        {
            GroupCourse = new(s_start.PlusDays(28), s_start.PlusDays(41)),
            Exit = new(ProjectExit.Job, s_start.PlusDays(63)),
        };
        Assert.Equal("PPPPGG···JJJJJ", SequenceTimeline.Of(ended, asOf).ToText());
        // A page calls each stretch by the sign of its weeks.
        var spans = Answer.Of(SequenceReview.Of(ended, asOf, [Fixed.Policy("HEL19/forloeb")])).Spans;
        Assert.Equal("PG·J", string.Concat(spans.Select(s => s.Sign)));
        Assert.Equal("", SequenceTimeline.Of(ended, s_start.PlusDays(-1)).ToText());
        // What is broken the day after the last one shows, and so does what began before the first.
        var short1 = new PlacementSequence("c", s_start)
        {
            Exit = new(ProjectExit.Job, s_start.PlusDays(7), s_start.PlusDays(13)),
        };
        var kept = SequenceReview.Of(short1, asOf, [Fixed.Policy("VOK15/fastholdelse")]);
        Assert.Equal("·J!", kept.WeekSigns);
        SequenceBreach early = new(s_start.PlusDays(-9), s_start.PlusDays(-3), new("a", "a"));
        Assert.Equal("!PPPG", SequenceTimeline.Of(ended, s_start.PlusDays(28)).ToText(early));
    }
}
