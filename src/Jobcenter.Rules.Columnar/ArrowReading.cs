using Apache.Arrow;
using Apache.Arrow.Ipc;

namespace Jobcenter.Rules.Columnar;

/// <summary>The batches of one source on their way into an intake: its columns bound once, its rows numbered through.</summary>
internal sealed class ArrowReading
{
    private readonly RowIntake _intake;
    private readonly string _source;
    private readonly string[] _names;
    private readonly RowStream _rows;
    private readonly bool[] _isUsed;

    // The fields of the part that is added, and the row they are asked for.
    private ArrowField?[] _fields = [];
    private int _row;
    private long _next;

    public ArrowReading(Apache.Arrow.Schema schema, RowIntake rows, InputLog? log, string source, long firstRow)
    {
        (_intake, _source, _next) = (rows, source, firstRow);
        _names = [.. schema.FieldsList.Select(static f => f.Name.Trim())];
        if (rows.Schema.FaultOf(_names) is { } fault)
        {
            throw new UnreadableInputException(
                new($"{source}: tabellen {fault.Danish}", $"{source}: the table {fault.English}")
            );
        }

        _rows = rows.Reading(_names, i => _fields[i]!.Text(_row));
        _isUsed =
        [
            .. _names.Select(n => rows.Schema.Columns.Any(c => string.Equals(c.Name, n, StringComparison.Ordinal))),
        ];
        foreach (var column in _rows.Ignored)
        {
            log?.IgnoredColumn(source, column);
        }
    }

    /// <summary>Adds the rows of a batch.</summary>
    /// <returns>How many were taken.</returns>
    public long Add(RecordBatch batch)
    {
        var part = Part();
        part.Hold(batch, _next);
        part.Read();
        return Add(part);
    }

    /// <summary>Adds the rows of all batches that are left, which are read on several threads.</summary>
    /// <param name="batches">The batches, each disposed when its rows have been added.</param>
    /// <param name="threads">How many threads, the caller's one of them.</param>
    /// <param name="told">Is told how many rows have been read.</param>
    /// <returns>How many were taken.</returns>
    public long AddAll(IArrowArrayStream batches, int threads, Action<long> told)
    {
        var parts = new List<ArrowPart>();
        var (taken, read) = (0L, 0L);
        try
        {
            using var inOrder = new InOrder<ArrowPart>(threads, Made, static part => part.Read());
            inOrder.Run(Fill, Take);
        }
        finally
        {
            // Those that were read ahead of what stopped the reading.
            parts.ForEach(static part => part.Release()?.Dispose());
        }

        return taken;

        ArrowPart Made()
        {
            parts.Add(Part());
            return parts[^1];
        }

        bool Fill(ArrowPart part)
        {
            var batch = Damage.Told(
                _source,
                () => batches.ReadNextRecordBatchAsync().AsTask().GetAwaiter().GetResult()
            );
            part.Hold(batch, _next);
            _next += part.Length;
            return batch is not null;
        }

        void Take(ArrowPart part)
        {
            var rows = part.Length;
            taken += Add(part);
            read += rows;
            using var done = part.Release();
            if (done is not null)
            {
                told(read);
            }
        }
    }

    private ArrowPart Part() => new(_source, _names, _isUsed, ArrowColumns.Of(_intake, _names));

    private long Add(ArrowPart part)
    {
        _fields = part.Fields;
        var columns = part.Columns;
        var (taken, done, length) = (0L, 0, part.Length);
        // A builder that has built says so, and not that the batch is damaged.
        columns?.Add(0, 0, _source, part.FirstRow);
        if (columns is not null && length > 0)
        {
            Damage.Told(_source, () => columns.Number(_fields, length));
            while (done < length)
            {
                // Rows that columns of numbers can hold go by the batch; any other is read, and refused, as texts.
                var run = columns.CleanRun(done, length);
                taken += run == 0 ? 0 : columns.Add(done, run, _source, part.FirstRow + done);
                done += run;
                if (done < length)
                {
                    taken += AddRow(part, done++);
                }
            }
        }

        for (; done < length; done++)
        {
            taken += AddRow(part, done);
        }

        return taken;
    }

    private int AddRow(ArrowPart part, int row)
    {
        _row = row;
        return _rows.Add(new RowLocation(_source, part.FirstRow + row)) ? 1 : 0;
    }
}
