using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Indicators;

/// <summary>
/// Weekly hours (in hundredths) summed over weekdays, by the convention of Danmarks Statistik: on each weekday a
/// citizen's states take hours in order until 37 are used.
/// </summary>
internal sealed class WeekdayHours
{
    private readonly int _mask;
    private readonly CitizenState[] _order;

    // One citizen's spells within the period; the buffers are reused from citizen to citizen.
    private readonly List<Stretch> _stretches = [];
    private readonly List<Stretch> _byEnd = [];
    private readonly long[] _active = new long[CitizenStates.Count];

    private WeekdayHours(int mask, ReadOnlySpan<CitizenState> order)
    {
        _mask = mask;
        _order = order.ToArray();
    }

    public static long Count(
        Register register,
        BenefitGroup group,
        MeasuringPeriod period,
        Area area,
        ReadOnlySpan<CitizenState> order
    )
    {
        var counter = new WeekdayHours(group.Mask, order);
        var municipality = register.Citizens.Municipality;
        var first = DayNumber.Of(period.FirstDay);
        var last = DayNumber.Of(period.LastDay);
        var total = 0L;
        for (var citizen = 0; citizen < municipality.Length; citizen++)
        {
            if (area.IsCountry || municipality[citizen] == area.Code)
            {
                total += counter.OfOne(register.Spells, citizen, first, last);
            }
        }

        return total;
    }

    private long OfOne(SpellColumns spells, int citizen, int first, int last)
    {
        var total = 0L;
        var clusterEnd = int.MinValue;
        _stretches.Clear();
        for (var i = spells.Start[citizen]; i < spells.Start[citizen + 1] && spells.From[i] <= last; i++)
        {
            if (spells.To[i] < first)
            {
                continue;
            }

            var stretch = new Stretch(
                Math.Max(spells.From[i], first),
                Math.Min(spells.To[i], last),
                spells.State[i],
                Hundredths(spells.State[i], spells.Hours[i])
            );
            if (stretch.From > clusterEnd)
            {
                total += OfCluster();
                _stretches.Clear();
            }

            _stretches.Add(stretch);
            clusterEnd = Math.Max(clusterEnd, stretch.To);
        }

        return total + OfCluster();
    }

    // A fleksjob is always full time; so is a spell whose hours nobody knows.
    private static int Hundredths(byte state, ushort hours) =>
        state == (byte)CitizenState.FlexJob || hours == SpellColumns.HoursNotKnown
            ? WeeklyHours.FullTimeHundredths
            : hours;

    // Spells that overlap in a chain; alone, a spell simply counts.
    private long OfCluster() =>
        _stretches.Count switch
        {
            0 => 0,
            1 when (_mask & (1 << _stretches[0].State)) == 0 => 0,
            1 => (long)_stretches[0].Hundredths * DayNumber.WeekdaysIn(_stretches[0].From, _stretches[0].To),
            _ => Sweep(),
        };

    // Walks the days on which something begins or ends; between two of them the hours are constant.
    private long Sweep()
    {
        _byEnd.Clear();
        _byEnd.AddRange(_stretches);
        _byEnd.Sort(static (a, b) => a.To.CompareTo(b.To));
        Array.Clear(_active);
        var total = 0L;
        var begun = 0;
        var day = _stretches[0].From;
        for (var ended = 0; ended < _byEnd.Count; )
        {
            for (; begun < _stretches.Count && _stretches[begun].From == day; begun++)
            {
                _active[_stretches[begun].State] += _stretches[begun].Hundredths;
            }

            var next = _byEnd[ended].To + 1;
            if (begun < _stretches.Count)
            {
                next = Math.Min(next, _stretches[begun].From);
            }

            total += TakenOnADay() * DayNumber.WeekdaysIn(day, next - 1);
            day = next;
            for (; ended < _byEnd.Count && _byEnd[ended].To < day; ended++)
            {
                _active[_byEnd[ended].State] -= _byEnd[ended].Hundredths;
            }
        }

        return total;
    }

    private long TakenOnADay()
    {
        var left = (long)WeeklyHours.FullTimeHundredths;
        var taken = 0L;
        foreach (var state in _order)
        {
            var hours = Math.Min(_active[(int)state], left);
            left -= hours;
            if ((_mask & (1 << (int)state)) != 0)
            {
                taken += hours;
            }
        }

        return taken;
    }

    private readonly record struct Stretch(int From, int To, byte State, int Hundredths);
}
