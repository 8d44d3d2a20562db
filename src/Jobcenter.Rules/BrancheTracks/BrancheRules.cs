using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.BrancheTracks.JobOrders;
using Jobcenter.Rules.BrancheTracks.Reviews;

namespace Jobcenter.Rules.BrancheTracks;

/// <summary>The rules of the branche tracks, from marking to the review of a quarter, and the numbers they hold against. Another municipality sets its own.</summary>
/// <example>
/// <code>
/// BrancheRules ours = BrancheRules.Default.With(
///     BrancheRules.Default.FewestMarks.With(
///         new ParameterValue&lt;int&gt;(1, new(2022, 1, 1), validUntil: null, new("EGEN22", "4"))
///     )
/// );
/// Verdict verdict = ours.Marking.Test(new MarkFacts(citizen, catalogueInForce, citizen.MarkedOn));
/// Assessment offer = ours.Offer.Assess(new OfferFacts { Date = date, States = states });
/// </code>
/// </example>
[DanishTerm("branchereglerne")]
public sealed class BrancheRules
{
    private static readonly WholeForm s_number = new(0, 1000);
    private static readonly Form<VisitationCategory> s_category = ValueForms.Word(Vocabulary.Of<VisitationCategory>());
    private static readonly MappedForm<Fraction, Share> s_share = new(
        ValueForms.Number,
        static f => new(f),
        static s => s.Value,
        static f => f.Sign >= 0 && f <= Fraction.One,
        new("en andel fra 0 til 1", "a share from 0 to 1")
    );
    private static readonly MappedForm<ImmutableArray<CitizenState>, CitizenStateSet> s_states = new(
        ValueForms.Each(ValueForms.Word(Vocabulary.Of<CitizenState>())),
        static s => new(s.AsSpan()),
        static s => s.States
    );

    private readonly ImmutableDictionary<string, object> _parameters;
    private readonly ImmutableDictionary<string, RuleLabel> _labels;
    private readonly CandidateRule _candidate;

    private BrancheRules(ImmutableDictionary<string, object> parameters, ImmutableDictionary<string, RuleLabel> labels)
    {
        (_parameters, _labels) = (parameters, labels);
        ProfileRule = BrancheTracks.ProfileRule.Of(labels, FewestProfileTracks);
        Marking = MarkingRule.Of(labels, FewestMarks);
        Offer = OfferedTo.Of<OfferFacts>(
            labels,
            NotOfferedOn,
            NotMostVulnerableOf,
            static (in f) => f,
            static (in f) => f.Date
        );
        _candidate = new(labels, NotOfferedOn, NotMostVulnerableOf);
        GroupCourse = GroupCourseRule.Of(labels, FewestInGroup, MostInGroup, MostGroupDays);
        CompleteTrack = CompleteTrackRule.Of(labels, FewestOfEachActivity);
        ClusterMeetings = ClusterMeetingRule.Of(labels, FewestMeetings);
        Coordinators = CoordinatorRule.Of(labels, FewestCoordinators, MostCoordinators, AdvisedCoordinators);
        Effort = EffortShareRule.Of(labels, EffortShare);
    }

    /// <summary>The rules with the sources' numbers. None has a known end.</summary>
    public static BrancheRules Default { get; } =
        SourceDocuments.Read(
            ["HEL21", "HEL20", "HEL19"],
            static (parts, reading) =>
                new BrancheRules(
                    Read(ImmutableDictionary<string, object>.Empty, ParameterTable.Of(reading)),
                    Read(ImmutableDictionary<string, RuleLabel>.Empty, parts, reading)
                )
        );

    /// <summary>The fewest tracks a citizen is marked for, included: 2 (HEL20).</summary>
    public Parameter<int> FewestMarks => Number("fewestMarks");

    /// <summary>The benefits whose receivers are not offered the effort by default: ledighedsydelse, sygedagpenge (HEL20).</summary>
    public Parameter<CitizenStateSet> NotOfferedOn => Get<CitizenStateSet>("notOfferedOn");

    /// <summary>The category whose most vulnerable are not offered the effort by default: the activity ready (HEL20).</summary>
    public Parameter<VisitationCategory> NotMostVulnerableOf => Get<VisitationCategory>("notMostVulnerableOf");

    /// <summary>The fewest citizens in a group course, included: 10 (HEL20).</summary>
    public Parameter<int> FewestInGroup => Number("fewestInGroup");

    /// <summary>The most citizens in a group course, included: 15 (HEL20).</summary>
    public Parameter<int> MostInGroup => Number("mostInGroup");

    /// <summary>The most days, whole or half, of a group course, included: 5 (HEL21 4, typically). Our decision: for 2020 too, of which HEL20 says nothing.</summary>
    public Parameter<int> MostGroupDays => Number("mostGroupDays");

    /// <summary>The fewest meetings with a track's companies in a quarter, included: 1 (HEL20; HEL21 4).</summary>
    public Parameter<int> FewestMeetings => Number("fewestMeetings");

    /// <summary>How many of each of its three activities a complete track has at least: 1 (HEL20).</summary>
    public Parameter<int> FewestOfEachActivity => Number("fewestOfEachActivity");

    /// <summary>How many tracks a profile matches at least: 1 (HEL19).</summary>
    public Parameter<int> FewestProfileTracks => Number("fewestProfileTracks");

    /// <summary>The fewest coordinators of a track, included: 1 (HEL20, practice).</summary>
    public Parameter<int> FewestCoordinators => Number("fewestCoordinators");

    /// <summary>The most coordinators of a track, included: 3 (HEL20, practice).</summary>
    public Parameter<int> MostCoordinators => Number("mostCoordinators");

    /// <summary>The most coordinators that are advised, included: 2 (HEL20, good advice).</summary>
    public Parameter<int> AdvisedCoordinators => Number("advisedCoordinators");

    /// <summary>The least share of the company-directed effort, included: one half (HEL20).</summary>
    public Parameter<Share> EffortShare => Get<Share>("effortShare");

    /// <summary>The profile is made at the first interview and matches a track (HEL19).</summary>
    public RuleOutline Profile => ProfileRule.Outline;

    internal Rule<ProfileFacts> ProfileRule { get; }

    /// <summary>A citizen is marked for at least two tracks, at most all, of the catalogue that holds on the day (HEL20).</summary>
    public Rule<MarkFacts> Marking { get; }

    /// <summary>Whether a citizen is offered the branche effort: by default, or by the caseworker's recorded decision (HEL20).</summary>
    public Rule<OfferFacts> Offer { get; }

    /// <summary>Who can be extracted for a job order (HEL20).</summary>
    public Rule<MarkFacts> Candidate => _candidate.Rule;

    internal Rule<MarkFacts> CandidateForAnyTrack => _candidate.ForAnyTrack;

    /// <summary>A group course has the right size and number of days (HEL20; HEL21 4).</summary>
    public Rule<GroupCourse> GroupCourse { get; }

    /// <summary>A track has all three activities (HEL20).</summary>
    public Rule<TrackFacts> CompleteTrack { get; }

    /// <summary>A track's cluster meets at least once in the quarter (HEL20; HEL21 4).</summary>
    public Rule<TrackFacts> ClusterMeetings { get; }

    /// <summary>A track has 1 to 3 coordinators every day; 1 to 2 are advised, which is shown beside (HEL20).</summary>
    public Rule<TrackFacts> Coordinators { get; }

    /// <summary>At least half of the company-directed placements begun are in a track (HEL20, an expectation).</summary>
    public Rule<TrackEffort> Effort { get; }

    /// <summary>Whether a citizen's profile was made at the first interview and matches a track (HEL19).</summary>
    /// <param name="firstInterviewOn">The day of the first interview; null when not known.</param>
    /// <param name="profiledOn">The day the profile was made; null when not known.</param>
    /// <param name="matched">The tracks it matched; missing when not known.</param>
    public Assessment AssessProfile(
        LocalDate? firstInterviewOn,
        LocalDate? profiledOn,
        Known<BrancheMarking> matched
    ) => ProfileRule.Assess(new(firstInterviewOn, profiledOn, matched));

    /// <summary>The rules with another number.</summary>
    /// <param name="parameter">The parameter; it takes the place of the one with its id.</param>
    /// <returns>The rules, whose sentences say the new number and its source.</returns>
    /// <exception cref="ArgumentException">The parameter is null, or the rules have none of that id and type.</exception>
    public BrancheRules With<T>(Parameter<T> parameter)
    {
        Guard.Against.Null(parameter);
        return _parameters.TryGetValue(parameter.Id, out var there) && there is Parameter<T>
            ? new(_parameters.SetItem(parameter.Id, parameter), _labels)
            : throw new ArgumentException(
                $"parameter was {parameter.Id}; the rules have {string.Join(", ", _parameters.Keys.Order(StringComparer.Ordinal))}, each of its own type.",
                nameof(parameter)
            );
    }

    /// <summary>The numbers, by id.</summary>
    public override string ToString() =>
        string.Join(
            '\n',
            _parameters.OrderBy(static p => p.Key, StringComparer.Ordinal).Select(static p => $"{p.Value}")
        );

    /// <summary>Why a marked citizen cannot be extracted, without the tree of reasons. Allocates nothing.</summary>
    /// <param name="facts">The citizen, the catalogue, the day and the track.</param>
    /// <returns>The first reason; null when the citizen can.</returns>
    public LeftOutReason? WhyNot(in MarkFacts facts) => _candidate.WhyNot(facts);

    /// <summary>The rules with those numbers and words that a document says.</summary>
    internal BrancheRules With(DocumentParts parts, DocumentReading reading) =>
        new(Read(_parameters, ParameterTable.Of(reading)), Read(_labels, parts, reading));

    /// <summary>The numbers as a document writes them.</summary>
    internal IEnumerable<WrittenParameter> Written() =>
        _parameters
            .OrderBy(static p => p.Key, StringComparer.Ordinal)
            .Select(static p =>
                p.Value switch
                {
                    Parameter<int> number => WrittenParameter.Of(number, s_number),
                    Parameter<Share> share => WrittenParameter.Of(share, s_share),
                    Parameter<CitizenStateSet> states => WrittenParameter.Of(states, s_states),
                    _ => WrittenParameter.Of((Parameter<VisitationCategory>)p.Value, s_category),
                }
            );

    private static ImmutableDictionary<string, object> Read(
        ImmutableDictionary<string, object> parameters,
        ParameterTable document
    )
    {
        void Take<T>(Form<T> form, params ReadOnlySpan<string> ids)
            where T : notnull
        {
            foreach (var id in ids)
            {
                if (document.Ids.Contains(id, StringComparer.Ordinal) && document.Find(id, form) is { } parameter)
                {
                    parameters = parameters.SetItem(id, parameter);
                }
            }
        }

        Take(s_number, "fewestMarks", "fewestInGroup", "mostInGroup", "mostGroupDays", "fewestMeetings");
        Take(s_number, "fewestOfEachActivity", "fewestProfileTracks", "fewestCoordinators", "mostCoordinators");
        Take(s_number, "advisedCoordinators");
        Take(s_states, "notOfferedOn");
        Take(s_category, "notMostVulnerableOf");
        Take(s_share, "effortShare");
        return parameters;
    }

    // A rule that is not of the branche tracks has its words from somebody else.
    private static ImmutableDictionary<string, RuleLabel> Read(
        ImmutableDictionary<string, RuleLabel> labels,
        DocumentParts parts,
        DocumentReading reading
    ) =>
        labels.SetItems(
            parts
                .ReadAll(DocumentParts.Rules, LabelForms.OfRule, reading)
                .Select(static l => KeyValuePair.Create(l.Id, l))
        );

    private Parameter<int> Number(string id) => Get<int>(id);

    private Parameter<T> Get<T>(string id) => (Parameter<T>)_parameters[id];
}
