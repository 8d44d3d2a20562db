using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Contacts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation.Examples;

/// <summary>The example on docs/contacts.md; <see cref="PageTests"/> holds them together.</summary>
internal static class ContactExample
{
    public static void Run()
    {
        // <example>
        // On dagpenge (LAB § 6, nr. 1) from 3 August 2026, one interview with the a-kasse so far.
        var course = new ContactCourse(new LocalDate(2026, 8, 3), AsOf: new LocalDate(2026, 10, 1))
        {
            TargetGroup = 1,
            Interviews = [new Interview(new LocalDate(2026, 8, 10), HeldBy: InterviewHolder.UnemploymentFund)],
        };
        foreach (ContactAnswer answer in ContactLaw.Default.Assess(course))
        {
            Console.WriteLine($"{answer.Duty.Id}: {answer.ToText(Language.English)}");
        }

        // The same, begun on 30 June: the duties of that day, also after 1 July.
        ContactAnswer fund = ContactLaw.Default.Assess(course with { FirstDay = new LocalDate(2026, 6, 30) })[0];
        Console.Write(AnswerText.Write(Answer.Of(fund), Language.English));
        // </example>
    }
}
