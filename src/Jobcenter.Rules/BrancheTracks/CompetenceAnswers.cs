using System.Collections.Frozen;

namespace Jobcenter.Rules.BrancheTracks;

/// <summary>What was learnt of a citizen's competences and wishes: yes or no by the competence's id. What is not there is not known.</summary>
[DanishTerm("kompetencesvar")]
public sealed class CompetenceAnswers
{
    private readonly FrozenDictionary<string, bool> _answers;

    /// <summary>Answers.</summary>
    /// <param name="answers">The answers, each id once.</param>
    /// <exception cref="ArgumentException">The answers are null, or an id stands twice.</exception>
    public CompetenceAnswers(IEnumerable<KeyValuePair<string, bool>> answers)
    {
        KeyValuePair<string, bool>[] all = [.. Guard.Against.Null(answers)];
        var twice = all.GroupBy(static a => a.Key, StringComparer.Ordinal).FirstOrDefault(static g => g.Skip(1).Any());
        Guard.Against.InvalidInput(
            all,
            nameof(answers),
            _ => twice is null,
            $"answers held {twice?.Key} twice; each competence has one answer."
        );
        _answers = all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The answer about a competence.</summary>
    /// <param name="competenceId">The competence's id.</param>
    /// <returns>Yes, no, or null when not known.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="competenceId"/> is null.</exception>
    public bool? Of(string competenceId) =>
        _answers.TryGetValue(Guard.Against.Null(competenceId), out var answer) ? answer : null;
}
