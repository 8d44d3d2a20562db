using Jobcenter.Rules.BrancheTracks.JobOrders;
using NodaTime;

namespace Jobcenter.Rules.Tests.BrancheTracks.JobOrders;

/// <summary>What a job order may say of the candidates sent to it.</summary>
public sealed class JobOrderTests
{
    private static readonly LocalDate s_due = new(2021, 6, 30);

    [Theory]
    [InlineData(null, null)]
    [InlineData(0, null)]
    [InlineData(0, 0)]
    [InlineData(5, 0)]
    [InlineData(5, 5)]
    [InlineData(JobOrder.MostPlaces, JobOrder.MostPlaces)]
    public void It_may_tell_how_many_were_sent_and_how_many_of_them_were_hired(int? sent, int? hired)
    {
        // More may be sent than there are places.
        var order = new JobOrder("1", "detailhandel", 1, s_due, sent: sent, hired: hired);
        Assert.Equal((sent, hired), (order.Sent, order.Hired));
    }

    [Theory]
    [InlineData(-1, null, "sent")]
    [InlineData(JobOrder.MostPlaces + 1, null, "sent")]
    [InlineData(5, -1, "hired")]
    [InlineData(5, 6, "hired")]
    [InlineData(null, 0, "hired")]
    [InlineData(null, 3, "hired")]
    public void It_has_no_more_hired_than_are_told_to_be_sent(int? sent, int? hired, string parameter) =>
        Assert.Equal(
            parameter,
            Assert
                .ThrowsAny<ArgumentException>(() =>
                    new JobOrder("1", "detailhandel", 1, s_due, sent: sent, hired: hired)
                )
                .ParamName
        );
}
