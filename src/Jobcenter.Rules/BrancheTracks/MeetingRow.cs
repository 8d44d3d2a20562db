using Jobcenter.Rules.Kernel;

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
}
