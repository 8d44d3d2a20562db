namespace Jobcenter.Rules.BrancheTracks;

/// <summary>A row of <c>marks.csv</c> as it was written; an empty field is not known. Citizen, tracks and the day must be there.</summary>
[DanishTerm("markeringsrække")]
public sealed record MarkRow
{
    /// <summary>The citizen's id (<c>citizen</c>).</summary>
    public string Citizen
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The tracks' ids with a plus between (<c>tracks</c>).</summary>
    public string Tracks
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The day of the marking (<c>marked_on</c>).</summary>
    public string MarkedOn
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The day the waiting began; empty when the register is to tell (<c>waiting_since</c>).</summary>
    public string WaitingSince
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary><c>ja</c> or <c>nej</c> (<c>available</c>).</summary>
    public string Available
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The caseworker's decision, <c>ja</c> or <c>nej</c>; empty for none (<c>offer</c>).</summary>
    public string Offer
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>Why the caseworker decided so; needed with a decision (<c>offer_reason</c>).</summary>
    public string OfferReason
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The day of the decision; needed with a decision (<c>offer_decided_on</c>).</summary>
    public string OfferDecidedOn
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>Who decided (<c>offer_decided_by</c>).</summary>
    public string OfferDecidedBy
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>A row from fields by column, wherever they come from.</summary>
    /// <param name="field">The text of a column, by its name in <see cref="BrancheColumnNames"/>; empty where there is none.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null.</exception>
    public static MarkRow FromFields(Func<string, string> field)
    {
        Guard.Against.Null(field);
        return new()
        {
            Citizen = field(BrancheColumnNames.Citizen),
            Tracks = field(BrancheColumnNames.Tracks),
            MarkedOn = field(BrancheColumnNames.MarkedOn),
            WaitingSince = field(BrancheColumnNames.WaitingSince),
            Available = field(BrancheColumnNames.Available),
            Offer = field(BrancheColumnNames.Offer),
            OfferReason = field(BrancheColumnNames.OfferReason),
            OfferDecidedOn = field(BrancheColumnNames.OfferDecidedOn),
            OfferDecidedBy = field(BrancheColumnNames.OfferDecidedBy),
        };
    }
}
