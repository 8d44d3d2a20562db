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
///     BrancheCatalogues.Helsingoer2019,
///     new TrackCompetence("transport", "koerekort-c", new("har kørekort C", "has driving licence C")),
///     new TrackCompetence("rengoering", "fysisk", new("kan arbejde fysisk", "can do physical work"))
/// );
/// ProfileMatch match = profile.Match(new CompetenceAnswers([new("koerekort-c", true)]));
/// </code>
/// </example>
[DanishTerm("brancheprofil")]
public sealed class BrancheProfile
{
    private readonly ImmutableArray<(int Track, Rule<CompetenceAnswers> Rule)> _rules;

    /// <summary>A profile.</summary>
    /// <param name="catalogue">The catalogue of the tracks.</param>
    /// <param name="competences">What the tracks ask for; a track without any is matched by nobody.</param>
    /// <exception cref="ArgumentException">An argument is null, a track is not of the catalogue, or one asks twice for the same thing.</exception>
    public BrancheProfile(BrancheCatalogue catalogue, params ReadOnlySpan<TrackCompetence> competences)
    {
        Catalogue = Guard.Against.Null(catalogue);
        var seen = new HashSet<(string, string)>();
        foreach (var competence in competences)
        {
            Guard.Against.Null(competence, nameof(competences));
            if (catalogue.IndexOf(competence.TrackId) < 0 || !seen.Add((competence.TrackId, competence.Id)))
            {
                throw new ArgumentException(
                    $"competences held {competence.Id} of {competence.TrackId}; the track must be of {catalogue.Id}, and ask for it once.",
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
                .Select(g => (g.Key, RuleOf(catalogue, g.Key, [.. g]))),
        ];
    }

    /// <summary>The catalogue of the tracks.</summary>
    public BrancheCatalogue Catalogue { get; }

    /// <summary>What the tracks ask for.</summary>
    public ImmutableArray<TrackCompetence> Competences { get; }

    /// <summary>Matches a citizen.</summary>
    /// <param name="answers">What was learnt at the interview.</param>
    /// <returns>The tracks that match, those that wait for an answer, and the reasons.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answers"/> is null.</exception>
    public ProfileMatch Match(CompetenceAnswers answers)
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

        return new(new(Catalogue, matched), new(Catalogue, unknown), assessments.ToImmutable());
    }

    private static Rule<CompetenceAnswers> RuleOf(
        BrancheCatalogue catalogue,
        int track,
        ImmutableArray<TrackCompetence> competences
    )
    {
        var name = catalogue.Tracks[track].Name;
        return Rule.All<CompetenceAnswers>([.. competences.Select(RuleOf)])
            .Named(
                new(
                    $"{catalogue.Id}/profile/{catalogue.Tracks[track].Id}",
                    new($"Profilen passer til {name.Danish}", $"The profile matches {name.English}"),
                    catalogue.Source
                )
            );
    }

    private static Rule<CompetenceAnswers> RuleOf(TrackCompetence competence) =>
        new Fact<CompetenceAnswers, bool>(
            competence.Id,
            competence.Name,
            (in a) =>
                a.Of(competence.Id) is { } answer
                    ? Known.Of(answer)
                    : Known.Missing<bool>(new("ikke spurgt endnu", "not asked yet"))
        ).IsTrue();
}
