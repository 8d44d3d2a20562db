using Apache.Arrow;

namespace Jobcenter.Rules.Columnar;

/// <summary>The batches of one source on their way into an intake: its columns bound once, its rows numbered through.</summary>
internal sealed class ArrowReading
{
    private readonly string _source;
    private readonly string[] _names;
    private readonly RowStream _rows;
    private readonly ArrowColumns? _columns;

    // Of the batch that is read: its fields, and the row they are asked for.
    private readonly ArrowField?[] _fields;
    private readonly bool[] _isUsed;
    private int _row;
    private long _next;

    public ArrowReading(Apache.Arrow.Schema schema, RowIntake rows, InputLog? log, string source, long firstRow)
    {
        (_source, _next) = (source, firstRow);
        _names = [.. schema.FieldsList.Select(static f => f.Name.Trim())];
        if (rows.Schema.FaultOf(_names) is { } fault)
        {
            throw new UnreadableInputException(
                new($"{source}: tabellen {fault.Danish}", $"{source}: the table {fault.English}")
            );
        }

        _fields = new ArrowField?[_names.Length];
        _rows = rows.Reading(_names, i => _fields[i]!.Text(_row));
        _isUsed =
        [
            .. _names.Select(n => rows.Schema.Columns.Any(c => string.Equals(c.Name, n, StringComparison.Ordinal))),
        ];
        foreach (var column in _rows.Ignored)
        {
            log?.IgnoredColumn(source, column);
        }

        _columns = ArrowColumns.Of(rows, _names);
    }

    /// <summary>Adds the rows of a batch.</summary>
    /// <returns>How many were taken.</returns>
    public long Add(RecordBatch batch)
    {
        Bind(batch);
        var taken = 0L;
        var done = 0;
        // A builder that has built says so, and not that the batch is damaged.
        _columns?.Add(0, 0, _source, _next);
        // Without rows there need be no bytes to look at either, not even the first offset of a text.
        if (_columns is not null && batch.Length > 0)
        {
            Damage.Told(_source, () => _columns.Convert(_fields, batch.Length));
            while (done < batch.Length)
            {
                // Rows that columns of numbers can hold go by the batch; any other is read, and refused, as texts.
                var run = _columns.CleanRun(done, batch.Length);
                taken += run == 0 ? 0 : _columns.Add(done, run, _source, _next + done);
                done += run;
                if (done < batch.Length)
                {
                    taken += AddRow(done++);
                }
            }
        }

        for (; done < batch.Length; done++)
        {
            taken += AddRow(done);
        }

        _next += batch.Length;
        return taken;
    }

    private int AddRow(int row)
    {
        _row = row;
        return _rows.Add(new RowLocation(_source, _next + row)) ? 1 : 0;
    }

    private void Bind(RecordBatch batch)
    {
        if (batch.ColumnCount != _names.Length)
        {
            throw Damage.Of(
                _source,
                new BilingualText(
                    $"der er {batch.ColumnCount} kolonner og {_names.Length} navne",
                    $"there are {batch.ColumnCount} columns and {_names.Length} names"
                )
            );
        }

        for (var i = 0; i < _names.Length; i++)
        {
            if (_isUsed[i])
            {
                var column = batch.Column(i);
                if (column.Length != batch.Length)
                {
                    throw Damage.Of(
                        _source,
                        new BilingualText(
                            $"{_names[i]} har {column.Length} af {batch.Length} rækker",
                            $"{_names[i]} has {column.Length} of {batch.Length} rows"
                        )
                    );
                }

                _fields[i] = new(_source, _names[i], column, _next);
            }
        }
    }
}
