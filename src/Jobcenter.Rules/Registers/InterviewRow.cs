using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Registers;

/// <summary>A row of <c>interviews.csv</c> as it was written; an empty field is not known. Citizen and day must be there.</summary>
[DanishTerm("samtalerække")]
public sealed record InterviewRow
{
    /// <summary>The citizen's id (<c>citizen</c>).</summary>
    public string Citizen
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

    /// <summary>How many minutes it was planned to take (<c>minutes</c>).</summary>
    public string Minutes
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>How many minutes were set aside to prepare it (<c>preparation_minutes</c>).</summary>
    public string PreparationMinutes
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The day it was prepared (<c>prepared_on</c>).</summary>
    public string PreparedOn
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;
}
