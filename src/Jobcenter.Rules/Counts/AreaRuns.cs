namespace Jobcenter.Rules.Counts;

/// <summary>Walks the runs of citizens who stand side by side and belong to an area.</summary>
/// <remarks>A run is short enough for its spells to be still at hand when something about a few of its citizens follows.</remarks>
internal ref struct AreaRuns(Register register, Area area)
{
    private const int MostCitizens = 4096;

    private readonly ReadOnlySpan<short> _municipality = register.Citizens.Municipality;
    private int _next;

    /// <summary>The first citizen of the run.</summary>
    public int First { get; private set; }

    /// <summary>The citizen after its last one.</summary>
    public int End { get; private set; }

    /// <summary>Finds the next run.</summary>
    /// <returns>False when there is none left.</returns>
    public bool MoveNext()
    {
        if (area.IsCountry)
        {
            (First, End) = (_next, Math.Min(_municipality.Length, _next + MostCitizens));
            _next = End;
            return First < End;
        }

        var rest = _municipality[_next..];
        var code = (short)area.Code;
        var start = rest.IndexOf(code);
        if (start < 0)
        {
            return false;
        }

        rest = rest[start..Math.Min(rest.Length, start + MostCitizens)];
        var length = rest.IndexOfAnyExcept(code);
        First = _next + start;
        End = First + (length < 0 ? rest.Length : length);
        _next = End;
        return true;
    }
}
