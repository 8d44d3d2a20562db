using Jobcenter.Rules.BrancheTracks.Catalogues;

namespace Jobcenter.Rules.BrancheTracks;

/// <summary>A marked citizen as the rules are asked about him. The default has no tracks.</summary>
/// <param name="Citizen">The citizen.</param>
/// <param name="InForce">The catalogue that holds on the day; missing when none is loaded.</param>
/// <param name="Date">The day asked about: the marking's own, or that of an extraction.</param>
/// <param name="TrackId">The job order's track; null when any will do.</param>
[DanishTerm("markeringens fakta")]
public readonly record struct MarkFacts(
    MarkedCitizen Citizen,
    Known<BrancheCatalogue> InForce,
    LocalDate Date,
    string? TrackId = null
)
{
    internal bool IsOfCatalogue => InForce.IsKnown && ReferenceEquals(Citizen.Marking.Catalogue, InForce.Value);

    /// <summary>The marked tracks; none where there are none.</summary>
    internal ImmutableArray<FactReading> Tracks(BilingualText name) =>
        Citizen.Marking.Count == 0 ? [] : [new("tracks", name, BilingualText.Of(Citizen.Marking))];
}
