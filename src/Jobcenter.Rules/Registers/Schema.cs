namespace Jobcenter.Rules.Registers;

/// <summary>What a kind of rows looks like: its columns, what each may hold and says, and the header of its files. Every way to hand such rows in goes by it.</summary>
/// <example>
/// <code>
/// Schema spells = new RegisterBuilder().Spells.Schema;
/// Console.WriteLine(string.Join(';', spells.Columns)); // citizen;state;category;from;to;hours
/// </code>
/// </example>
[DanishTerm("rækkeskema")]
public abstract class Schema
{
    private protected Schema(string file, ImmutableArray<SchemaColumn> columns)
    {
        (File, Columns) = (file, columns);
        KeyColumns = [RegisterSchemas.Citizen];
    }

    /// <summary>The name of the file that holds such rows, as <c>spells.csv</c>.</summary>
    public string File { get; }

    /// <summary>The columns, in the order a file is written in; it is read in any.</summary>
    public ImmutableArray<SchemaColumn> Columns { get; }

    /// <summary>The columns that say what a row is of: by what can be read of them, a refused row is known to be of one thing or of any.</summary>
    internal ImmutableArray<string> KeyColumns { get; init; }

    /// <summary>What a refused row is of: its key columns as they came, which is how a good row would keep them; null for one that could not be read.</summary>
    /// <param name="field">The text of a column by its index; null where there is none.</param>
    /// <param name="faults">What is wrong in the row.</param>
    internal ImmutableArray<string?> KeyOf(Func<int, string?> field, ImmutableArray<RowFault> faults)
    {
        var key = ImmutableArray.CreateBuilder<string?>();
        for (var i = 0; i < Columns.Length; i++)
        {
            var column = Columns[i].Name;
            if (KeyColumns.Contains(column, StringComparer.Ordinal))
            {
                var isAtFault = faults.Any(f => string.Equals(f.Column, column, StringComparison.Ordinal));
                key.Add(isAtFault ? null : field(i));
            }
        }

        return key.ToImmutable();
    }

    /// <summary>A row of the kind that is refused, with what and whom it is of.</summary>
    internal RefusedRow Refused(RowLocation location, ImmutableArray<RowFault> faults, ImmutableArray<string?> key) =>
        KeyColumns is [RegisterSchemas.Citizen]
            ? new(location, faults) { Citizen = key is [{ } citizen] && FieldKinds.IsCitizen(citizen) ? citizen : null }
            : new(location, faults) { Key = key };

    /// <summary>What is wrong with a header: a column that must be there and is not, or one that is there twice.</summary>
    /// <param name="header">The names of the columns of a source; spaces around them do not count.</param>
    /// <returns>The fault, to be told after what the header is of; null when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="header"/> is null.</exception>
    public BilingualText? FaultOf(IEnumerable<string> header)
    {
        string[] names = [.. Guard.Against.Null(header).Select(static n => n.Trim())];
        if (Columns.FirstOrDefault(c => names.Count(c.IsNamed) > 1) is { } twice)
        {
            return new($"nævner kolonnen {twice} to gange", $"names the column {twice} twice");
        }

        SchemaColumn[] required = [.. Columns.Where(static c => c.IsRequired)];
        var missing = string.Join(", ", required.Where(c => !names.Any(c.IsNamed)));
        var all = string.Join(';', required.AsEnumerable());
        return missing.Length == 0
            ? null
            : new(
                $"mangler {missing}; den skal være en overskrift med {all}",
                $"lacks {missing}; it must be a header with {all}"
            );
    }

    /// <summary>The file and its columns, as <c>spells.csv: citizen;state;category;from;to;hours</c>.</summary>
    public override string ToString() => $"{File}: {string.Join(';', Columns)}";
}

/// <summary>Names the columns of a row one by one, in the order of the file, and puts it together from what the reader gives for each.</summary>
/// <param name="row">Gives each field.</param>
/// <param name="value">A row that was handed in; another row while texts are read, which is also returned where the texts make none.</param>
internal delegate TRow RowForm<TRow>(ref RowReader row, in TRow value);

/// <summary>What must hold between the columns of a row whose fields are good.</summary>
internal delegate void RowRule<TRow>(in TRow row, ref RowFaults faults);
