using Jobcenter.Rules.Answers;
using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using NodaTime;

namespace Jobcenter.Rules.Tests.BrancheTracks;

/// <summary>Whom the effort is offered to, and the caseworker's decision.</summary>
public sealed class OfferRuleTests
{
    private static readonly LocalDate s_day = new(2020, 5, 14);

    [Theory]
    [InlineData("dagpenge", VisitationCategory.NotAssessed, null, Verdict.Met)]
    [InlineData("kontanthjaelp", VisitationCategory.JobReady, true, Verdict.Met)]
    [InlineData("kontanthjaelp", VisitationCategory.ActivityReady, false, Verdict.Met)]
    [InlineData("kontanthjaelp", VisitationCategory.ActivityReady, true, Verdict.NotMet)]
    [InlineData("kontanthjaelp", VisitationCategory.ActivityReady, null, Verdict.Unknown)]
    [InlineData("ledighedsydelse", VisitationCategory.NotAssessed, false, Verdict.NotMet)]
    [InlineData("sygedagpenge", null, null, Verdict.NotMet)]
    public void By_default(string state, VisitationCategory? category, bool? mostVulnerable, Verdict expected)
    {
        Assert.True(CitizenStates.Vocabulary.TryParse(state, out var benefit));
        var facts = new OfferFacts
        {
            Date = s_day,
            States = new CitizenStateSet(benefit),
            Category = category,
            IsMostVulnerable = mostVulnerable,
        };
        var answer = BrancheRules.Default.Offer.Assess(facts);
        Assert.Equal(expected, answer.Verdict);
        Assert.Null(facts.OverrideInForce);
        Assert.Equal(expected == Verdict.Unknown, answer.MissingFacts().Any());

        foreach (var isOffered in new[] { true, false })
        {
            var by = facts with { Override = new(isOffered, "kender branchen", s_day, "sb17") };
            Assert.Equal(isOffered, by.OverrideInForce?.IsOffered);
            var decided = BrancheRules.Default.Offer.Assess(by);
            Assert.Equal(isOffered ? Verdict.Met : Verdict.NotMet, decided.Verdict);
            var text = AnswerText.Write(decided);
            Assert.Contains("kender branchen", text, StringComparison.Ordinal);
            Assert.Contains("sb17", text, StringComparison.Ordinal);
            Assert.Contains("14. maj 2020", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_decision_counts_from_its_own_day()
    {
        var facts = new OfferFacts
        {
            Date = s_day,
            States = new CitizenStateSet(CitizenState.SicknessBenefit),
            Override = new(isOffered: true, "rask igen", s_day),
        };
        var before = facts with { Date = s_day.PlusDays(-1) };
        Assert.Null(before.OverrideInForce);
        Assert.Equal(Verdict.NotMet, BrancheRules.Default.Offer.Test(before));
        Assert.Equal(Verdict.Met, BrancheRules.Default.Offer.Test(facts));
    }

    [Fact]
    public void Before_the_source_nobody_knows_and_a_decision_has_a_reason()
    {
        var facts = new OfferFacts
        {
            Date = s_day,
            States = new CitizenStateSet(CitizenState.SicknessBenefit),
            Category = VisitationCategory.NotAssessed,
            IsMostVulnerable = true,
        };
        Assert.Equal(Verdict.Unknown, BrancheRules.Default.Offer.Test(facts with { Date = new(2019, 12, 31) }));
        Assert.Equal(Verdict.NotMet, BrancheRules.Default.Offer.Test(facts with { Date = new(2020, 1, 1) }));
        Assert.Throws<ArgumentException>(() => new OfferOverride(isOffered: true, " ", s_day));
    }

    [Fact]
    public void A_municipality_excludes_its_own_groups()
    {
        var ours = BrancheRules
            .Default.With(Own(BrancheRules.Default.NotOfferedOn, new(CitizenState.EarlyRetirement)))
            .With(Own(BrancheRules.Default.NotMostVulnerableOf, VisitationCategory.JobReady));
        var facts = new OfferFacts
        {
            Date = s_day,
            States = new CitizenStateSet(CitizenState.SicknessBenefit),
            Category = VisitationCategory.ActivityReady,
            IsMostVulnerable = true,
        };
        Assert.Contains("er jobparat", AnswerText.Write(ours.Offer.Assess(facts)), StringComparison.Ordinal);
        Assert.Equal(Verdict.Met, ours.Offer.Test(facts));
        Assert.Equal(Verdict.NotMet, ours.Offer.Test(facts with { Category = VisitationCategory.JobReady }));
    }

    private static Parameter<T> Own<T>(Parameter<T> parameter, T value) =>
        parameter.With(new ParameterValue<T>(value, new(2020, 1, 1), null, new("EGEN")));
}
