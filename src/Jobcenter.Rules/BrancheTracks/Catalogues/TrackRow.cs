namespace Jobcenter.Rules.BrancheTracks.Catalogues;

/// <summary>A row of <c>tracks.csv</c> as it was written: one track of a catalogue. The catalogue, its municipality and first day stand in every row.</summary>
[DanishTerm("sporrække")]
public sealed record TrackRow
{
    /// <summary>The catalogue's id (<c>catalogue</c>).</summary>
    public string Catalogue
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The municipality's code (<c>municipality</c>).</summary>
    public string Municipality
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The catalogue's first day (<c>valid_from</c>).</summary>
    public string ValidFrom
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>Its last day; empty or <c>9999-12-31</c> while no end is set (<c>valid_until</c>).</summary>
    public string ValidUntil
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The track's id (<c>track</c>).</summary>
    public string Track
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The Danish name (<c>name</c>).</summary>
    public string Name
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The English name; the Danish one when empty (<c>name_en</c>).</summary>
    public string EnglishName
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The tracks of the municipality's earlier catalogue it takes over from, with a plus between (<c>succeeds</c>).</summary>
    public string Succeeds
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>A row from fields by column, wherever they come from.</summary>
    /// <param name="field">The text of a column, by its name in <see cref="BrancheColumnNames"/>; empty where there is none.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null.</exception>
    public static TrackRow FromFields(Func<string, string> field)
    {
        Guard.Against.Null(field);
        return new()
        {
            Catalogue = field(BrancheColumnNames.Catalogue),
            Municipality = field(BrancheColumnNames.Municipality),
            ValidFrom = field(BrancheColumnNames.ValidFrom),
            ValidUntil = field(BrancheColumnNames.ValidUntil),
            Track = field(BrancheColumnNames.Track),
            Name = field(BrancheColumnNames.Name),
            EnglishName = field(BrancheColumnNames.EnglishName),
            Succeeds = field(BrancheColumnNames.Succeeds),
        };
    }
}
