namespace Jobcenter.Rules.Counts;

/// <summary>Weekly hours (in hundredths) summed over weekdays, by the convention of Danmarks Statistik.</summary>
internal static class WeekdayHours
{
    public static long Count(
        Register register,
        BenefitGroup group,
        MeasuringPeriod period,
        Area area,
        ImmutableArray<CitizenState> order
    )
    {
        var spells = register.Spells;
        var start = spells.Start;
        var (first, last) = (DayNumber.Of(period.FirstDay), DayNumber.Of(period.LastDay));
        var excess = new HoursExcess(order);
        var sum = new Sum(group.Mask);
        for (var runs = new AreaRuns(register, area); runs.MoveNext(); )
        {
            var run = start[runs.First]..start[runs.End];
            sum.Total += SpellScan.Hours(
                spells.From[run],
                spells.To[run],
                spells.Code[run],
                spells.Hours[run],
                group.Mask,
                first,
                last
            );
            // Where spells overlap, the sum may pass 37 hours.
            foreach (var citizen in spells.OverlapsOf(runs.First, runs.End))
            {
                excess.TakeOut(spells, citizen - spells.FirstCitizen, first, last, ref sum);
            }
        }

        return sum.Total;
    }

    internal struct Sum(int mask) : IHoursSink
    {
        public long Total { get; set; }

        public void Add(int state, long hundredths, int first, int last)
        {
            if ((mask & (1 << state)) != 0)
            {
                Total += hundredths * DayNumber.WeekdaysIn(first, last);
            }
        }
    }
}
