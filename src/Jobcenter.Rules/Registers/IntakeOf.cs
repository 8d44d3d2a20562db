namespace Jobcenter.Rules.Registers;

/// <summary>The intake of one kind of rows, as texts and as values, by one body.</summary>
internal sealed class IntakeOf<TRow>(
    RowBuilder builder,
    SchemaOf<TRow> schema,
    RowTaker<TRow> take,
    RowNames<TRow>? names = null
) : RowIntake(builder, schema)
{
    private readonly RowKey _key = new(schema);

    /// <summary>How those whom rows name are numbered; null where each is read anew.</summary>
    public RowNames<TRow>? Names => names;

    public bool Add(in TRow row, RowLocation location)
    {
        Builder.StartRow();
        var faults = default(RowFaults);
        schema.CheckColumns(row, ref faults);
        if (faults.Any)
        {
            return Builder.Refuse(schema, location, faults, KeyOf(row, faults));
        }

        schema.CheckRow(row, ref faults);
        return Finish(row, location, ref faults);
    }

    public override void Refuse(RefusedRow row)
    {
        Guard.Against.Null(row);
        Builder.StartRow();
        Builder.Refuse(schema, row);
    }

    internal override void RefuseRead(RowLocation location, RowFault fault)
    {
        Refuse(_key.Refused(location, [fault]));
        _key.Clear();
    }

    internal override bool Add(
        Func<int, ReadOnlySpan<char>> field,
        ReadOnlySpan<int> places,
        NumberNotation notation,
        RowLocation location
    )
    {
        // A row that the source cannot give is none yet.
        Builder.StartRows(0);
        var reader = new RowReader(field, places, notation, names?.Find, _key);
        var row = Read(ref reader);
        Builder.StartRow();
        if (!reader.Faults.Any)
        {
            return Finish(row, location, ref reader.Faults);
        }

        return Builder.Refuse(schema, _key.Refused(location, reader.Faults.All));
    }

    private protected override RowBlock BlockAt(int[] places, NumberNotation notation) =>
        new BlockOf<TRow>(this, places, notation);

    /// <summary>Reads a row that is good by itself, or all its faults; nothing of the builder is touched.</summary>
    public TRow Read(ref RowReader reader)
    {
        var row = schema.Read(ref reader);
        if (!reader.Faults.Any)
        {
            schema.CheckRow(row, ref reader.Faults);
        }

        return row;
    }

    /// <summary>Adds a row that was read without faults.</summary>
    public bool AddRead(in TRow row, RowLocation location)
    {
        Builder.StartRow();
        var faults = default(RowFaults);
        return Finish(row, location, ref faults);
    }

    private ImmutableArray<string?> KeyOf(in TRow row, RowFaults faults)
    {
        var written = schema.Write(row);
        return schema.KeyOf(i => written[i], faults.All);
    }

    private bool Finish(in TRow row, RowLocation location, ref RowFaults faults)
    {
        if (!faults.Any)
        {
            take(row, location, ref faults);
        }

        return !faults.Any || Builder.Refuse(schema, location, faults, KeyOf(row, default));
    }
}
