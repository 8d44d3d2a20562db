using Jobcenter.Rules.PracticeTests;

namespace Jobcenter.Rules.Tests.Answers;

/// <summary>A practice test of one's own: one criterion is counted and answered, the other answered.</summary>
internal static class OwnPracticeTest
{
    public static PracticeTest Test { get; } =
        new(
            "egen",
            new("Vores test", "Our test"),
            new("alle", "all"),
            new("EGEN", "1"),
            [
                new Criterion(
                    "svar",
                    new("Svar inden for {hours} timer", "Reply within {hours} hours"),
                    new("breve", "letters"),
                    new("EGEN", "1.1")
                )
                {
                    OwnParameters = [new("hours", new("timer", "hours"), 24, new("timer", "hours"))],
                },
                new Criterion("moede", new("Møde", "Meeting"), new("hold", "teams"), new("EGEN", "1.2")),
            ]
        );

    public static PracticeTestResult Result(PracticeTest? test = null)
    {
        var builder = new AnswerSheetBuilder([Test]);
        builder.Add("egen", "svar", CriterionEvidence.OfCount(8, 10));
        builder.Add("egen", "svar", CriterionEvidence.OfAnswer(PracticeAnswer.Yes));
        builder.Add("egen", "moede", CriterionEvidence.OfAnswer(PracticeAnswer.Yes));
        return (test ?? Test).Evaluate(builder.Build());
    }
}
