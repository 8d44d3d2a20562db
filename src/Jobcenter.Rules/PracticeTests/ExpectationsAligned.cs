namespace Jobcenter.Rules.PracticeTests;

/// <summary>Of the placements that began in a time, in how many expectations were aligned before they began.</summary>
/// <remarks>
/// Aligned on the first day or earlier: dates have no time of day, so the same day counts. A placement without a day of
/// alignment is unknown. A commitment without a first day takes no part. Source: HEL20.
/// </remarks>
[DanishTerm("forventningsafstemning")]
public sealed class ExpectationsAligned : PlacementIndicator
{
    /// <inheritdoc />
    public override ImmutableArray<CriterionParameter> Parameters => [];

    /// <inheritdoc />
    public override ImmutableArray<Note> Notes =>
        [
            PlacementsNotConsultants,
            Decision(
                "afstemt på forløbets første dag tæller som afstemt før; en dato har ikke et klokkeslæt",
                "aligned on the placement's first day counts as aligned before; a date has no time of day"
            ),
        ];

    private protected override LocalDate? CountedOn(in Placement placement) => placement.From;

    private protected override Verdict Answer(in Placement placement) =>
        placement is { AlignedOn: { } aligned, From: { } first } ? Verdicts.Of(aligned <= first) : Verdict.Unknown;
}
