namespace Jobcenter.Rules.Registers;

/// <summary>Rows that belong to citizens, sorted by citizen: one array, and one start a citizen.</summary>
internal sealed class CitizenRows<T>
    where T : struct
{
    private readonly T[] _rows;
    private readonly int[] _start;

    public CitizenRows(ReadOnlySpan<RowDraft<T>> sorted, int citizens)
    {
        _rows = new T[sorted.Length];
        _start = new int[citizens + 1];
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

    public int Count => _rows.Length;

    public ReadOnlySpan<T> Of(int citizen) => _rows.AsSpan(_start[citizen].._start[citizen + 1]);
}
