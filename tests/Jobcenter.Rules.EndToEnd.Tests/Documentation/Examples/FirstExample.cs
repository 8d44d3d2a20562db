using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation.Examples;

/// <summary>The example on README.md; <see cref="PageTests"/> holds them together.</summary>
internal static class FirstExample
{
    public static void Run()
    {
        // <example>
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Add(new Citizen("b", Area.Municipality(217)));
        builder.Add("a", new Spell(CitizenState.EducationAssistance, new LocalDate(2020, 8, 1)));
        builder.Add(
            "b",
            new Spell(CitizenState.EducationAssistance, new LocalDate(2020, 8, 1), new LocalDate(2021, 11, 15))
        );
        Register register = builder.Build(knownUntil: new LocalDate(2021, 12, 31));

        EmploymentPlan plan = EmploymentPlans.Get("HEL21");
        FollowUp followUp = plan.FollowUp(register, FigureSet.Empty, asOf: new LocalDate(2021, 12, 31));
        RequirementOutcome outcome = followUp.Outcomes.Single(o => o.Requirement.Id == "3.2-1");
        Console.Write(AnswerText.Write(Answer.Of(outcome)));
        // </example>
    }
}
