namespace Jobcenter.Rules.BrancheTracks;

/// <summary>The profile: made at the first interview, and matching the citizen to a track. Source: HEL19.</summary>
internal static class ProfileRule
{
    public static Rule<ProfileFacts> Of(IReadOnlyDictionary<string, RuleLabel> labels, Parameter<int> fewest) =>
        Kernel
            .Rule.All(
                Day("profiledOn", new("profilen er lavet", "the profile was made"), static (in f) => f.ProfiledOn)
                    .EqualTo(
                        Day(
                            "firstInterview",
                            new("den første samtale", "the first interview"),
                            static (in f) => f.FirstInterviewOn
                        )
                    ),
                new Fact<ProfileFacts, int>(
                    "matchedTracks",
                    new("spor, profilen passer til", "tracks the profile matches"),
                    static (in f) =>
                        f.Matched.IsKnown ? Known.Of(f.Matched.Value.Count) : Known.Missing<int>(f.Matched.Reason)
                ).AtLeast(
                    ParameterFact.Of<ProfileFacts, int>(
                        fewest,
                        // A profile that nobody dated is looked at on the latest day.
                        static (in f) => f.ProfiledOn ?? f.FirstInterviewOn ?? RegisterLimits.LastDate
                    )
                )
            )
            .Named(labels["HEL19/profile"]);

    private static Fact<ProfileFacts, LocalDate> Day(
        string id,
        BilingualText name,
        FactReader<ProfileFacts, LocalDate?> read
    ) => new(id, name, (in f) => Known.Told(read(f)));
}
