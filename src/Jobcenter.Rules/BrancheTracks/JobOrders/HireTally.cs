namespace Jobcenter.Rules.BrancheTracks.JobOrders;

/// <summary>Of the candidates sent to job orders, how many were hired and how many were not, and what is not told.</summary>
/// <param name="Hired">Candidates who were hired.</param>
/// <param name="Others">Candidates who were not.</param>
/// <param name="Open">Candidates of whom it is not known, for their order does not tell how many were hired.</param>
/// <param name="Silent">Orders that do not tell how many were sent.</param>
internal readonly record struct HireTally(long Hired, long Others, long Open, long Silent)
{
    /// <summary>Why nobody has no share.</summary>
    public static BilingualText OfNobody { get; } =
        new(
            "ingen er sendt til de jobordrer, der skulle besættes i tiden",
            "nobody is sent to the job orders due in the time"
        );

    /// <summary>All candidates the orders tell of.</summary>
    public long Told => Hired + Others + Open;

    /// <summary>Those of the orders that are due in a time: the day they are due counts, as the one that every order has.</summary>
    /// <param name="orders">The orders.</param>
    /// <param name="from">The first day, included.</param>
    /// <param name="until">The last day, included.</param>
    public static HireTally Of(ImmutableArray<JobOrder> orders, LocalDate from, LocalDate until)
    {
        var (hired, others, open, silent) = (0L, 0L, 0L, 0L);
        foreach (var order in orders)
        {
            if (order.DueOn < from || order.DueOn > until)
            {
                continue;
            }

            silent += order.Sent is null ? 1 : 0;
            hired += order.Hired ?? 0;
            others += order.Hired is { } taken ? (order.Sent ?? taken) - taken : 0;
            open += order.Hired is null ? order.Sent ?? 0 : 0;
        }

        return new(hired, others, open, silent);
    }

    /// <summary>The lowest the share of the hired can be, and the highest; null where it may be that nobody was sent.</summary>
    /// <param name="lost">How many orders may be missing: as little is known of them as of those that are silent.</param>
    public (Fraction Lowest, Fraction Highest)? Bounds(long lost = 0)
    {
        if (Told == 0)
        {
            return null;
        }

        // None of the candidates nobody tells of is hired, or all of them: as many as an order can have.
        var unknown = (Silent + lost) * JobOrder.MostPlaces;
        var all = new Fraction(Told + unknown);
        return (new Fraction(Hired) / all, new Fraction(Hired + Open + unknown) / all);
    }
}
