using Jobcenter.Rules.BrancheTracks.JobOrders;
using Jobcenter.Rules.Quantities;
using NodaTime;

namespace Jobcenter.Rules.Tests.BrancheTracks.JobOrders;

/// <summary>What orders tell of the candidates sent to them, by the day each is due.</summary>
public sealed class HireTallyTests
{
    private static readonly LocalDate s_from = new(2021, 4, 1);
    private static readonly LocalDate s_until = new(2021, 6, 30);

    [Theory]
    [InlineData("2021-03-31", false)]
    [InlineData("2021-04-01", true)]
    [InlineData("2021-06-30", true)]
    [InlineData("2021-07-01", false)]
    public void An_order_counts_on_the_day_it_is_due_both_ends_included(string due, bool counts)
    {
        var day = Generators.Dates.Of(due);
        // The day it was ordered plays no part.
        foreach (LocalDate? ordered in new LocalDate?[] { null, day, new(2021, 1, 4) })
        {
            var tally = HireTally.Of([new("1", "detailhandel", 1, day, ordered, 5, 2)], s_from, s_until);
            Assert.Equal(counts ? new HireTally(2, 3, 0, 0) : default, tally);
        }
    }

    [Fact]
    public void What_is_not_told_is_neither_hired_nor_not()
    {
        var tally = HireTally.Of(
            [Order(sent: 7, hired: 3), Order(sent: 2), Order(), Order(sent: 0), Order(sent: 0, hired: 0)],
            s_from,
            s_until
        );
        Assert.Equal(new HireTally(Hired: 3, Others: 4, Open: 2, Silent: 1), tally);
        Assert.Equal(9, tally.Told);
    }

    [Fact]
    public void The_bounds_are_those_of_the_candidates_nobody_tells_of()
    {
        Assert.Equal((new Fraction(3, 9), new Fraction(5, 9)), new HireTally(3, 4, 2, 0).Bounds());
        const int Most = JobOrder.MostPlaces;
        Assert.Equal((new Fraction(3, 9 + Most), new Fraction(5 + Most, 9 + Most)), new HireTally(3, 4, 2, 1).Bounds());
        Assert.Equal(new HireTally(3, 4, 2, 3).Bounds(), new HireTally(3, 4, 2, 1).Bounds(lost: 2));
        // It may be that nobody was sent at all.
        Assert.Null(default(HireTally).Bounds());
        Assert.Null(new HireTally(0, 0, 0, 2).Bounds(lost: 1));
    }

    // 5,000 orders of a million candidates each are more than 32 bits hold.
    [Fact]
    public void Sums_do_not_overflow()
    {
        var orders = Enumerable.Repeat(Order(sent: JobOrder.MostPlaces, hired: JobOrder.MostPlaces), 5_000);
        var tally = HireTally.Of([.. orders, Order()], s_from, s_until);
        Assert.Equal(5_000_000_000, tally.Told);
        Assert.Equal(Fraction.One, tally.Bounds(lost: int.MaxValue)?.Highest);
    }

    private static JobOrder Order(int? sent = null, int? hired = null) =>
        new("1", "detailhandel", 1, s_until, sent: sent, hired: hired);
}
