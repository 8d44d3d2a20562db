using System.Buffers.Binary;
using System.Globalization;
using Apache.Arrow;
using Apache.Arrow.Types;

namespace Jobcenter.Rules.Columnar;

/// <summary>Numbers, days and moments of a column, by whole numbers alone, and how they are written.</summary>
internal static class ArrowNumber
{
    private const long SecondsPerDay = 86_400;

    // More than any number of a row has.
    private const int MaxDecimals = 4;
    private const int LongestNumber = 64;

    /// <summary>Whether a column has whole numbers.</summary>
    public static bool IsWhole(IArrowType type) =>
        type.TypeId
            is ArrowTypeId.Int8
                or ArrowTypeId.UInt8
                or ArrowTypeId.Int16
                or ArrowTypeId.UInt16
                or ArrowTypeId.Int32
                or ArrowTypeId.UInt32
                or ArrowTypeId.Int64
                or ArrowTypeId.UInt64;

    /// <summary>The value of a column of whole numbers, dates or moments.</summary>
    /// <exception cref="InvalidDataException">The column is of another type.</exception>
    public static long Whole(ArrayData data, int row) =>
        data.DataType.TypeId switch
        {
            ArrowTypeId.Int8 => (sbyte)Raw(data, row, sizeof(sbyte))[0],
            ArrowTypeId.UInt8 => Raw(data, row, sizeof(byte))[0],
            ArrowTypeId.Int16 => BinaryPrimitives.ReadInt16LittleEndian(Raw(data, row, sizeof(short))),
            ArrowTypeId.UInt16 => BinaryPrimitives.ReadUInt16LittleEndian(Raw(data, row, sizeof(ushort))),
            ArrowTypeId.Int32 or ArrowTypeId.Date32 => BinaryPrimitives.ReadInt32LittleEndian(
                Raw(data, row, sizeof(int))
            ),
            ArrowTypeId.UInt32 => BinaryPrimitives.ReadUInt32LittleEndian(Raw(data, row, sizeof(uint))),
            ArrowTypeId.Int64 or ArrowTypeId.Date64 or ArrowTypeId.Timestamp => BinaryPrimitives.ReadInt64LittleEndian(
                Raw(data, row, sizeof(long))
            ),
            ArrowTypeId.UInt64 => long.CreateSaturating(
                BinaryPrimitives.ReadUInt64LittleEndian(Raw(data, row, sizeof(ulong)))
            ),
            _ => throw new InvalidDataException($"{data.DataType.Name} is no whole number"),
        };

    /// <summary>The number of a decimal without its point, and how many of its digits stand after it.</summary>
    public static (Int128 Digits, int Decimals) Scaled(ArrayData data, int row) =>
        (BinaryPrimitives.ReadInt128LittleEndian(Raw(data, row, 16)), ((Decimal128Type)data.DataType).Scale);

    /// <summary>The days since 1970 of a date or a moment; false when the column has neither, or the moment is not at midnight.</summary>
    public static bool TryDay(ArrayData data, int row, out long day)
    {
        day = 0;
        if (UnitsPerDay(data.DataType) is not (> 0 and var perDay))
        {
            return false;
        }

        (day, var rest) = Divided(Whole(data, row), perDay);
        return rest == 0;
    }

    /// <summary>Writes a number, a day or a moment as a file has it.</summary>
    /// <returns>How many characters.</returns>
    public static int Write(ArrayData data, int row, Span<char> room)
    {
        var type = data.DataType;
        return type.TypeId switch
        {
            ArrowTypeId.Decimal128 when Scaled(data, row) is var (digits, decimals) => Decimal(digits, decimals, room),
            ArrowTypeId.Float => Floating(BinaryPrimitives.ReadInt32LittleEndian(Raw(data, row, 4)), 23, 8, room),
            ArrowTypeId.Double => Floating(BinaryPrimitives.ReadInt64LittleEndian(Raw(data, row, 8)), 52, 11, room),
            _ when UnitsPerDay(type) is > 0 and var perDay => Moment(Whole(data, row), perDay, room),
            _ => Written(Whole(data, row), room),
        };
    }

    private static ReadOnlySpan<byte> Raw(ArrayData data, int row, int size) =>
        data.Buffers[1].Span.Slice(checked((data.Offset + row) * size), size);

    private static long UnitsPerDay(IArrowType type) =>
        type switch
        {
            Date32Type => 1,
            Date64Type => SecondsPerDay * 1_000,
            TimestampType { Unit: TimeUnit.Second } => SecondsPerDay,
            TimestampType { Unit: TimeUnit.Millisecond } => SecondsPerDay * 1_000,
            TimestampType { Unit: TimeUnit.Microsecond } => SecondsPerDay * 1_000_000,
            TimestampType => SecondsPerDay * 1_000_000_000,
            _ => 0,
        };

    private static (long Whole, long Left) Divided(long value, long by)
    {
        var (whole, rest) = Math.DivRem(value, by);
        return rest < 0 ? (whole - 1, rest + by) : (whole, rest);
    }

    private static int Moment(long value, long perDay, Span<char> room)
    {
        var (day, rest) = Divided(value, perDay);
        day += SpellBatch.UnixEpochDay;
        if (day < 0 || day > DateOnly.MaxValue.DayNumber)
        {
            return Written(value, room);
        }

        DateOnly
            .FromDayNumber((int)day)
            .TryFormat(room, out var length, "yyyy-MM-dd", DateTimeFormatInfo.InvariantInfo);
        if (rest != 0)
        {
            var (seconds, part) = Math.DivRem(rest, perDay / SecondsPerDay);
            room[length++] = 'T';
            new TimeOnly(seconds * TimeSpan.TicksPerSecond).TryFormat(
                room[length..],
                out var more,
                "HH:mm:ss",
                DateTimeFormatInfo.InvariantInfo
            );
            length += more;
            if (part != 0)
            {
                // So that a moment just behind midnight is not taken for midnight.
                room[length++] = '.';
                for (var place = perDay / SecondsPerDay / 10; place > 0; place /= 10)
                {
                    room[length++] = (char)('0' + (part / place % 10));
                }
            }
        }

        return length;
    }

    private static int Decimal(Int128 digits, int decimals, Span<char> room)
    {
        // As few decimals as it has: 12.50 is 12.5, and 37.00 is 37.
        for (; decimals > 0 && digits % 10 == 0; decimals--)
        {
            digits /= 10;
        }

        var length = 0;
        if (decimals <= 0)
        {
            // A scale below nought is of tens and hundreds: 3 of scale −2 is 300.
            length = Written(digits, room);
            var zeros = digits == 0 ? 0 : -decimals;
            room.Slice(length, zeros).Fill('0');
            return length + zeros;
        }

        if (digits < 0)
        {
            room[length++] = '-';
        }

        Span<char> all = stackalloc char[LongestNumber];
        var size = Written(Int128.Abs(digits), all);
        for (var place = Math.Max(size, decimals + 1); place > 0; place--)
        {
            if (place == decimals)
            {
                room[length++] = '.';
            }

            room[length++] = place > size ? '0' : all[size - place];
        }

        // Never three, for the point of a number parts no thousands.
        if (decimals == 3)
        {
            room[length++] = '0';
        }

        return length;
    }

    // The number with the fewest decimals that is the nearest of its kind, as everybody writes it: worked out on the bits.
    private static int Floating(long bits, int fraction, int exponent, Span<char> room)
    {
        var power = (int)((bits >> fraction) & ((1L << exponent) - 1));
        var digits = (Int128)(bits & ((1L << fraction) - 1));
        var isNegative = ((bits >> (fraction + exponent)) & 1) != 0;
        if (power == (1 << exponent) - 1)
        {
            return Copied(digits == 0 ? "Infinity" : "NaN", room);
        }

        digits |= power == 0 ? 0 : Int128.One << fraction;
        var twos = Math.Max(power, 1) - ((1 << (exponent - 1)) - 1) - fraction;
        if (digits == 0)
        {
            return Written(0, room);
        }

        var sign = isNegative ? -1 : 1;
        if (twos >= 0)
        {
            return twos < LongestNumber ? Written(sign * (digits << twos), room) : Copied("1E+30", room);
        }

        if (twos > -100)
        {
            var ten = Int128.One;
            for (var decimals = 0; decimals <= MaxDecimals; decimals++, ten *= 10)
            {
                var one = Int128.One << -twos;
                var nearest = ((digits * ten) + (one >> 1)) >> -twos;
                if (nearest != 0 && Int128.Abs((digits * ten) - (nearest * one)) * 2 <= ten)
                {
                    return Decimal(sign * nearest, decimals, room);
                }
            }
        }

        // No number of a row: more decimals than any may have.
        return Copied(isNegative ? "-0.00001" : "0.00001", room);
    }

    private static int Written<T>(T value, Span<char> room)
        where T : ISpanFormattable =>
        value.TryFormat(room, out var length, default, NumberFormatInfo.InvariantInfo)
            ? length
            : throw new InvalidDataException();

    private static int Copied(string text, Span<char> room)
    {
        text.CopyTo(room);
        return text.Length;
    }
}
