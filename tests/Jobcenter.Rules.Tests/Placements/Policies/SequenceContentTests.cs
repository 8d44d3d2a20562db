using System.Collections.Immutable;
using Jobcenter.Rules.BrancheTracks.Reviews;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Placements.Policies;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.Placements.Policies;

/// <summary>Every part of what a review of placements is made with has its place in the checksum.</summary>
public sealed class SequenceContentTests
{
    private static readonly LocalDate s_day = new(2021, 1, 4);
    private static readonly SourceReference s_source = new("X", "1");

    [Fact]
    public void Every_fact_of_a_sequence_counts()
    {
        var placement = new Placement(PlacementKind.CompanyInternship, s_day, s_day.PlusDays(20));
        var exit = new SequenceExit(ProjectExit.Job, s_day.PlusDays(40), s_day.PlusDays(90));
        PlacementSequence Plain(string citizen = "a", LocalDate? start = null) => new(citizen, start ?? s_day);
        PlacementSequence[] sequences =
        [
            Plain(),
            Plain("b"),
            Plain(start: s_day.PlusDays(1)),
            new("a", s_day, placement),
            new("a", s_day, [], [placement]),
            new("a", s_day, placement, placement with { From = s_day.PlusDays(1) }),
            new("a", s_day) { End = s_day.PlusDays(90) },
            new("a", s_day) { Programme = "kick-start" },
            new("a", s_day) { TargetGroup = "LAB/2" },
            new("a", s_day) { ArrivalDate = s_day },
            new("a", s_day) { GroupCourse = new DateInterval(s_day, s_day.PlusDays(27)) },
            new("a", s_day) { GroupCourse = new DateInterval(s_day, s_day.PlusDays(28)) },
            new("a", s_day) { GroupCourse = new DateInterval(s_day.PlusDays(1), s_day.PlusDays(27)) },
            new("a", s_day) { Exit = exit },
            new("a", s_day) { Exit = exit with { Kind = ProjectExit.Education } },
            new("a", s_day) { Exit = exit with { On = s_day.PlusDays(41) } },
            new("a", s_day) { Exit = exit with { Until = s_day.PlusDays(91) } },
            new("a", s_day) { Exit = exit with { Until = null } },
            new("a", s_day) { Exit = exit with { Until = null, HasUnknownEnd = true } },
        ];
        Checksums.AreAllOthers([
            .. sequences.Select(s =>
                SequenceReview.Of(s, s_day.PlusDays(100), PlacementPolicy.All).ToReceipt().Inputs[0].Value
            ),
        ]);
        Assert.Equal(
            new RowCounts(3, 0),
            SequenceReview
                .Of(new("a", s_day, [placement, placement], [placement]), s_day, PlacementPolicy.All)
                .ToReceipt()
                .Rows
        );
    }

    [Fact]
    public void The_title_the_time_and_the_rules_of_a_policy_count()
    {
        var label = new RuleLabel("x", new("x", "x"), s_source);
        PolicyRule rule = new LengthAtMost(label, Fixed.Of(28));
        PlacementPolicy[] policies =
        [
            new(label, s_day, null, rule),
            new(new RuleLabel("y", new("x", "x"), s_source), s_day, null, rule),
            new(new RuleLabel("x", new("y", "y"), s_source), s_day, null, rule),
            new(new RuleLabel("x", new("x", "x"), new("Y")), s_day, null, rule),
            new(label, s_day.PlusDays(1), null, rule),
            new(label, s_day, s_day.PlusDays(365), rule),
            new(label, s_day, null, rule, new LengthAtMost(new("z", new("x", "x"), s_source), Fixed.Of(28))),
            new(label, s_day, null, new LengthAtMost(label, Fixed.Of(29))),
            new(label, s_day, null, new LengthAtMost(new("z", new("x", "x"), s_source), Fixed.Of(28))),
            // Two groups, and one whose id reads like two.
            new(label, s_day, null, Hours("a", "b")),
            new(label, s_day, null, Hours("a, b")),
            new(label, s_day, null, Hours("\"a, b\"")),
            new(label, s_day, null, Hours("\"a", "b\"")),
        ];
        PolicyRule Hours(params ImmutableArray<string> groups) =>
            new WeeklyHoursWithin(
                label,
                Fixed.Of(WeeklyHours.FromHundredths(100)),
                Fixed.Of(WeeklyHours.FromHundredths(2000)),
                PlacementKinds.CompanyDirected,
                groups
            );

        Checksums.AreAllOthers([
            .. policies.Select(p => SequenceReview.Of(new("a", s_day), s_day, [p]).ToReceipt().Rules[0].Value),
        ]);
    }
}
