namespace Jobcenter.Rules.BrancheTracks;

/// <summary>A row of <c>coordinators.csv</c> as it was written. Track, coordinator and first day must be there.</summary>
[DanishTerm("tovholderrække")]
public sealed record CoordinatorRow
{
    /// <summary>The track's id (<c>track</c>).</summary>
    public string Track
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The consultant's id (<c>coordinator</c>).</summary>
    public string Coordinator
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The first day (<c>from</c>).</summary>
    public string From
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The last day; empty or <c>9999-12-31</c> while no end is set (<c>to</c>).</summary>
    public string To
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>A row from fields by column, wherever they come from.</summary>
    /// <param name="field">The text of a column, by its name in <see cref="BrancheColumnNames"/>; empty where there is none.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null.</exception>
    public static CoordinatorRow FromFields(Func<string, string> field)
    {
        Guard.Against.Null(field);
        return new()
        {
            Track = field(BrancheColumnNames.Track),
            Coordinator = field(BrancheColumnNames.Coordinator),
            From = field(BrancheColumnNames.From),
            To = field(BrancheColumnNames.To),
        };
    }
}
