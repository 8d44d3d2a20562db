namespace Jobcenter.Rules.TargetGroups;

/// <summary>Whether a citizen is in a segment, with the reasons.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Verdict">Met in the segment, not met outside it, unknown when facts are missing or no rule holds.</param>
/// <param name="Assessment">The reasons as a tree; null when the rule does not hold on the date.</param>
/// <param name="Reason">Why there are no reasons; null when there are.</param>
[DanishTerm("segmentsvar")]
public sealed record SegmentAnswer(Segment Segment, Verdict Verdict, Assessment? Assessment, BilingualText? Reason)
{
    /// <summary>The segment's id and the verdict.</summary>
    /// <returns>A text for logs, as <c>senior: Met</c>.</returns>
    public override string ToString() => $"{Segment.Id}: {Verdict}";
}
