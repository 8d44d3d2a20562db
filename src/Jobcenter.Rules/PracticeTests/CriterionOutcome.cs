namespace Jobcenter.Rules.PracticeTests;

/// <summary>A criterion with its answer and reasons from one piece of evidence, and with what else was said of it.</summary>
/// <remarks>
/// The register counts before a count, and a count before a given answer; one whose answer is unknown gives way to the
/// next. The others stand beside: nothing is averaged, nothing dropped.
/// </remarks>
[DanishTerm("kriteriets resultat")]
public sealed class CriterionOutcome
{
    internal CriterionOutcome(
        Criterion criterion,
        CriterionEvidence evidence,
        Assessment assessment,
        ImmutableArray<FactReading> numbers,
        ImmutableArray<CriterionOutcome> beside = default
    )
    {
        (Criterion, Evidence, Assessment, Numbers) = (criterion, evidence, assessment, numbers);
        Answer = CriterionRules.AnswerOf(assessment);
        Beside = beside.IsDefault ? [] : beside;
    }

    /// <summary>The criterion.</summary>
    public Criterion Criterion { get; }

    /// <summary>The numbers it was measured against.</summary>
    public ImmutableArray<FactReading> Numbers { get; }

    /// <summary>What it was answered from.</summary>
    public CriterionEvidence Evidence { get; }

    /// <summary>The answer.</summary>
    public PracticeAnswer Answer { get; }

    /// <summary>The reasons; the verdict is met when the answer is yes.</summary>
    public Assessment Assessment { get; }

    /// <summary>What else was said, in the order in which it would count; empty for an answer that stands beside another.</summary>
    public ImmutableArray<CriterionOutcome> Beside { get; }

    /// <summary>Why the answer can still change: rows that were refused and may be of what it was answered from; empty where none are.</summary>
    public ImmutableArray<BilingualText> WhyProvisional { get; private init; } = [];

    /// <summary>Whether another piece of evidence gives another known answer.</summary>
    public bool HasDifference => Beside.Any(b => b.Answer != PracticeAnswer.Unknown && b.Answer != Answer);

    /// <summary>Why the answer is unknown; null when it is known.</summary>
    public BilingualText? WhyUnknown =>
        // Of the parts: an answer known not to be yes may still be partly or no.
        Answer == PracticeAnswer.Unknown
            ? Assessment.Parts.SelectMany(static p => p.MissingFacts()).Select(static f => f.Reason).FirstOrDefault()
            : null;

    internal static CriterionOutcome Of(
        Criterion criterion,
        PracticeScale scale,
        LocalDate? day,
        IEnumerable<CriterionEvidence> evidence,
        Func<CriterionEvidence, ImmutableArray<BilingualText>> whyProvisional
    )
    {
        var all = evidence
            .OrderByDescending(static e => e.Origin)
            .Select(e => criterion.Read(e, scale, day))
            .ToImmutableArray();
        var deciding =
            all.FirstOrDefault(static r => r.Answer != PracticeAnswer.Unknown)
            ?? all.FirstOrDefault()
            ?? criterion.Read(CriterionEvidence.None, scale, day);
        return new(criterion, deciding.Evidence, deciding.Assessment, deciding.Numbers, all.Remove(deciding))
        {
            WhyProvisional = whyProvisional(deciding.Evidence),
        };
    }

    /// <summary>The criterion and its answer.</summary>
    public override string ToString() => $"{Criterion.Id}: {Answer}";
}
