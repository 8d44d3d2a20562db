namespace Jobcenter.Rules.BrancheTracks;

/// <summary>How a citizen is marked: for at least two tracks, at most all, of the catalogue that holds on the day.</summary>
internal static class MarkingRule
{
    public static Rule<MarkFacts> Of(IReadOnlyDictionary<string, RuleLabel> labels, Parameter<int> fewest) =>
        Rule.All(
                new Fact<MarkFacts, int>(
                    "marks",
                    new("markerede spor", "marked tracks"),
                    static (in f) => Known.Of(f.Citizen.Marking.Count),
                    static (in f) => f.Tracks(new("spor", "tracks"))
                ).AtLeast(
                    ParameterFact.Of<MarkFacts, int, int>(
                        fewest,
                        fewest.Name,
                        static (in f) => f.Date,
                        static v => v,
                        // At most all: a catalogue of one track asks for that one.
                        static (in f, value) => Math.Min(value, f.Citizen.Marking.Catalogue?.Tracks.Length ?? value)
                    )
                ),
                new Fact<MarkFacts, bool>(
                    "catalogueInForce",
                    new(
                        "sporene er fra det katalog, der gælder på dagen",
                        "the tracks are of the catalogue that holds on the day"
                    ),
                    static (in f) =>
                        f.InForce.IsKnown ? Known.Of(f.IsOfCatalogue) : Known.Missing<bool>(f.InForce.Reason)
                ).IsTrue()
            )
            .Named(labels["HEL20/marking"]);
}
