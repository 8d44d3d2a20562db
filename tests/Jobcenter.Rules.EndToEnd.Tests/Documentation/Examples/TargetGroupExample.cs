using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Explanations;
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
        TargetGroupAnswer answer = TargetGroupActs.Assess(carla);
        Console.WriteLine(TargetGroupText.Line(answer, Language.English));

        // Two facts more, and the law can answer.
        carla = carla with
        {
            Category = VisitationCategory.JobReady,
            InIntroductionProgramme = false,
        };
        Console.Write(TargetGroupText.Write(TargetGroupActs.Assess(carla), Language.English));

        // What HEL21 offers her.
        Console.Write(TargetGroupText.Write(NextSteps.Assess(carla), Language.English));
        // </example>
    }
}
