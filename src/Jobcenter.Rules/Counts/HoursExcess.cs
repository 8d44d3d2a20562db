namespace Jobcenter.Rules.Counts;

/// <summary>
/// What must be taken from the plain sum of a citizen's hours by the convention of Danmarks Statistik: on each day the
/// states take hours in order until 37 are used, and what is beyond is too much.
/// </summary>
internal sealed class HoursExcess
{
    private readonly ImmutableArray<CitizenState> _order;
    private readonly int[] _rank = new int[CitizenStates.Count];

    // One citizen's spells within the time; the buffers are reused from citizen to citizen.
    private readonly List<Stretch> _stretches = [];
    private readonly List<Stretch> _byEnd = [];

    // All zero between two sweeps: what begins in one ends in it.
    private readonly long[] _active = new long[CitizenStates.Count];

    public HoursExcess(ImmutableArray<CitizenState> order)
    {
        _order = order;
        for (var i = 0; i < order.Length; i++)
        {
            _rank[(int)order[i]] = i;
        }
    }

    /// <summary>Takes out, as hours below zero, what a citizen has too much from one day to another, both included.</summary>
    public void TakeOut<TSink>(SpellColumns spells, int citizen, int first, int last, ref TSink sink)
        where TSink : struct, IHoursSink
    {
        var clusterEnd = int.MinValue;
        _stretches.Clear();
        for (var i = spells.Start[citizen]; i < spells.Start[citizen + 1] && spells.From[i] <= last; i++)
        {
            if (spells.To[i] < first)
            {
                continue;
            }

            var state = spells.StateAt(i);
            var stretch = new Stretch(
                Math.Max(spells.From[i], first),
                Math.Min(spells.To[i], last),
                state,
                SpellScan.Hundredths(state, spells.Hours[i])
            );
            if (stretch.From > clusterEnd)
            {
                TakeOutOfCluster(ref sink);
                _stretches.Clear();
            }

            _stretches.Add(stretch);
            clusterEnd = Math.Max(clusterEnd, stretch.To);
        }

        TakeOutOfCluster(ref sink);
    }

    // Spells that overlap in a chain. One alone has nothing too much, and of two it is what the second in order gets too little.
    private void TakeOutOfCluster<TSink>(ref TSink sink)
        where TSink : struct, IHoursSink
    {
        if (_stretches.Count > 2)
        {
            Sweep(ref sink);
        }
        else if (_stretches.Count == 2)
        {
            var (one, other) = (_stretches[0], _stretches[1]);
            var excess = one.Hundredths + other.Hundredths - WeeklyHours.FullTimeHundredths;
            if (excess > 0)
            {
                var second = _rank[one.State] > _rank[other.State] ? one.State : other.State;
                sink.Add(second, -excess, other.From, Math.Min(one.To, other.To));
            }
        }
    }

    // Walks the days on which something begins or ends; between two of them the hours are constant.
    private void Sweep<TSink>(ref TSink sink)
        where TSink : struct, IHoursSink
    {
        _byEnd.Clear();
        _byEnd.AddRange(_stretches);
        _byEnd.Sort(static (a, b) => a.To.CompareTo(b.To));
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

            TakeOutOfDays(day, next - 1, ref sink);
            day = next;
            for (; ended < _byEnd.Count && _byEnd[ended].To < day; ended++)
            {
                _active[_byEnd[ended].State] -= _byEnd[ended].Hundredths;
            }
        }
    }

    private void TakeOutOfDays<TSink>(int first, int last, ref TSink sink)
        where TSink : struct, IHoursSink
    {
        var left = (long)WeeklyHours.FullTimeHundredths;
        foreach (var state in _order)
        {
            var taken = Math.Min(_active[(int)state], left);
            left -= taken;
            if (_active[(int)state] > taken)
            {
                sink.Add((int)state, taken - _active[(int)state], first, last);
            }
        }
    }

    private readonly record struct Stretch(int From, int To, byte State, int Hundredths);
}
