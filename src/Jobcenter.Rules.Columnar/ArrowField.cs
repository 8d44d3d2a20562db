using System.Buffers;
using System.Text.Unicode;
using Apache.Arrow;
using Apache.Arrow.Types;

namespace Jobcenter.Rules.Columnar;

/// <summary>A column of a batch, and its fields as the texts a file would have, written to one room without an object.</summary>
internal sealed class ArrowField
{
    // A decimal of 128 bits has no more digits.
    private const int MaxScale = 38;

    private readonly string _source;
    private readonly string _name;
    private readonly long _firstRow;

    // Holds any number: the digits of 128 bits, and the zeros of the largest scale.
    private char[] _room = new char[128];

    /// <summary>A column, whose kind is checked at once.</summary>
    /// <param name="source">What faults are told with.</param>
    /// <param name="name">The column's name.</param>
    /// <param name="array">The column.</param>
    /// <param name="firstRow">The number of its first row, as refused rows have it.</param>
    public ArrowField(string source, string name, IArrowArray array, long firstRow)
    {
        (_source, _name, Array, _firstRow) = (source, name, array, firstRow);
        Check(array.Data.DataType);
    }

    public IArrowArray Array { get; }

    /// <summary>The text of a field; empty when it is null.</summary>
    /// <exception cref="UnreadableInputException">The column is damaged, or no UTF-8.</exception>
    public ReadOnlySpan<char> Text(int row)
    {
        try
        {
            return Text(Array, row, row);
        }
        catch (Exception e) when (e is not UnreadableInputException)
        {
            throw Damage.Of($"{_source}: {_name}", e);
        }
    }

    /// <summary>Where the value of a row of a dictionary column stands in the dictionary.</summary>
    public static int Place(DictionaryArray array, int row)
    {
        var indexes = array.Indices;
        var place = indexes.IsNull(row) ? -1 : ArrowNumber.Whole(indexes.Data, row);
        return place >= 0 && place < array.Dictionary.Length ? (int)place : throw new KeyNotFoundException();
    }

    /// <summary>The bytes of a text column's field; the default when it is none.</summary>
    public static ReadOnlySpan<byte> Bytes(IArrowArray array, int row) =>
        array switch
        {
            BinaryArray a when a.ValueOffsets is var places => a.Values[places[row]..places[row + 1]],
            LargeBinaryArray a => a.GetBytes(row),
            BinaryViewArray a => a.GetBytes(row),
            _ => default,
        };

    public static bool IsText(IArrowArray array) => array is BinaryArray or LargeBinaryArray or BinaryViewArray;

    /// <summary>Writes UTF-8 to a room that grows.</summary>
    /// <returns>False when it is no UTF-8.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> utf8, ref char[] room, out ReadOnlySpan<char> text)
    {
        if (room.Length < utf8.Length)
        {
            room = new char[utf8.Length];
        }

        var isGood =
            Utf8.ToUtf16(utf8, room, out _, out var written, replaceInvalidSequences: false) == OperationStatus.Done;
        text = room.AsSpan(0, written);
        return isGood;
    }

    // The place is that of the value in the array: of a dictionary's text, where it stands in the dictionary.
    private ReadOnlySpan<char> Text(IArrowArray array, int place, int row)
    {
        if (array is NullArray || array.IsNull(place))
        {
            return default;
        }

        if (array is DictionaryArray dictionary)
        {
            return Text(dictionary.Dictionary, Place(dictionary, place), row);
        }

        if (IsText(array))
        {
            return TryDecode(Bytes(array, place), ref _room, out var text) ? text : throw NotUtf8(row);
        }

        return array.Data.DataType is BooleanType
            ? ((BooleanArray)array).GetValue(place) is true
                ? "ja"
                : "nej"
            : _room.AsSpan(0, ArrowNumber.Write(array.Data, place, _room));
    }

    private UnreadableInputException NotUtf8(int row) =>
        new(
            new(
                $"{_source}: kolonnen {_name} holder tekst, der ikke er UTF-8 (række {_firstRow + row} af kolonnerne); skriv kolonnen som UTF-8",
                $"{_source}: the column {_name} holds text that is not UTF-8 (row {_firstRow + row} of the columns); write the column as UTF-8"
            )
        );

    private void Check(IArrowType type)
    {
        type = type is DictionaryType dictionary ? dictionary.ValueType : type;
        if (type is Decimal128Type { Scale: var scale and (< -MaxScale or > MaxScale) })
        {
            throw Damage.Of(
                $"{_source}: {_name}",
                new BilingualText(
                    $"decimaltal med {scale} decimaler; skriv højst {MaxScale}",
                    $"decimals of scale {scale}; write at most {MaxScale}"
                )
            );
        }

        var isZoned =
            type is TimestampType { Timezone: { Length: > 0 } zone }
            && zone is not ("UTC" or "Z" or "+00:00" or "Etc/UTC");
        if (isZoned || !IsRead(type))
        {
            var name = isZoned ? $"{type.Name} {((TimestampType)type).Timezone}" : type.Name;
            throw new UnreadableInputException(
                new(
                    $"{_source}: kolonnen {_name} er af typen {name}; skriv den som tekst, dato, heltal, decimaltal eller ja/nej",
                    $"{_source}: the column {_name} is of the type {name}; write it as text, date, whole number, decimal or boolean"
                )
            );
        }
    }

    private static bool IsRead(IArrowType type) =>
        type.TypeId
            is ArrowTypeId.Null
                or ArrowTypeId.String
                or ArrowTypeId.LargeString
                or ArrowTypeId.StringView
                or ArrowTypeId.Binary
                or ArrowTypeId.LargeBinary
                or ArrowTypeId.BinaryView
                or ArrowTypeId.Boolean
                or ArrowTypeId.Int8
                or ArrowTypeId.Int16
                or ArrowTypeId.Int32
                or ArrowTypeId.Int64
                or ArrowTypeId.UInt8
                or ArrowTypeId.UInt16
                or ArrowTypeId.UInt32
                or ArrowTypeId.UInt64
                or ArrowTypeId.Float
                or ArrowTypeId.Double
                or ArrowTypeId.Decimal128
                or ArrowTypeId.Date32
                or ArrowTypeId.Date64
                or ArrowTypeId.Timestamp;
}
