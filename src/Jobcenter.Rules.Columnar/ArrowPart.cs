using Apache.Arrow;

namespace Jobcenter.Rules.Columnar;

/// <summary>A batch of a source on its way into an intake: what can be read of it before its rows are added.</summary>
/// <param name="source">What faults are told with.</param>
/// <param name="names">The names of the columns.</param>
/// <param name="isUsed">Which of them are read.</param>
/// <param name="columns">The columns as numbers; null where the rows have none.</param>
internal sealed class ArrowPart(string source, string[] names, bool[] isUsed, ArrowColumns? columns)
{
    private RecordBatch? _batch;

    public ArrowField?[] Fields { get; } = new ArrowField?[names.Length];

    public ArrowColumns? Columns => columns;

    /// <summary>How many rows.</summary>
    public int Length => _batch?.Length ?? 0;

    /// <summary>The number of the first row, as refused rows have it.</summary>
    public long FirstRow { get; private set; }

    public void Hold(RecordBatch? batch, long firstRow) => (_batch, FirstRow) = (batch, firstRow);

    /// <summary>Lets go of the batch.</summary>
    public RecordBatch? Release()
    {
        var batch = _batch;
        _batch = null;
        return batch;
    }

    /// <summary>Reads the batch, on any thread: nothing of the builder is touched.</summary>
    public void Read()
    {
        if (_batch is not { } batch)
        {
            return;
        }

        Bind(batch);
        // Without rows there need be no bytes to look at either, not even the first offset of a text.
        if (columns is not null && batch.Length > 0)
        {
            Damage.Told(source, () => columns.Convert(Fields, batch.Length));
        }
    }

    private void Bind(RecordBatch batch)
    {
        if (batch.ColumnCount != names.Length)
        {
            throw Damage.Of(
                source,
                new BilingualText(
                    $"der er {batch.ColumnCount} kolonner og {names.Length} navne",
                    $"there are {batch.ColumnCount} columns and {names.Length} names"
                )
            );
        }

        for (var i = 0; i < names.Length; i++)
        {
            if (isUsed[i])
            {
                var column = batch.Column(i);
                if (column.Length != batch.Length)
                {
                    throw Damage.Of(
                        source,
                        new BilingualText(
                            $"{names[i]} har {column.Length} af {batch.Length} rækker",
                            $"{names[i]} has {column.Length} of {batch.Length} rows"
                        )
                    );
                }

                Fields[i] = new(source, names[i], column, FirstRow);
            }
        }
    }
}
