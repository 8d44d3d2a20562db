namespace Jobcenter.Rules.Placements;

/// <summary>Expectations were aligned with citizen and company before each placement began: on its first day or earlier, as a date has no time of day.</summary>
/// <remarks>A placement that has begun without a day of alignment is not known.</remarks>
[DanishTerm("afstemt før start")]
public sealed class AlignedBeforeStart : EachPlacementRule
{
    internal const string KindId = "aligned-before-start";

    /// <summary>A rule.</summary>
    /// <param name="label">Id, title, source and strength.</param>
    /// <param name="kinds">The kinds of placement that count; at least one, each once.</param>
    /// <exception cref="ArgumentException">The label is null, or the kinds are none or repeated.</exception>
    public AlignedBeforeStart(RuleLabel label, ImmutableArray<PlacementKind> kinds)
        : base(
            label,
            kinds,
            days: null,
            new("forløb, der er afstemt for sent", "placements aligned too late"),
            new("et forløbs forventningsafstemning er ikke kendt", "a placement's alignment is not known"),
            new("forventningerne er afstemt senest", "expectations are aligned by")
        ) { }

    internal override string Kind => KindId;

    private protected override LocalDate? HappenedOn(in Placement placement) => placement.AlignedOn;

    private protected override LocalDate? Deadline(in Placement placement, int days) => placement.From;
}
