using System.Globalization;
using Apache.Arrow;

namespace Jobcenter.Rules.Columnar;

/// <summary>The rows of a batch as columns of numbers. A row that they cannot hold stays behind, to be read as texts: what is refused, and why, is said in one place.</summary>
internal abstract partial class ArrowColumns
{
    private readonly string[] _names;
    private readonly int _citizenAt;
    private bool[] _isText = [];
    private int[] _places = [];
    private char[] _room = new char[64];

    protected ArrowColumns(RegisterBuilder builder, string[] names)
    {
        (Builder, _names) = (builder, names);
        _citizenAt = At("citizen");
    }

    protected RegisterBuilder Builder { get; }

    protected int[] Citizen { get; private set; } = [];

    /// <summary>The columns of an intake's rows; null when these rows have none.</summary>
    public static ArrowColumns? Of(RowIntake rows, string[] names) =>
        rows.Builder is not RegisterBuilder builder ? null
        : ReferenceEquals(builder.Spells, rows) ? new ArrowSpells(builder, names)
        : ReferenceEquals(builder.Citizens, rows) ? new ArrowCitizens(builder, names)
        : null;

    /// <summary>How many rows from one on are all numbers.</summary>
    public int CleanRun(int start, int rows)
    {
        var next = _isText.AsSpan(start, rows - start).IndexOf(value: true);
        return next < 0 ? rows - start : next;
    }

    /// <summary>Makes the columns of a batch numbers.</summary>
    /// <returns>Whether all rows are.</returns>
    public bool Convert(ArrowField?[] fields, int rows)
    {
        if (Citizen.Length < rows)
        {
            (Citizen, _places, _isText) = (new int[rows], new int[rows], new bool[rows]);
            Grow(rows);
        }

        _isText.AsSpan(0, rows).Clear();
        if (fields[_citizenAt]!.Array is DictionaryArray dictionary)
        {
            Citizens(dictionary, Citizen.AsSpan(0, rows));
        }
        else
        {
            Citizens(fields[_citizenAt]!.Array, Citizen.AsSpan(0, rows));
        }

        Others(fields, rows);
        return CleanRun(0, rows) == rows;
    }

    /// <summary>Adds a run of rows that are all numbers.</summary>
    /// <returns>How many were taken.</returns>
    public abstract int Add(int start, int rows, string source, long firstRow);

    /// <summary>Makes room for so many rows.</summary>
    protected abstract void Grow(int rows);

    /// <summary>Makes the columns but the citizens numbers.</summary>
    protected abstract void Others(ArrowField?[] fields, int rows);

    /// <summary>Where a column stands; −1 when there is none.</summary>
    protected int At(string column) => System.Array.IndexOf(_names, column);

    /// <summary>A part of a column that may not be there.</summary>
    protected static ReadOnlySpan<T> Part<T>(int at, T[] column, int start, int rows) =>
        at < 0 ? default : column.AsSpan(start, rows);

    /// <summary>Leaves a row to be read as texts.</summary>
    protected void Leave(int row) => _isText[row] = true;

    /// <summary>Reads a column by one number for each text of it, a text of a dictionary once.</summary>
    /// <param name="array">The column.</param>
    /// <param name="values">The numbers.</param>
    /// <param name="none">The number of null; null to leave the row.</param>
    /// <param name="number">The number of a value; null to leave the row.</param>
    protected void Numbers<T>(IArrowArray array, Span<T> values, T? none, Func<IArrowArray, int, T?> number)
        where T : struct
    {
        if (none is { } missing && array.NullCount == array.Length)
        {
            values.Fill(missing);
            return;
        }

        if (array is not DictionaryArray dictionary)
        {
            EachNumber(array, values, none, number);
            return;
        }

        var texts = dictionary.Dictionary;
        var places = _places.AsSpan(0, values.Length);
        ArrowPlaces.Of(dictionary, places);
        // What stands for null comes last.
        var known = new T[texts.Length + 1];
        var isKnown = new bool[texts.Length + 1];
        var isText = new bool[texts.Length + 1];
        for (var row = 0; row < values.Length; row++)
        {
            var place = places[row] < 0 ? texts.Length : places[row];
            if (!isKnown[place])
            {
                isKnown[place] = true;
                var value = place == texts.Length || texts.IsNull(place) ? none : number(texts, place);
                (known[place], isText[place]) = (value ?? default, value is null);
            }

            values[row] = known[place];
            _isText[row] |= isText[place];
        }
    }

    private void EachNumber<T>(IArrowArray array, Span<T> values, T? none, Func<IArrowArray, int, T?> number)
        where T : struct
    {
        var isText = ArrowField.IsText(array);
        var hasNulls = array is NullArray || array.NullCount > 0;
        // The text of the row before, where its value is known.
        var last = default(ReadOnlySpan<byte>);
        var isKnown = false;
        for (var row = 0; row < values.Length; row++)
        {
            if (hasNulls && (array is NullArray || array.IsNull(row)))
            {
                values[row] = none ?? default;
                _isText[row] |= none is null;
                isKnown = false;
                continue;
            }

            var text = isText ? ArrowField.Bytes(array, row) : default;
            if (isKnown && text.SequenceEqual(last))
            {
                values[row] = values[row - 1];
                continue;
            }

            var value = number(array, row);
            values[row] = value ?? default;
            _isText[row] |= value is null;
            last = text;
            isKnown = isText && value is not null;
        }
    }

    /// <summary>The number of a word of a vocabulary; null for what is none.</summary>
    protected int? Word<T>(IArrowArray array, int row)
        where T : struct, Enum =>
        TryText(array, row, out var text) && !text.IsEmpty && Vocabulary.Of<T>().TryParse(text, out var word)
            ? System.Convert.ToInt32(word, NumberFormatInfo.InvariantInfo)
            : null;

    /// <summary>The letters of a text; false when it is none, or no UTF-8.</summary>
    protected bool TryText(IArrowArray array, int row, out ReadOnlySpan<char> text)
    {
        text = default;
        return ArrowField.IsText(array) && ArrowField.TryDecode(ArrowField.Bytes(array, row), ref _room, out text);
    }

    private void Citizens(DictionaryArray dictionary, Span<int> citizens)
    {
        // Of each id its number plus one, looked up once; −1 for what is none.
        var ids = dictionary.Dictionary;
        var numbers = new int[ids.Length];
        ArrowPlaces.Of(dictionary, citizens);
        for (var row = 0; row < citizens.Length; row++)
        {
            var place = citizens[row];
            if (place < 0)
            {
                _isText[row] = true;
                continue;
            }

            ref var number = ref numbers[place];
            if (number == 0)
            {
                number = ArrowField.IsText(ids) && !ids.IsNull(place) ? Number(ArrowField.Bytes(ids, place)) + 1 : 0;
                number = number == 0 ? -1 : number;
            }

            _isText[row] |= number < 0;
            citizens[row] = number - 1;
        }
    }

    // The rows of one citizen mostly stand together: then the bytes are those of the row before.
    private void Citizens(IArrowArray array, Span<int> citizens)
    {
        var isText = ArrowField.IsText(array);
        var hasNulls = array is NullArray || array.NullCount > 0;
        // Asked of the column once and not of each row, where it is one of offsets.
        var isPlain = array is BinaryArray;
        var offsets = array is BinaryArray { ValueOffsets: var own } ? own : default;
        var letters = array is BinaryArray { Values: var all } ? all : default;
        var last = default(ReadOnlySpan<byte>);
        var number = -1;
        for (var row = 0; row < citizens.Length; row++)
        {
            if (!isText || (hasNulls && array.IsNull(row)))
            {
                (citizens[row], number, _isText[row]) = (-1, -1, true);
                continue;
            }

            var id = isPlain ? letters[offsets[row]..offsets[row + 1]] : ArrowField.Bytes(array, row);
            if (number < 0 || !id.SequenceEqual(last))
            {
                number = Number(id);
                last = id;
            }

            citizens[row] = number;
            _isText[row] |= number < 0;
        }
    }

    private int Number(ReadOnlySpan<byte> utf8) =>
        ArrowField.TryDecode(utf8, ref _room, out var id) && Builder.TryNumber(id, out var number) ? number : -1;
}
