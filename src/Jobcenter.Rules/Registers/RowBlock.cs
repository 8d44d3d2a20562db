using System.Runtime.InteropServices;

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

/// <summary>A block of one kind of rows. Who stands in them is numbered here first, each id once, and then in the builder, where a row of his is taken.</summary>
internal sealed class BlockOf<TRow> : RowBlock
{
    private readonly IntakeOf<TRow> _intake;
    private readonly int[] _columns;
    private readonly NumberNotation _notation;
    private readonly KnownName? _known;
    private readonly List<TRow> _rows = [];
    private readonly RowPlaces _places = new();
    private readonly List<(int Before, RefusedRow Row)> _refused = [];
    private readonly IdTable _names = new();
    private readonly List<int> _numbers = [];
    private readonly Func<int, int> _numberOf;

    public BlockOf(IntakeOf<TRow> intake, int[] places, NumberNotation notation)
    {
        (_intake, _columns, _notation) = (intake, places, notation);
        _numberOf = NumberOf;
        _known = intake.Names is null ? null : id => _names.TryNumber(id, out var number) ? number : -1;
    }

    public override int Count => _rows.Count + _refused.Count;

    public override void Read(Func<int, ReadOnlySpan<char>> field, RowLocation location = default)
    {
        var reader = new RowReader(Guard.Against.Null(field), _columns, _notation, _known);
        var row = _intake.Read(ref reader);
        if (reader.Faults.Any)
        {
            _refused.Add((_rows.Count, new(location, reader.Faults.All)));
        }
        else
        {
            _rows.Add(row);
            _places.Add(location);
        }
    }

    public override void Refuse(RefusedRow row) => _refused.Add((_rows.Count, Guard.Against.Null(row)));

    public override int Add()
    {
        try
        {
            return AddAll();
        }
        finally
        {
            _rows.Clear();
            _refused.Clear();
            _places.Clear();
            _names.Clear();
            _numbers.Clear();
        }
    }

    private int AddAll()
    {
        var names = _intake.Names;
        var rows = CollectionsMarshal.AsSpan(_rows);
        var (taken, refused) = (0, 0);
        for (var i = 0; i <= rows.Length; i++)
        {
            for (; refused < _refused.Count && _refused[refused].Before == i; refused++)
            {
                _intake.Refuse(_refused[refused].Row);
            }

            if (i < rows.Length)
            {
                names?.Number(ref rows[i], _numberOf);
                taken += _intake.AddRead(rows[i], _places[i]) ? 1 : 0;
            }
        }

        return taken;
    }

    // Only those whose rows are taken are numbered in the builder: one whom refused rows alone name is nobody there.
    private int NumberOf(int name)
    {
        while (_numbers.Count <= name)
        {
            _numbers.Add(-1);
        }

        if (_numbers[name] < 0 && _intake.Names is { } names)
        {
            _numbers[name] = names.NumberOf(_names.Ids[name]);
        }

        return _numbers[name];
    }
}

/// <summary>Tells a row, whose citizen is known by the number of a block, the builder's.</summary>
internal delegate void RowNumbering<TRow>(ref TRow row, Func<int, int> numberOf);

/// <summary>How those whom rows name are numbered in a builder.</summary>
/// <param name="Find">The number of one who has been named; −1 for one who has not.</param>
/// <param name="NumberOf">The number, a new one for one who has not been named.</param>
/// <param name="Number">Tells a row of a block the builder's number.</param>
internal sealed record RowNames<TRow>(KnownName Find, KnownName NumberOf, RowNumbering<TRow> Number);
