using System.Collections.Immutable;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using NodaTime;
using static Jobcenter.Rules.Citizens.CitizenState;
using static Jobcenter.Rules.TargetGroups.SituationFacts;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>What the plans offer each group first, with the deadline as a date and the strength of the words.</summary>
/// <example>
/// <code>
/// foreach (NextStepAnswer answer in NextSteps.Assess(situation).Where(a => a.Verdict == Verdict.Met))
/// {
///     Console.WriteLine($"{answer.Step.Label.Title.Danish}: {answer.Deadline}");
/// }
/// </code>
/// </example>
public static class NextSteps
{
    private const int Weeks4 = 28;

    /// <summary>All steps, in the order of the plan.</summary>
    public static ImmutableArray<NextStep> All { get; } =
    [.. Young(), .. JobReady(), .. Qualification(), .. Activity(), .. Sick(), .. Refugees(), .. FollowUps()];

    /// <summary>The answers about all steps.</summary>
    /// <param name="situation">The facts.</param>
    /// <returns>One answer a step that is offered on the date; those whose plan has not begun are left out.</returns>
    public static ImmutableArray<NextStepAnswer> Assess(in CitizenSituation situation)
    {
        var answers = ImmutableArray.CreateBuilder<NextStepAnswer>(All.Length);
        foreach (var step in All)
        {
            if (step.ValidFrom <= situation.Date)
            {
                answers.Add(new(step, step.DeadlineOf(situation), step.Rule.Assess(situation)));
            }
        }

        return answers.ToImmutable();
    }

    private static IEnumerable<NextStep> Young()
    {
        var isClearlyReady = Rule.All(
            Is(EducationAssistance).IsTrue(),
            IsAssessed(VisitationCategory.ClearlyEducationReady).IsTrue()
        );
        yield return Of(
            "aabenlyst-nytteindsats",
            "Nytteindsats og aktivering på fuld tid gennem hele forløbet",
            "Nytteindsats and full-time activation throughout",
            "3.2",
            Strength.Requirement,
            isClearlyReady
        );
        yield return Of(
            "aabenlyst-jobsoegning",
            "Uden job efter 4 uger: intensiv jobsøgning og eventuelt praktik",
            "Without a job after 4 weeks: intensive job search and perhaps praktik",
            "3.2",
            Strength.Aim,
            Rule.All(
                isClearlyReady,
                Is(CitizenState.Employment).IsFalse(),
                DaysSince(
                        "contactDays",
                        new("dage siden første kontakt", "days since the first contact"),
                        static s => s.FirstContactOn
                    )
                    .AtLeast(Weeks4)
            ),
            static s => s.FirstContactOn?.PlusDays(Weeks4)
        );
        yield return Of(
            "uddannelsesparat-kick-start",
            "Kick Start, og praktik i perioderne imellem",
            "Kick Start, and praktik in the periods between",
            "3.2",
            Strength.Requirement,
            Rule.All(Is(EducationAssistance).IsTrue(), IsAssessed(VisitationCategory.EducationReady).IsTrue())
        );
        yield return Of(
            "aktivitetsparat-ung-virksomhed",
            "Virksomhedsforløb på 1-37 timer om ugen ved siden af behandling",
            "A company course of 1–37 hours a week beside treatment",
            "3.2",
            Strength.Aim,
            Rule.All(Is(EducationAssistance).IsTrue(), IsAssessed(VisitationCategory.ActivityReady).IsTrue())
        );
        yield return Of(
            "ung-kriminel-aktivering",
            "Tidlig aktivering af unge kriminelle på uddannelseshjælp",
            "Early activation of young offenders on uddannelseshjælp",
            "3.2",
            Strength.Aim,
            Rule.All(Is(EducationAssistance).IsTrue(), IsOffender.IsTrue())
        );
    }

    private static IEnumerable<NextStep> JobReady()
    {
        var isJobReady = Rule.Any(
            Is(UnemploymentBenefit).IsTrue(),
            Rule.All(
                IsAny(CashAssistance, SelfSupportAndReturnBenefit),
                IsAssessed(VisitationCategory.JobReady).IsTrue()
            )
        );
        yield return Of(
            "jobparat-virksomhed",
            "Virksomhedsrettet indsats, hyppige samtaler og så få pauser som muligt",
            "A company-directed effort, frequent interviews and as few pauses as possible",
            "3.3.1",
            Strength.Aim,
            isJobReady
        );
        yield return Of(
            "langtidsledig-screening",
            "Langtidsledige: en grundigere screening",
            "Long-term unemployed: a fuller screening",
            "3.3.1",
            Strength.Aim,
            LongTerm
        );
    }

    private static IEnumerable<NextStep> Qualification()
    {
        yield return Of(
            "kontanthjaelp-uddannelse",
            "Uddannelsestilbud hovedsagelig med jobgaranti eller en arbejdsgivererklæring",
            "Education offers mainly with a job guarantee or an employer's declaration",
            "2.3",
            Strength.Expectation,
            Is(CashAssistance).IsTrue()
        );
        yield return Of(
            "dagpenge-uddannelse",
            "Uddannelsesløftpuljen eller den regionale uddannelsespulje",
            "Uddannelsesløftpuljen or den regionale uddannelsespulje",
            "2.3",
            Strength.Expectation,
            Is(UnemploymentBenefit).IsTrue()
        );
        yield return new(
            new(
                "guv-moduler",
                new("De få moduler, der mangler i GUV-planen", "The few modules the GUV plan lacks"),
                new("VOK15", "2"),
                Strength.Expectation
            ),
            new(2015, 9, 1),
            Rule.All(Is(CashAssistance).IsTrue(), HasVocationalEducation.IsFalse(), LacksFewModules.IsTrue())
        );
    }

    private static IEnumerable<NextStep> Activity()
    {
        yield return Of(
            "aktivitetsparat-spor",
            "Et af tre spor: virksomhed nu, virksomhed ved siden af rehabiliteringsteamet, eller på længere sigt",
            "One of three tracks: a company now, a company beside the rehabilitation team, or on a longer road",
            "1.2",
            Strength.Aim,
            Rule.All(Is(CashAssistance).IsTrue(), IsAssessed(VisitationCategory.ActivityReady).IsTrue())
        );
    }

    private static IEnumerable<NextStep> Sick()
    {
        var days = new Note(
            NoteKind.Decision,
            new(
                "To til tre dage er kalenderdage: 2 er målet, 3 er grænsen.",
                "Two to three days are calendar days: 2 is the aim, 3 the limit."
            )
        );
        yield return Of(
            "sygemeldt-kontakt-maal",
            "Kontakt med borger og arbejdsgiver inden for 2 dage efter sygemeldingen",
            "Contact with citizen and employer within 2 days of the notice",
            "3.4",
            Strength.Aim,
            Is(SicknessBenefit).IsTrue(),
            static s => s.SicknessNoticeOn?.PlusDays(2),
            days
        );
        yield return Of(
            "sygemeldt-kontakt",
            "Kontakt med borger og arbejdsgiver senest 3 dage efter sygemeldingen",
            "Contact with citizen and employer at the latest 3 days after the notice",
            "3.4",
            Strength.Requirement,
            Is(SicknessBenefit).IsTrue(),
            static s => s.SicknessNoticeOn?.PlusDays(3),
            days
        );
    }

    private static IEnumerable<NextStep> Refugees()
    {
        var isJobReadyRefugee = Rule.All(HasResidenceBasis.IsTrue(), IsAssessed(VisitationCategory.JobReady).IsTrue());
        yield return Of(
            "flygtning-virksomhed",
            "Virksomhedsrettet aktivering inden for 4 uger efter ankomsten, og derefter hele tiden",
            "Company-directed activation within 4 weeks of arrival, and throughout after that",
            "3.5",
            Strength.Requirement,
            isJobReadyRefugee,
            static s => s.ArrivalDate?.PlusDays(Weeks4)
        );
        var isYoungRefugee = Rule.All(HasResidenceBasis.IsTrue(), AgeInYears.LessThan(25));
        yield return Of(
            "ung-flygtning-job",
            "Ringe skolegang hjemmefra: hovedsagelig rettet mod job",
            "Little schooling from home: mainly towards a job",
            "3.5",
            Strength.Expectation,
            Rule.All(isYoungRefugee, HasLittleSchooling.IsTrue())
        );
        yield return Of(
            "ung-flygtning-uddannelse",
            "Mere skolegang hjemmefra: hovedsagelig rettet mod uddannelse",
            "More schooling from home: mainly towards education",
            "3.5",
            Strength.Expectation,
            Rule.All(isYoungRefugee, HasLittleSchooling.IsFalse())
        );
    }

    // The plan is followed up every quarter, the budgeted efforts every half-year from January 2021.
    private static IEnumerable<NextStep> FollowUps()
    {
        var note = new Note(
            NoteKind.Decision,
            new(
                "Opfølgningen hvert halve år ligger i januar og juli; fristen er månedens sidste dag.",
                "The half-yearly follow-up is in January and July; it is due on the month's last day."
            )
        );
        yield return Of(
            "opfoelgning-kvartal",
            "Opfølgning på planen hvert kvartal",
            "A follow-up of the plan every quarter",
            "1.1",
            Strength.Requirement,
            HasBenefit.IsTrue(),
            static s => FollowUpCadence.NextQuarter(s.Date)
        );
        yield return Of(
            "opfoelgning-halvaar",
            "Opfølgning hvert halve år på indsatserne for akademikere, seniorer og langtidsledige",
            "A follow-up every half-year of the efforts for academics, seniors and long-term unemployed",
            "3.3.1",
            Strength.Requirement,
            Rule.Any(SegmentRule("akademiker"), SegmentRule("senior"), LongTerm),
            static s => FollowUpCadence.NextHalfYear(s.Date),
            note
        );
    }

    private static Rule<CitizenSituation> LongTerm => SegmentRule("langtidsledig");

    private static Rule<CitizenSituation> SegmentRule(string id) =>
        Segments.Default.Find(id)?.Rule ?? throw new InvalidOperationException($"There is no segment {id}.");

    private static NextStep Of(
        string id,
        string danish,
        string english,
        string section,
        Strength strength,
        Rule<CitizenSituation> when,
        Func<CitizenSituation, LocalDate?>? deadline = null,
        params ReadOnlySpan<Note> notes
    ) =>
        new(
            new(id, new(danish, english), new("HEL21", section), strength, [.. notes]),
            new(2021, 1, 1),
            when,
            deadline
        );
}
