namespace Jobcenter.Rules.Registers;

/// <summary>Rows that belong to citizens, sorted by citizen: one array, and one start a citizen.</summary>
internal sealed class CitizenRows<T>
    where T : struct
{
    private readonly T[] _rows;
    private readonly int[] _start;
    private readonly int _first;
    private readonly int _citizens;

    public CitizenRows(ReadOnlySpan<RowDraft<T>> sorted, int citizens)
    {
        _rows = new T[sorted.Length];
        _start = new int[citizens + 1];
        _citizens = citizens;
        for (var i = 0; i < sorted.Length; i++)
        {
            _rows[i] = sorted[i].Row;
            _start[sorted[i].Citizen + 1] = i + 1;
        }

        for (var i = 1; i < _start.Length; i++)
        {
            _start[i] = Math.Max(_start[i], _start[i - 1]);
        }
    }

    /// <summary>Rows that were made before: one start a citizen, and one more.</summary>
    public CitizenRows(T[] rows, int[] start) => (_rows, _start, _citizens) = (rows, start, start.Length - 1);

    private CitizenRows(CitizenRows<T> whole, int first, int citizens) =>
        (_rows, _start, _first, _citizens) = (whole._rows, whole._start, whole._first + first, citizens);

    public int Count => _start[_first + _citizens] - _start[_first];

    /// <summary>Whether there is no such row at all, in whichever run of the citizens.</summary>
    public bool HasNone => _rows.Length == 0;

    public ReadOnlySpan<T> Of(int citizen) => _rows.AsSpan(_start[_first + citizen].._start[_first + citizen + 1]);

    /// <summary>The rows of a run of citizens, who are counted from 0 anew.</summary>
    public CitizenRows<T> Of(int first, int citizens) => new(this, first, citizens);
}
