using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.TargetGroups;
using NodaTime;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation.Examples;

/// <summary>The example on docs/target-groups.md; <see cref="PageTests"/> holds them together.</summary>
internal static class TargetGroupExample
{
    public static void Run()
    {
        // <example>
        var carla = new CitizenSituation(new LocalDate(2021, 3, 1))
        {
            States = new CitizenStateSet(CitizenState.CashAssistance),
            BirthDate = new LocalDate(1980, 5, 17),
        };
        TargetGroupAnswer answer = TargetGroupAct.AssessInForce(carla);
        Console.WriteLine(AnswerText.Line(Answer.Of(answer), Language.English));

        // Two facts more, and the law can answer.
        carla = carla with
        {
            Category = VisitationCategory.JobReady,
            InIntroductionProgramme = false,
        };
        Console.Write(AnswerText.Write(Answer.Of(TargetGroupAct.AssessInForce(carla)), Language.English));

        // What HEL21 offers her.
        var steps = Segments.Default.AssessSteps(carla).Where(s => s.Verdict == Verdict.Met).Select(s => Answer.Of(s));
        Console.Write(AnswerText.Lines(steps, Language.English));
        // </example>
    }
}
