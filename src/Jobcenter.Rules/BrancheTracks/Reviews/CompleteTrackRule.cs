namespace Jobcenter.Rules.BrancheTracks.Reviews;

/// <summary>A complete track has all three activities: company cluster, group course and company courses. Source: HEL20.</summary>
internal static class CompleteTrackRule
{
    private static readonly FactReader<TrackFacts, LocalDate> s_day = static (in f) => f.Date;

    public static Rule<TrackFacts> Of(IReadOnlyDictionary<string, RuleLabel> labels, Parameter<int> fewest)
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

        Rule<TrackFacts> Activity(string id, BilingualText counted, FactReader<TrackFacts, Known<int>> read) =>
            new Fact<TrackFacts, int>(id, counted, (in f) => read(f))
                .AtLeast(ParameterFact.Of(fewest, s_day))
                .Named(labels[$"HEL20/complete-track/{id}"]);
    }
}
