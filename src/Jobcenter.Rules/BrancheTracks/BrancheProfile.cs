using Jobcenter.Rules.BrancheTracks.Catalogues;

namespace Jobcenter.Rules.BrancheTracks;

/// <summary>The profiles a job centre has made with companies and schools: what each track asks for. Source: HEL19.</summary>
/// <remarks>
/// HEL19 says that a citizen's competences are matched with a branche, and prints no profile: the competences are the
/// municipality's own. Our decision: a track matches when the citizen has all it asks for, and the tracks that match
/// are what the citizen can be marked for.
/// </remarks>
/// <example>
/// <code>
/// var profile = new BrancheProfile(
///     BrancheCatalogues.Default["HEL19"],
///     ("transport", "koerekort-c", new("har kørekort C", "has driving licence C")),
///     ("rengoering", "fysisk", new("kan arbejde fysisk", "can do physical work"))
/// );
/// BrancheMarking matched = profile.Match(new Dictionary&lt;string, bool&gt; { ["koerekort-c"] = true }).Matched;
/// </code>
/// </example>
[DanishTerm("brancheprofil")]
public sealed class BrancheProfile
{
    private static readonly BilingualText s_notAsked = new("ikke spurgt endnu", "not asked yet");
    private readonly ImmutableArray<(int Track, Rule<IReadOnlyDictionary<string, bool>> Rule)> _rules;

    /// <summary>A profile.</summary>
    /// <param name="catalogue">The catalogue of the tracks.</param>
    /// <param name="competences">What the tracks ask for, each with an id that tracks asking for the same share; a track without any is matched by nobody.</param>
    /// <exception cref="ArgumentException">An argument is null, an id blank, a track not of the catalogue, or one asks twice for the same thing.</exception>
    public BrancheProfile(
        BrancheCatalogue catalogue,
        params ReadOnlySpan<(string TrackId, string Id, BilingualText Name)> competences
    )
    {
        Catalogue = Guard.Against.Null(catalogue);
        var seen = new HashSet<(string, string)>();
        foreach (var (track, id, name) in competences)
        {
            Guard.Against.Blank(id, nameof(competences));
            Guard.Against.Null(name, nameof(competences));
            if (catalogue.IndexOf(track) < 0 || !seen.Add((track, id)))
            {
                throw new ArgumentException(
                    $"competences held {id} of {track}; the track must be of {catalogue.Id}, and ask for it once.",
                    nameof(competences)
                );
            }
        }

        Competences = [.. competences];
        _rules =
        [
            .. Competences
                .GroupBy(c => catalogue.IndexOf(c.TrackId))
                .OrderBy(static g => g.Key)
                .Select(g => (g.Key, RuleOf(catalogue, catalogue.Tracks[g.Key], g))),
        ];
    }

    /// <summary>The catalogue of the tracks.</summary>
    public BrancheCatalogue Catalogue { get; }

    /// <summary>What the tracks ask for.</summary>
    public ImmutableArray<(string TrackId, string Id, BilingualText Name)> Competences { get; }

    /// <summary>Matches a citizen.</summary>
    /// <param name="answers">What was learnt at the interview: yes or no by the competence's id. What is not there is not known.</param>
    /// <returns>The tracks of which the citizen has all that is asked, those that wait for an answer, and the reasons, one answer a track.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answers"/> is null.</exception>
    public (BrancheMarking Matched, BrancheMarking Unknown, ImmutableArray<Assessment> Answers) Match(
        IReadOnlyDictionary<string, bool> answers
    )
    {
        Guard.Against.Null(answers);
        var (matched, unknown) = (0u, 0u);
        var assessments = ImmutableArray.CreateBuilder<Assessment>(_rules.Length);
        foreach (var (track, rule) in _rules)
        {
            var assessment = rule.Assess(answers);
            matched |= assessment.Verdict == Verdict.Met ? 1u << track : 0u;
            unknown |= assessment.Verdict == Verdict.Unknown ? 1u << track : 0u;
            assessments.Add(assessment);
        }

        return (new(Catalogue, matched), new(Catalogue, unknown), assessments.ToImmutable());
    }

    /// <summary>The catalogue, and what each track asks for.</summary>
    public override string ToString() =>
        $"{Catalogue.Id}: {string.Join(", ", Competences.Select(static c => $"{c.TrackId}/{c.Id}"))}";

    private static Rule<IReadOnlyDictionary<string, bool>> RuleOf(
        BrancheCatalogue catalogue,
        BrancheTrack track,
        IEnumerable<(string TrackId, string Id, BilingualText Name)> competences
    ) =>
        Rule.All<IReadOnlyDictionary<string, bool>>([
                .. competences.Select(static c =>
                    new Fact<IReadOnlyDictionary<string, bool>, bool>(
                        c.Id,
                        c.Name,
                        (in answers) =>
                            answers.TryGetValue(c.Id, out var answer)
                                ? Known.Of(answer)
                                : Known.Missing<bool>(s_notAsked)
                    ).IsTrue()
                ),
            ])
            .Named(
                new(
                    $"{catalogue.Id}/profile/{track.Id}",
                    new($"Profilen passer til {track.Name.Danish}", $"The profile matches {track.Name.English}"),
                    catalogue.Source
                )
            );
}
