using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Counts;

/// <summary>Sixteen spells of an index at a time and one at a time give the same sums, and those of counting day by day.</summary>
public sealed class IndexScanTests
{
    [Property(MaxTest = 500)]
    public void Vectors_and_single_steps_count_the_same(int seed)
    {
        var random = new Random(seed);
        var period = MeasuringPeriod.OfQuarter(random.Next(1925, 2100), random.Next(1, 5));
        var first = SpellIndex.PlaceOf(DayNumber.Of(period.FirstDay));
        var end = SpellIndex.PlaceOf(DayNumber.Of(period.LastDay) + 1);
        var count = random.Next(16, 70);
        var (from, to, hours) = (new ushort[count], new ushort[count], new ushort[count]);
        var (days, full, weighted) = (0L, 0L, 0L);
        for (var i = 0; i < count; i++)
        {
            from[i] = (ushort)Math.Max(0, first + random.Next(-200, 120));
            to[i] = random.Next(5) == 0 ? ushort.MaxValue : (ushort)Math.Min(65534, from[i] + random.Next(300));
            hours[i] = (ushort)(random.Next(3) == 0 ? 0 : random.Next(1, 3701));
            for (var place = Math.Max(first, (int)from[i]); place < Math.Min(end, (int)to[i]); place++)
            {
                days++;
                if (
                    DayNumber.ToDate(SpellIndex.Epoch + place).DayOfWeek
                    is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
                )
                {
                    full += 3700;
                    weighted += hours[i] == 0 ? 3700 : hours[i];
                }
            }
        }

        var run = new SpellIndexRun(from, from, to, hours);
        Assert.Equal(days, IndexScan.ScalarDays(run, first, end));
        Assert.Equal(days, IndexScan.VectorDays(run, (ushort)first, (ushort)end));
        Assert.Equal(weighted, IndexScan.ScalarHours(run, false, first, end));
        Assert.Equal(weighted, IndexScan.VectorHours(run, false, first, end));
        Assert.Equal(full, IndexScan.ScalarHours(run, true, first, end));
        Assert.Equal(full, IndexScan.VectorHours(run, true, first, end));
    }

    [Fact]
    public void No_lane_overflows_when_every_spell_lasts_all_year_at_full_time()
    {
        var year = MeasuringPeriod.OfYear(2020);
        var first = SpellIndex.PlaceOf(DayNumber.Of(year.FirstDay));
        var end = SpellIndex.PlaceOf(DayNumber.Of(year.LastDay) + 1);
        foreach (var count in new[] { 2047, 2048, 2049, 8191, 8192, 8193, 50_001 })
        {
            var from = new ushort[count];
            var to = Enumerable.Repeat(ushort.MaxValue, count).ToArray();
            var run = new SpellIndexRun(from, from, to, new ushort[count]);
            Assert.Equal(366L * count, IndexScan.Days(run, first, end));
            Assert.Equal(262L * 3700 * count, IndexScan.Hours(run, 0, first, end));
        }
    }
}
