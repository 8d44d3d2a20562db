namespace Jobcenter.Rules.BrancheTracks.JobOrders;

/// <summary>Who can be extracted for a job order: marked for its track, offered the effort, available. Source: HEL20.</summary>
internal sealed class CandidateRule
{
    private static readonly BilingualText s_tracks = new("markerede spor", "marked tracks");
    private readonly (Rule<MarkFacts> Rule, LeftOutReason NotMet, LeftOutReason Unknown)[] _parts;

    public CandidateRule(
        IReadOnlyDictionary<string, RuleLabel> labels,
        Parameter<CitizenStateSet> notOfferedOn,
        Parameter<VisitationCategory> notMostVulnerableOf
    )
    {
        _parts =
        [
            Part(
                "inCatalogue",
                new("markeringen er fra det gældende katalog", "the marking is of the catalogue in force"),
                static (in f) => f.IsOfCatalogue,
                LeftOutReason.NotMarkedInCatalogue
            ),
            (
                new Fact<MarkFacts, LocalDate>(
                    "markedOn",
                    new("markeret", "marked"),
                    static (in f) => Known.Of(f.Citizen.MarkedOn)
                ).AtMost(
                    new Fact<MarkFacts, LocalDate>(
                        "extractedOn",
                        new("udtrækkets dag", "the day of the extraction"),
                        static (in f) => Known.Of(f.Date)
                    )
                ),
                LeftOutReason.MarkedLater,
                LeftOutReason.MarkedLater
            ),
            Part(
                "livesHere",
                new("bor i kommunen", "lives in the municipality"),
                static (in f) => !f.Citizen.LivesElsewhere,
                LeftOutReason.LivesElsewhere
            ),
            Part(
                "hasTracks",
                new("har spor i kataloget", "has tracks in the catalogue"),
                static (in f) => f.Citizen.Marking.Count > 0,
                LeftOutReason.TracksWithoutSuccessor
            ),
            Part(
                "markedForTrack",
                new("markeret til sporet", "marked for the track"),
                static (in f) => f.TrackId is not { } track || f.Citizen.Marking.Contains(track),
                LeftOutReason.NotMarkedForTrack,
                basis: static (in f) => f.Tracks(s_tracks)
            ),
            (
                OfferedTo.Of<MarkFacts>(
                    labels,
                    notOfferedOn,
                    notMostVulnerableOf,
                    static (in f) => f.Citizen.Offer,
                    static (in f) => f.Date
                ),
                LeftOutReason.NotOffered,
                LeftOutReason.OfferUnknown
            ),
            Part(
                "available",
                new("til rådighed for et job", "available for a job"),
                static (in f) => f.Citizen.IsAvailable,
                LeftOutReason.NotAvailable,
                LeftOutReason.AvailabilityUnknown
            ),
        ];
        Rule = Kernel.Rule.All<MarkFacts>([.. _parts.Select(static p => p.Rule)]).Named(labels["HEL20/candidate"]);
        ForAnyTrack = Kernel
            .Rule.All<MarkFacts>([
                .. _parts.Where(static p => p.NotMet != LeftOutReason.NotMarkedForTrack).Select(static p => p.Rule),
            ])
            .Named(labels["HEL20/candidate-any"]);
    }

    public Rule<MarkFacts> Rule { get; }

    /// <summary>The same for no order in particular.</summary>
    public Rule<MarkFacts> ForAnyTrack { get; }

    /// <summary>The first part that keeps a citizen out; null for a candidate.</summary>
    public LeftOutReason? WhyNot(in MarkFacts facts)
    {
        foreach (var (rule, notMet, unknown) in _parts)
        {
            var verdict = rule.Test(facts);
            if (verdict != Verdict.Met)
            {
                return verdict == Verdict.NotMet ? notMet : unknown;
            }
        }

        return null;
    }

    private static (Rule<MarkFacts> Rule, LeftOutReason NotMet, LeftOutReason Unknown) Part(
        string id,
        BilingualText name,
        FactReader<MarkFacts, bool?> read,
        LeftOutReason notMet,
        LeftOutReason? unknown = null,
        FactReader<MarkFacts, ImmutableArray<FactReading>>? basis = null
    ) =>
        (new Fact<MarkFacts, bool>(id, name, (in f) => Known.Told(read(f)), basis).IsTrue(), notMet, unknown ?? notMet);
}
