namespace Jobcenter.Rules.BrancheTracks;

/// <summary>How a citizen is marked: for at least two tracks, at most all, of the catalogue that holds on the day.</summary>
internal static class MarkingRule
{
    public static Rule<MarkingFacts> Of(Parameter<int> fewest) =>
        Rule.All(
                new Fact<MarkingFacts, int>(
                    "marks",
                    new("markerede spor", "marked tracks"),
                    static (in f) => Known.Of(f.Marking.Count),
                    static (in f) => f.Marking.Count == 0 ? [] : [Tracks(f)]
                ).AtLeast(
                    ParameterFact.Of<MarkingFacts, int, int>(
                        fewest,
                        fewest.Name,
                        static (in f) => f.MarkedOn,
                        static v => v,
                        // At most all: a catalogue of one track asks for that one.
                        static (in f, value) => Math.Min(value, f.Marking.Catalogue?.Tracks.Length ?? value)
                    )
                ),
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
                        "Borgeren er markeret til mindst {fewestMarks} spor i det gældende katalog",
                        "The citizen is marked for at least {fewestMarks|track|tracks} of the catalogue in force"
                    ),
                    new("HEL20", "markering")
                )
            );

    private static FactReading Tracks(in MarkingFacts facts) =>
        new("tracks", new("spor", "tracks"), BilingualText.Of(facts.Marking));
}
