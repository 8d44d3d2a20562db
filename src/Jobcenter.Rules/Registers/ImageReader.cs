using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Jobcenter.Rules.Registers;

/// <summary>Reads the parts of a register as <see cref="ImageWriter"/> wrote them. No more memory is taken than there are bytes.</summary>
internal sealed class ImageReader(Stream stream) : IDisposable
{
    // A length that is a lie costs no more than this before the stream ends.
    private const int Piece = 1 << 20;

    private static readonly UTF8Encoding s_utf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public int? Number()
    {
        Span<int> number = stackalloc int[1];
        Fill(number);
        return number[0] == ImageWriter.Missing ? null : number[0];
    }

    /// <summary>A length or an amount.</summary>
    public int Count() => Number() is { } count and >= 0 ? count : throw new InvalidDataException();

    public long Long()
    {
        Span<long> number = stackalloc long[1];
        Fill(number);
        return number[0];
    }

    public LocalDate? Day() => Number() is { } day ? DayNumber.ToDate(day) : null;

    public bool? Answer() =>
        Number() switch
        {
            null => null,
            0 => false,
            1 => true,
            _ => throw new InvalidDataException(),
        };

    /// <summary>A member of an enum that is one.</summary>
    public T? Word<
        [System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(
            System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicFields
        )]
            T
    >()
        where T : struct, Enum
    {
        if (Number() is not { } number)
        {
            return null;
        }

        var word = (T)Enum.ToObject(typeof(T), number);
        return Vocabulary.Of<T>().Has(word) ? word : throw new InvalidDataException();
    }

    public string? Text() => Number() is { } length ? s_utf8.GetString(Column<byte>(length)) : null;

    public T[] Column<T>(int length)
        where T : unmanaged
    {
        if (length < 0)
        {
            throw new InvalidDataException();
        }

        var column = new T[Math.Min(length, Piece)];
        Fill<T>(column);
        while (column.Length < length)
        {
            var read = column.Length;
            Array.Resize(ref column, (int)Math.Min(length, 2L * read));
            for (var at = read; at < column.Length; at += Piece)
            {
                Fill(column.AsSpan(at, Math.Min(Piece, column.Length - at)));
            }
        }

        return column;
    }

    public byte[] Checksum() => _hash.GetHashAndReset();

    public void Dispose() => _hash.Dispose();

    private void Fill<T>(Span<T> values)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(values);
        stream.ReadExactly(bytes);
        _hash.AppendData(bytes);
    }
}
