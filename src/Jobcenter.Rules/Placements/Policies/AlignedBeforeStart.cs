namespace Jobcenter.Rules.Placements.Policies;

/// <summary>Expectations were aligned with citizen and company before each placement began: on its first day or earlier, as a date has no time of day.</summary>
internal sealed class AlignedBeforeStart(RuleLabel label, ImmutableArray<PlacementKind> kinds)
    : EachPlacementRule(
        label,
        kinds,
        new("forløb, der er afstemt for sent", "placements aligned too late"),
        new("et forløbs forventningsafstemning er ikke kendt", "a placement's alignment is not known"),
        new("forventningerne er afstemt senest", "expectations are aligned by")
    )
{
    private protected override Rule<SequenceFacts> Body() => NoneLate((in f) => Late(f, 0));

    private protected override LocalDate? HappenedOn(in Placement placement) => placement.AlignedOn;

    private protected override LocalDate? Deadline(in Placement placement, int days) => placement.From;
}
