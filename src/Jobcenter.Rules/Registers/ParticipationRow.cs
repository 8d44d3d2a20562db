namespace Jobcenter.Rules.Registers;

/// <summary>A row of <c>participants.csv</c> as it was written; an empty field is not known. Project, citizen and first day must be there.</summary>
[DanishTerm("projektdeltagelsesrække")]
public sealed record ParticipationRow
{
    /// <summary>The project's id (<c>project</c>).</summary>
    public string Project
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The citizen's id (<c>citizen</c>).</summary>
    public string Citizen
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

    /// <summary>The last day; empty or <c>9999-12-31</c> while it is still running (<c>to</c>).</summary>
    public string To
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary><c>job</c>, <c>uddannelse</c> or <c>andet</c> (<c>exit</c>).</summary>
    public string Exit
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary><c>ja</c> or <c>nej</c> (<c>digital_tools</c>).</summary>
    public string DigitalTools
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>A row from fields by column, wherever they come from.</summary>
    /// <param name="field">The text of a column, by its name in <see cref="RegisterColumnNames"/>; empty where there is none.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null.</exception>
    public static ParticipationRow FromFields(Func<string, string> field)
    {
        Guard.Against.Null(field);
        return new()
        {
            Project = field(RegisterColumnNames.Project),
            Citizen = field(RegisterColumnNames.Citizen),
            From = field(RegisterColumnNames.From),
            To = field(RegisterColumnNames.To),
            Exit = field(RegisterColumnNames.Exit),
            DigitalTools = field(RegisterColumnNames.DigitalTools),
        };
    }
}
