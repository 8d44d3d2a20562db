namespace Jobcenter.Rules.BrancheTracks.Reviews;

/// <summary>What a track has in a quarter: its three activities, meetings with its cluster, coordinators. Source: HEL20; HEL21 4.</summary>
internal static class TrackRules
{
    private static readonly SourceReference s_activities = new("HEL20", "aktiviteter");

    private static readonly FactsOf<TrackFacts, LocalDate> s_day = static (in f) => f.Date;

    public static Rule<TrackFacts> Complete(Parameter<int> fewest) =>
        Rule.All(
                Activity(
                    fewest,
                    "cluster",
                    new("Virksomhedsklyngen er samlet", "The cluster of companies has met"),
                    new("klyngemøder i katalogets tid", "cluster meetings in the catalogue's time"),
                    static (in f) => f.MeetingsSoFar,
                    new(
                        NoteKind.Decision,
                        new(
                            "En klynge er til, når den har mødtes i katalogets tid; planen siger \"om muligt\".",
                            "A cluster is there once it has met in the catalogue's time; the plan says \"if possible\"."
                        )
                    )
                ),
                Activity(
                    fewest,
                    "group-course",
                    new("Der er holdt gruppeforløb", "There has been a group course"),
                    new("gruppeforløb i kvartalet", "group courses in the quarter"),
                    static (in f) => f.GroupCourses,
                    new(
                        NoteKind.Decision,
                        new(
                            "Et gruppeforløb tæller i de kvartaler, hvor det har en dag.",
                            "A group course counts in the quarters in which it has a day."
                        )
                    )
                ),
                Activity(
                    fewest,
                    "company-courses",
                    new("Borgere er i virksomhedsforløb", "Citizens are in company courses"),
                    new("virksomhedsforløb i sporet i kvartalet", "company courses in the track in the quarter"),
                    static (in f) => f.CompanyCourses,
                    new(
                        NoteKind.Decision,
                        new(
                            "Aktiviteten er i gang, når mindst ét virksomhedsforløb i sporet løber i kvartalet; om borgerens forløb er uden pauser, er en anden regel.",
                            "The activity is running when at least one company course of the track runs in the quarter; whether a citizen's courses are without pauses is another rule."
                        )
                    )
                )
            )
            .Named(
                new(
                    "HEL20/complete-track",
                    new("Sporet har alle tre aktiviteter", "The track has all three activities"),
                    s_activities
                )
            );

    public static Rule<TrackFacts> Meetings(Parameter<int> fewest) =>
        Count(
                "meetings",
                new("klyngemøder i kvartalet", "cluster meetings in the quarter"),
                static (in f) => f.Meetings
            )
            .AtLeast(ParameterFact.Of(fewest, s_day))
            .Named(
                new(
                    "HEL20/cluster-meetings",
                    new(
                        "Klyngen mødes mindst {fewestMeetings|gang|gange} i kvartalet",
                        "The cluster meets at least {fewestMeetings|time|times} in the quarter"
                    ),
                    s_activities
                )
            );

    public static Rule<TrackFacts> Coordinators(Parameter<int> least, Parameter<int> limit, Parameter<int> advised)
    {
        var fewest = Count(
            "fewestCoordinators",
            new("færrest tovholdere på en dag", "fewest coordinators on a day"),
            static (in f) => f.FewestCoordinators
        );
        var most = Count(
            "mostCoordinators",
            new("flest tovholdere på en dag", "most coordinators on a day"),
            static (in f) => f.MostCoordinators
        );
        return Rule.Readings(
                Rule.All(fewest.AtLeast(ParameterFact.Of(least, s_day)), most.AtMost(ParameterFact.Of(limit, s_day)))
                    .Named(
                        new(
                            "HEL20/coordinators-practice",
                            new(
                                "Praksis: {fewestCoordinators}-{mostCoordinators|tovholder|tovholdere} hver dag",
                                "Practice: {fewestCoordinators}–{mostCoordinators|coordinator|coordinators} every day"
                            ),
                            new("HEL20", "tovholdere")
                        )
                    ),
                most.AtMost(ParameterFact.Of(advised, s_day))
                    .Named(
                        new(
                            "HEL20/coordinators-advised",
                            new(
                                "Rådet: højst {advisedCoordinators|tovholder|tovholdere}; flere er en bemærkning værd",
                                "The advice: at most {advisedCoordinators|coordinator|coordinators}; more are worth a remark"
                            ),
                            new("HEL20", "gode råd"),
                            Strength.Expectation
                        )
                    )
            )
            .Named(
                new(
                    "HEL20/coordinators",
                    new("Sporet har sine tovholdere", "The track has its coordinators"),
                    new("HEL20", "tovholdere")
                )
            );
    }

    private static Rule<TrackFacts> Activity(
        Parameter<int> fewest,
        string id,
        BilingualText title,
        BilingualText counted,
        FactsOf<TrackFacts, Known<int>> read,
        Note note
    ) =>
        Count(id, counted, read)
            .AtLeast(ParameterFact.Of(fewest, s_day))
            .Named(new($"HEL20/complete-track/{id}", title, s_activities, notes: [note]));

    private static Fact<TrackFacts, int> Count(string id, BilingualText name, FactsOf<TrackFacts, Known<int>> read) =>
        new(id, name, (in f) => read(f));
}
