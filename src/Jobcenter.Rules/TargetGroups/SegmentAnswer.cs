namespace Jobcenter.Rules.TargetGroups;

/// <summary>Whether a citizen is in a segment, or is to be offered a step and by when, with the reasons.</summary>
/// <param name="Segment">The segment or the step.</param>
/// <param name="Verdict">Met in the segment, not met outside it, unknown when facts are missing or no rule holds.</param>
/// <param name="Assessment">The reasons as a tree; null when the rule does not hold on the date.</param>
/// <param name="Reason">Why there are no reasons; null when there are.</param>
[DanishTerm("segmentsvar")]
public sealed record SegmentAnswer(Segment Segment, Verdict Verdict, Assessment? Assessment, BilingualText? Reason)
{
    /// <summary>Whether it is about a step: one that was asked of <see cref="Segments.AssessSteps"/>.</summary>
    public bool IsStep { get; internal init; }

    /// <summary>The day a step is due by; missing with the reason, without one for what is no step.</summary>
    public Known<LocalDate> Deadline { get; internal init; }

    /// <summary>Whether the step is to be taken and its deadline has passed: nobody told whether it was.</summary>
    internal bool IsPast { get; init; }

    /// <summary>The id, the verdict and the deadline.</summary>
    /// <returns>A text for logs, as <c>senior: Met</c> or <c>sygemeldt-kontakt: Met, 2021-03-04</c>.</returns>
    public override string ToString() =>
        Deadline.IsKnown ? $"{Segment.Id}: {Verdict}, {Deadline.Value:R}" : $"{Segment.Id}: {Verdict}";
}
