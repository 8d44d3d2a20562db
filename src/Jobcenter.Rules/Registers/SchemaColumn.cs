namespace Jobcenter.Rules.Registers;

/// <summary>A column of a <see cref="Schema"/>: its name, whether a file must have it, and what it says.</summary>
[DanishTerm("kolonne")]
public abstract class SchemaColumn
{
    private protected SchemaColumn(string name, bool isRequired, BilingualText meaning, BilingualText form)
    {
        (Name, IsRequired, Meaning, Form) = (name, isRequired, meaning, form);
    }

    /// <summary>The name in the header of a file, as <c>birth_date</c>.</summary>
    public string Name { get; }

    /// <summary>Whether a file must have the column. Its fields may still be empty where <see cref="Form"/> says so.</summary>
    public bool IsRequired { get; }

    /// <summary>What the column says.</summary>
    public BilingualText Meaning { get; }

    /// <summary>What may be written in it; an empty field is not known.</summary>
    public BilingualText Form { get; }

    internal int Index { get; init; }

    /// <summary>The name.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Name;
}

/// <summary>A column of the rows of one kind.</summary>
internal abstract class Column<TRow>(string name, bool isRequired, BilingualText meaning, BilingualText form)
    : SchemaColumn(name, isRequired, meaning, form)
{
    /// <summary>Holds a row that was handed in as values to the bounds that its text would be held to.</summary>
    public abstract void Check(in TRow row, ref RowFaults faults);
}

/// <summary>A column and how a row holds it, where rows are handed in as values too.</summary>
internal sealed class Column<TRow, T>(
    string name,
    bool isRequired,
    FieldKind<T> kind,
    Func<TRow, T>? of,
    BilingualText meaning
) : Column<TRow>(name, isRequired, meaning, kind.Form)
{
    public FieldKind<T> Kind => kind;

    public override void Check(in TRow row, ref RowFaults faults)
    {
        if (of is not null && of(row) is var value && kind.OutOfBounds(value) is { } reason)
        {
            faults.Add(Name, kind.Write(value), reason);
        }
    }
}
