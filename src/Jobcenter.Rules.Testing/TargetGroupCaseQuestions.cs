using Jobcenter.Rules.Answers;
using Jobcenter.Rules.TargetGroups;

namespace Jobcenter.Rules.Testing;

/// <summary>Who a citizen is to the law and to the plans on a date.</summary>
internal static class TargetGroupCaseQuestions
{
    // A row of situations names its citizen; a case has no need to.
    private const string Nobody = "x";

    public static ImmutableArray<KeyValuePair<string, Func<CaseInput, CaseAnswer>>> All { get; } =
    [new("target-group", TargetGroup), new("segment", Segment), new("next-step", NextStep), new("readiness", Category)];

    private static CaseAnswer TargetGroup(CaseInput input)
    {
        var situation = Situation(input.Ask);
        var answer = TargetGroupActs.Assess(situation);
        return CaseAnswer
            .Empty.With(
                "status",
                answer.Verdict switch
                {
                    Verdict.Met => "in-group",
                    Verdict.NotMet => "outside",
                    _ => "unknown",
                }
            )
            .With("act", answer.Act?.Code)
            .With("group", answer.Group?.Id)
            .With("missing", string.Join(' ', answer.Missing.Select(static f => f.Id)))
            .With("couldContradict", string.Join(' ', answer.CouldContradict.Select(static f => f.Id)))
            .With("conflicts", string.Join(' ', answer.Conflicts.Select(static c => c.Id))) with
        {
            Reasons = language => Reasons(answer, situation, language),
        };
    }

    // The answer in a line, and of the whole act only what decided.
    private static string Reasons(TargetGroupAnswer answer, CitizenSituation situation, Language language) =>
        AnswerText.Line(Answer.Of(answer), language)
        + "\n"
        + (answer.Group is { } group ? AnswerText.Write(group.Rule.Assess(situation), language) : string.Empty)
        + string.Concat(
            answer
                .Act?.Conflicts.Where(c => c.Test(situation) == Verdict.Met)
                .Select(c => AnswerText.Write(c.Assess(situation), language))
                ?? []
        );

    private static CaseAnswer Segment(CaseInput input)
    {
        var segment =
            Segments.Default.Find(input.Ask.Text("segment"))
            ?? throw input.Ask.Fault("segment", new("et segments id", "a segment's id"));
        var situation = Situation(input.Ask);
        var answer = Segments.Default.Assess(situation).Single(a => ReferenceEquals(a.Segment, segment));
        return answer.Assessment is { } assessment
            ? CaseAnswer.Of(assessment)
            : CaseAnswer.Empty.With("verdict", CaseAnswer.Of(answer.Verdict)) with
            {
                Reasons = answer.Reason is { } reason ? reason.ToText : null,
            };
    }

    private static CaseAnswer NextStep(CaseInput input)
    {
        var id = input.Ask.Text("step");
        var answer = Segments
            .Default.AssessSteps(Situation(input.Ask))
            .SingleOrDefault(a => string.Equals(a.Segment.Id, id, StringComparison.Ordinal));
        return answer is { Assessment: { } reasons, Deadline: var deadline }
            ? CaseAnswer.Of(reasons).With("deadline", deadline.IsKnown ? deadline.Value : null)
            : CaseAnswer.Empty.With("verdict", "notInForce");
    }

    private static CaseAnswer Category(CaseInput input)
    {
        var situation = Situation(input.Ask);
        var category = Readiness.CategoryOf(situation);
        return category.IsKnown
            ? CaseAnswer.Empty.With("category", category.Value.Id()) with
            {
                Reasons = language =>
                    AnswerText.Write(
                        Readiness.Rules.Single(r => r.Key == category.Value).Value.Assess(situation),
                        language
                    ),
            }
            : CaseAnswer.OfUnknown(category.Reason);
    }

    private static CitizenSituation Situation(CaseFields ask)
    {
        var builder = new SituationBuilder(static r =>
            throw new CaseFaultException(new BilingualText(r.ToText(Language.Danish), r.ToText(Language.English)))
        );
        builder.Situations.Add(column => ask.Find(column) ?? (column is "citizen" ? Nobody : null));
        return builder.Build()[0].Value;
    }
}
