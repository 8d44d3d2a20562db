namespace Jobcenter.Rules.BrancheTracks;

/// <summary>What became of one track in a later catalogue.</summary>
/// <param name="From">The earlier track.</param>
/// <param name="To">Its successor; null when it has none.</param>
[DanishTerm("sporets efterfølger")]
public sealed record TrackMove(BrancheTrack From, BrancheTrack? To) : ILocalizable
{
    /// <summary>As <c>butik og detail → detailhandel</c>, or that there is no successor.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public string ToText(Language language)
    {
        var none = language == Language.English ? "no successor" : "ingen efterfølger";
        return $"{From.Name.ToText(language)} → {To?.Name.ToText(language) ?? none}";
    }
}
