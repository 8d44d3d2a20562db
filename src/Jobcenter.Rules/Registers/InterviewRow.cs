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

    /// <summary>A row from fields by column, wherever they come from.</summary>
    /// <param name="field">The text of a column, by its name in <see cref="RegisterColumnNames"/>; empty where there is none.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null.</exception>
    public static InterviewRow FromFields(Func<string, string> field)
    {
        Guard.Against.Null(field);
        return new()
        {
            Citizen = field(RegisterColumnNames.Citizen),
            HeldOn = field(RegisterColumnNames.HeldOn),
            Minutes = field(RegisterColumnNames.Minutes),
            PreparationMinutes = field(RegisterColumnNames.PreparationMinutes),
            PreparedOn = field(RegisterColumnNames.PreparedOn),
        };
    }
}
