using System.Numerics;
using Apache.Arrow;

namespace Jobcenter.Rules.Columnar;

/// <summary>Where the values of a dictionary column stand in its dictionary, a column at a time.</summary>
internal static class ArrowPlaces
{
    /// <summary>Writes the place of each row; −1 for one that is null.</summary>
    /// <exception cref="KeyNotFoundException">A place is outside the dictionary.</exception>
    public static void Of(DictionaryArray array, Span<int> places)
    {
        var length = array.Dictionary.Length;
        _ = array.Indices switch
        {
            PrimitiveArray<int> indexes => Of(indexes, length, places),
            PrimitiveArray<short> indexes => Of(indexes, length, places),
            PrimitiveArray<sbyte> indexes => Of(indexes, length, places),
            PrimitiveArray<byte> indexes => Of(indexes, length, places),
            PrimitiveArray<ushort> indexes => Of(indexes, length, places),
            PrimitiveArray<uint> indexes => Of(indexes, length, places),
            PrimitiveArray<long> indexes => Of(indexes, length, places),
            PrimitiveArray<ulong> indexes => Of(indexes, length, places),
            _ => throw new InvalidDataException($"{array.Indices.Data.DataType.Name} as an index"),
        };
    }

    private static int Of<T>(PrimitiveArray<T> indexes, int length, Span<int> places)
        where T : struct, IBinaryInteger<T>
    {
        var values = indexes.Values;
        var valid = indexes.NullBitmapBuffer.Span;
        var offset = indexes.Offset;
        var hasNulls = indexes.NullCount > 0;
        for (var row = 0; row < places.Length; row++)
        {
            if (hasNulls && !BitUtility.GetBit(valid, offset + row))
            {
                places[row] = -1;
                continue;
            }

            var place = int.CreateSaturating(values[row]);
            places[row] = place >= 0 && place < length ? place : throw new KeyNotFoundException();
        }

        return places.Length;
    }
}
