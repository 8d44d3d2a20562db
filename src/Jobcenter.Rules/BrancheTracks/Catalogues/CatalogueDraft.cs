namespace Jobcenter.Rules.BrancheTracks.Catalogues;

/// <summary>A catalogue that is being put together from its rows.</summary>
internal sealed record CatalogueDraft(string Id, Area Municipality, LocalDate ValidFrom, LocalDate? ValidUntil)
{
    public List<(BrancheTrack Track, RowLocation Location)> Rows { get; } = [];

    public bool OverlapsWith(BrancheCatalogue other) =>
        other.Municipality == Municipality && !(other.ValidUntil < ValidFrom) && !(ValidUntil < other.ValidFrom);
}
