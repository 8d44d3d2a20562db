namespace Jobcenter.Rules.BrancheTracks;

/// <summary>Who can be extracted for a job order: marked for its track, offered the effort, available. Source: HEL20.</summary>
internal sealed class CandidateRule
{
    private static readonly SourceReference s_source = new("HEL20", "jobordrer");
    private static readonly BilingualText s_notKnown = new("ikke kendt", "not known");
    private readonly (Rule<CandidateFacts> Rule, LeftOutReason NotMet, LeftOutReason Unknown)[] _parts;

    public CandidateRule(Parameter<OfferDefault> defaults)
    {
        _parts =
        [
            (
                Answer(
                    "inCatalogue",
                    new("markeringen er fra det gældende katalog", "the marking is of the catalogue in force"),
                    static (in f) =>
                        f.Catalogue is not null && ReferenceEquals(f.Candidate.Marking.Catalogue, f.Catalogue)
                ),
                LeftOutReason.NotMarkedInCatalogue,
                LeftOutReason.NotMarkedInCatalogue
            ),
            (
                new Fact<CandidateFacts, LocalDate>(
                    "markedOn",
                    new("markeret", "marked"),
                    static (in f) => Known.Of(f.Candidate.MarkedOn)
                ).AtMost(
                    new Fact<CandidateFacts, LocalDate>(
                        "extractedOn",
                        new("udtrækkets dag", "the day of the extraction"),
                        static (in f) => Known.Of(f.Date)
                    )
                ),
                LeftOutReason.MarkedLater,
                LeftOutReason.MarkedLater
            ),
            (
                Answer(
                    "livesHere",
                    new("bor i kommunen", "lives in the municipality"),
                    static (in f) => !f.Candidate.LivesElsewhere
                ),
                LeftOutReason.LivesElsewhere,
                LeftOutReason.LivesElsewhere
            ),
            (
                Answer(
                    "hasTracks",
                    new("har spor i kataloget", "has tracks in the catalogue"),
                    static (in f) => f.Candidate.Marking.Count > 0
                ),
                LeftOutReason.TracksWithoutSuccessor,
                LeftOutReason.TracksWithoutSuccessor
            ),
            (
                Answer(
                    "markedForTrack",
                    new("markeret til sporet", "marked for the track"),
                    static (in f) => f.TrackId is not { } track || f.Candidate.Marking.Contains(track),
                    static (in f) =>
                        f.Candidate.Marking.Count == 0
                            ? []
                            :
                            [
                                new(
                                    "tracks",
                                    new("markerede spor", "marked tracks"),
                                    BilingualText.Of(f.Candidate.Marking)
                                ),
                            ]
                ),
                LeftOutReason.NotMarkedForTrack,
                LeftOutReason.NotMarkedForTrack
            ),
            (
                OfferRule.Of<CandidateFacts>(defaults, static (in f) => f.Candidate.Offer, static (in f) => f.Date),
                LeftOutReason.NotOffered,
                LeftOutReason.OfferUnknown
            ),
            (
                Answer(
                    "available",
                    new("til rådighed for et job", "available for a job"),
                    static (in f) => f.Candidate.IsAvailable
                ),
                LeftOutReason.NotAvailable,
                LeftOutReason.AvailabilityUnknown
            ),
        ];
        Rule = Kernel
            .Rule.All<CandidateFacts>([.. _parts.Select(static p => p.Rule)])
            .Named(
                new(
                    "HEL20/candidate",
                    new(
                        "Borgeren er markeret til sporet, tilbydes indsatsen og er til rådighed",
                        "The citizen is marked for the track, offered the effort and available"
                    ),
                    s_source
                )
            );
        ForAnyTrack = Kernel
            .Rule.All<CandidateFacts>([
                .. _parts.Where(static p => p.NotMet != LeftOutReason.NotMarkedForTrack).Select(static p => p.Rule),
            ])
            .Named(
                new(
                    "HEL20/candidate-any",
                    new(
                        "Borgeren er markeret, tilbydes indsatsen og er til rådighed",
                        "The citizen is marked, offered the effort and available"
                    ),
                    s_source
                )
            );
    }

    public Rule<CandidateFacts> Rule { get; }

    /// <summary>The same for no order in particular.</summary>
    public Rule<CandidateFacts> ForAnyTrack { get; }

    /// <summary>The first part that keeps a citizen out; null for a candidate.</summary>
    public LeftOutReason? WhyNot(in CandidateFacts facts)
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

    private static Rule<CandidateFacts> Answer(
        string id,
        BilingualText name,
        FactsOf<CandidateFacts, bool?> read,
        FactBasis<CandidateFacts>? basis = null
    ) =>
        new Fact<CandidateFacts, bool>(
            id,
            name,
            (in f) => read(f) is { } answer ? Known.Of(answer) : Known.Missing<bool>(s_notKnown),
            basis
        ).IsTrue();
}
