namespace Jobcenter.Rules.Placements.Policies;

/// <summary>Walks over the pauses of a sequence, in order and without allocating: the days of a time that no placement covers.</summary>
internal ref struct PauseSweep
{
    private readonly ReadOnlySpan<PlacementDays> _days;
    private readonly int _kinds;
    private readonly bool _withUndecided;
    private readonly int _last;
    private int _index;
    private int _next;
    private int _covered;

    public PauseSweep(ReadOnlySpan<PlacementDays> days, int kinds, bool withUndecided, int first, int last)
    {
        _days = days;
        _kinds = kinds;
        _withUndecided = withUndecided;
        _next = first;
        _covered = first - 1;
        _last = last;
    }

    /// <summary>The first day of the pause.</summary>
    public int From { get; private set; }

    /// <summary>Its last day, included.</summary>
    public int Until { get; private set; }

    /// <summary>Finds the next pause.</summary>
    /// <returns>False when there is none left.</returns>
    public bool MoveNext()
    {
        while (_next <= _last)
        {
            if (_index == _days.Length || _days[_index].From > _last)
            {
                (From, Until) = (_next, _last);
                _next = _last + 1;
                return true;
            }

            ref readonly var placement = ref _days[_index++];
            if ((placement.Kind & _kinds) == 0 || !(placement.IsCertain || _withUndecided) || placement.To < _next)
            {
                continue;
            }

            var (from, until) = (_next, placement.From - 1);
            _covered = Math.Max(_covered, placement.To);
            _next = placement.To == PlacementDays.Open ? PlacementDays.Open : placement.To + 1;
            if (from <= until)
            {
                (From, Until) = (from, until);
                return true;
            }
        }

        return false;
    }

    /// <summary>The last day of the placements that begin in the time, the day before it when there is none. Asked when there is no pause left.</summary>
    public int CoveredUntil()
    {
        for (; _index < _days.Length && _days[_index].From <= _last; _index++)
        {
            ref readonly var placement = ref _days[_index];
            if ((placement.Kind & _kinds) != 0 && (placement.IsCertain || _withUndecided))
            {
                _covered = Math.Max(_covered, placement.To);
            }
        }

        return _covered;
    }

    /// <summary>Whether a run of days holds a day from Monday to Friday.</summary>
    public static bool HasWeekday(int from, int until) => until - from >= 2 || DayNumber.WeekdaysIn(from, until) > 0;

    /// <summary>The first day of the first placement of some kinds that runs in a time; null when there is none.</summary>
    public static int? FirstOf(in SequenceFacts facts, int kinds, int first, int last)
    {
        foreach (ref readonly var placement in facts.Sequence.Days)
        {
            if (
                (placement.IsCertain || facts.IncludesUndecided)
                && (placement.Kind & kinds) != 0
                && placement.To >= first
                && placement.From <= last
            )
            {
                return placement.From;
            }
        }

        return null;
    }

    public static LocalDate Date(int day) => DayNumber.ToDate(Math.Min(day, DayNumber.Max));
}
