namespace Jobcenter.Rules.BrancheTracks.Reviews;

/// <summary>How many coordinators (tovholdere) a track has on every day of a quarter, by practice and as advised. Source: HEL20.</summary>
internal static class CoordinatorRule
{
    private static readonly FactReader<TrackFacts, LocalDate> s_day = static (in f) => f.Date;

    public static Rule<TrackFacts> Of(
        IReadOnlyDictionary<string, RuleLabel> labels,
        Parameter<int> least,
        Parameter<int> limit,
        Parameter<int> advised
    )
    {
        var fewest = new Fact<TrackFacts, int>(
            "fewestCoordinators",
            new("færrest tovholdere på en dag", "fewest coordinators on a day"),
            static (in f) => f.FewestCoordinators
        );
        var most = new Fact<TrackFacts, int>(
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
}
