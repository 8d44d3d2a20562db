namespace Jobcenter.Rules.PracticeTests;

/// <summary>The sixteen criteria of the God praksis test, in the order of HEL20.</summary>
internal static class GoodPracticeCriteria
{
    private static readonly CriterionParameter s_everyMonth = new(
        "times",
        new("gange om måneden, mindst", "times a month, at least"),
        1,
        new("gang", "time")
    );

    public static SourceReference Source { get; } = new("HEL20", "God praksis test");

    public static ImmutableArray<Criterion> All { get; } =
    [
        Consultants(
            "oplaering-it",
            "Jobkonsulenter oplæres systematisk i Jobnet CV, Joblog og Min Plan",
            "Job consultants are trained systematically in Jobnet CV, Joblog and Min Plan"
        ),
        Interviews(
            "vejledning-jobsoegning",
            "Samtalen vejleder om jobsøgning ud fra borgerens egne mål, evner og muligheder, efter en fast arbejdsgang",
            "The interview guides job search from the citizen's own goals, skills and means, by a fixed procedure"
        ),
        Interviews(
            "jobsoegningsaftale",
            "Samtalen slutter med en konkret aftale om jobsøgning, som skrives i Min Plan og tages op næste gang",
            "The interview ends with a definite agreement on job search, written in Min Plan and taken up next time"
        ),
        Citizens(
            "kontaktperson",
            "Borgere i løntilskud og praktik har en fast kontaktperson blandt de ordinært ansatte",
            "Citizens in a wage subsidy or an internship have a fixed contact among the ordinary staff"
        ),
        Citizens(
            "gennemgaaende-konsulent",
            "Borgeren har den samme jobkonsulent gennem hele ledigheden",
            "The citizen has the same job consultant through the whole unemployment"
        ),
        Citizens(
            "direkte-adgang",
            "Borgeren når sin jobkonsulent direkte på telefon eller e-mail og får svar inden for {hours} timer",
            "The citizen reaches the job consultant directly by telephone or e-mail and gets a reply within {hours} hours",
            new CriterionParameter(
                "hours",
                new("timer til svar, højst", "hours to a reply, at most"),
                24,
                new("timer", "hours")
            )
        ),
        Citizens(
            "it-hjaelp",
            "Borgeren kan få hjælp til Jobnet CV, Joblog, Min Plan og \"Jeg søger job som\" alle {weekdays} hverdage i ugen",
            "The citizen can get help with Jobnet CV, Joblog, Min Plan and \"Jeg søger job som\" on all {weekdays} weekdays of the week",
            new CriterionParameter(
                "weekdays",
                new("hverdage om ugen med hjælp", "weekdays a week with help"),
                5,
                new("hverdage", "weekdays")
            )
        ),
        Consultants(
            "samtaleteknik",
            "Jobkonsulenter oplæres i at føre samtaler, så borgeren tager ejerskab til egne jobmål",
            "Job consultants are trained to lead interviews so that citizens make the job goals their own"
        ),
        Consultants(
            "it-i-forberedelse",
            "Jobkonsulenter forbereder altid samtalen med Jobnet CV, Joblog og Min Plan",
            "Job consultants always prepare the interview with Jobnet CV, Joblog and Min Plan"
        ),
        Consultants(
            "joblog",
            "Jobkonsulenter ser før samtalen, om joblog er ført rigtigt, og bruger den i vejledningen",
            "Job consultants see before the interview whether joblog is kept right, and use it in guiding"
        ),
        Consultants(
            "jobaabninger",
            "Jobkonsulenter ser før mødet efter ledige job på Jobnet eller andre jobdatabaser",
            "Before the meeting job consultants look for vacancies on Jobnet or other job databases"
        ),
        Citizens(
            "soegemetoder",
            "Borgeren vejledes i søgemetoder, der virker: netværk, uopfordret ansøgning, vikararbejde",
            "The citizen is guided in search methods that work: network, unsolicited application, temporary work"
        ),
        new Criterion(
            "virksomhedssoegning",
            new(
                "Konsulenter finder relevante virksomheder med Jobbarometer, Virksomhedsoverblik og Arbejdsmarkedsbalancen",
                "Consultants find relevant companies with Jobbarometer, Virksomhedsoverblik and Arbejdsmarkedsbalancen"
            ),
            CountedThings.AllConsultants,
            Source
        ),
        Consultants(
            "teammoeder",
            "Jobkonsulenter er mindst {times} gang om måneden til et teammøde, der styrker troen på borgernes jobchancer",
            "Job consultants are at least {times} time a month at a team meeting that strengthens the faith in citizens' chances of a job",
            s_everyMonth
        ),
        Consultants(
            "feedback",
            "Jobkonsulenter får mindst {times} gang om måneden feedback på deres samtaler fra en leder eller kollega",
            "Job consultants get feedback on their interviews from a manager or colleague at least {times} time a month",
            s_everyMonth
        ),
        Consultants(
            "arbejdsmarked-i-forberedelse",
            "Jobkonsulenter forbereder samtalen med Jobbarometer, Virksomhedsoverblik og Arbejdsmarkedsbalancen",
            "Job consultants prepare the interview with Jobbarometer, Virksomhedsoverblik and Arbejdsmarkedsbalancen"
        ),
    ];

    private static Criterion Citizens(
        string id,
        string danish,
        string english,
        params ReadOnlySpan<CriterionParameter> parameters
    ) => new(id, new(danish, english), CountedThings.Citizens, Source) { OwnParameters = [.. parameters] };

    private static Criterion Interviews(string id, string danish, string english) =>
        new(id, new(danish, english), CountedThings.Interviews, Source);

    private static Criterion Consultants(
        string id,
        string danish,
        string english,
        params ReadOnlySpan<CriterionParameter> parameters
    ) => new(id, new(danish, english), CountedThings.Consultants, Source) { OwnParameters = [.. parameters] };
}
