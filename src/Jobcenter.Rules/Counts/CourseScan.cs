namespace Jobcenter.Rules.Counts;

/// <summary>Walks the courses of one citizen and one state by date, without allocating.</summary>
internal ref struct CourseScan
{
    private readonly ReadOnlySpan<int> _from;
    private readonly ReadOnlySpan<int> _to;
    private readonly ReadOnlySpan<byte> _code;
    private readonly byte _wanted;
    private readonly int _knownUntil;
    private readonly CourseBreak _break;
    private int _next;

    public CourseScan(Register register, int citizen, byte state, CourseBreak courseBreak)
    {
        var spells = register.Spells;
        var run = spells.Start[citizen]..spells.Start[citizen + 1];
        _from = spells.From[run];
        _to = spells.To[run];
        _code = spells.Code[run];
        _wanted = state;
        _knownUntil = DayNumber.Of(register.KnownUntil);
        _break = courseBreak;
    }

    public int FirstDay { get; private set; }

    /// <summary>The last day, or <see cref="SpellColumns.Open"/> while the course is running.</summary>
    public int LastDay { get; private set; }

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

    private bool SkipToWanted()
    {
        while (_next < _from.Length && (_code[_next] & SpellColumns.StateMask) != _wanted)
        {
            _next++;
        }

        return _next < _from.Length && _from[_next] <= _knownUntil;
    }

    private readonly int End(int index) => _to[index] > _knownUntil ? SpellColumns.Open : _to[index];

    private readonly int Joining() => HasEnded ? _break.LastJoiningDay(LastDay) : SpellColumns.Open;
}
