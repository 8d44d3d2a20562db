namespace Jobcenter.Rules.Counts;

/// <summary>Sums up, citizen by citizen, the reasons why a number of full-time persons moved.</summary>
internal sealed class MovementTerms
{
    private const int Kinds = 6;

    private readonly PeriodAmounts _before;
    private readonly PeriodAmounts _after;
    private readonly int _benefits = BenefitGroup.PublicSupport.Mask;

    // Of each kind what it makes up of either period, in the unit of that period.
    private readonly long[] _amountBefore = new long[Kinds];
    private readonly long[] _amountAfter = new long[Kinds];
    private readonly int[] _persons = new int[Kinds];

    public MovementTerms(Register register, CountingOptions options, MeasuringPeriod before, MeasuringPeriod after) =>
        (_before, _after) = (new(register, options, before), new(register, options, after));

    public void Add(int citizen, int group, int groupAfter)
    {
        var (before, after) = (_before.Gross(citizen, group), _after.Gross(citizen, group));
        if (KindOf(citizen, group) is { } kind)
        {
            Put(kind, before, after);
        }

        var (netBefore, netAfter) = (_before.Net(citizen, group), _after.Net(citizen, group));
        Put(MovementKind.Overlap, netBefore - before, netAfter - after);
        if (groupAfter != group)
        {
            Put(MovementKind.Definition, 0, _after.Net(citizen, groupAfter) - netAfter);
        }
    }

    public ImmutableArray<MovementTerm> All() =>
        [
            .. Enumerable
                .Range(0, Kinds)
                .Select(kind => new MovementTerm(
                    (MovementKind)kind,
                    _after.FullTimePersons(_amountAfter[kind]) - _before.FullTimePersons(_amountBefore[kind]),
                    _persons[kind]
                )),
        ];

    // By days, whatever is counted: somebody on a benefit over a weekend alone is on it.
    private MovementKind? KindOf(int citizen, int group)
    {
        var others = _benefits & ~group;
        return (_before.HasDays(citizen, group), _after.HasDays(citizen, group)) switch
        {
            (true, true) => MovementKind.Length,
            (false, true) => _before.HasDays(citizen, others) ? MovementKind.GroupChange : MovementKind.Inflow,
            (true, false) => _after.HasDays(citizen, others) ? MovementKind.GroupChange : MovementKind.Outflow,
            _ => null,
        };
    }

    private void Put(MovementKind kind, long before, long after)
    {
        _amountBefore[(int)kind] += before;
        _amountAfter[(int)kind] += after;
        _persons[(int)kind] += before != 0 || after != 0 ? 1 : 0;
    }

    /// <summary>A citizen's days, or hours over weekdays, in a period: as they stand, and with overlaps treated.</summary>
    private sealed class PeriodAmounts(Register register, CountingOptions options, MeasuringPeriod period)
    {
        private readonly SpellColumns _spells = register.Spells;
        private readonly bool _byHours = options.Convention == CountingConvention.StatisticsDenmark;
        private readonly HoursExcess _excess = new(options.HoursOrder);
        private readonly int _first = DayNumber.Of(period.FirstDay);
        private readonly int _last = DayNumber.Of(period.LastDay);

        public bool HasDays(int citizen, int mask)
        {
            var own = _spells.Start[citizen].._spells.Start[citizen + 1];
            return SpellScan.ScalarDays(_spells.From[own], _spells.To[own], _spells.Code[own], mask, _first, _last) > 0;
        }

        public long Gross(int citizen, int mask)
        {
            var own = _spells.Start[citizen].._spells.Start[citizen + 1];
            return _byHours
                ? SpellScan.ScalarHours(
                    _spells.From[own],
                    _spells.To[own],
                    _spells.Code[own],
                    _spells.Hours[own],
                    mask,
                    _first,
                    _last
                )
                : SpellScan.ScalarDays(_spells.From[own], _spells.To[own], _spells.Code[own], mask, _first, _last);
        }

        public long Net(int citizen, int mask)
        {
            if (_byHours)
            {
                var sum = new WeekdayHours.Sum(mask) { Total = Gross(citizen, mask) };
                _excess.TakeOut(_spells, citizen, _first, _last, ref sum);
                return sum.Total;
            }

            var twice = _spells.Repeated;
            var rows = _spells.RepeatedOf(citizen, citizen + 1);
            return Gross(citizen, mask)
                - SpellScan.ScalarDays(twice.From[rows], twice.To[rows], twice.Code[rows], mask, _first, _last);
        }

        public Fraction FullTimePersons(long amount) =>
            _byHours ? new(amount, (Int128)period.Weekdays * WeeklyHours.FullTimeHundredths) : new(amount, period.Days);
    }
}
