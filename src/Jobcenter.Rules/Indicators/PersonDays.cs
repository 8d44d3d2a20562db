using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Indicators;

/// <summary>Days in a group of states, by the convention of Jobindsats: a day counts once a citizen and state.</summary>
internal static class PersonDays
{
    public static long Count(Register register, BenefitGroup group, MeasuringPeriod period, Area area)
    {
        var municipality = register.Citizens.Municipality;
        var start = register.Spells.Start;
        var first = DayNumber.Of(period.FirstDay);
        var last = DayNumber.Of(period.LastDay);
        // The last day already counted, for each state.
        Span<int> counted = stackalloc int[CitizenStates.Count];
        var days = 0L;
        for (var citizen = 0; citizen < municipality.Length; citizen++)
        {
            if (area.IsCountry || municipality[citizen] == area.Code)
            {
                counted.Fill(first - 1);
                days += OfOne(register.Spells, start[citizen], start[citizen + 1], group.Mask, last, counted);
            }
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
                if ((group.Mask & (1 << spells.State[i])) != 0 && spells.From[i] <= last && spells.To[i] >= first)
                {
                    persons++;
                    break;
                }
            }
        }

        return persons;
    }

    // Spells come by first day, so one number a state is enough to count overlaps once.
    private static long OfOne(SpellColumns spells, int begin, int end, int mask, int last, Span<int> counted)
    {
        var from = spells.From[begin..end];
        var to = spells.To[begin..end];
        var state = spells.State[begin..end];
        var days = 0L;
        for (var i = 0; i < from.Length && from[i] <= last; i++)
        {
            if ((mask & (1 << state[i])) == 0)
            {
                continue;
            }

            ref var done = ref counted[state[i]];
            var lastDay = Math.Min(to[i], last);
            if (lastDay > done)
            {
                days += lastDay - Math.Max(from[i] - 1, done);
                done = lastDay;
            }
        }

        return days;
    }
}
