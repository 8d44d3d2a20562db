using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Placements;

/// <summary>Facts that nobody gave are unknown, and a date of another calendar is refused in our own words.</summary>
public sealed class DefaultAndCalendarTests
{
    private static readonly LocalDate s_start = new(2020, 3, 2);
    private static readonly LocalDate s_julian = new(2020, 3, 2, CalendarSystem.Julian);

    [Fact]
    public void Of_no_sequence_every_rule_is_unknown()
    {
        foreach (var rule in PlacementPolicy.All.SelectMany(p => p.Rules))
        {
            Assert.Equal(Verdict.Unknown, rule.Rule.Test(default));
            var review = rule.Review(default);
            Assert.Equal(Verdict.Unknown, review.Assessment.Verdict);
            Assert.Equal("sequence", Assert.Single(review.Assessment.MissingFacts()).Id);
            Assert.Empty(review.Breaches);
            Assert.Equal(CureKind.Unknown, review.Cure.Kind);
        }
    }

    [Fact]
    public void Of_no_placement_the_law_says_nothing()
    {
        foreach (var kind in PlacementKinds.All)
        {
            Assert.Equal(Verdict.Unknown, PlacementLaw.Default.RulesOf(kind).Whole.Test(default));
            Assert.Equal(Verdict.Unknown, PlacementLaw.Default.RulesOf(kind).Citizen.Test(default));
            Assert.Equal(Verdict.Unknown, PlacementLaw.Default.RulesOf(kind).Place.Test(default));
            Assert.Equal(Verdict.Unknown, PlacementLaw.Default.RulesOf(kind).Whole.Assess(default).Verdict);
        }

        Assert.Null(default(LegalFacts).Circumstances.TargetGroup);
    }

    [Fact]
    public void A_date_of_another_calendar_is_refused_by_name_and_value()
    {
        var sequence = new PlacementSequence("a", s_start);
        var policy = Fixed.Policy("HEL19/forloeb");
        var placement = new Placement(PlacementKind.CompanyInternship, s_start);
        var circumstances = new PlacementCircumstances();
        Refuses("start", () => new PlacementSequence("a", s_julian));
        Refuses("placements", () => new PlacementSequence("a", s_start, placement with { From = s_julian }));
        Refuses("asOf", () => sequence.LastDay(s_julian));
        Refuses("asOf", () => sequence.GoesOnAfter(s_julian));
        Refuses("AsOf", () => new SequenceFacts(sequence, s_julian));
        Refuses("AsOf", () => new SequenceFacts(sequence, s_start) with { AsOf = s_julian });
        Refuses("asOf", () => policy.Test(sequence, s_julian));
        Refuses("asOf", () => policy.Assess(sequence, s_julian));
        Refuses("start", () => policy.HoldsOn(s_julian));
        Refuses("start", () => PlacementPolicy.On(s_julian));
        Refuses("validFrom", () => new PlacementPolicy(policy.Label, s_julian, null, policy.Rules[0]));
        Refuses("validUntil", () => new PlacementPolicy(policy.Label, s_start, s_julian, policy.Rules[0]));
        Refuses("asOf", () => SequenceReview.Of(sequence, s_julian, []));
        Refuses("asOf", () => SequenceTimeline.Of(sequence, s_julian));
        Refuses("asOf", () => SequenceReview.Of(sequence, s_julian, []));
        Refuses("asOf", () => PlacementCohort.Of([], s_julian, []));
        Refuses("date", () => NextMove.Of(sequence, circumstances, s_julian));
        Refuses(
            "breaches",
            () => SequenceTimeline.Of(sequence, s_start).ToText(new SequenceBreach(s_julian, null, new("a", "a")))
        );
        Refuses(
            "steps",
            () => PlacementLaw.Default.AssessChain(circumstances, [placement, placement with { From = s_julian }])
        );
        Refuses("placement", () => PlacementLaw.Default.Assess(placement with { From = s_julian }, circumstances));
        Refuses("placement", () => PlacementLaw.Default.LastDayOf(placement with { To = s_julian }, circumstances));
        Refuses(
            "earlier",
            () => PlacementLaw.Default.Assess(placement, circumstances, placement with { To = s_julian })
        );
        Refuses("from", () => WeeksOrMonths.Months(6).LastDay(s_julian));
        Refuses("BirthDate", () => new PlacementCircumstances { BirthDate = s_julian });
    }

    private static void Refuses(string name, Func<object?> ask)
    {
        var refused = Assert.Throws<ArgumentException>(ask);
        Assert.Equal(name, refused.ParamName);
        Assert.StartsWith($"{name} held 2020-03-02 of the calendar Julian;", refused.Message, StringComparison.Ordinal);
    }
}
