using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.PracticeTests;
using Jobcenter.Rules.Quantities;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation.Examples;

/// <summary>The example on docs/practice-tests.md; <see cref="PageTests"/> holds them together.</summary>
internal static class PracticeTestExample
{
    public static void Run()
    {
        // <example>
        PracticeTest test = PracticeTest.EvidenceTest;
        var builder = new AnswerSheetBuilder(PracticeTest.All);

        // 36 of 40 first interviews in time are 9 of 10; 29 of 40 prepared are at least 7 of 10. The rest is given.
        builder.Add(test.Id, "foerste-samtale", CriterionEvidence.OfCount(part: 36, whole: 40));
        builder.Add(test.Id, "forberedelse", CriterionEvidence.OfCount(part: 29, whole: 40));
        foreach (Criterion criterion in test.Criteria.Skip(2))
        {
            builder.Add(test.Id, criterion.Id, CriterionEvidence.OfAnswer(PracticeAnswer.Yes));
        }

        PracticeTestResult result = test.Evaluate(builder.Build());
        foreach (CriterionOutcome outcome in result.Outcomes.Take(3))
        {
            Console.WriteLine($"{outcome.Criterion.Id}: {outcome.Answer}");
        }

        Fraction score = result.Score.Value;
        Console.WriteLine($"{score.ToText(1, Language.English)}, an estimate: {result.IsEstimate}");
        // </example>
    }
}
