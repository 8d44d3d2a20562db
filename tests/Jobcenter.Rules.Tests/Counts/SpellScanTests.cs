using System.Reflection;
using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Counts;

/// <summary>Eight spells at a time and one at a time give the same sums, and those of counting day by day.</summary>
public sealed class SpellScanTests
{
    private static readonly MeasuringPeriod[] s_periods =
    [
        MeasuringPeriod.OfYear(2020),
        MeasuringPeriod.OfYear(2021),
        MeasuringPeriod.OfQuarter(2021, 4),
        MeasuringPeriod.OfMonth(2020, 2),
        MeasuringPeriod.OfDay(new(2021, 1, 3)), // a Sunday
        MeasuringPeriod.OfDay(new(2021, 1, 4)),
        MeasuringPeriod.OfYear(1900),
        MeasuringPeriod.OfYear(2100),
    ];

    [Property(MaxTest = 500)]
    public void Vectors_and_single_steps_count_the_same(int seed)
    {
        var random = new Random(seed);
        var period = s_periods[random.Next(s_periods.Length)];
        var (first, last) = (DayNumber.Of(period.FirstDay), DayNumber.Of(period.LastDay));
        var columns = new Columns(random, random.Next(0, 70), first, last);
        var mask = random.Next(1 << CitizenStates.Count);
        var days = SpellScan.ScalarDays(columns.Run, mask, first, last);
        Assert.Equal(days, SpellScan.VectorDays(columns.Run, mask, first, last));
        Assert.Equal(columns.DayByDay(mask, first, last, weighted: false), days);
        var hours = SpellScan.ScalarHours(columns.Run, mask, first, last);
        Assert.Equal(hours, SpellScan.VectorHours(columns.Run, mask, first, last));
        Assert.Equal(columns.DayByDay(mask, first, last, weighted: true), hours);
    }

    [Property(MaxTest = 300)]
    public void The_places_of_spells_in_a_table_are_the_same_found_either_way(int seed)
    {
        var random = new Random(seed);
        var period = s_periods[random.Next(s_periods.Length)];
        var places = new DayPlaces(DayNumber.Of(period.FirstDay), DayNumber.Of(period.LastDay));
        var columns = new Columns(random, random.Next(0, 70), places.First, places.First + places.Days - 1);
        var count = columns.From.Length;
        var (begin, end, vectorBegin, vectorEnd) = (new int[count], new int[count], new int[count], new int[count]);
        places.ScalarFill(columns.Run, begin, end);
        var done = places.VectorFill(columns.Run, vectorBegin, vectorEnd);
        Assert.Equal(count / 16 * 16, done);
        Assert.Equal(begin[..done], vectorBegin[..done]);
        Assert.Equal(end[..done], vectorEnd[..done]);
        Assert.All(begin.Concat(end), p => Assert.InRange(p, 0, (CitizenStates.Count * places.Stride) - 1));
    }

    [Theory]
    [InlineData(16_383)]
    [InlineData(16_384)]
    [InlineData(16_385)]
    [InlineData(50_001)]
    public void No_lane_overflows_when_every_spell_lasts_all_year_at_full_time(int count)
    {
        var period = MeasuringPeriod.OfYear(2020);
        var (first, last) = (DayNumber.Of(period.FirstDay), DayNumber.Of(period.LastDay));
        var from = Enumerable.Repeat(0, count).ToArray();
        var to = Enumerable.Repeat(SpellColumns.Open, count).ToArray();
        var code = new byte[count];
        var hours = new ushort[count];
        var run = new SpellRun(from, to, code, hours);
        Assert.Equal(366L * count, SpellScan.VectorDays(run, 1, first, last));
        Assert.Equal(262L * 3700 * count, SpellScan.VectorHours(run, 1, first, last));
        Assert.Equal(0, SpellScan.VectorDays(run, 2, first, last));
        Assert.Equal(0, SpellScan.VectorHours(run, 2, first, last));
    }

    [Fact]
    public void The_columns_take_eleven_bytes_a_spell()
    {
        const int Count = 1000;
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        for (var i = 0; i < Count; i++)
        {
            builder.Add("a", new Spell(CitizenState.Education, new LocalDate(2000, 1, 1).PlusDays(i)));
        }

        var spells = builder.Build(new(2021, 12, 31)).Spells;
        var bytes = typeof(SpellColumns)
            .GetFields(BindingFlags.Instance | BindingFlags.NonPublic)
            .Select(f => f.GetValue(spells))
            .OfType<Array>()
            .Where(a => a.Length == Count)
            .Sum(Buffer.ByteLength);
        Assert.Equal(11 * Count, bytes);
    }

    private sealed class Columns
    {
        public Columns(Random random, int count, int first, int last)
        {
            (From, To, Code, Hours) = (new int[count], new int[count], new byte[count], new ushort[count]);
            for (var i = 0; i < count; i++)
            {
                var around = random.Next(2) == 0 ? first : last;
                From[i] = around + random.Next(-9, 10) - (random.Next(4) == 0 ? 500 : 0);
                To[i] = random.Next(5) == 0 ? SpellColumns.Open : From[i] + random.Next(0, random.Next(1, 800));
                Code[i] = (byte)(random.Next(CitizenStates.Count) | (random.Next(5) << 4));
                Hours[i] = (ushort)(random.Next(3) == 0 ? 0 : random.Next(1, 3701));
            }
        }

        public SpellRun Run => new(From, To, Code, Hours);

        public int[] From { get; }

        public int[] To { get; }

        public byte[] Code { get; }

        public ushort[] Hours { get; }

        public long DayByDay(int mask, int first, int last, bool weighted)
        {
            var sum = 0L;
            for (var i = 0; i < From.Length; i++)
            {
                var state = (CitizenState)(Code[i] & 15);
                if ((mask & (1 << (int)state)) == 0)
                {
                    continue;
                }

                for (var day = Math.Max(first, From[i]); day <= Math.Min(last, To[i]); day++)
                {
                    var isWeekday =
                        DayNumber.ToDate(day).DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);
                    var hours = state == CitizenState.FlexJob || Hours[i] == 0 ? 3700 : Hours[i];
                    sum += weighted ? (isWeekday ? hours : 0) : 1;
                }
            }

            return sum;
        }
    }
}
