namespace Jobcenter.Rules.BrancheTracks;

/// <summary>The rules of the branche tracks, from marking to the review of a quarter, with the numbers they hold against.</summary>
/// <example>
/// <code>
/// Verdict verdict = BrancheRules.Default.Marking.Test(new MarkingFacts(marking, markedOn, catalogueInForce));
/// OfferAnswer offer = BrancheRules.Default.AssessOffer(facts, date);
/// </code>
/// </example>
[DanishTerm("branchereglerne")]
public sealed class BrancheRules
{
    private readonly CandidateRule _candidate;
    private readonly Rule<(OfferFacts Offer, LocalDate Date)> _offer;

    /// <summary>The rules with numbers of one's own.</summary>
    /// <param name="parameters">The numbers.</param>
    /// <exception cref="ArgumentNullException"><paramref name="parameters"/> is null.</exception>
    public BrancheRules(BrancheParameters parameters)
    {
        Parameters = Guard.Against.Null(parameters);
        Profile = ProfileRule.Of(parameters.FewestProfileTracks);
        CompleteTrack = TrackRules.Complete(parameters);
        Marking = MarkingRule.Of(parameters.FewestMarks);
        GroupCourse = GroupCourseRule.Of(parameters);
        ClusterMeetings = TrackRules.Meetings(parameters);
        Coordinators = TrackRules.Coordinators(parameters);
        EffortShare = EffortRule.Of(parameters.EffortShare);
        _candidate = new(parameters.OfferDefault);
        _offer = OfferRule.Of<(OfferFacts Offer, LocalDate Date)>(
            parameters.OfferDefault,
            static (in f) => f.Offer,
            static (in f) => f.Date
        );
    }

    /// <summary>The rules with the sources' numbers.</summary>
    public static BrancheRules Default { get; } = new(BrancheParameters.Default);

    /// <summary>The numbers.</summary>
    public BrancheParameters Parameters { get; }

    /// <summary>The profile is made at the first interview and matches a track (HEL19).</summary>
    public Rule<ProfileFacts> Profile { get; }

    /// <summary>A citizen is marked for at least two tracks, at most all, of the catalogue that holds on the day (HEL20).</summary>
    public Rule<MarkingFacts> Marking { get; }

    /// <summary>Who can be extracted for a job order (HEL20).</summary>
    public Rule<CandidateFacts> Candidate => _candidate.Rule;

    internal Rule<CandidateFacts> CandidateForAnyTrack => _candidate.ForAnyTrack;

    /// <summary>A group course has the right size and number of days (HEL20; HEL21 4).</summary>
    public Rule<GroupCourse> GroupCourse { get; }

    /// <summary>A track has all three activities (HEL20).</summary>
    public Rule<TrackFacts> CompleteTrack { get; }

    /// <summary>A track's cluster meets at least once in the quarter (HEL20; HEL21 4).</summary>
    public Rule<TrackFacts> ClusterMeetings { get; }

    /// <summary>A track has 1 to 3 coordinators every day; 1 to 2 are advised, which is shown beside (HEL20).</summary>
    public Rule<TrackFacts> Coordinators { get; }

    /// <summary>At least half of the company-directed placements begun are in a track (HEL20, an expectation).</summary>
    public Rule<EffortFacts> EffortShare { get; }

    /// <summary>Whether a citizen is offered the branche effort: by default, or by the caseworker's recorded decision (HEL20).</summary>
    /// <param name="facts">What the offer turns on.</param>
    /// <param name="date">The day asked about; a decision counts from its own day on.</param>
    /// <returns>The answer with its reasons.</returns>
    public OfferAnswer AssessOffer(in OfferFacts facts, LocalDate date)
    {
        var assessment = _offer.Assess((facts, date));
        return new(OfferRule.KindOf(facts, date, assessment.Verdict), assessment);
    }

    /// <summary>Why a marked citizen cannot be extracted, without the tree of reasons. Allocates nothing.</summary>
    /// <param name="facts">The citizen, the catalogue, the day and the track.</param>
    /// <returns>The first reason; null when the citizen can.</returns>
    public LeftOutReason? WhyNot(in CandidateFacts facts) => _candidate.WhyNot(facts);
}
