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

    /// <summary>The rows that were refused: of which test and criterion, null for what could not be read, how many, and where the last of them stands.</summary>
    internal ImmutableArray<(string? Test, string? Criterion, long Count, RowLocation Last)> Lost { get; init; } = [];

    /// <summary>Why the answer of a criterion can still change: rows that were refused and may be of it; empty where none are.</summary>
    internal ImmutableArray<BilingualText> WhyProvisional(string test, string criterion)
    {
        var rows = Lost.Where(l =>
                (l.Test is null || Is(l.Test, test)) && (l.Criterion is null || Is(l.Criterion, criterion))
            )
            .ToList();
        if (rows.Count == 0)
        {
            return [];
        }

        var (count, places) = (
            rows.Sum(static r => r.Count),
            string.Join(", ", rows.Select(static r => r.Last.ToString()).Where(static p => p.Length > 0))
        );
        var (at, more) = (places.Length == 0 ? string.Empty : $" ({places}", count > rows.Count ? ", …" : string.Empty);
        var end = places.Length == 0 ? string.Empty : $"{more})";
        return
        [
            count == 1
                ? new(
                    $"1 række med svar er afvist og kan ændre svaret{at}{end}",
                    $"1 row of answers was refused and may change the answer{at}{end}"
                )
                : new(
                    $"{count} rækker med svar er afvist og kan ændre svaret{at}{end}",
                    $"{count} rows of answers were refused and may change the answer{at}{end}"
                ),
        ];

        static bool Is(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
    }

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
