namespace Jobcenter.Rules.Counts;

/// <summary>
/// Days, or by the convention of Danmarks Statistik hundredths of weekly hours over weekdays, of runs of citizens in a
/// group of states in a period: as they stand, and with overlaps treated. Without allocating.
/// </summary>
internal sealed class PeriodAmounts(Register register, CountingOptions options, MeasuringPeriod period)
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

    /// <summary>The amount of the citizens of an area.</summary>
    public long Net(Area area, int mask)
    {
        var amount = 0L;
        for (var runs = new AreaRuns(register, area); runs.MoveNext(); )
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

    private long Overlap(int first, int end, int mask)
    {
        if (_excess is null)
        {
            return SpellScan.Days(_spells.RepeatedRun(first, end), mask, _first, _last);
        }

        var beyond = new WeekdaySum(mask);
        foreach (var citizen in _spells.OverlapsOf(first, end))
        {
            _excess.TakeOut(_spells, citizen - _spells.FirstCitizen, _first, _last, ref beyond);
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
