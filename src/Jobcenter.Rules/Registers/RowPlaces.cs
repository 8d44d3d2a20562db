namespace Jobcenter.Rules.Registers;

/// <summary>Where rows stood, in the order they came: a file and a line for each run of rows with as many lines from one to the next.</summary>
internal sealed class RowPlaces
{
    private readonly List<Run> _runs = [];
    private RowLocation _last;
    private long _step;

    public int Count { get; private set; }

    public RowLocation this[int row]
    {
        get
        {
            var (low, high) = (0, _runs.Count - 1);
            while (low < high)
            {
                var middle = (low + high + 1) >> 1;
                (low, high) = _runs[middle].FirstRow <= row ? (middle, high) : (low, middle - 1);
            }

            var run = _runs[low];
            return new(run.File, unchecked(run.FirstLine + ((row - run.FirstRow) * run.Step)));
        }
    }

    public void Add(RowLocation at)
    {
        var row = Count++;
        var isOneFile =
            row > 0
            && (ReferenceEquals(at.File, _last.File) || string.Equals(at.File, _last.File, StringComparison.Ordinal));
        var step = unchecked(at.Line - _last.Line);
        _last = at;
        if (isOneFile && step == _step)
        {
            return;
        }

        // The second row of a run tells its step.
        if (isOneFile && _runs[^1].FirstRow == row - 1)
        {
            _step = step;
            _runs[^1] = _runs[^1] with { Step = step };
            return;
        }

        _step = 1;
        _runs.Add(new(row, at.File, at.Line, Step: 1));
    }

    /// <summary>Adds rows that stand line after line.</summary>
    public void Add(RowLocation first, int rows)
    {
        // The second row tells the step, and what follows is as it.
        var told = Math.Min(rows, 2);
        for (var row = 0; row < told; row++)
        {
            Add(new RowLocation(first.File, first.Line + row));
        }

        if (rows > told)
        {
            Count += rows - told;
            _last = new(first.File, first.Line + rows - 1);
        }
    }

    public void Clear()
    {
        _runs.Clear();
        (Count, _last, _step) = (0, default, 0);
    }

    private readonly record struct Run(int FirstRow, string? File, long FirstLine, long Step);
}
