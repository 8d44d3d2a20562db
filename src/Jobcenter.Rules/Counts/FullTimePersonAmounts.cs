using System.Numerics;

namespace Jobcenter.Rules.Counts;

/// <summary>
/// Days, or by the convention of Danmarks Statistik hundredths of weekly hours over weekdays, of runs of citizens in a
/// group of states in a period: as they stand, and with overlaps treated. Without allocating.
/// </summary>
internal sealed class FullTimePersonAmounts(Register register, CountingOptions options, MeasuringPeriod period)
{
    private readonly SpellColumns _spells = register.Spells;
    private readonly HoursExcess? _excess = options.ByHours ? new(options.HoursOrder) : null;
    private readonly int _first = DayNumber.Of(period.FirstDay);
    private readonly int _last = DayNumber.Of(period.LastDay);

    /// <summary>What the amount of one full-time person is in the whole period.</summary>
    public Int128 Whole => WholeOf(options, period);

    public static Int128 WholeOf(CountingOptions options, MeasuringPeriod period) =>
        options.ByHours ? (Int128)period.Weekdays * WeeklyHours.FullTimeHundredths : period.Days;

    public bool HasDays(int citizen, int mask) => SpellScan.ScalarDays(Run(citizen), mask, _first, _last) > 0;

    /// <summary>The amount of one citizen as it stands: where spells overlap, the sum has days twice, or hours beyond the 37.</summary>
    public long Gross(int citizen, int mask) =>
        _excess is null
            ? SpellScan.ScalarDays(Run(citizen), mask, _first, _last)
            : SpellScan.ScalarHours(Run(citizen), mask, _first, _last);

    /// <summary>The amount of one citizen: a day counts once a state, and at most 37 hours a week.</summary>
    public long Net(int citizen, int mask) => Gross(citizen, mask) - Overlap(citizen, citizen + 1, mask);

    /// <summary>The amount of the citizens of an area: of whole blocks from the index, of others from their spells.</summary>
    public long Net(Area area, int mask)
    {
        var part = IndexedPart.Of(register, _first, _last);
        return Net(area, mask, 0, part.First)
            + (part.IsEmpty ? 0 : NetOf(part, area, mask))
            + Net(area, mask, part.End, register.CitizenCount);
    }

    private long NetOf(IndexedPart part, Area area, int mask)
    {
        var index = register.Indexes.Spells;
        var (first, end) = (SpellIndex.PlaceOf(_first), SpellIndex.PlaceOf(_last + 1));
        var ranks = index.RanksOf(area);
        var amount = 0L;
        for (var block = part.FirstBlock; block < part.EndBlock; block++)
        {
            for (var states = mask; states != 0; states &= states - 1)
            {
                var state = BitOperations.TrailingZeroCount(states);
                var run = index.Run(block, state, ranks);
                amount += _excess is null ? IndexScan.Days(run, first, end) : IndexScan.Hours(run, state, first, end);
            }
        }

        return _excess is null ? amount : amount - Excess(index.OverlapsOf(register, part, area), mask);
    }

    private long Net(Area area, int mask, int first, int end)
    {
        var amount = 0L;
        for (var runs = new AreaRuns(register, area, first, end); runs.MoveNext(); )
        {
            var run = _spells.Run(runs.First, runs.End);
            amount += _excess is null
                ? SpellScan.Days(run, mask, _first, _last)
                : SpellScan.Hours(run, mask, _first, _last);
            amount -= Overlap(runs.First, runs.End, mask);
        }

        return amount;
    }

    private SpellRun Run(int citizen) => _spells.Run(citizen, citizen + 1);

    private long Overlap(int first, int end, int mask) =>
        _excess is null
            ? SpellScan.Days(_spells.RepeatedRun(first, end), mask, _first, _last)
            : Excess(_spells.OverlapsOf(first, end), mask);

    // Hours beyond the 37 of citizens by their place among all.
    private long Excess(ReadOnlySpan<int> citizens, int mask)
    {
        var beyond = new WeekdaySum(mask);
        foreach (var citizen in citizens)
        {
            _excess?.TakeOut(_spells, citizen - _spells.FirstCitizen, _first, _last, ref beyond);
        }

        return -beyond.Total;
    }

    private struct WeekdaySum(int mask) : IHoursSink
    {
        public long Total { get; private set; }

        public void Add(int state, long hundredths, int first, int last)
        {
            if ((mask & (1 << state)) != 0)
            {
                Total += hundredths * DayNumber.WeekdaysIn(first, last);
            }
        }
    }
}
