namespace Jobcenter.Rules.PracticeTests;

/// <summary>Of the placements that ended in a time, how many were followed up in good time before their last day.</summary>
/// <remarks>
/// With 14 days: followed up on the last day − 14 or earlier. HEL20 names no number, so 14 is an <em>estimate</em>. A
/// placement without a day of follow-up is unknown. One too short for the days can only be followed up too late.
/// </remarks>
[DanishTerm("opfølgning i god tid")]
public sealed class FollowUpInTime : PlacementIndicator
{
    /// <summary>How many calendar days before the last day at least, included, 0 to 366; 14 by default, an estimate.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its bounds.</exception>
    public int DaysBefore
    {
        get;
        init => field = Guard.Against.Outside(value, nameof(DaysBefore), 0, 366);
    } = 14;

    /// <inheritdoc />
    public override ImmutableArray<CriterionParameter> Parameters =>
        [
            DaysParameter(
                "days-before",
                "dage før den sidste dag, mindst",
                "days before the last day, at least",
                DaysBefore
            ),
        ];

    /// <inheritdoc />
    public override ImmutableArray<Note> Notes =>
        [
            PlacementsNotConsultants,
            new(
                NoteKind.Estimate,
                new(
                    $"\"i god tid\" er her mindst {DaysBefore} dage før den sidste dag; kilden nævner intet tal",
                    $"\"in good time\" is here at least {DaysBefore} days before the last day; the source names no number"
                )
            ),
        ];

    private protected override LocalDate? CountedOn(in Placement placement) => placement.To;

    private protected override Verdict Answer(in Placement placement) =>
        placement is { FollowedUpOn: { } day, To: { } last }
            ? Verdicts.Of(day <= last.PlusDays(-DaysBefore))
            : Verdict.Unknown;
}
