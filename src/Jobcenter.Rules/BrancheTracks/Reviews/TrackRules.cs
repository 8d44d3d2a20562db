namespace Jobcenter.Rules.BrancheTracks.Reviews;

/// <summary>What a track has in a quarter: its three activities, meetings with its cluster, coordinators. Source: HEL20; HEL21 4.</summary>
internal static class TrackRules
{
    private static readonly FactsOf<TrackFacts, LocalDate> s_day = static (in f) => f.Date;

    public static Rule<TrackFacts> Complete(IReadOnlyDictionary<string, RuleLabel> labels, Parameter<int> fewest)
    {
        return Rule.All(
                Activity(
                    "cluster",
                    new("klyngemøder i katalogets tid", "cluster meetings in the catalogue's time"),
                    static (in f) => f.MeetingsSoFar
                ),
                Activity(
                    "group-course",
                    new("gruppeforløb i kvartalet", "group courses in the quarter"),
                    static (in f) => f.GroupCourses
                ),
                Activity(
                    "company-courses",
                    new("virksomhedsforløb i sporet i kvartalet", "company courses in the track in the quarter"),
                    static (in f) => f.CompanyCourses
                )
            )
            .Named(labels["HEL20/complete-track"]);

        Rule<TrackFacts> Activity(string id, BilingualText counted, FactsOf<TrackFacts, Known<int>> read) =>
            Count(id, counted, read)
                .AtLeast(ParameterFact.Of(fewest, s_day))
                .Named(labels[$"HEL20/complete-track/{id}"]);
    }

    public static Rule<TrackFacts> Meetings(IReadOnlyDictionary<string, RuleLabel> labels, Parameter<int> fewest) =>
        Count(
                "meetings",
                new("klyngemøder i kvartalet", "cluster meetings in the quarter"),
                static (in f) => f.Meetings
            )
            .AtLeast(ParameterFact.Of(fewest, s_day))
            .Named(labels["HEL20/cluster-meetings"]);

    public static Rule<TrackFacts> Coordinators(
        IReadOnlyDictionary<string, RuleLabel> labels,
        Parameter<int> least,
        Parameter<int> limit,
        Parameter<int> advised
    )
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
                    .Named(labels["HEL20/coordinators-practice"]),
                most.AtMost(ParameterFact.Of(advised, s_day)).Named(labels["HEL20/coordinators-advised"])
            )
            .Named(labels["HEL20/coordinators"]);
    }

    private static Fact<TrackFacts, int> Count(string id, BilingualText name, FactsOf<TrackFacts, Known<int>> read) =>
        new(id, name, (in f) => read(f));
}
