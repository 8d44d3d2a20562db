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
        Func<Criterion, ImmutableArray<CriterionEvidence>> evidence,
        LocalDate? day,
        (Register Register, Area Area, LocalDate From)? asked = null
    )
    {
        Test = test;
        (_day, _asked) = (day, asked);
        _evidence = [.. test.Criteria.Select(evidence)];
        Outcomes = [.. test.Criteria.Select((c, i) => new CriterionOutcome(c, test.Scale, day, _evidence[i]))];
        Unanswered = [.. With(PracticeAnswer.Unknown).Select(static o => o.Criterion)];
        Score = Unanswered.IsEmpty ? Mean() : Known.Missing<PracticeScore>(Lacking());
    }

    /// <summary>The test.</summary>
    public PracticeTest Test { get; }

    /// <summary>The answers, in the order of the test.</summary>
    public ImmutableArray<CriterionOutcome> Outcomes { get; }

    /// <summary>The criteria whose answer is unknown, in the order of the test.</summary>
    public ImmutableArray<Criterion> Unanswered { get; }

    /// <summary>The score: the mean of the answers' points by the criteria's weights. Missing while a criterion lacks its answer.</summary>
    public Known<PracticeScore> Score { get; }

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
        ImmutableArray<ReceiptPart> rules = [Part(Test.Id, PracticeForms.Write(Test))];
        ImmutableArray<ReceiptPart> answers = [Part("answers", PracticeForms.Write(_evidence))];
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

        static ReceiptPart Part(string id, string json) => new(id, ContentHash.Of(hash => hash.Add(json)));
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

    private Known<PracticeScore> Mean()
    {
        // The ends of the scale belong to the score too.
        foreach (var end in new[] { PointsOf(PracticeAnswer.No), PointsOf(PracticeAnswer.Yes) })
        {
            if (!end.IsKnown)
            {
                return Known.Missing<PracticeScore>(end.Reason);
            }
        }

        var (points, weights, isEstimate) = (Fraction.Zero, Fraction.Zero, false);
        foreach (var outcome in Outcomes)
        {
            var worth = PointsOf(outcome.Answer);
            if (!worth.IsKnown)
            {
                return Known.Missing<PracticeScore>(worth.Reason);
            }

            points += outcome.Criterion.Weight * worth.Value.Value;
            weights += outcome.Criterion.Weight;
            isEstimate |= worth.Value.Sureness == Sureness.Estimate;
        }

        return Known.Of(new PracticeScore(points / weights, isEstimate));
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
