namespace Jobcenter.Rules.Answers;

/// <summary>A stretch of days of an answer about somebody's time, for timelines.</summary>
/// <param name="From">The first day, included.</param>
/// <param name="Until">The last day, included.</param>
/// <param name="Sign">One character that stands for the stretch where there is little room.</param>
/// <param name="Title">What the days are.</param>
[DanishTerm("strækning af et svar")]
public sealed record AnswerSpan(LocalDate From, LocalDate Until, char Sign, BilingualText Title)
{
    /// <summary>The days and what they are.</summary>
    public override string ToString() => $"{From:R}..{Until:R}: {Title}";
}
