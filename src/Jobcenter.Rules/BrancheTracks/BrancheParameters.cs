namespace Jobcenter.Rules.BrancheTracks;

/// <summary>The numbers of the branche rules, each with the time it holds and its source. Another municipality sets its own.</summary>
/// <example>
/// <code>
/// var ours = new BrancheRules(
///     BrancheParameters.Default with
///     {
///         FewestMarks = BrancheParameters.Default.FewestMarks.With(
///             new ParameterValue&lt;int&gt;(1, new(2022, 1, 1), validUntil: null, new("EGEN22", "4"))
///         ),
///     }
/// );
/// </code>
/// </example>
[DanishTerm("branchereglernes tal")]
public sealed record BrancheParameters
{
    private static readonly LocalDate s_from2020 = new(2020, 1, 1);
    private static readonly LocalDate s_from2021 = new(2021, 1, 1);
    private static readonly SourceReference s_marking = new("HEL20", "markering");
    private static readonly SourceReference s_activities = new("HEL20", "aktiviteter");
    private static readonly SourceReference s_coordinators = new("HEL20", "tovholdere");
    private static readonly SourceReference s_plan = new("HEL21", "4");

    /// <summary>The sources' numbers. None has a known end.</summary>
    public static BrancheParameters Default { get; } = new();

    /// <summary>The fewest tracks a citizen is marked for, included: 2 (HEL20).</summary>
    public Parameter<int> FewestMarks { get; init; } =
        From("fewestMarks", new("færrest spor", "fewest tracks"), 2, s_from2020, s_marking);

    /// <summary>Whom the effort is not offered to by default: ledighedsydelse, sygedagpenge, the most vulnerable activity ready (HEL20).</summary>
    public Parameter<OfferDefault> OfferDefault { get; init; } =
        From(
            "offerDefault",
            new("tilbydes ikke til", "not offered to"),
            new OfferDefault(
                new(CitizenState.Ledighedsydelse, CitizenState.SicknessBenefit),
                VisitationCategory.ActivityReady
            ),
            s_from2020,
            new("HEL20", "målgruppe")
        );

    /// <summary>The size of a group course: 10 to 15 citizens (HEL20).</summary>
    public Parameter<GroupSize> GroupSize { get; init; } =
        From(
            "groupSize",
            new("borgere på et hold", "citizens in a group"),
            new GroupSize(10, 15),
            s_from2020,
            s_activities
        );

    /// <summary>The most days, whole or half, of a group course, included: 5 (HEL21 4, typically). Our decision: for 2020 too, of which HEL20 says nothing.</summary>
    public Parameter<int> MostGroupDays { get; init; } =
        new(
            "mostGroupDays",
            new("flest dage, typisk", "most days, typically"),
            new ParameterValue<int>(
                5,
                s_from2020,
                validUntil: null,
                s_plan,
                Sureness.Decision,
                [
                    new(
                        NoteKind.Decision,
                        new(
                            "Planen for 2021 nævner dagene; vi bruger dem også for 2020, hvor kilden tier.",
                            "The plan for 2021 names the days; we use them for 2020 too, where the source is silent."
                        )
                    ),
                ]
            )
        );

    /// <summary>The fewest meetings with a track's companies in a quarter, included: 1 (HEL20; HEL21 4).</summary>
    public Parameter<int> FewestMeetings { get; init; } =
        new(
            "fewestMeetings",
            new("færrest i et kvartal", "fewest in a quarter"),
            new ParameterValue<int>(1, s_from2020, s_from2021.PlusDays(-1), s_activities),
            new ParameterValue<int>(1, s_from2021, validUntil: null, s_plan)
        );

    /// <summary>How many of each of its three activities a complete track has at least: 1 (HEL20).</summary>
    public Parameter<int> FewestOfEachActivity { get; init; } =
        From("fewestOfEachActivity", new("mindst", "at least"), 1, s_from2020, s_activities);

    /// <summary>How many tracks a profile matches at least: 1 (HEL19).</summary>
    public Parameter<int> FewestProfileTracks { get; init; } =
        From("fewestProfileTracks", new("mindst", "at least"), 1, new(2019, 1, 1), new("HEL19", "forløb"));

    /// <summary>The fewest coordinators of a track, included: 1 (HEL20, practice).</summary>
    public Parameter<int> FewestCoordinators { get; init; } =
        From("fewestCoordinators", new("mindst", "at least"), 1, s_from2020, s_coordinators);

    /// <summary>The most coordinators of a track, included: 3 (HEL20, practice).</summary>
    public Parameter<int> MostCoordinators { get; init; } =
        From("mostCoordinators", new("højst", "at most"), 3, s_from2020, s_coordinators);

    /// <summary>The most coordinators that are advised, included: 2 (HEL20, good advice).</summary>
    public Parameter<int> AdvisedCoordinators { get; init; } =
        From(
            "advisedCoordinators",
            new("rådet er højst", "the advice is at most"),
            2,
            s_from2020,
            new("HEL20", "gode råd")
        );

    /// <summary>The least share of the company-directed effort, included: one half (HEL20).</summary>
    public Parameter<Share> EffortShare { get; init; } =
        From(
            "effortShare",
            new("mindst", "at least"),
            new Share(new Fraction(1, 2)),
            s_from2020,
            new("HEL20", "organisering")
        );

    private static Parameter<T> From<T>(
        string id,
        BilingualText name,
        T value,
        LocalDate from,
        SourceReference source
    ) => new(id, name, new ParameterValue<T>(value, from, validUntil: null, source));
}
