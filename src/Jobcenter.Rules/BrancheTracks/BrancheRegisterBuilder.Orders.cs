using System.Globalization;
using Jobcenter.Rules.BrancheTracks.JobOrders;

namespace Jobcenter.Rules.BrancheTracks;

public sealed partial class BrancheRegisterBuilder
{
    private readonly HashSet<string> _orderIds = new(StringComparer.Ordinal);

    internal List<JobOrder> Orders { get; } = [];

    /// <summary>Adds a job order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="location">Where the row stands; nowhere by default.</param>
    /// <returns>Whether the row was taken: not when its track is not of the catalogue of its day, or its id stands already.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="order"/> is null.</exception>
    public bool Add(JobOrder order, RowLocation location = default)
    {
        var reader = default(RowReader);
        return Finish(Guard.Against.Null(order), location, ref reader);
    }

    /// <summary>Adds a job order as written in a file.</summary>
    /// <param name="row">The fields.</param>
    /// <param name="location">Where the row stands.</param>
    /// <returns>Whether the row was taken.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is null.</exception>
    public bool Add(OrderRow row, RowLocation location = default)
    {
        Guard.Against.Null(row);
        var reader = default(RowReader);
        CheckText(ref reader, BrancheColumnNames.Order, row.Order);
        CheckText(ref reader, BrancheColumnNames.Track, row.Track);
        var places = ReadPlaces(ref reader, row.Places);
        var dueOn = Required(ref reader, BrancheColumnNames.DueOn, row.DueOn);
        var orderedOn = Optional(ref reader, BrancheColumnNames.OrderedOn, row.OrderedOn);
        if (dueOn < orderedOn)
        {
            reader.Refuse(BrancheColumnNames.DueOn, row.DueOn, BrancheReasons.DueBefore(orderedOn.Value));
        }

        return reader.Reason is not null
            ? _refusals.Refuse(location, ref reader)
            : Finish(new JobOrder(row.Order, row.Track, places, dueOn, orderedOn), location, ref reader);
    }

    private bool Finish(JobOrder order, RowLocation location, ref RowReader reader)
    {
        CheckDate(ref reader, BrancheColumnNames.DueOn, order.DueOn);
        CheckDate(ref reader, BrancheColumnNames.OrderedOn, order.OrderedOn);
        if (reader.Reason is null)
        {
            CheckTrack(
                ref reader,
                order.TrackId,
                order.OrderedOn is null ? BrancheColumnNames.DueOn : BrancheColumnNames.OrderedOn,
                order.OrderedOn ?? order.DueOn,
                // Candidates are found during the following month, so an order without its day may be of the month before.
                order.OrderedOn
                    is null
                    ? Catalogues.NamedIn(DateAdjusters.StartOfMonth(order.DueOn).PlusMonths(-1), Municipality)
                    : null
            );
        }

        if (reader.Reason is null && !_orderIds.Add(order.Id))
        {
            reader.Refuse(BrancheColumnNames.Order, order.Id, BrancheReasons.DuplicateOrder);
        }

        return Finish(Orders, order, location, ref reader);
    }

    private static int ReadPlaces(ref RowReader reader, string text)
    {
        if (
            int.TryParse(text, NumberStyles.None, NumberFormatInfo.InvariantInfo, out var places)
            && places is >= 1 and <= JobOrder.MostPlaces
        )
        {
            return places;
        }

        reader.Refuse(BrancheColumnNames.Places, text, BrancheReasons.BadPlaces);
        return 1;
    }
}
