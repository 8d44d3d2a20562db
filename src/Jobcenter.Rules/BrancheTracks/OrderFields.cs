using Jobcenter.Rules.BrancheTracks.JobOrders;

namespace Jobcenter.Rules.BrancheTracks;

/// <summary>A job order as it is written.</summary>
internal readonly record struct OrderFields(
    string Id,
    string TrackId,
    int Places,
    LocalDate DueOn,
    LocalDate? OrderedOn,
    int? Sent,
    int? Hired
)
{
    public static OrderFields Of(JobOrder order) =>
        new(order.Id, order.TrackId, order.Places, order.DueOn, order.OrderedOn, order.Sent, order.Hired);

    public JobOrder ToOrder() => new(Id, TrackId, Places, DueOn, OrderedOn, Sent, Hired);
}
