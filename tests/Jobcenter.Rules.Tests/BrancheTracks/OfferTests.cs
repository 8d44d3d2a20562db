using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Explanations;
using Jobcenter.Rules.Kernel;
using NodaTime;

namespace Jobcenter.Rules.Tests.BrancheTracks;

/// <summary>Whom the effort is offered to, the caseworker's decision, and the profile.</summary>
public sealed class OfferTests
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

    [Fact]
    public void A_profile_matches_the_tracks_whose_demands_are_met_and_names_what_nobody_asked()
    {
        var catalogue = BrancheCatalogues.Helsingoer2019;
        var profile = new BrancheProfile(
            catalogue,
            new TrackCompetence("transport", "koerekort-c", new("har kørekort C", "has driving licence C")),
            new TrackCompetence("rengoering", "fysisk", new("kan arbejde fysisk", "can do physical work")),
            new TrackCompetence("koekken-og-kantine", "fysisk", new("kan arbejde fysisk", "can do physical work")),
            new TrackCompetence("koekken-og-kantine", "hygiejne", new("har hygiejnebevis", "has a hygiene certificate"))
        );
        var match = profile.Match(new([new("fysisk", true), new("koerekort-c", false)]));
        Assert.Equal("rengoering", match.Matched.ToString());
        Assert.Equal("koekken-og-kantine", match.Unknown.ToString());
        Assert.Equal([Verdict.Unknown, Verdict.Met, Verdict.NotMet], match.Answers.Select(a => a.Verdict));
        Assert.Equal("hygiejne", Assert.Single(match.Answers[0].MissingFacts()).Id);
        Assert.Throws<ArgumentException>(() =>
            new BrancheProfile(catalogue, new TrackCompetence("detailhandel", "a", new("a", "a")))
        );
        Assert.Throws<ArgumentException>(() => new CompetenceAnswers([new("a", true), new("a", false)]));
    }

    [Theory]
    [InlineData(0, 1, Verdict.Met)]
    [InlineData(1, 1, Verdict.NotMet)]
    [InlineData(-1, 1, Verdict.NotMet)]
    [InlineData(0, 0, Verdict.NotMet)]
    [InlineData(null, 1, Verdict.Unknown)]
    public void The_profile_is_made_at_the_first_interview_and_matches_a_track(int? days, int tracks, Verdict expected)
    {
        var catalogue = BrancheCatalogues.Helsingoer2019;
        LocalDate first = new(2019, 3, 1);
        Assert.Equal(
            expected,
            BrancheRules.Default.Profile.Test(
                new(
                    first,
                    days is { } d ? first.PlusDays(d) : null,
                    Known.Of(catalogue.Mark([.. catalogue.Tracks.Take(tracks).Select(t => t.Id)]))
                )
            )
        );
    }
}
