using Jobcenter.Rules.Answers;
using Jobcenter.Rules.PracticeTests;

namespace Jobcenter.Rules.Testing;

/// <summary>A practice test, from answers, counts or a register.</summary>
internal static class PracticeCaseQuestions
{
    public static ImmutableArray<KeyValuePair<string, Func<CaseInput, CaseAnswer>>> All { get; } =
    [new("practice-test", Score), new("practice-criterion", Criterion)];

    private static CaseAnswer Score(CaseInput input)
    {
        var result = Evaluate(input);
        var answer = result.Score.IsKnown
            ? CaseAnswer.Empty.With("score", result.Score.Value.Points)
            : CaseAnswer.OfUnknown();
        return answer.With("unanswered", string.Join(' ', result.Unanswered.Select(static c => c.Id))) with
        {
            Reasons = language => AnswerText.Write(Answer.Of(result, withReasons: true), language),
        };
    }

    private static CaseAnswer Criterion(CaseInput input)
    {
        var outcome =
            Evaluate(input).Find(input.Ask.Text("criterion"))
            ?? throw input.Ask.Fault("criterion", new("et kriterium i testen", "a criterion of the test"));
        var answer = CaseAnswer.Empty.With("answer", outcome.Answer.Id()) with
        {
            Reasons = language => AnswerText.Write(Answer.Of(outcome), language),
        };
        var count = outcome.Deciding.Evidence.Count;
        return count.IsKnown
            ? answer
                .With("yes", count.Value.Yes)
                .With("no", count.Value.No)
                .With("uncertain", count.Value.Unknown)
                .With("pending", count.Value.Pending)
            : answer;
    }

    private static PracticeTestResult Evaluate(CaseInput input)
    {
        var ask = input.Ask;
        var id = ask.Text("test");
        var test =
            PracticeTest.All.FirstOrDefault(t => string.Equals(t.Id, id, StringComparison.Ordinal))
            ?? throw ask.Fault("test", new("en praksistest", "a practice test"));
        var answers = input.Answers(test);
        return input.HasRegister
            ? test.Evaluate(answers, input.Register(), ask.Area(), ask.Date("from"), ask.Date("until"))
            : test.Evaluate(answers);
    }
}
