using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Explanations;
using Jobcenter.Rules.Kernel;
using NodaTime;

namespace Jobcenter.Rules.Tests.BrancheTracks;

/// <summary>Whom the effort is offered to, and the caseworker's decision.</summary>
public sealed class OfferRuleTests
{
    private static readonly LocalDate s_day = new(2020, 5, 14);

    [Theory]
    [InlineData("dagpenge", VisitationCategory.NotAssessed, null, OfferAnswerKind.Offered)]
    [InlineData("kontanthjaelp", VisitationCategory.JobReady, true, OfferAnswerKind.Offered)]
    [InlineData("kontanthjaelp", VisitationCategory.ActivityReady, false, OfferAnswerKind.Offered)]
    [InlineData("kontanthjaelp", VisitationCategory.ActivityReady, true, OfferAnswerKind.NotByDefault)]
    [InlineData("kontanthjaelp", VisitationCategory.ActivityReady, null, OfferAnswerKind.Unknown)]
    [InlineData("ledighedsydelse", VisitationCategory.NotAssessed, false, OfferAnswerKind.NotByDefault)]
    [InlineData("sygedagpenge", null, null, OfferAnswerKind.NotByDefault)]
    public void By_default(string state, VisitationCategory? category, bool? mostVulnerable, OfferAnswerKind expected)
    {
        Assert.True(CitizenStates.TryParse(state, out var benefit));
        var facts = new OfferFacts
        {
            States = new CitizenStateSet(benefit),
            Category = category,
            IsMostVulnerable = mostVulnerable,
        };
        var answer = BrancheRules.Default.AssessOffer(facts, s_day);
        Assert.Equal(expected, answer.Kind);
        Assert.Equal(expected == OfferAnswerKind.Unknown, answer.Assessment.MissingFacts().Any());

        foreach (var isOffered in new[] { true, false })
        {
            var decided = BrancheRules.Default.AssessOffer(
                facts with
                {
                    Override = new(isOffered, "kender branchen", s_day, "sb17"),
                },
                s_day
            );
            Assert.Equal(
                isOffered ? OfferAnswerKind.OfferedByDecision : OfferAnswerKind.WithheldByDecision,
                decided.Kind
            );
            Assert.Equal(isOffered ? Verdict.Met : Verdict.NotMet, decided.Assessment.Verdict);
            var text = AssessmentText.Write(decided.Assessment);
            Assert.Contains("kender branchen", text, StringComparison.Ordinal);
            Assert.Contains("sb17", text, StringComparison.Ordinal);
            Assert.Contains("2020-05-14", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_decision_counts_from_its_own_day()
    {
        var facts = new OfferFacts
        {
            States = new CitizenStateSet(CitizenState.SicknessBenefit),
            Override = new(isOffered: true, "rask igen", s_day),
        };
        Assert.Equal(OfferAnswerKind.NotByDefault, BrancheRules.Default.AssessOffer(facts, s_day.PlusDays(-1)).Kind);
        Assert.Equal(OfferAnswerKind.OfferedByDecision, BrancheRules.Default.AssessOffer(facts, s_day).Kind);
    }

    [Fact]
    public void Before_the_source_nobody_knows_and_a_decision_has_a_reason()
    {
        var facts = new OfferFacts
        {
            States = new CitizenStateSet(CitizenState.SicknessBenefit),
            Category = VisitationCategory.NotAssessed,
            IsMostVulnerable = true,
        };
        Assert.Equal(OfferAnswerKind.Unknown, BrancheRules.Default.AssessOffer(facts, new(2019, 12, 31)).Kind);
        Assert.Equal(OfferAnswerKind.NotByDefault, BrancheRules.Default.AssessOffer(facts, new(2020, 1, 1)).Kind);
        Assert.Throws<ArgumentException>(() => new OfferOverride(isOffered: true, " ", s_day));
    }

    [Fact]
    public void A_municipality_excludes_its_own_groups()
    {
        var ours = new BrancheRules(
            BrancheParameters.Default with
            {
                OfferDefault = BrancheParameters.Default.OfferDefault.With(
                    new ParameterValue<OfferDefault>(
                        new(new(CitizenState.EarlyRetirement), VisitationCategory.JobReady),
                        new(2020, 1, 1),
                        null,
                        new("EGEN")
                    )
                ),
            }
        );
        var facts = new OfferFacts
        {
            States = new CitizenStateSet(CitizenState.SicknessBenefit),
            Category = VisitationCategory.ActivityReady,
            IsMostVulnerable = true,
        };
        Assert.Equal(OfferAnswerKind.Offered, ours.AssessOffer(facts, s_day).Kind);
        Assert.Equal(
            OfferAnswerKind.NotByDefault,
            ours.AssessOffer(facts with { Category = VisitationCategory.JobReady }, s_day).Kind
        );
    }
}
