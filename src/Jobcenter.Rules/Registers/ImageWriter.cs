using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Jobcenter.Rules.Registers;

/// <summary>Writes the parts of a register, and takes their checksum on the way. Numbers are little-endian.</summary>
internal sealed class ImageWriter(Stream stream) : IContentWriter, IDisposable
{
    /// <summary>A number or a day that is not known.</summary>
    public const int Missing = int.MinValue;

    private const int Waiting = 1 << 16;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _waiting = new byte[Waiting];
    private int _count;

    public void Number(int? number) => Append<int>([number ?? Missing]);

    public void Long(long number) => Append<long>([number]);

    public void Day(LocalDate? day) => Number(day is { } known ? DayNumber.Of(known) : null);

    public void Answer(bool? answer) =>
        Number(
            answer is { } known
                ? known
                    ? 1
                    : 0
                : null
        );

    public void Text(string? text)
    {
        Number(text is null ? null : Encoding.UTF8.GetByteCount(text));
        if (text is not null)
        {
            Append<byte>(Encoding.UTF8.GetBytes(text));
        }
    }

    public void Word(int? number, string? id) => Number(number);

    /// <summary>A column as it lies; its length is known from what stands before.</summary>
    public void Column<T>(ReadOnlySpan<T> column)
        where T : unmanaged
    {
        const int Piece = 1 << 20;
        for (var at = 0; at < column.Length; at += Piece)
        {
            Append(column.Slice(at, Math.Min(Piece, column.Length - at)));
        }
    }

    public byte[] Checksum()
    {
        Flush();
        return _hash.GetHashAndReset();
    }

    public void Dispose() => _hash.Dispose();

    private void Append<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(values);
        if (bytes.Length > Waiting - _count)
        {
            Flush();
        }

        if (bytes.Length > Waiting)
        {
            _hash.AppendData(bytes);
            stream.Write(bytes);
            return;
        }

        bytes.CopyTo(_waiting.AsSpan(_count));
        _count += bytes.Length;
    }

    private void Flush()
    {
        _hash.AppendData(_waiting, 0, _count);
        stream.Write(_waiting, 0, _count);
        _count = 0;
    }
}
