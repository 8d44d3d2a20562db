namespace Jobcenter.Rules.PracticeTests;

/// <summary>Of the interviews in a time, how many were planned to be long enough.</summary>
/// <remarks>Source: HEL20: 30 minutes. An interview whose minutes are not known is unknown.</remarks>
[DanishTerm("samtalens længde")]
public sealed class InterviewLength : InterviewIndicator
{
    /// <summary>How many minutes at least, included, 1 to 1,440; 30 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its bounds.</exception>
    public int Minutes
    {
        get;
        init => field = Guard.Against.Outside(value, nameof(Minutes), 1, MaxMinutes);
    } = 30;

    /// <inheritdoc />
    public override ImmutableArray<CriterionParameter> Parameters =>
        [MinutesParameter("minutter til samtalen, mindst", "minutes of interview, at least", Minutes)];

    /// <inheritdoc />
    public override ImmutableArray<Note> Notes => [AllInterviews];

    private protected override Verdict Answer(in Interview interview) =>
        interview.Minutes is { } minutes ? Verdicts.Of(minutes >= Minutes) : Verdict.Unknown;
}
