namespace Jobcenter.Rules.PracticeTests;

/// <summary>Builds an <see cref="AnswerSheet"/>. Of two rows that say the same kind of thing of one criterion the first is kept.</summary>
/// <example>
/// <code>
/// var builder = new AnswerSheetBuilder(PracticeTest.All);
/// builder.Add("evidenstest", "foerste-samtale", CriterionEvidence.OfCount(37, 40));
/// AnswerSheet answers = builder.Build();
/// </code>
/// </example>
[DanishTerm("svararkbygger")]
public sealed class AnswerSheetBuilder : RowBuilder
{
    private const string Test = "test";
    private const string Criterion = "criterion";
    private const string Count = "count";
    private const string Of = "of";

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

    private static readonly PracticeAnswer[] s_given = [PracticeAnswer.Yes, PracticeAnswer.Partly, PracticeAnswer.No];
    private static readonly string s_ids = string.Join(", ", s_given.Select(static a => a.Id()));

    private static readonly FieldKind<PracticeAnswer?> s_answer = new(
        new($"en af {s_ids}", $"one of {s_ids}"),
        fallback: null,
        static (text, out value) =>
        {
            value = null;
            foreach (var answer in s_given)
            {
                // Answers are written by hand, with a capital letter too.
                value = text.Equals(answer.Id(), StringComparison.OrdinalIgnoreCase) ? answer : value;
            }

            return value is not null || text.IsEmpty
                ? null
                : new(
                    $"er ikke et svar; tilladt er {s_ids} eller tom",
                    $"is not an answer; allowed are {s_ids} or empty"
                );
        },
        static value => value?.Id()
    );

    private static readonly FieldKind<int?> s_count = FieldKinds.Number(int.MaxValue, s_badCount);

    private static readonly SchemaOf<Fields> s_schema = new(
        "answers.csv",
        default,
        static (ref r, in v) =>
            new(
                r.Must(Test, FieldKinds.Text, v.Test, "prøven", "the test: evidenstest or god-praksis"),
                r.Must(Criterion, FieldKinds.Text, v.Criterion, "kriteriets id", "the criterion's id"),
                r.May("answer", s_answer, v.Answer, "svaret", "the answer"),
                r.May(Count, s_count, v.Count, "hvor mange der lever op til det", "how many live up to it"),
                r.May(Of, s_count, v.Of, "af hvor mange", "of how many")
            ),
        static (in row, ref faults) =>
        {
            if (row.Count is null != row.Of is null)
            {
                faults.Add(row.Count is null ? Count : Of, string.Empty, s_halfCount);
            }
            else if (row.Count > row.Of)
            {
                faults.Add(Count, $"{row.Count}", new($"er mere end of, {row.Of}", $"is more than of, {row.Of}"));
            }
        }
    )
    {
        KeyColumns = [Test, Criterion],
    };

    private readonly ImmutableArray<PracticeTest> _tests;
    private readonly Dictionary<(string? Test, string? Criterion), (long Count, RowLocation Last)> _lost = [];
    private Dictionary<(string Test, string Criterion), ImmutableArray<CriterionEvidence>> _evidence = [];

    /// <summary>A builder without answers.</summary>
    /// <param name="tests">The tests that rows may answer.</param>
    /// <param name="onRefused">Is told of every refused row as it comes; null for nobody.</param>
    /// <exception cref="ArgumentNullException"><paramref name="tests"/> is null.</exception>
    public AnswerSheetBuilder(IEnumerable<PracticeTest> tests, Action<RefusedRow>? onRefused = null)
        : base(onRefused)
    {
        _tests = [.. Guard.Against.Null(tests)];
        Answers = new IntakeOf<Fields>(this, s_schema, Take);
    }

    /// <summary>Takes in rows of <c>answers.csv</c>: an answer, a count of how many, both, or neither yet.</summary>
    public RowIntake Answers { get; }

    /// <summary>Adds what is said of a criterion.</summary>
    /// <param name="test">The test's id.</param>
    /// <param name="criterion">The criterion's id.</param>
    /// <param name="evidence">A given answer or a count.</param>
    /// <param name="location">Where it stands; nowhere by default.</param>
    /// <returns>Whether it was taken.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the evidence was counted in a register.</exception>
    /// <exception cref="InvalidOperationException">The sheet has been built.</exception>
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
        StartRow();
        var faults = default(RowFaults);
        Take(test, criterion, evidence.Origin == EvidenceOrigin.Missing ? [] : [evidence], ref faults);
        return !faults.Any || Refuse(s_schema, location, faults, [test, criterion]);
    }

    /// <summary>The answers that were added.</summary>
    /// <exception cref="InvalidOperationException">The sheet has been built already.</exception>
    public AnswerSheet Build()
    {
        StartBuild();
        (var evidence, _evidence) = (_evidence, []);
        return new(evidence)
        {
            Lost = [.. _lost.Select(static l => (l.Key.Test, l.Key.Criterion, l.Value.Count, l.Value.Last))],
        };
    }

    // A word that is no test or criterion may be any, misspelt.
    private protected override void Lose(Schema of, RefusedRow refused)
    {
        var (named, asked) = refused.Key is [var first, var second] ? (first, second) : default;
        var test = _tests.FirstOrDefault(t => string.Equals(t.Id, named, StringComparison.Ordinal));
        var isCriterion =
            asked is not null && _tests.Any(t => (test is null || t == test) && t.Find(asked) is not null);
        var key = (test?.Id, isCriterion ? asked : null);
        _lost[key] = (_lost.GetValueOrDefault(key).Count + 1, refused.Location);
    }

    private void Take(in Fields row, RowLocation location, ref RowFaults faults)
    {
        var source = location == default ? null : new SourceReference(location.ToString());
        var evidence = ImmutableArray.CreateBuilder<CriterionEvidence>();
        if (row.Answer is { } answer)
        {
            evidence.Add(CriterionEvidence.OfAnswer(answer, source));
        }

        if (row is { Count: { } part, Of: { } whole })
        {
            evidence.Add(CriterionEvidence.OfCount(part, whole, source));
        }

        Take(row.Test ?? string.Empty, row.Criterion ?? string.Empty, evidence.ToImmutable(), ref faults);
    }

    private void Take(string test, string criterion, ImmutableArray<CriterionEvidence> evidence, ref RowFaults faults)
    {
        var earlier = _evidence.GetValueOrDefault((test, criterion), []);
        if (_tests.FirstOrDefault(t => string.Equals(t.Id, test, StringComparison.Ordinal)) is not { } known)
        {
            faults.Add(Test, test, FieldKinds.NotOneOf(string.Join(", ", _tests.Select(static t => t.Id))));
        }
        else if (known.Find(criterion) is null)
        {
            var allowed = string.Join(", ", known.Criteria.Select(static c => c.Id));
            faults.Add(Criterion, criterion, FieldKinds.NotOneOf(allowed));
        }
        else if (evidence.Any(e => earlier.Any(x => x.Origin == e.Origin)))
        {
            faults.Add(Criterion, criterion, s_duplicate);
        }
        else
        {
            _evidence[(test, criterion)] = [.. earlier, .. evidence];
        }
    }

    private readonly record struct Fields(string? Test, string? Criterion, PracticeAnswer? Answer, int? Count, int? Of);
}
