namespace Jobcenter.Rules.Placements.Policies;

/// <summary>Each placement was followed up with citizen and company a number of days before its last day, or earlier.</summary>
internal sealed class FollowedUpBeforeEnd(
    RuleLabel label,
    Parameter<int> daysBefore,
    ImmutableArray<PlacementKind> kinds
)
    : EachPlacementRule(
        label,
        kinds,
        new("forløb, der er fulgt op for sent", "placements followed up too late"),
        new("et forløbs opfølgning er ikke kendt", "a placement's follow-up is not known"),
        new("der er fulgt op senest", "there is a follow-up by")
    )
{
    public Parameter<int> DaysBefore { get; } = PolicyBounds.DaysBefore.Guard(daysBefore, nameof(daysBefore));

    private protected override Rule<SequenceFacts> Body() =>
        NoneLate(With<int, int>(DaysBefore, Late), Told(DaysBefore));

    private protected override LocalDate? HappenedOn(in Placement placement) => placement.FollowedUpOn;

    private protected override LocalDate? Deadline(in Placement placement, int days) => placement.To?.PlusDays(-days);
}
