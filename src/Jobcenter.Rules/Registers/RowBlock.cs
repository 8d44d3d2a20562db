namespace Jobcenter.Rules.Registers;

/// <summary>Rows of one kind that are read apart from their builder, as on another thread, and added to it later. Made by <see cref="RowIntake.Apart"/>.</summary>
/// <remarks>
/// So the texts of a large file are read on several threads, a block each, while one thread adds the blocks in the file's order: what
/// a builder has is the same. A block is for one thread at a time, and is empty again when its rows have been added.
/// </remarks>
/// <example>
/// <code>
/// RowBlock block = builder.Spells.Apart(header);
/// await Task.Run(() =&gt; block.Read(i =&gt; fields[i], new RowLocation("spells.csv", 2)));
/// block.Add();
/// </code>
/// </example>
[DanishTerm("rækkeblok")]
public abstract class RowBlock
{
    private protected RowBlock() { }

    /// <summary>How many rows wait, those that were refused too.</summary>
    public abstract int Count { get; }

    /// <summary>Reads one row.</summary>
    /// <param name="field">The text of a field, by its index in the header. It is read before the next field is asked for.</param>
    /// <param name="location">Where the row stands; nowhere by default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null.</exception>
    public abstract void Read(Func<int, ReadOnlySpan<char>> field, RowLocation location = default);

    /// <summary>Takes a row of the source that is none, as a line whose fields cannot be told apart.</summary>
    /// <param name="row">Where it stands, and why it is none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is null.</exception>
    public abstract void Refuse(RefusedRow row);

    /// <summary>Adds the rows that wait to the builder, in the order they were read, and empties the block, also when the builder or its callback throws.</summary>
    /// <returns>How many were taken so far; what depends on other rows is looked up when all are there.</returns>
    /// <exception cref="InvalidOperationException">The builder has built.</exception>
    public abstract int Add();

    /// <summary>How many rows wait.</summary>
    public override string ToString() => $"{Count} rows";
}

/// <summary>Tells a row, whose citizen is known by the number of a block, the builder's.</summary>
internal delegate void RowNumbering<TRow>(ref TRow row, Func<int, int> numberOf);

/// <summary>How those whom rows name are numbered in a builder.</summary>
/// <param name="Find">The number of one who has been named; −1 for one who has not.</param>
/// <param name="NumberOf">The number, a new one for one who has not been named.</param>
/// <param name="Number">Tells a row of a block the builder's number.</param>
internal sealed record RowNames<TRow>(KnownName Find, KnownName NumberOf, RowNumbering<TRow> Number);
