namespace Jobcenter.Rules.Registers;

/// <summary>A row of <c>placements.csv</c> as it was written; an empty field is not known. Citizen and kind must be there, and a first day or the day of the commitment.</summary>
[DanishTerm("virksomhedsforløbsrække")]
public sealed record PlacementRow
{
    /// <summary>The citizen's id (<c>citizen</c>).</summary>
    public string Citizen
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The programme or project (<c>programme</c>).</summary>
    public string Programme
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The kind's id, as <c>loentilskud</c> (<c>kind</c>).</summary>
    public string Kind
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary><c>privat</c> or <c>offentlig</c> (<c>sector</c>).</summary>
    public string Sector
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The branche (<c>branche</c>).</summary>
    public string Branche
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The employer's id (<c>employer</c>).</summary>
    public string Employer
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The day of the commitment (<c>agreed_on</c>).</summary>
    public string AgreedOn
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The first day; empty for a commitment without a placement yet (<c>from</c>).</summary>
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

    /// <summary>Weekly hours with a decimal point (<c>hours</c>).</summary>
    public string Hours
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The day expectations were aligned (<c>aligned_on</c>).</summary>
    public string AlignedOn
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The day it was followed up (<c>followed_up_on</c>).</summary>
    public string FollowedUpOn
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>A row from fields by column, wherever they come from.</summary>
    /// <param name="field">The text of a column, by its name in <see cref="RegisterColumnNames"/>; empty where there is none.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null.</exception>
    public static PlacementRow FromFields(Func<string, string> field)
    {
        Guard.Against.Null(field);
        return new()
        {
            Citizen = field(RegisterColumnNames.Citizen),
            Programme = field(RegisterColumnNames.Programme),
            Kind = field(RegisterColumnNames.Kind),
            Sector = field(RegisterColumnNames.Sector),
            Branche = field(RegisterColumnNames.Branche),
            Employer = field(RegisterColumnNames.Employer),
            AgreedOn = field(RegisterColumnNames.AgreedOn),
            From = field(RegisterColumnNames.From),
            To = field(RegisterColumnNames.To),
            Hours = field(RegisterColumnNames.Hours),
            AlignedOn = field(RegisterColumnNames.AlignedOn),
            FollowedUpOn = field(RegisterColumnNames.FollowedUpOn),
        };
    }
}
