namespace Jobcenter.Rules.Registers;

/// <summary>What a kind of rows looks like: its columns, what each may hold and says, and the header of its files. Every way to hand such rows in goes by it.</summary>
/// <example>
/// <code>
/// Schema spells = new RegisterBuilder().Spells.Schema;
/// Console.WriteLine(string.Join(';', spells.Columns.Select(c =&gt; c.Name))); // citizen;state;category;from;to;hours
/// </code>
/// </example>
[DanishTerm("rækkeskema")]
public abstract class Schema
{
    private protected Schema(string file, ImmutableArray<SchemaColumn> columns) => (File, Columns) = (file, columns);

    /// <summary>The name of the file that holds such rows, as <c>spells.csv</c>.</summary>
    public string File { get; }

    /// <summary>The columns, in the order a file is written in; it is read in any.</summary>
    public ImmutableArray<SchemaColumn> Columns { get; }

    /// <summary>What is wrong with a header: a column that must be there and is not, or one that is there twice.</summary>
    /// <param name="header">The names of the columns of a source; spaces around them do not count.</param>
    /// <returns>The fault, to be told after what the header is of; null when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="header"/> is null.</exception>
    public BilingualText? FaultOf(IEnumerable<string> header)
    {
        string[] names = [.. Guard.Against.Null(header).Select(static n => n.Trim())];
        if (Columns.FirstOrDefault(c => names.Count(n => IsNamed(c, n)) > 1) is { } twice)
        {
            return new($"nævner kolonnen {twice} to gange", $"names the column {twice} twice");
        }

        SchemaColumn[] required = [.. Columns.Where(static c => c.IsRequired)];
        var missing = string.Join(", ", required.Where(c => !names.Any(n => IsNamed(c, n))));
        var all = string.Join(';', required.AsEnumerable());
        return missing.Length == 0
            ? null
            : new(
                $"mangler {missing}; den skal være en overskrift med {all}",
                $"lacks {missing}; it must be a header with {all}"
            );
    }

    /// <summary>The file and its columns, as <c>spells.csv: citizen;state;category;from;to;hours</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{File}: {string.Join(';', Columns)}";

    internal static bool IsNamed(SchemaColumn column, string name) =>
        string.Equals(column.Name, name, StringComparison.Ordinal);
}

/// <summary>Puts a row together from its fields.</summary>
/// <returns>The row; null is allowed only when a field was at fault.</returns>
internal delegate TRow? RowForm<TRow>(ref RowReader row);

/// <summary>What must hold between the columns of a row whose fields are good.</summary>
internal delegate void RowRule<TRow>(in TRow row, ref RowFaults faults);

/// <summary>The schema of one kind of rows. Declared column by column, in the order of the file.</summary>
internal sealed class Schema<TRow> : Schema
{
    private readonly ImmutableArray<Column<TRow>> _columns;
    private readonly RowForm<TRow> _form;
    private readonly RowRule<TRow>? _rule;

    private Schema(string file, ImmutableArray<Column<TRow>> columns, RowForm<TRow> form, RowRule<TRow>? rule)
        : base(file, ImmutableArray<SchemaColumn>.CastUp(columns)) => (_columns, _form, _rule) = (columns, form, rule);

    public static Schema<TRow> Of(string file, Func<Draft, RowForm<TRow>> declare)
    {
        var draft = new Draft();
        var form = declare(draft);
        return new(file, [.. draft.Columns], form, draft.Rule);
    }

    public TRow? Read(ref RowReader reader) => _form(ref reader);

    /// <summary>Holds a row that was handed in as values to the bounds of its columns.</summary>
    public void CheckColumns(in TRow row, ref RowFaults faults)
    {
        foreach (var column in _columns)
        {
            column.Check(row, ref faults);
        }
    }

    /// <summary>Holds a row whose columns are good to what must hold between them.</summary>
    public void CheckRow(in TRow row, ref RowFaults faults) => _rule?.Invoke(row, ref faults);

    /// <summary>A schema while it is declared.</summary>
    public sealed class Draft
    {
        public List<Column<TRow>> Columns { get; } = [];

        public RowRule<TRow>? Rule { get; set; }

        /// <summary>A column that a file must have.</summary>
        public Column<TRow, T> Must<T>(
            string name,
            FieldKind<T> kind,
            Func<TRow, T>? of,
            string danish,
            string english
        ) => Add(new Column<TRow, T>(name, isRequired: true, kind, of, new(danish, english)) { Index = Columns.Count });

        /// <summary>A column that a file must have, of rows that come as texts only.</summary>
        public Column<TRow, T> Must<T>(string name, FieldKind<T> kind, string danish, string english) =>
            Must(name, kind, of: null, danish, english);

        /// <summary>A column that a file may have.</summary>
        public Column<TRow, T> May<T>(
            string name,
            FieldKind<T> kind,
            Func<TRow, T>? of,
            string danish,
            string english
        ) =>
            Add(new Column<TRow, T>(name, isRequired: false, kind, of, new(danish, english)) { Index = Columns.Count });

        /// <summary>A column that a file may have, of rows that come as texts only.</summary>
        public Column<TRow, T> May<T>(string name, FieldKind<T> kind, string danish, string english) =>
            May(name, kind, of: null, danish, english);

        private Column<TRow, T> Add<T>(Column<TRow, T> column)
        {
            Columns.Add(column);
            return column;
        }
    }
}
