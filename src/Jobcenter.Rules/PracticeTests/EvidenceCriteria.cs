namespace Jobcenter.Rules.PracticeTests;

/// <summary>The eight criteria of the Evidenstest, in the order of HEL20.</summary>
internal static class EvidenceCriteria
{
    public static SourceReference Source { get; } = new("HEL20", "Evidenstest");

    public static ImmutableArray<Criterion> All { get; } =
    [
        new(
            "foerste-samtale",
            new(
                "Første samtale i jobcentret senest {days} dage efter ydelsens første dag",
                "First interview in the job centre within {days} days of the benefit's first day"
            ),
            CountedThings.Citizens,
            Source
        )
        {
            Indicator = new FirstInterview(),
        },
        new(
            "forberedelse",
            new(
                "Konsulentens kalender har mindst {minutes} minutter til at forberede samtalen, samme dag eller højst {days-before} dag før",
                "The consultant's calendar has at least {minutes} minutes to prepare the interview, on its day or at most {days-before} day before"
            ),
            CountedThings.Interviews,
            Source
        )
        {
            Indicator = new InterviewPreparation(),
        },
        new(
            "samtalelaengde",
            new(
                "Konsulentens kalender har mindst {minutes} minutter til selve samtalen",
                "The consultant's calendar has at least {minutes} minutes for the interview itself"
            ),
            CountedThings.Interviews,
            Source
        )
        {
            Indicator = new InterviewLength(),
        },
        new(
            "forventningsafstemning",
            new(
                "Mål, opgaver og udsigt til ordinære timer er afstemt med borger og virksomhed, før praktik eller løntilskud begynder",
                "Goals, tasks and the prospect of ordinary hours are aligned with citizen and company before an internship or a wage subsidy begins"
            ),
            CountedThings.AllConsultants,
            Source
        )
        {
            Indicator = new ExpectationsAligned(),
        },
        new(
            "opfoelgning",
            new(
                "Mål og udsigt til ordinært arbejde følges op med borger og virksomhed i god tid før forløbets sidste dag",
                "Goals and the prospect of ordinary work are followed up with citizen and company in good time before the last day"
            ),
            CountedThings.AllConsultants,
            Source
        )
        {
            Indicator = new FollowUpInTime(),
        },
        new(
            "samtalehyppighed",
            new(
                "Borgeren har en samtale mindst hver {days}. dag",
                "The citizen has an interview at least every {days} days"
            ),
            CountedThings.Citizens,
            Source
        )
        {
            Indicator = new InterviewCadence(),
        },
        new(
            "privat-virksomhed",
            new(
                "Efter mere end {weeks} ugers ledighed får borgeren en virksomhedsrettet indsats hos en privat arbejdsgiver",
                "After more than {weeks} weeks of unemployment the citizen gets a company-directed effort with a private employer"
            ),
            CountedThings.Citizens,
            Source
        )
        {
            Indicator = new PrivateCompanyEffort(),
        },
        new(
            "jobmaal",
            new(
                "Virksomhedsrettede tilbud bygger på borgerens jobmål og har klare mål, som står i den fælles plan",
                "Company-directed offers build on the citizen's job goal and have clear goals that stand in the common plan"
            ),
            CountedThings.Offers,
            Source
        ),
    ];
}
