namespace Jobcenter.Rules.Registers;

/// <summary>The schema of one kind of rows, from one body: its form.</summary>
internal sealed class SchemaOf<TRow> : Schema
{
    private readonly TRow _other;
    private readonly RowForm<TRow> _form;
    private readonly RowRule<TRow>? _rule;

    /// <summary>A schema.</summary>
    /// <param name="file">The name of the file.</param>
    /// <param name="other">Any row.</param>
    /// <param name="form">The columns.</param>
    /// <param name="rule">What must hold between them.</param>
    public SchemaOf(string file, TRow other, RowForm<TRow> form, RowRule<TRow>? rule = null)
        : base(file, ColumnsOf(form, other)) => (_other, _form, _rule) = (other, form, rule);

    public TRow Read(ref RowReader reader) => _form(ref reader, _other);

    /// <summary>Holds a row that was handed in as values to the bounds of its columns.</summary>
    public void CheckColumns(in TRow row, ref RowFaults faults)
    {
        var reader = default(RowReader);
        _form(ref reader, row);
        faults = reader.Faults;
    }

    /// <summary>Holds a row that was handed in as values to the bounds of its columns.</summary>
    public void CheckColumns(in TRow row, out bool isGood)
    {
        var faults = default(RowFaults);
        CheckColumns(row, ref faults);
        isGood = !faults.Any;
    }

    /// <summary>Holds a row whose columns are good to what must hold between them.</summary>
    public void CheckRow(in TRow row, ref RowFaults faults) => _rule?.Invoke(row, ref faults);

    /// <summary>The fields of a row as they are written, column by column; null for one that is not known.</summary>
    public List<string?> Write(in TRow row)
    {
        var written = new List<string?>(Columns.Length);
        var reader = new RowReader(written);
        _form(ref reader, row);
        return written;
    }

    private static ImmutableArray<SchemaColumn> ColumnsOf(RowForm<TRow> form, in TRow other)
    {
        var learned = ImmutableArray.CreateBuilder<SchemaColumn>();
        var reader = new RowReader(learned);
        form(ref reader, other);
        return learned.ToImmutable();
    }
}
