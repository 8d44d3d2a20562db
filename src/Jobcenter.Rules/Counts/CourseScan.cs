namespace Jobcenter.Rules.Counts;

/// <summary>Walks the courses of one citizen and one state by date, without allocating.</summary>
internal ref struct CourseScan
{
    private readonly ReadOnlySpan<int> _from;
    private readonly ReadOnlySpan<int> _to;
    private readonly ReadOnlySpan<byte> _code;
    private readonly ReadOnlySpan<ushort> _hours;
    private readonly uint _wanted;
    private readonly int _knownUntil;
    private readonly CourseBreak _break;
    private int _next;

    public CourseScan(Register register, int citizen, CitizenState state, CourseBreak courseBreak)
        : this(register, citizen, 1u << (int)state, courseBreak) { }

    /// <summary>The courses of several states taken as one: a bit a state.</summary>
    public CourseScan(Register register, int citizen, uint states, CourseBreak courseBreak)
    {
        var spells = register.Spells;
        var run = spells.Start[citizen]..spells.Start[citizen + 1];
        _from = spells.From[run];
        _to = spells.To[run];
        _code = spells.Code[run];
        _hours = spells.Hours[run];
        _wanted = states;
        _knownUntil = DayNumber.Of(register.KnownUntil);
        _break = courseBreak;
    }

    public int FirstDay { get; private set; }

    /// <summary>The last day, or <see cref="SpellColumns.Open"/> while the course is running.</summary>
    public int LastDay { get; private set; }

    /// <summary>Whether no spell that is not known yet can join the course.</summary>
    public readonly bool IsSettled => _break.LastJoiningDay(LastDay) <= _knownUntil;

    public readonly bool HasEnded => LastDay != SpellColumns.Open;

    public bool MoveNext()
    {
        if (!SkipToWanted())
        {
            return false;
        }

        FirstDay = _from[_next];
        LastDay = End(_next);
        var lastJoining = Joining();
        for (_next++; SkipToWanted() && _from[_next] <= lastJoining; _next++)
        {
            if (End(_next) > LastDay)
            {
                LastDay = End(_next);
                lastJoining = Joining();
            }
        }

        return true;
    }

    /// <summary>Moves on to the next course that ended from one day to another, both included.</summary>
    public bool MoveNextEnded(int first, int last)
    {
        while (MoveNext() && HasEnded && LastDay <= last)
        {
            if (LastDay >= first)
            {
                return true;
            }
        }

        return false;
    }

    private bool SkipToWanted()
    {
        while (_next < _from.Length && ((_wanted >> (_code[_next] & SpellColumns.StateMask)) & 1) == 0)
        {
            _next++;
        }

        return _next < _from.Length && _from[_next] <= _knownUntil;
    }

    private readonly int End(int index) => _to[index] > _knownUntil || GoesOn(index) ? SpellColumns.Open : _to[index];

    // A spell in several rows is one: that a row ends on the last known day is no end, when the next row of it begins the day after.
    private readonly bool GoesOn(int index)
    {
        if (_to[index] != _knownUntil)
        {
            return false;
        }

        for (var next = index + 1; next < _from.Length && _from[next] <= _knownUntil + 1; next++)
        {
            if (
                _from[next] == _knownUntil + 1
                && ((_code[next] ^ _code[index]) & SpellColumns.StateMask) == 0
                && _hours[next] == _hours[index]
            )
            {
                return true;
            }
        }

        return false;
    }

    private readonly int Joining() => HasEnded ? _break.LastJoiningDay(LastDay) : SpellColumns.Open;
}
