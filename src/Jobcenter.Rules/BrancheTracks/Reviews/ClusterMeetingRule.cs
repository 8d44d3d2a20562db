namespace Jobcenter.Rules.BrancheTracks.Reviews;

/// <summary>How often a track meets with its cluster in a quarter. Source: HEL20; HEL21 4.</summary>
internal static class ClusterMeetingRule
{
    public static Rule<TrackFacts> Of(IReadOnlyDictionary<string, RuleLabel> labels, Parameter<int> fewest) =>
        new Fact<TrackFacts, int>(
            "meetings",
            new("klyngemøder i kvartalet", "cluster meetings in the quarter"),
            static (in f) => f.Meetings
        )
            .AtLeast(ParameterFact.Of(fewest, static (in TrackFacts f) => f.Date))
            .Named(labels["HEL20/cluster-meetings"]);
}
