using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Placements;

/// <summary>What is still to be done, told on the days where that changes: <see cref="CureTests" /> has the law, these the days.</summary>
public sealed class CureEdgeTests
{
    private static readonly LocalDate s_start = new(2020, 3, 2);
    private static readonly RuleLabel s_label = new("x", new("x", "x"), new("X"));
    private static readonly PlacementKind s_internship = PlacementKind.CompanyInternship;

    [Theory]
    [InlineData(-1, null, CureKind.Unknown)] // not begun
    [InlineData(0, null, CureKind.ByDate)]
    [InlineData(28, null, CureKind.ByDate)]
    [InlineData(29, null, CureKind.TooLate)]
    [InlineData(28, 29, CureKind.ByDate)]
    [InlineData(10, 28, CureKind.NothingNeeded)] // what ends on the last day needs none
    public void A_first_placement_within_28_days_is_asked_for_until_the_28th(int asOf, int? end, CureKind kind)
    {
        var sequence = new PlacementSequence("a", s_start)
        {
            End = end is { } days ? s_start.PlusDays(days) : null,
            ArrivalDate = s_start,
        };
        foreach (var from in new[] { false, true })
        {
            var rule = new FirstPlacementWithin(s_label, Fixed.Of(28), PlacementKinds.CompanyDirected, from);
            var cure = rule.Cure(new(sequence, s_start.PlusDays(asOf)));
            Assert.Equal(kind, cure.Kind);
            Assert.Equal(kind == CureKind.ByDate ? s_start.PlusDays(28) : (LocalDate?)null, cure.Latest);
        }
    }

    [Theory]
    [InlineData(20, 10, 10, CureKind.ByDate)] // agreed on the day itself
    [InlineData(20, 11, 10, CureKind.NothingNeeded)] // nobody knows of it yet
    [InlineData(20, null, 10, CureKind.ByDate)] // known without a date of its agreement
    [InlineData(10, 11, 10, CureKind.ByDate)] // it has begun, whenever it was agreed
    [InlineData(9, null, 10, CureKind.Unknown)] // begun, and nobody wrote whether it was aligned
    public void An_alignment_is_asked_for_from_the_day_the_placement_is_known(
        int from,
        int? agreed,
        int asOf,
        CureKind kind
    )
    {
        var placement = new Placement(s_internship, s_start.PlusDays(from), s_start.PlusDays(90))
        {
            AgreedOn = agreed is { } day ? s_start.PlusDays(day) : null,
        };
        var cure = new AlignedBeforeStart(s_label, PlacementKinds.CompanyDirected).Cure(
            new(new("a", s_start, placement), s_start.PlusDays(asOf))
        );
        Assert.Equal(kind, cure.Kind);
        Assert.Equal(kind == CureKind.ByDate ? placement.From : null, cure.Latest);
    }

    [Theory]
    [InlineData(80, 60)]
    [InlineData(60, 80)]
    [InlineData(60, 60)]
    public void Of_two_follow_ups_the_first_is_told(int firstEnds, int secondEnds)
    {
        var sequence = new PlacementSequence(
            "a",
            s_start,
            new Placement(s_internship, s_start, s_start.PlusDays(firstEnds)),
            new Placement(s_internship, s_start.PlusDays(3), s_start.PlusDays(secondEnds))
        );
        var rule = new FollowedUpBeforeEnd(s_label, Fixed.Of(14), PlacementKinds.CompanyDirected);
        var first = s_start.PlusDays(60 - 14);
        Assert.Equal(first, rule.Cure(new(sequence, s_start.PlusDays(5))).Latest);
        Assert.Equal(first, rule.Cure(new(sequence, first)).Latest);
        // The day after, nobody knows whether it was done.
        Assert.Equal(CureKind.Unknown, rule.Cure(new(sequence, first.PlusDays(1))).Kind);
    }

    [Theory]
    [InlineData(27, 27, 90, CureKind.ByDate)] // four weeks, over today
    [InlineData(27, 26, 90, CureKind.Unknown)] // it runs yet
    [InlineData(26, 27, 90, CureKind.TooLate)] // a day short
    [InlineData(28, 28, 90, CureKind.ByDate)]
    [InlineData(27, 27, null, CureKind.Unknown)] // no last day to do it by
    [InlineData(27, 90, 90, CureKind.TooLate)] // over, without a placement
    public void After_a_group_course_a_placement_is_asked_for_until_the_sequence_ends(
        int lastDay,
        int asOf,
        int? end,
        CureKind kind
    )
    {
        var sequence = new PlacementSequence("a", s_start)
        {
            GroupCourse = new DateInterval(s_start, s_start.PlusDays(lastDay)),
            End = end is { } days ? s_start.PlusDays(days) : null,
        };
        var cure = new GroupCourseFirst(s_label, Fixed.Of(4), PlacementKinds.CompanyDirected).Cure(
            new(sequence, s_start.PlusDays(asOf))
        );
        Assert.Equal(kind, cure.Kind);
        Assert.Equal(kind == CureKind.ByDate ? sequence.End : null, cure.Latest);
    }

    [Theory]
    [InlineData(0, CureKind.ByDate)]
    [InlineData(-1, CureKind.Unknown)]
    public void A_job_is_to_be_kept_from_its_first_day_on(int asOf, CureKind kind)
    {
        var job = s_start.PlusDays(50);
        var sequence = new PlacementSequence("a", s_start) { Exit = new(ProjectExit.Job, job) };
        var cure = new JobKept(s_label, Fixed.Of(6)).Cure(new(sequence, job.PlusDays(asOf)));
        Assert.Equal(kind, cure.Kind);
        Assert.Equal(kind == CureKind.ByDate ? job.PlusMonths(6) : (LocalDate?)null, cure.Latest);
    }

    [Fact]
    public void Hours_at_the_limits_break_nothing_and_a_breach_ends_with_its_placement()
    {
        Placement Of(int hours, int from, int? to) =>
            new(s_internship, s_start.PlusDays(from), to is { } days ? s_start.PlusDays(days) : null)
            {
                Hours = WeeklyHours.FromHours(new Fraction(hours)),
            };
        var sequence = new PlacementSequence(
            "a",
            s_start,
            Of(10, 0, 10),
            Of(9, 11, 20),
            Of(25, 21, 30),
            Of(26, 31, null)
        );
        var rule = new WeeklyHoursWithin(
            s_label,
            Fixed.Of(WeeklyHours.FromHours(new Fraction(10))),
            Fixed.Of(WeeklyHours.FromHours(new Fraction(25))),
            PlacementKinds.CompanyDirected
        );
        Assert.Equal(
            new (LocalDate, LocalDate?)[]
            {
                (s_start.PlusDays(11), s_start.PlusDays(20)),
                (s_start.PlusDays(31), s_start.PlusDays(40)),
            },
            rule.Breaches(new(sequence, s_start.PlusDays(40))).Select(b => (b.On, b.Until))
        );
        // Of what breaks and what does not, the answer names the one that does.
        var only = new PlacementSequence("a", s_start, Of(10, 0, 10), Of(25, 21, 30));
        Assert.Empty(rule.Breaches(new(only, s_start.PlusDays(40))));
        Assert.Equal(Verdict.Met, rule.Rule.Test(new(only, s_start.PlusDays(40))));
    }
}
