namespace Jobcenter.Rules.BrancheTracks;

/// <summary>A row of <c>meetings.csv</c> as it was written: a meeting with a cluster of companies. Both fields must be there.</summary>
[DanishTerm("klyngemøderække")]
public sealed record MeetingRow
{
    /// <summary>The track's id (<c>track</c>).</summary>
    public string Track
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The day it was held (<c>held_on</c>).</summary>
    public string HeldOn
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>A row from fields by column, wherever they come from.</summary>
    /// <param name="field">The text of a column, by its name in <see cref="BrancheColumnNames"/>; empty where there is none.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null.</exception>
    public static MeetingRow FromFields(Func<string, string> field)
    {
        Guard.Against.Null(field);
        return new() { Track = field(BrancheColumnNames.Track), HeldOn = field(BrancheColumnNames.HeldOn) };
    }
}
