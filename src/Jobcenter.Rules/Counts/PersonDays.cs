namespace Jobcenter.Rules.Counts;

/// <summary>Days in a group of states, by the convention of Jobindsats: a day counts once a citizen and state.</summary>
internal static class PersonDays
{
    public static long Count(Register register, BenefitGroup group, MeasuringPeriod period, Area area)
    {
        var spells = register.Spells;
        var start = spells.Start;
        var (first, last) = (DayNumber.Of(period.FirstDay), DayNumber.Of(period.LastDay));
        var days = 0L;
        for (var runs = new AreaRuns(register, area); runs.MoveNext(); )
        {
            var run = start[runs.First]..start[runs.End];
            days += SpellScan.Days(spells.From[run], spells.To[run], spells.Code[run], group.Mask, first, last);
            // Where spells of one state overlap, the sum has days twice.
            var (twice, rows) = (spells.Repeated, spells.RepeatedOf(runs.First, runs.End));
            days -= SpellScan.Days(twice.From[rows], twice.To[rows], twice.Code[rows], group.Mask, first, last);
        }

        return days;
    }

    public static int CountPersons(Register register, BenefitGroup group, MeasuringPeriod period, Area area)
    {
        var municipality = register.Citizens.Municipality;
        var spells = register.Spells;
        var first = DayNumber.Of(period.FirstDay);
        var last = DayNumber.Of(period.LastDay);
        var persons = 0;
        for (var citizen = 0; citizen < municipality.Length; citizen++)
        {
            if (!area.IsCountry && municipality[citizen] != area.Code)
            {
                continue;
            }

            for (var i = spells.Start[citizen]; i < spells.Start[citizen + 1]; i++)
            {
                if ((group.Mask & (1 << spells.StateAt(i))) != 0 && spells.From[i] <= last && spells.To[i] >= first)
                {
                    persons++;
                    break;
                }
            }
        }

        return persons;
    }
}
