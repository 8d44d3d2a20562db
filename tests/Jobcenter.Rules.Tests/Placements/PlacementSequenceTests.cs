using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Placements.Policies;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Placements;

/// <summary>A sequence: which placements are of it, and what cannot be asked.</summary>
public sealed class PlacementSequenceTests
{
    private static readonly LocalDate s_march = new(2020, 3, 2);
    private static readonly RuleLabel s_label = new("x", new("x", "x"), new("X"));
    private static readonly LocalDate s_start = new(2020, 2, 3);

    // A sequence from 2 March, ending 30 April where it has an end.
    [Theory]
    [InlineData(-10, -1, false)] // over the day before the start
    [InlineData(-10, 0, true)]
    [InlineData(0, 0, true)]
    [InlineData(59, 80, true)] // begins on the last day, 30 April
    [InlineData(60, 80, false)]
    public void A_placement_is_of_the_sequence_when_it_has_a_day_of_it(int from, int to, bool isOf)
    {
        var placement = new Placement(PlacementKind.OrdinaryHours, s_march.PlusDays(from), s_march.PlusDays(to))
        {
            Hours = WeeklyHours.FromHours(new Fraction(5)),
        };
        var sequence = new PlacementSequence("a", s_march, placement) { End = new(2020, 4, 30) };
        var asOf = s_march.PlusDays(100);
        Assert.Equal(isOf ? 1 : 0, SequenceReview.Of(sequence, asOf, []).OrdinaryHours.Length);
        Assert.Equal(isOf, SequenceReview.Of(sequence, asOf, []).DaysToFirstPlacement.IsKnown);
        var outcome = Assert.Single(PlacementCohort.Of([sequence], asOf, []).Outcomes);
        Assert.Equal(isOf ? PlacementKind.OrdinaryHours : (PlacementKind?)null, outcome.Kind);
        Assert.Equal(
            isOf ? Verdict.NotMet : Verdict.Met,
            new WeeklyHoursWithin(
                s_label,
                Fixed.Of(WeeklyHours.FromHours(new Fraction(6))),
                Fixed.Of(WeeklyHours.FullTime),
                [PlacementKind.OrdinaryHours]
            ).Rule.Test(new(sequence, asOf))
        );
    }

    [Theory]
    [InlineData(-1)] // before it has begun
    [InlineData(0)]
    public void A_sequence_without_a_day_has_no_placement_and_breaks_no_hours(int asOf)
    {
        var placement = new Placement(PlacementKind.OrdinaryHours, s_march.PlusDays(-9))
        {
            Hours = WeeklyHours.FromHours(new Fraction(5)),
        };
        var sequence = new PlacementSequence("a", s_march, placement)
        {
            // Out on the first day: the last day is the one before.
            Exit = asOf == 0 ? new(ProjectExit.Job, s_march) : null,
        };
        var facts = new SequenceFacts(sequence, s_march.PlusDays(asOf));
        var rule = new WeeklyHoursWithin(
            s_label,
            Fixed.Of(WeeklyHours.FromHours(new Fraction(6))),
            Fixed.Of(WeeklyHours.FullTime),
            [PlacementKind.OrdinaryHours]
        );
        Assert.Equal(Verdict.Met, rule.Rule.Test(facts));
        Assert.Empty(rule.Breaches(facts));
        Assert.Empty(SequenceReview.Of(sequence, facts.AsOf, []).OrdinaryHours);
        Assert.False(SequenceReview.Of(sequence, facts.AsOf, []).DaysToFirstPlacement.IsKnown);
        Assert.Null(Assert.Single(PlacementCohort.Of([sequence], facts.AsOf, []).Outcomes).Kind);
    }

    [Fact]
    public void What_cannot_be_asked_of_sequences_and_the_law_is_told_by_name()
    {
        var sequence = new PlacementSequence("a", s_march);
        var circumstances = new PlacementCircumstances();
        var register = new RegisterBuilder().Build(new(2020, 12, 31));
        var outside = new LocalDate(1899, 12, 31);
        var steps = System.Collections.Immutable.ImmutableArray.Create(
            new Placement(PlacementKind.CompanyInternship, s_march)
        );
        Named("sequence", () => SequenceReview.Of(null!, s_march, []));
        Named("sequence", () => SequenceTimeline.Of(null!, s_march));
        Named("asOf", () => SequenceTimeline.Of(sequence, outside));
        Named("sequence", () => SequenceReview.Of(null!, s_march, []));
        Named("asOf", () => SequenceReview.Of(sequence, outside, []));
        Named("asOf", () => PlacementCohort.Of([], outside, []));
        Named("sequence", () => NextMove.Of(null!, circumstances, s_march));
        Named("circumstances", () => NextMove.Of(sequence, null!, s_march));
        Named("date", () => NextMove.Of(sequence, circumstances, outside));
        Named("circumstances", () => PlacementLaw.Default.AssessChain(null!, steps));
        Named("circumstances", () => PlacementLaw.Default.Assess(steps[0], null!));
        Named("register", () => PlacementCounts.PlacesTakenOn(null!, ["v"], s_march));
        Named("employers", () => register.PlacesTakenOn([" "], s_march));
        Named("register", () => PlacementCounts.SequencesOf(null!, "p", Area.Country));
        Named("programme", () => register.SequencesOf(" ", Area.Country));
        Named("GroupCourse", () => new PlacementSequence("a", s_march) { GroupCourse = new(outside, s_march) });
        Named(
            "GroupCourse",
            () => new PlacementSequence("a", s_march) { GroupCourse = new(s_march, new LocalDate(2101, 1, 1)) }
        );
        Assert.Null(PlacementPolicy.Find("ingen"));
        // Two steps on one day stand in order.
        Assert.Equal(2, PlacementLaw.Default.AssessChain(circumstances, [.. steps, .. steps]).Length);
    }

    [Fact]
    public void A_sequence_that_makes_no_sense_is_refused()
    {
        var placement = new Placement(PlacementKind.CompanyInternship, s_start);
        Assert.Throws<ArgumentException>(() => new PlacementSequence(" ", s_start));
        Assert.Throws<ArgumentException>(() => new PlacementSequence("c", s_start, placement with { From = null }));
        Assert.Throws<ArgumentException>(() =>
            new PlacementSequence("c", s_start, placement with { To = s_start.PlusDays(-1) })
        );
        Assert.Throws<ArgumentException>(() => new PlacementSequence("c", new(9999, 12, 31)));
        Assert.Throws<ArgumentException>(() => new PlacementSequence("c", s_start) { End = s_start.PlusDays(-1) });
        Assert.Throws<ArgumentException>(() =>
            new PlacementSequence("c", s_start) { Exit = new(ProjectExit.Job, s_start.PlusDays(-1)) }
        );
        Assert.Throws<ArgumentException>(() => SequenceReview.Of(new("c", s_start), new(9999, 12, 31), []));
    }

    private static void Named(string name, Func<object?> ask) =>
        Assert.Equal(name, Assert.ThrowsAny<ArgumentException>(ask).ParamName);
}
