namespace Jobcenter.Rules.Placements;

/// <summary>Each placement was followed up with citizen and company a number of days before its last day, or earlier.</summary>
/// <remarks>One that is still running without a last day has no such day yet; one whose day has passed without a record is not known.</remarks>
[DanishTerm("fulgt op før slut")]
public sealed class FollowedUpBeforeEnd : EachPlacementRule
{
    internal const string KindId = "followed-up-before-end";
    internal const int MaxDays = 366;

    /// <summary>A rule.</summary>
    /// <param name="label">Id, title, source and strength; the title may say the parameter.</param>
    /// <param name="daysBefore">How many calendar days before the last day at least, included, 0 to 366.</param>
    /// <param name="kinds">The kinds of placement that count; at least one, each once.</param>
    /// <exception cref="ArgumentException">The label or the parameter is null, or an argument is outside its bounds.</exception>
    public FollowedUpBeforeEnd(RuleLabel label, Parameter<int> daysBefore, ImmutableArray<PlacementKind> kinds)
        : base(
            label,
            kinds,
            Within(daysBefore, nameof(daysBefore), 0, MaxDays),
            new("forløb, der er fulgt op for sent", "placements followed up too late"),
            new("et forløbs opfølgning er ikke kendt", "a placement's follow-up is not known"),
            new("der er fulgt op senest", "there is a follow-up by")
        ) => DaysBefore = daysBefore;

    /// <summary>How many calendar days before the last day at least, included.</summary>
    public Parameter<int> DaysBefore { get; }

    internal override string Kind => KindId;

    private protected override LocalDate? HappenedOn(in Placement placement) => placement.FollowedUpOn;

    private protected override LocalDate? Deadline(in Placement placement, int days) => placement.To?.PlusDays(-days);
}
