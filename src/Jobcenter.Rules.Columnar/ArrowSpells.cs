using System.Globalization;
using Apache.Arrow;
using Apache.Arrow.Types;

namespace Jobcenter.Rules.Columnar;

/// <summary>Spells of a batch as columns of numbers. A row that they cannot hold stays behind, to be read as texts: what is refused, and why, is said in one place.</summary>
internal sealed class ArrowSpells
{
    private const long LastHundredth = 3700;

    private static readonly int s_first = RegisterLimits.FirstDate.ToDateOnly().DayNumber;
    private static readonly int s_last = RegisterLimits.LastDate.ToDateOnly().DayNumber;
    private static readonly int s_firstOpen = new DateOnly(2100, 1, 1).DayNumber;

    private readonly RegisterBuilder _builder;
    private readonly int _citizenAt;
    private readonly int _stateAt;
    private readonly int _categoryAt;
    private readonly int _fromAt;
    private readonly int _toAt;
    private readonly int _hoursAt;
    private int[] _citizen = [];
    private int[] _from = [];
    private int[] _to = [];
    private byte[] _state = [];
    private byte[] _category = [];
    private ushort[] _hours = [];
    private bool[] _isText = [];
    private char[] _room = new char[64];

    public ArrowSpells(RegisterBuilder builder, string[] names)
    {
        _builder = builder;
        (_citizenAt, _stateAt) = (At("citizen"), At("state"));
        (_categoryAt, _hoursAt) = (At("category"), At("hours"));
        (_fromAt, _toAt) = (At("from"), At("to"));

        int At(string column) => System.Array.IndexOf(names, column);
    }

    /// <summary>How many rows from one on are all numbers.</summary>
    public int CleanRun(int start, int rows)
    {
        var next = _isText.AsSpan(start, rows - start).IndexOf(value: true);
        return next < 0 ? rows - start : next;
    }

    public int Add(int start, int rows, string source, long firstRow) =>
        _builder.Add(
            SpellBatch.OfNumbers(
                _citizen.AsSpan(start, rows),
                _from.AsSpan(start, rows),
                _to.AsSpan(start, rows),
                _state.AsSpan(start, rows),
                _categoryAt < 0 ? default : _category.AsSpan(start, rows),
                _hoursAt < 0 ? default : _hours.AsSpan(start, rows)
            ),
            source,
            firstRow
        );

    /// <summary>Makes the columns of a batch numbers.</summary>
    /// <returns>Whether all rows are.</returns>
    public bool Convert(ArrowField?[] fields, int rows)
    {
        if (_citizen.Length < rows)
        {
            (_citizen, _from, _to) = (new int[rows], new int[rows], new int[rows]);
            (_state, _category, _hours, _isText) = (new byte[rows], new byte[rows], new ushort[rows], new bool[rows]);
        }

        _isText.AsSpan(0, rows).Clear();
        Citizens(fields[_citizenAt]!.Array, rows);
        Words<CitizenState>(fields[_stateAt]!.Array, _state.AsSpan(0, rows), empty: null);
        Days(fields[_fromAt]!.Array, _from.AsSpan(0, rows), isEnd: false);
        Days(fields[_toAt]!.Array, _to.AsSpan(0, rows), isEnd: true);
        if (_categoryAt >= 0)
        {
            Words<VisitationCategory>(
                fields[_categoryAt]!.Array,
                _category.AsSpan(0, rows),
                (byte)VisitationCategory.NotAssessed
            );
        }

        if (_hoursAt >= 0)
        {
            Hours(fields[_hoursAt]!.Array, rows);
        }

        return CleanRun(0, rows) == rows;
    }

    private void Citizens(IArrowArray array, int rows)
    {
        if (array is DictionaryArray dictionary)
        {
            // Of each id its number plus one, looked up once; −1 for what is none.
            var numbers = new int[dictionary.Dictionary.Length];
            for (var row = 0; row < rows; row++)
            {
                if (dictionary.Indices.IsNull(row))
                {
                    _isText[row] = true;
                    continue;
                }

                ref var number = ref numbers[ArrowField.Place(dictionary, row)];
                if (number == 0)
                {
                    number = Number(dictionary.Dictionary, ArrowField.Place(dictionary, row)) + 1;
                    number = number == 0 ? -1 : number;
                }

                _isText[row] |= number < 0;
                _citizen[row] = number - 1;
            }

            return;
        }

        for (var row = 0; row < rows; row++)
        {
            _citizen[row] = Number(array, row);
            _isText[row] |= _citizen[row] < 0;
        }
    }

    private int Number(IArrowArray array, int row) =>
        ArrowField.IsText(array)
        && !array.IsNull(row)
        && ArrowField.TryDecode(ArrowField.Bytes(array, row), ref _room, out var id)
        && _builder.TryNumber(id, out var number)
            ? number
            : -1;

    private void Words<T>(IArrowArray array, Span<byte> values, byte? empty)
        where T : struct, Enum
    {
        var words = Vocabulary.Of<T>();
        if (array is not DictionaryArray dictionary)
        {
            for (var row = 0; row < values.Length; row++)
            {
                values[row] = Set(row, Word(array, row));
            }

            return;
        }

        var known = new int?[dictionary.Dictionary.Length];
        for (var row = 0; row < values.Length; row++)
        {
            if (dictionary.Indices.IsNull(row))
            {
                values[row] = Set(row, empty);
                continue;
            }

            var place = ArrowField.Place(dictionary, row);
            known[place] ??= Word(dictionary.Dictionary, place) ?? -1;
            values[row] = Set(row, known[place] < 0 ? null : known[place]);
        }

        int? Word(IArrowArray texts, int row) =>
            texts.IsNull(row) ? empty
            : ArrowField.IsText(texts)
            && ArrowField.TryDecode(ArrowField.Bytes(texts, row), ref _room, out var text)
            && words.TryParse(text, out var word)
                ? System.Convert.ToInt32(word, NumberFormatInfo.InvariantInfo)
            : null;

        byte Set(int row, int? value)
        {
            _isText[row] |= value is null;
            return (byte)(value ?? 0);
        }
    }

    private void Days(IArrowArray array, Span<int> days, bool isEnd)
    {
        for (var row = 0; row < days.Length; row++)
        {
            if (array.IsNull(row))
            {
                days[row] = SpellBatch.StillRunning;
                _isText[row] |= !isEnd;
            }
            else if (ArrowNumber.TryDay(array.Data, row, out var day))
            {
                day += SpellBatch.UnixEpochDay;
                var isOpen = isEnd && day >= s_firstOpen && day <= DateOnly.MaxValue.DayNumber;
                _isText[row] |= !isOpen && (day < s_first || day > s_last);
                days[row] = isOpen || _isText[row] ? SpellBatch.StillRunning : (int)day;
            }
            else
            {
                _isText[row] = true;
            }
        }
    }

    private void Hours(IArrowArray array, int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            _hours[row] = 0;
            if (!array.IsNull(row) && array is not NullArray)
            {
                var hundredths = array.Data.DataType is Decimal128Type ? Hundredths(array.Data, row) : (ushort)0;
                _isText[row] |= hundredths == 0;
                _hours[row] = hundredths;
            }
        }
    }

    // 0 for what the text must tell.
    private static ushort Hundredths(ArrayData data, int row)
    {
        var (digits, decimals) = ArrowNumber.Scaled(data, row);
        for (; decimals < 2 && digits > 0 && digits <= LastHundredth; decimals++)
        {
            digits *= 10;
        }

        return decimals == 2 && digits > 0 && digits <= LastHundredth ? (ushort)digits : (ushort)0;
    }
}
