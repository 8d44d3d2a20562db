using System.Globalization;

namespace Jobcenter.Rules.PracticeTests;

/// <summary>A practice test's answers and its score.</summary>
[DanishTerm("praksistestens resultat")]
public sealed class PracticeTestResult
{
    private readonly ImmutableArray<ImmutableArray<CriterionEvidence>> _evidence;
    private readonly LocalDate? _day;
    private readonly (Register Register, Area Area, LocalDate From)? _asked;

    internal PracticeTestResult(
        PracticeTest test,
        AnswerSheet answers,
        Func<Criterion, ImmutableArray<CriterionEvidence>> evidence,
        LocalDate? day,
        (Register Register, Area Area, LocalDate From)? asked = null
    )
    {
        Test = test;
        (_day, _asked) = (day, asked);
        _evidence = [.. test.Criteria.Select(evidence)];
        Outcomes =
        [
            .. test.Criteria.Select(
                (c, i) =>
                    CriterionOutcome.Of(
                        c,
                        test.Scale,
                        day,
                        _evidence[i],
                        e => WhyProvisional(c, answers, e, asked?.Register)
                    )
            ),
        ];
        Unanswered = [.. With(PracticeAnswer.Unknown).Select(static o => o.Criterion)];
        (Score, IsEstimate) = Unanswered.IsEmpty ? Mean() : (Known.Missing<Fraction>(Lacking()), false);
    }

    /// <summary>The test.</summary>
    public PracticeTest Test { get; }

    /// <summary>The answers, in the order of the test.</summary>
    public ImmutableArray<CriterionOutcome> Outcomes { get; }

    /// <summary>The criteria whose answer is unknown, in the order of the test.</summary>
    public ImmutableArray<Criterion> Unanswered { get; }

    /// <summary>The score: the mean of the answers' points by the criteria's weights, exact; from 1 to 5 on HEL20's scale. Missing while a criterion lacks its answer.</summary>
    public Known<Fraction> Score { get; }

    /// <summary>Whether an answer's points in the score are an estimate.</summary>
    public bool IsEstimate { get; }

    // What the register answers stands before what was given, whatever that is.
    private ImmutableArray<BilingualText> WhyProvisional(
        Criterion criterion,
        AnswerSheet answers,
        CriterionEvidence deciding,
        Register? register
    ) =>
        [
            .. criterion.Indicator is { Kind: var kind } && register is not null
                ? register.Lost.Why(kind.Tables)
                : ImmutableArray<BilingualText>.Empty,
            .. deciding.Origin == EvidenceOrigin.Register ? [] : answers.WhyProvisional(Test.Id, criterion.Id),
        ];

    /// <summary>The criteria with an answer.</summary>
    /// <returns>Those with it, in the order of the test.</returns>
    public ImmutableArray<CriterionOutcome> With(PracticeAnswer answer) => [.. Outcomes.Where(o => o.Answer == answer)];

    /// <summary>The answer of one criterion.</summary>
    /// <returns>The answer; null when the test has no such criterion.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public CriterionOutcome? Find(string id)
    {
        Guard.Against.Null(id);
        return Outcomes.FirstOrDefault(o => string.Equals(o.Criterion.Id, id, StringComparison.Ordinal));
    }

    /// <summary>What the test was answered with: the test, the answers and the register with their checksums, and the time looked at.</summary>
    /// <returns>The receipt. A register is read once for it.</returns>
    public ExecutionReceipt ToReceipt()
    {
        ImmutableArray<KeyValuePair<string, string>> rules = [Part(Test.Id, PracticeForms.Write(Test))];
        ImmutableArray<KeyValuePair<string, string>> answers = [Part("answers", PracticeForms.Write(_evidence))];
        return _asked is var (register, area, from)
            ? new(
                "practice-test",
                rules,
                [register.ToPart(), .. answers],
                [new("area", $"{area}"), new("from", $"{from:R}"), new("until", $"{_day:R}")]
            )
            {
                AsOf = _day,
                KnownFrom = register.KnownFrom,
                KnownUntil = register.KnownUntil,
                Rows = register.Rows,
            }
            : new("practice-test", rules, answers) { AsOf = _day };

        static KeyValuePair<string, string> Part(string id, string json) =>
            new(id, ContentHash.Of(hash => hash.Add(json)));
    }

    /// <summary>What an answer is worth in this result.</summary>
    internal Known<ParameterValue<Fraction>> PointsOf(PracticeAnswer answer) => Test.Scale.PointsOf(answer, _day);

    /// <summary>The share from which an answer is given; null where it has none on the day.</summary>
    internal Share? LimitOf(PracticeAnswer answer) =>
        answer switch
        {
            PracticeAnswer.Yes => Test.Scale.YesFrom.Asked(_day)?.Value,
            PracticeAnswer.Partly => Test.Scale.PartlyFrom.Asked(_day)?.Value,
            _ => null,
        };

    private (Known<Fraction> Score, bool IsEstimate) Mean()
    {
        // The ends of the scale belong to the score too.
        foreach (var end in new[] { PointsOf(PracticeAnswer.No), PointsOf(PracticeAnswer.Yes) })
        {
            if (!end.IsKnown)
            {
                return (Known.Missing<Fraction>(end.Reason), false);
            }
        }

        var (points, weights, isEstimate) = (Fraction.Zero, Fraction.Zero, false);
        foreach (var outcome in Outcomes)
        {
            var worth = PointsOf(outcome.Answer);
            if (!worth.IsKnown)
            {
                return (Known.Missing<Fraction>(worth.Reason), false);
            }

            points += outcome.Criterion.Weight * worth.Value.Value;
            weights += outcome.Criterion.Weight;
            isEstimate |= worth.Value.Sureness == Sureness.Estimate;
        }

        return (Known.Of(points / weights), isEstimate);
    }

    private BilingualText Lacking()
    {
        var ids = string.Join(", ", Unanswered.Select(static c => c.Id));
        var count = Unanswered.Length.ToString(NumberFormatInfo.InvariantInfo);
        return Unanswered.Length == 1
            ? new($"1 kriterium mangler sit svar: {ids}", $"1 criterion lacks its answer: {ids}")
            : new($"{count} kriterier mangler deres svar: {ids}", $"{count} criteria lack their answers: {ids}");
    }

    /// <summary>The test and its score.</summary>
    public override string ToString() => $"{Test.Id}: {Score}";
}
