using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Reports;
using NodaTime;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation.Examples;

/// <summary>The example on docs/reports.md; <see cref="PageTests"/> holds them together.</summary>
internal static class ReportExample
{
    public static void Run()
    {
        // <example>
        var builder = new RegisterBuilder();
        foreach (string citizen in (string[])["a", "b", "c"])
        {
            builder.Add(new Citizen(citizen, Area.Municipality(217)));
            builder.Add(citizen, new Spell(CitizenState.EducationAssistance, new LocalDate(2020, 8, 1)));
        }

        Register register = builder.Build(knownUntil: new LocalDate(2021, 12, 31));
        EmploymentPlan plan = EmploymentPlans.Get("HEL21");

        // One answer a quarter, each under a title of its own; together they are one report.
        IEnumerable<Answer> quarters = new[] { new LocalDate(2021, 6, 30), plan.LastDay }.Select(day =>
            Answer.Of(plan.FollowUp(register, FigureSet.Empty, day)).Titled(BilingualText.Same($"{day:R}"))
        );
        Answer report = Answer.Of("quarters", new("Året, der gik", "The year"), quarters);

        string folder = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(Path.Combine(folder, "aaret.html"), AnswerHtml.Write(report));
        File.WriteAllText(Path.Combine(folder, "aaret.md"), AnswerMarkdown.Write(report));
        File.WriteAllText(Path.Combine(folder, "aaret.csv"), AnswerCsv.Write(report));

        // A terminal has as many columns as it has; a file has no bound.
        Answer requirement = Answer.Of(plan.FollowUp(register, FigureSet.Empty, plan.LastDay).Outcomes[5]);
        Console.Write(AnswerScreen.Write(requirement, new Screen { Width = 60 }));
        // </example>
    }
}
