namespace Jobcenter.Rules.PracticeTests;

/// <summary>Of the interviews in a time, how many had minutes set aside to prepare them on the day or shortly before.</summary>
/// <remarks>
/// Source: HEL20: 15 minutes, on the same day or the day before. An interview whose minutes or day of preparation are not
/// known is unknown, unless the one that is known already says no.
/// </remarks>
[DanishTerm("forberedelse af samtale")]
public sealed class InterviewPreparation : InterviewIndicator
{
    /// <summary>How many minutes at least, included, 1 to 1,440; 15 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its bounds.</exception>
    public int Minutes
    {
        get;
        init => field = Guard.Against.Outside(value, nameof(Minutes), 1, MaxMinutes);
    } = 15;

    /// <summary>How many calendar days before the interview at most, included, 0 to 31; 1 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its bounds.</exception>
    public int DaysBefore
    {
        get;
        init => field = Guard.Against.Outside(value, nameof(DaysBefore), 0, 31);
    } = 1;

    /// <inheritdoc />
    public override ImmutableArray<CriterionParameter> Parameters =>
        [
            MinutesParameter("minutter til forberedelse, mindst", "minutes of preparation, at least", Minutes),
            DaysParameter("days-before", "dage før samtalen, højst", "days before the interview, at most", DaysBefore),
        ];

    /// <inheritdoc />
    public override ImmutableArray<Note> Notes => [AllInterviews];

    private protected override Verdict Answer(in Interview interview)
    {
        var isLongEnough = interview.PreparationMinutes is { } minutes
            ? Verdicts.Of(minutes >= Minutes)
            : Verdict.Unknown;
        var isNearEnough = interview.PreparedOn is { } day
            ? Verdicts.Of(day <= interview.HeldOn && day >= interview.HeldOn.PlusDays(-DaysBefore))
            : Verdict.Unknown;
        return isLongEnough.And(isNearEnough);
    }
}
