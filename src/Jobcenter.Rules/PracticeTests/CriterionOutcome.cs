namespace Jobcenter.Rules.PracticeTests;

/// <summary>A criterion with its answer, and with what else was said of it.</summary>
/// <remarks>
/// The register counts before a count, and a count before a given answer; one whose answer is unknown gives way to the
/// next. The others stand beside: nothing is averaged, nothing dropped.
/// </remarks>
[DanishTerm("kriteriets resultat")]
public sealed class CriterionOutcome
{
    internal CriterionOutcome(
        Criterion criterion,
        PracticeScale scale,
        LocalDate? day,
        IEnumerable<CriterionEvidence> evidence
    )
    {
        Criterion = criterion;
        Numbers = criterion.NumbersOn(day);
        var readings = evidence
            .OrderByDescending(static e => e.Origin)
            .Select(e => criterion.Read(e, scale, day))
            .ToImmutableArray();
        Deciding =
            readings.FirstOrDefault(static r => r.Answer != PracticeAnswer.Unknown)
            ?? readings.FirstOrDefault()
            ?? criterion.Read(CriterionEvidence.None, scale, day);
        Beside = readings.Remove(Deciding);
    }

    /// <summary>The criterion.</summary>
    public Criterion Criterion { get; }

    /// <summary>The numbers it was measured against.</summary>
    public ImmutableArray<FactReading> Numbers { get; }

    /// <summary>The answer that counts, with its reasons.</summary>
    public CriterionReading Deciding { get; }

    /// <summary>What else was said, in the order in which it would count.</summary>
    public ImmutableArray<CriterionReading> Beside { get; }

    /// <summary>The answer that counts.</summary>
    public PracticeAnswer Answer => Deciding.Answer;

    /// <summary>Whether another piece of evidence gives another known answer.</summary>
    public bool HasDifference => Beside.Any(b => b.Answer != PracticeAnswer.Unknown && b.Answer != Answer);

    /// <summary>The criterion and its answer.</summary>
    public override string ToString() => $"{Criterion.Id}: {Answer}";
}
