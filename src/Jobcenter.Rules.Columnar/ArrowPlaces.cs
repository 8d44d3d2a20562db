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
        switch (array.Indices)
        {
            case Int32Array indexes:
                Of(indexes.Values, indexes, array.Dictionary.Length, places);
                break;
            case Int16Array indexes:
                Of(indexes.Values, indexes, array.Dictionary.Length, places);
                break;
            case Int8Array indexes:
                Of(indexes.Values, indexes, array.Dictionary.Length, places);
                break;
            case UInt8Array indexes:
                Of(indexes.Values, indexes, array.Dictionary.Length, places);
                break;
            case UInt16Array indexes:
                Of(indexes.Values, indexes, array.Dictionary.Length, places);
                break;
            case UInt32Array indexes:
                Of(indexes.Values, indexes, array.Dictionary.Length, places);
                break;
            case Int64Array indexes:
                Of(indexes.Values, indexes, array.Dictionary.Length, places);
                break;
            case UInt64Array indexes:
                Of(indexes.Values, indexes, array.Dictionary.Length, places);
                break;
            default:
                throw new InvalidDataException($"{array.Indices.Data.DataType.Name} as an index");
        }
    }

    private static void Of<T>(ReadOnlySpan<T> values, Apache.Arrow.Array indexes, int length, Span<int> places)
        where T : struct, IBinaryInteger<T>
    {
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
    }
}
