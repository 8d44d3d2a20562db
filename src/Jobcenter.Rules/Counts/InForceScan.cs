namespace Jobcenter.Rules.Counts;

/// <summary>Answers whether one of some states is in force in windows asked by date, in one walk over a citizen's spells.</summary>
internal ref struct InForceScan
{
    private readonly SpellColumns _spells;
    private readonly int _end;
    private readonly int _knownUntil;
    private readonly int _states;
    private int _next;
    private int _latestEnd;

    /// <summary>The states, a bit each.</summary>
    public InForceScan(Register register, int citizen, int states)
    {
        _spells = register.Spells;
        _next = _spells.Start[citizen];
        _end = _spells.Start[citizen + 1];
        _knownUntil = DayNumber.Of(register.KnownUntil);
        _latestEnd = int.MinValue;
        _states = states;
    }

    /// <summary>Whether one of the states is in force on a day of the window. Windows must come by date.</summary>
    public bool IsInForce(int first, int last)
    {
        // Of all that have begun by the end of the window, the one that ends last is in force or none is.
        for (; _next < _end && _spells.From[_next] <= Math.Min(last, _knownUntil); _next++)
        {
            if ((_states & (1 << _spells.StateAt(_next))) != 0)
            {
                _latestEnd = Math.Max(_latestEnd, Math.Min(_spells.To[_next], _knownUntil));
            }
        }

        return _latestEnd >= first;
    }
}
