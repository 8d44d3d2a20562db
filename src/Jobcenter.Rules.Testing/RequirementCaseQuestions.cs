using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Plans;

namespace Jobcenter.Rules.Testing;

/// <summary>A plan's requirement, followed up on figures or on a register.</summary>
internal static class RequirementCaseQuestions
{
    public static ImmutableArray<KeyValuePair<string, Func<CaseInput, CaseAnswer>>> All { get; } =
    [new("requirement", FollowUp)];

    private static CaseAnswer FollowUp(CaseInput input)
    {
        var ask = input.Ask;
        var plan =
            EmploymentPlans.Find(ask.Text("plan"))
            ?? throw ask.Fault("plan", new("en plan i biblioteket", "a plan of the library"));
        var figures = input.Figures(plan);
        var options = new FollowUpOptions { KnownUntil = ask.FindDate("known_until"), Counting = ask.Counting() };
        var asOf = ask.Date("as_of");
        var followUp = input.HasRegister
            ? plan.FollowUp(input.Register(), figures, asOf, options)
            : plan.FollowUp(figures, asOf, options);
        var outcome =
            followUp.Find(ask.Text("requirement"))
            ?? throw ask.Fault("requirement", new("et krav i planen", "a requirement of the plan"));
        return CaseAnswer
            .Empty.With("status", outcome.Status.Id())
            .With("value", outcome.Value?.Amount)
            .With("limit", outcome.Limit?.Amount)
            .With("baseline", outcome.Baseline?.Amount)
            .With("current", outcome.Current?.Amount)
            .With("gap", outcome.Gap?.Amount)
            .With("measured", outcome.MeasuredPeriod?.ToString())
            .With("missing", string.Join(' ', outcome.Missing)) with
        {
            Reasons = language => AnswerText.Write(Answer.Of(outcome), language),
        };
    }
}
