using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>FRE15 1: those referred to a project.</summary>
public sealed class ParticipantsTests
{
    [Theory]
    [InlineData(79, "2015-09-11", RequirementStatus.OnTrack, 0)] // 100 · 254/365 = 69.6
    [InlineData(69, "2015-09-11", RequirementStatus.Behind, 1)]
    [InlineData(70, "2015-09-11", RequirementStatus.OnTrack, 0)]
    [InlineData(99, "2015-12-31", RequirementStatus.NotMet, 1)]
    [InlineData(100, "2015-12-31", RequirementStatus.Met, 0)]
    public void Fre15_counts_those_referred(int count, string date, RequirementStatus status, int gapRoundedUp)
    {
        var period = date == "2015-12-31" ? "2015" : date;
        var outcome = PlanCase.FollowUp(
            EmploymentPlans.Get("FRE15"),
            "1",
            date,
            Figures.Of(($"count:FRE15/1 250 {period}", new(count)))
        );
        Assert.Equal(status, outcome.Status);
        Assert.Equal(new Fraction(gapRoundedUp), outcome.Gap?.Amount.Ceiling());
    }

    [Theory]
    [InlineData(1, RequirementStatus.Met)]
    [InlineData(2, RequirementStatus.Unknown)]
    public void A_participant_whose_category_is_not_known_is_no_silent_no(int target, RequirementStatus status)
    {
        var builder = new RegisterBuilder();
        foreach (
            var (id, state) in new[] { ("a", CitizenState.UnemploymentBenefit), ("b", CitizenState.CashAssistance) }
        )
        {
            builder.Add(new Citizen(id, PlanCase.Adults));
            builder.Add(id, new Spell(state, new(2015, 1, 1)));
            builder.Add(id, new Participation("v", new(2015, 2, 1)));
        }

        var plan = new EmploymentPlan(
            "P",
            new("p", "p"),
            PlanCase.Adults,
            2015,
            Krav.ParticipantCount(
                PlanCase.Label("P/1"),
                MeasuringPeriod.OfYear(2015),
                target,
                "v",
                category: VisitationCategory.JobReady
            )
        );
        var outcome = plan.FollowUp(builder.Build(new(2015, 12, 31)), FigureSet.Empty, new(2015, 12, 31)).Outcomes[0];
        Assert.Equal(status, outcome.Status);
    }

    // Found by the oracle: one who may be none of those counted has taken part for too long.
    [Theory]
    [InlineData(VisitationCategory.ActivityReady, RequirementStatus.NotMet)]
    [InlineData(VisitationCategory.JobReady, RequirementStatus.Pending)]
    [InlineData(VisitationCategory.NotAssessed, RequirementStatus.Unknown)]
    public void Where_it_may_be_too_late_the_requirement_does_not_wait(
        VisitationCategory category,
        RequirementStatus status
    )
    {
        var plan = EmploymentPlans.Read(
            """
            {"id": "P", "title": {"da": "p", "en": "p"}, "municipality": "217", "year": 2017, "requirements": [{
              "id": "1", "title": {"da": "t", "en": "t"}, "source": {"document": "P", "section": "1"},
              "measure": {"kind": "participants", "project": "v", "counted": "begun", "months": 3,
                "of": {"categories": ["aktivitetsparat"]}},
              "comparison": {"kind": "at-least", "limit": 3}, "pace": {"kind": "as-of-now", "from": "2017-01-01"}}]}
            """
        );
        var register = SmallRegister.Of(builder =>
        {
            builder.Add("a", new Spell(CitizenState.CashAssistance, new(2016, 1, 1), Category: category));
            builder.Add("a", new Participation("v", new(2017, 2, 1), new(2017, 11, 30)));
        });
        var outcome = plan.FollowUp(register, FigureSet.Empty, new(2017, 12, 31)).Outcomes[0];
        Assert.Equal(status, outcome.Status);
        Assert.Equal(status == RequirementStatus.Unknown, !outcome.MissingFacts.IsEmpty);
    }
}
