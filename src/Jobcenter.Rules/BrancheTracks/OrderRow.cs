namespace Jobcenter.Rules.BrancheTracks;

/// <summary>A row of <c>orders.csv</c> as it was written; an empty field is not known. All but the day of the order must be there.</summary>
[DanishTerm("jobordrerække")]
public sealed record OrderRow
{
    /// <summary>The order's id (<c>order</c>).</summary>
    public string Order
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

    /// <summary>How many candidates, from 1 (<c>places</c>).</summary>
    public string Places
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The day they are to be found by (<c>due_on</c>).</summary>
    public string DueOn
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The day of the order (<c>ordered_on</c>).</summary>
    public string OrderedOn
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>A row from fields by column, wherever they come from.</summary>
    /// <param name="field">The text of a column, by its name in <see cref="BrancheColumnNames"/>; empty where there is none.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null.</exception>
    public static OrderRow FromFields(Func<string, string> field)
    {
        Guard.Against.Null(field);
        return new()
        {
            Order = field(BrancheColumnNames.Order),
            Track = field(BrancheColumnNames.Track),
            Places = field(BrancheColumnNames.Places),
            DueOn = field(BrancheColumnNames.DueOn),
            OrderedOn = field(BrancheColumnNames.OrderedOn),
        };
    }
}
