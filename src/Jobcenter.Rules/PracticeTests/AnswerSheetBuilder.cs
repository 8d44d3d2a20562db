using System.Globalization;

namespace Jobcenter.Rules.PracticeTests;

/// <summary>Builds an <see cref="AnswerSheet"/>. A bad row is refused with its reason; the rest goes on.</summary>
/// <remarks>Not thread-safe. Of two rows that say the same kind of thing of one criterion the first is kept.</remarks>
/// <example>
/// <code>
/// var builder = new AnswerSheetBuilder(PracticeTestCatalogue.All);
/// builder.Add(new AnswerRow { Test = "evidenstest", Criterion = "foerste-samtale", Count = "37", Of = "40" });
/// AnswerSheet answers = builder.Build();
/// </code>
/// </example>
[DanishTerm("svararkbygger")]
public sealed class AnswerSheetBuilder
{
    /// <summary>How many refused rows are kept: 1,000.</summary>
    public const int Kept = 1000;

    private static readonly BilingualText s_badAnswer = new(
        $"er ikke et svar; tilladt er {PracticeAnswers.AllowedIds} eller tom",
        $"is not an answer; allowed are {PracticeAnswers.AllowedIds} or empty"
    );
    private static readonly BilingualText s_badCount = new(
        "er ikke et antal; skriv et helt tal fra 0",
        "is not a count; write a whole number from 0"
    );
    private static readonly BilingualText s_halfCount = new(
        "mangler; et antal har både count og of",
        "is missing; a count has both count and of"
    );
    private static readonly BilingualText s_duplicate = new(
        "kriteriet har allerede det svar i en tidligere række, som beholdes",
        "the criterion has that answer in an earlier row already, which is kept"
    );

    private readonly ImmutableArray<PracticeTest> _tests;
    private readonly Action<RefusedRow>? _onRefused;
    private readonly List<RefusedRow> _refused = [];
    private readonly Dictionary<(string Test, string Criterion), ImmutableArray<CriterionEvidence>> _evidence = [];
    private long _read;
    private long _refusedCount;

    /// <summary>A builder without answers.</summary>
    /// <param name="tests">The tests that rows may answer.</param>
    /// <param name="onRefused">Is told of every refused row as it comes; null for nobody.</param>
    /// <exception cref="ArgumentNullException"><paramref name="tests"/> is null.</exception>
    public AnswerSheetBuilder(IEnumerable<PracticeTest> tests, Action<RefusedRow>? onRefused = null)
    {
        _tests = [.. Guard.Against.Null(tests)];
        _onRefused = onRefused;
    }

    /// <summary>How many rows have been added, and how many of them refused.</summary>
    public RowCounts Rows => new(_read, _refusedCount);

    /// <summary>The first <see cref="Kept"/> refused rows.</summary>
    public ImmutableArray<RefusedRow> Refused => [.. _refused];

    /// <summary>Adds what is said of a criterion.</summary>
    /// <param name="test">The test's id.</param>
    /// <param name="criterion">The criterion's id.</param>
    /// <param name="evidence">A given answer or a count.</param>
    /// <param name="location">Where it stands; nowhere by default.</param>
    /// <returns>Whether it was taken.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the evidence was counted in a register.</exception>
    public bool Add(string test, string criterion, CriterionEvidence evidence, RowLocation location = default)
    {
        Guard.Against.Null(test);
        Guard.Against.Null(criterion);
        Guard.Against.InvalidInput(
            Guard.Against.Null(evidence),
            nameof(evidence),
            static e => e.Origin != EvidenceOrigin.Register,
            "evidence was counted in a register; hand the register to Evaluate instead."
        );
        return Add(test, criterion, evidence.Origin == EvidenceOrigin.Missing ? [] : [evidence], location);
    }

    /// <summary>Adds an answer as written in a file. A row that says nothing yet is taken.</summary>
    /// <param name="row">The fields.</param>
    /// <param name="location">Where the row stands.</param>
    /// <returns>Whether the row was taken.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is null.</exception>
    public bool Add(AnswerRow row, RowLocation location = default)
    {
        Guard.Against.Null(row);
        var source = location == default ? null : new SourceReference(location.ToString());
        var evidence = ImmutableArray.CreateBuilder<CriterionEvidence>();
        if (row.Answer.Length > 0)
        {
            if (!PracticeAnswers.TryParse(row.Answer, out var answer))
            {
                return Refuse(location, AnswerColumnNames.Answer, row.Answer, s_badAnswer);
            }

            evidence.Add(CriterionEvidence.OfAnswer(answer, source));
        }

        if (row.Count.Length > 0 || row.Of.Length > 0)
        {
            if (!TryCount(row.Count, out var part))
            {
                return RefuseCount(location, AnswerColumnNames.Count, row.Count);
            }

            if (!TryCount(row.Of, out var whole))
            {
                return RefuseCount(location, AnswerColumnNames.Of, row.Of);
            }

            if (part > whole)
            {
                return Refuse(
                    location,
                    AnswerColumnNames.Count,
                    row.Count,
                    new($"er mere end of, {whole}", $"is more than of, {whole}")
                );
            }

            evidence.Add(CriterionEvidence.OfCount(part, whole, source));
        }

        return Add(row.Test, row.Criterion, evidence.ToImmutable(), location);
    }

    /// <summary>The answers added so far. More may be added afterwards for another sheet.</summary>
    /// <returns>The sheet.</returns>
    public AnswerSheet Build() => new(_evidence);

    private bool Add(string test, string criterion, ImmutableArray<CriterionEvidence> evidence, RowLocation location)
    {
        if (_tests.FirstOrDefault(t => string.Equals(t.Id, test, StringComparison.Ordinal)) is not { } known)
        {
            return Refuse(location, AnswerColumnNames.Test, test, NotOneOf(_tests.Select(static t => t.Id)));
        }

        if (known.Find(criterion) is null)
        {
            var allowed = NotOneOf(known.Criteria.Select(static c => c.Id));
            return Refuse(location, AnswerColumnNames.Criterion, criterion, allowed);
        }

        var earlier = _evidence.GetValueOrDefault((test, criterion), []);
        if (evidence.Any(e => earlier.Any(x => x.Origin == e.Origin)))
        {
            return Refuse(location, AnswerColumnNames.Criterion, criterion, s_duplicate);
        }

        _read++;
        _evidence[(test, criterion)] = [.. earlier, .. evidence];
        return true;
    }

    private static BilingualText NotOneOf(IEnumerable<string> ids)
    {
        var allowed = string.Join(", ", ids);
        return new($"kendes ikke; tilladt er {allowed}", $"is not known; allowed are {allowed}");
    }

    private static bool TryCount(string text, out int count) =>
        int.TryParse(text, NumberStyles.None, NumberFormatInfo.InvariantInfo, out count);

    private bool RefuseCount(RowLocation location, string column, string value) =>
        Refuse(location, column, value, value.Length == 0 ? s_halfCount : s_badCount);

    private bool Refuse(RowLocation location, string column, string value, BilingualText reason)
    {
        _read++;
        _refusedCount++;
        var refused = new RefusedRow(location, column, value, reason);
        if (_refused.Count < Kept)
        {
            _refused.Add(refused);
        }

        _onRefused?.Invoke(refused);
        return false;
    }
}
