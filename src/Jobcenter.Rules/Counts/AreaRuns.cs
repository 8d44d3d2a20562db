namespace Jobcenter.Rules.Counts;

/// <summary>Walks the runs of citizens who stand side by side and belong to an area, of all or from one to before another.</summary>
/// <remarks>
/// A run is short enough for its spells to be still at hand when something about a few of its citizens follows. Of a
/// municipality only its own citizens are looked at.
/// </remarks>
internal ref struct AreaRuns
{
    private const int MostCitizens = 4096;

    private readonly int _end;

    // The citizens of the municipality, by their place among all; of a country there is no need.
    private readonly ReadOnlySpan<int> _own;
    private readonly int _firstOfAll;
    private readonly bool _isCountry;
    private int _next;

    public AreaRuns(Register register, Area area)
        : this(register, area, 0, register.CitizenCount) { }

    public AreaRuns(Register register, Area area, int first, int end)
    {
        (_end, _firstOfAll, _isCountry) = (end, register.Spells.FirstCitizen, area.IsCountry);
        if (_isCountry)
        {
            _next = first;
        }
        else if (first < end)
        {
            _own = register.Indexes.Citizens.Of(area, _firstOfAll + first, _firstOfAll + end).Span;
        }
    }

    /// <summary>The first citizen of the run.</summary>
    public int First { get; private set; }

    /// <summary>The citizen after its last one.</summary>
    public int End { get; private set; }

    /// <summary>Finds the next run.</summary>
    /// <returns>False when there is none left.</returns>
    public bool MoveNext()
    {
        if (_isCountry)
        {
            (First, End) = (_next, Math.Min(_end, _next + MostCitizens));
            _next = End;
            return First < End;
        }

        if (_next == _own.Length)
        {
            return false;
        }

        var first = _own[_next];
        var length = 1;
        while (_next + length < _own.Length && length < MostCitizens && _own[_next + length] == first + length)
        {
            length++;
        }

        _next += length;
        (First, End) = (first - _firstOfAll, first - _firstOfAll + length);
        return true;
    }
}
