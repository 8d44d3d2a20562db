using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.BrancheTracks;

/// <summary>How a citizen is marked: for at least two tracks, at most all, of the catalogue that holds on the day. Source: HEL20.</summary>
/// <example>
/// <code>
/// Assessment answer = MarkingRule.Rule.Assess(new MarkingFacts(marking, markedOn, catalogueInForce));
/// </code>
/// </example>
public static class MarkingRule
{
    /// <summary>The fewest tracks: 2.</summary>
    public const int Fewest = 2;

    private static readonly SourceReference s_source = new("HEL20", "markering");

    /// <summary>The rule.</summary>
    public static Rule<MarkingFacts> Rule { get; } =
        Kernel
            .Rule.All(
                new Fact<MarkingFacts, int>(
                    "marks",
                    new("markerede spor", "marked tracks"),
                    static (in f) => Known.Of(f.Marking.Count),
                    static (in f) => [Tracks(f)]
                ).AtLeast(Fewest),
                new Fact<MarkingFacts, bool>(
                    "catalogueInForce",
                    new(
                        "sporene er fra det katalog, der gælder på dagen",
                        "the tracks are of the catalogue that holds on the day"
                    ),
                    static (in f) =>
                        f.InForce.IsKnown
                            ? Known.Of(ReferenceEquals(f.Marking.Catalogue, f.InForce.Value))
                            : Known.Missing<bool>(f.InForce.Reason)
                ).IsTrue()
            )
            .Named(
                new(
                    "HEL20/marking",
                    new(
                        "Borgeren er markeret til mindst to spor i det gældende katalog",
                        "The citizen is marked for at least two tracks of the catalogue in force"
                    ),
                    s_source
                )
            );

    private static FactReading Tracks(in MarkingFacts facts) =>
        new("tracks", new("spor", "tracks"), BilingualText.Of(facts.Marking));
}
