using System.Collections.Frozen;

namespace Jobcenter.Rules.PracticeTests;

/// <summary>What a job centre answered and counted for the criteria of practice tests. Immutable.</summary>
[DanishTerm("svarark")]
public sealed class AnswerSheet
{
    private readonly FrozenDictionary<(string Test, string Criterion), ImmutableArray<CriterionEvidence>> _evidence;

    internal AnswerSheet(
        IEnumerable<KeyValuePair<(string Test, string Criterion), ImmutableArray<CriterionEvidence>>> evidence
    ) => _evidence = evidence.ToFrozenDictionary();

    /// <summary>A sheet without answers.</summary>
    public static AnswerSheet Empty { get; } = new([]);

    /// <summary>What is said of a criterion.</summary>
    /// <returns>At most one given answer and one count; empty for nothing.</returns>
    /// <exception cref="ArgumentNullException">An id is null.</exception>
    public ImmutableArray<CriterionEvidence> Of(string test, string criterion) =>
        _evidence.GetValueOrDefault((Guard.Against.Null(test), Guard.Against.Null(criterion)), []);

    /// <summary>How many criteria something is said of.</summary>
    public override string ToString() => $"{_evidence.Count} criteria";
}
