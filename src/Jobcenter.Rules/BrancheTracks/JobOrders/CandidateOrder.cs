namespace Jobcenter.Rules.BrancheTracks.JobOrders;

/// <summary>In which order candidates are taken. Candidates that stand alike are taken by their id, letter by letter (ordinal), so that the order is always whole.</summary>
/// <remarks>The sources name no order; the default and its alternatives are our decision. Dates must be ISO dates of the years 1 to 9999.</remarks>
/// <example>
/// <code>
/// var youngestMarkingFirst = CandidateOrder.By(
///     "nyeste",
///     new("nyeste markering først", "newest marking first"),
///     candidate => -Period.DaysBetween(new LocalDate(1900, 1, 1), candidate.MarkedOn)
/// );
/// </code>
/// </example>
[DanishTerm("udtræksorden")]
public sealed class CandidateOrder
{
    // Higher than any day's number: what is not known stands last.
    private const long NotKnown = 1L << 22;
    private const int DayBits = 23;

    private CandidateOrder(string id, BilingualText name, Func<MarkedCitizen, long> key)
    {
        (Id, Name, Key) = (id, name, key);
    }

    /// <summary>The longest waiting first, then the earliest marking, then the id. Whose waiting is not known stands after the others. The default.</summary>
    public static CandidateOrder LongestWaiting { get; } =
        new(
            "ventetid",
            new("længst ventetid, så tidligst markeret, så id", "longest waiting, then earliest marking, then id"),
            static c => (Day(c.WaitingSince) << DayBits) | Day(c.MarkedOn)
        );

    /// <summary>The earliest marking first, then the longest waiting, then the id.</summary>
    public static CandidateOrder EarliestMarking { get; } =
        new(
            "markering",
            new("tidligst markeret, så længst ventetid, så id", "earliest marking, then longest waiting, then id"),
            static c => (Day(c.MarkedOn) << DayBits) | Day(c.WaitingSince)
        );

    /// <summary>The fewest tracks first, as these citizens can be used in the fewest orders; then as <see cref="LongestWaiting"/>.</summary>
    public static CandidateOrder FewestTracks { get; } =
        new(
            "faerrest-spor",
            new(
                "færrest spor, så længst ventetid, så tidligst markeret, så id",
                "fewest tracks, then longest waiting, then earliest marking, then id"
            ),
            static c => ((long)c.Marking.Count << (2 * DayBits)) | LongestWaiting.Key(c)
        );

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>What comes first, in both languages.</summary>
    public BilingualText Name { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    internal Func<MarkedCitizen, long> Key { get; }

    /// <summary>An order of one's own.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="name">What comes first.</param>
    /// <param name="key">The candidate's place: smaller numbers are taken first, equal ones by id. Pure.</param>
    /// <exception cref="ArgumentException">The id is blank, or another argument is null.</exception>
    public static CandidateOrder By(string id, BilingualText name, Func<MarkedCitizen, long> key) =>
        new(Guard.Against.Blank(id), Guard.Against.Null(name), Guard.Against.Null(key));

    private static long Day(LocalDate? date) => date is { } day ? DayNumber.Of(day) : NotKnown;
}
