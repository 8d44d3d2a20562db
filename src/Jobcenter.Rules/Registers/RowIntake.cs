namespace Jobcenter.Rules.Registers;

/// <summary>Where a <see cref="RowBuilder"/> takes in one kind of rows as they are written in a file, a query or a message.</summary>
/// <remarks>Rows that are values already are added to the builder itself.</remarks>
/// <example>
/// <code>
/// RowStream spells = builder.Spells.Reading(header, i =&gt; fields[i]);
/// while (ReadNext(fields))
/// {
///     spells.Add(new RowLocation("spells.csv", ++line));
/// }
/// </code>
/// </example>
[DanishTerm("rækkeindtag")]
public abstract class RowIntake
{
    private readonly int[] _inOrder;

    private protected RowIntake(RowBuilder builder, Schema schema)
    {
        Builder = builder;
        Schema = schema;
        _inOrder = [.. Enumerable.Range(0, schema.Columns.Length)];
    }

    /// <summary>The builder whose rows these are.</summary>
    public RowBuilder Builder { get; }

    /// <summary>The columns, and what each may hold.</summary>
    public Schema Schema { get; }

    /// <summary>Adds one row by the names of its columns.</summary>
    /// <param name="field">The text of a column, by its name in <see cref="Schema"/>; null or empty where there is none.</param>
    /// <param name="location">Where the row stands; nowhere by default.</param>
    /// <returns>Whether the row was taken so far; what depends on other rows is looked up when all are there.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The builder has built.</exception>
    public bool Add(Func<string, string?> field, RowLocation location = default)
    {
        Guard.Against.Null(field);
        return Add(i => field(Schema.Columns[i].Name), _inOrder, notation: default, location);
    }

    /// <summary>Adds one row as its columns with their texts. A name that is no column refuses the row, so that a misspelt one is not an empty field.</summary>
    /// <param name="row">The texts by the names of the columns in <see cref="Schema"/>; a column may be left out.</param>
    /// <param name="location">Where the row stands; nowhere by default.</param>
    /// <returns>Whether the row was taken so far; what depends on other rows is looked up when all are there.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The builder has built.</exception>
    public bool AddFields(IReadOnlyDictionary<string, string?> row, RowLocation location = default)
    {
        Guard.Against.Null(row);
        var others = row.Where(f => !Schema.Columns.Any(c => c.IsNamed(f.Key))).ToList();
        if (others.Count > 0)
        {
            ImmutableArray<RowFault> faults =
            [
                .. others.Select(f => new RowFault(f.Key, f.Value ?? string.Empty, NoColumn())),
            ];
            var key = Schema.KeyOf(i => row.GetValueOrDefault(Schema.Columns[i].Name), faults);
            Refuse(Schema.Refused(location, faults, key));
            return false;
        }

        return Add(row.GetValueOrDefault, location);
    }

    /// <summary>Binds a source of many rows by its header, once; then each row is read where it lies, without an object a row.</summary>
    /// <param name="header">The names of the source's columns, in its order.</param>
    /// <param name="field">The text of a field of the row the source stands at, by its index in <paramref name="header"/>. It is read before the next field is asked for, and asked for once a row, in the order of the schema's columns.</param>
    /// <param name="mark">What stands before the decimals of the source's numbers; when null, the usual is read, and a number that could be read otherwise is asked about.</param>
    /// <param name="usual">What stands before decimals in such sources, where <paramref name="mark"/> is null; a point by default.</param>
    /// <returns>The stream that adds the row the source stands at.</returns>
    /// <exception cref="ArgumentException">An argument is null, or <see cref="Schema.FaultOf"/> finds a fault in the header.</exception>
    public RowStream Reading(
        IEnumerable<string> header,
        Func<int, ReadOnlySpan<char>> field,
        DecimalMark? mark = null,
        DecimalMark usual = DecimalMark.Point
    ) =>
        new(
            this,
            [.. Guard.Against.Null(header).Select(static n => n.Trim())],
            Guard.Against.Null(field),
            NumberNotation.Of(mark, usual)
        );

    /// <summary>A block whose rows are read apart from the builder, as on another thread, and added later.</summary>
    /// <param name="header">The names of the source's columns, in its order.</param>
    /// <param name="mark">What stands before the decimals of the source's numbers; when null, a point is read, and a number that could be read otherwise is asked about.</param>
    /// <exception cref="ArgumentException">The header is null, or <see cref="Schema.FaultOf"/> finds a fault in it.</exception>
    public RowBlock Apart(IEnumerable<string> header, DecimalMark? mark = null)
    {
        string[] names = [.. Guard.Against.Null(header).Select(static n => n.Trim())];
        return BlockAt(PlacesIn(names), NumberNotation.Of(mark));
    }

    /// <summary>Where each column lies in a header; −1 for one that is not there.</summary>
    internal int[] PlacesIn(string[] header) =>
        Schema.FaultOf(header) is { } fault
            ? throw new ArgumentException($"header {fault.English}.", nameof(header))
            : [.. Schema.Columns.Select(c => Array.IndexOf(header, c.Name))];

    private protected abstract RowBlock BlockAt(int[] places, NumberNotation notation);

    /// <summary>Counts and tells a row of the source that is none, as a line whose fields cannot be told apart.</summary>
    /// <param name="row">Where it stands, and why it is none; with its citizen, where that is known, it is nobody else's.</param>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The builder has built.</exception>
    public abstract void Refuse(RefusedRow row);

    /// <summary>The file and its columns.</summary>
    public override string ToString() => Schema.ToString();

    /// <summary>Refuses the row whose reading ended, with what was read of it.</summary>
    internal abstract void RefuseRead(RowLocation location, RowFault fault);

    internal abstract bool Add(
        Func<int, ReadOnlySpan<char>> field,
        ReadOnlySpan<int> places,
        NumberNotation notation,
        RowLocation location
    );

    private BilingualText NoColumn()
    {
        var all = string.Join(", ", Schema.Columns.Select(static c => c.Name));
        return new($"er ingen kolonne; kolonnerne er {all}", $"is no column; the columns are {all}");
    }
}

/// <summary>The number of a name that has been named before; −1 for one that has not.</summary>
internal delegate int KnownName(ReadOnlySpan<char> name);

/// <summary>Takes a good row; adds to the faults where it does not go with rows before it.</summary>
internal delegate void RowTaker<TRow>(in TRow row, RowLocation location, ref RowFaults faults);
