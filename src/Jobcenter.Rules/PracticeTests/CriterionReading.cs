namespace Jobcenter.Rules.PracticeTests;

/// <summary>A criterion's answer from one piece of evidence, with its reasons.</summary>
[DanishTerm("læsning af et kriterium")]
public sealed class CriterionReading
{
    internal CriterionReading(CriterionEvidence evidence, Assessment assessment)
    {
        Evidence = evidence;
        Assessment = assessment;
        Answer = CriterionRules.AnswerOf(assessment);
    }

    /// <summary>What it was answered from.</summary>
    public CriterionEvidence Evidence { get; }

    /// <summary>The answer.</summary>
    public PracticeAnswer Answer { get; }

    /// <summary>The reasons; its verdict is met when the answer is yes.</summary>
    public Assessment Assessment { get; }

    /// <summary>Why the answer is unknown; null when it is known.</summary>
    public BilingualText? WhyUnknown =>
        // Of the parts: an answer known not to be yes may still be partly or no.
        Answer == PracticeAnswer.Unknown
            ? Assessment.Parts.SelectMany(static p => p.MissingFacts()).Select(static f => f.Reason).FirstOrDefault()
            : null;

    /// <summary>What it was answered from, and the answer.</summary>
    public override string ToString() => $"{Evidence} → {Answer}";
}
