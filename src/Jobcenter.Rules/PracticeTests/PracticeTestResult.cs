using System.Globalization;

namespace Jobcenter.Rules.PracticeTests;

/// <summary>A practice test's answers and its score.</summary>
[DanishTerm("praksistestens resultat")]
public sealed class PracticeTestResult
{
    private readonly ImmutableArray<ImmutableArray<CriterionEvidence>> _evidence;
    private readonly PracticeTestInput? _register;

    internal PracticeTestResult(
        PracticeTest test,
        Func<Criterion, ImmutableArray<CriterionEvidence>> evidence,
        PracticeTestInput? register = null
    )
    {
        Test = test;
        _register = register;
        _evidence = [.. test.Criteria.Select(evidence)];
        Outcomes = [.. test.Criteria.Select((c, i) => new CriterionOutcome(c, test.Scale, _evidence[i]))];
        Unanswered = [.. With(PracticeAnswer.Unknown).Select(static o => o.Criterion)];
        Score = Unanswered.IsEmpty ? Known.Of(Mean()) : Known.Missing<PracticeScore>(Lacking());
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
    /// <param name="answer">The answer.</param>
    /// <returns>Those with it, in the order of the test.</returns>
    public ImmutableArray<CriterionOutcome> With(PracticeAnswer answer) => [.. Outcomes.Where(o => o.Answer == answer)];

    /// <summary>The answer of one criterion.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The answer; null when the test has no such criterion.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public CriterionOutcome? Find(string id)
    {
        Guard.Against.Null(id);
        return Outcomes.FirstOrDefault(o => string.Equals(o.Criterion.Id, id, StringComparison.Ordinal));
    }

    /// <summary>What the test was answered with: the test, the answers and the register with their checksums, and the time looked at.</summary>
    /// <returns>The receipt. A register is read once for it.</returns>
    public ExecutionReceipt ToReceipt() => PracticeTestContent.ToReceipt(Test, _evidence, _register);

    private PracticeScore Mean()
    {
        var points = Fraction.Zero;
        var weights = Fraction.Zero;
        foreach (var outcome in Outcomes)
        {
            points += outcome.Criterion.Weight * Test.Scale.PointsOf(outcome.Answer).Value;
            weights += outcome.Criterion.Weight;
        }

        return new(
            points / weights,
            Test.Scale.IsPartlyEstimated && Outcomes.Any(static o => o.Answer == PracticeAnswer.Partly)
        );
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
    /// <returns>A text for logs.</returns>
    public override string ToString() => $"{Test.Id}: {Score}";
}
