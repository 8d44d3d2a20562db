using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.PracticeTests;
using Jobcenter.Rules.Quantities;

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
                    new(
                        "svar",
                        new("Svar inden for {hours} timer", "Reply within {hours} hours"),
                        new("EGEN", "1.1"),
                        Strength.Aim
                    ),
                    new("breve", "letters")
                ).With(
                    new(
                        "hours",
                        new("timer", "hours"),
                        new ParameterValue<int>(24, new(2020, 1, 1), null, new("EGEN", "1.1"))
                    ),
                    new("time|timer", "hour|hours")
                ),
                new Criterion(
                    new("moede", new("Møde", "Meeting"), new("EGEN", "1.2"), Strength.Aim),
                    new("hold", "teams")
                ),
            ],
            PracticeTest.EvidenceTest.Scale
        );

    /// <summary>HEL20's scale with other points for "partly", which are no estimate.</summary>
    public static PracticeScale Scale(Fraction partly) =>
        PracticeTest.EvidenceTest.Scale.WithPartlyPoints(
            new ParameterValue<Fraction>(partly, new(2020, 1, 1), validUntil: null, new("EGEN", "2"))
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
