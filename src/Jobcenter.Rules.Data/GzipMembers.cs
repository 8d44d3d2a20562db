using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;
using System.Security.Cryptography;

namespace Jobcenter.Rules.Data;

/// <summary>Passes a file packed with gzip on, without the zeros that may be padded behind it, and adds a member of its own: who unpacks comes to it only where the one before it is whole.</summary>
/// <param name="inner">The file.</param>
/// <param name="unpacked">How many bytes have been unpacked so far.</param>
internal sealed class GzipMembers(Stream inner, Func<long> unpacked) : ForwardStream(inner)
{
    private const int BufferBytes = 1 << 16;

    // The reserved bits of the flags are zero.
    private const byte MostFlags = 0x1F;

    private const int LengthBytes = sizeof(uint);

    // How a member of nothing ends: its checksum and its length, and before them a byte of this, and of 0, or none of either.
    private const int ZerosOfNothing = 2 * LengthBytes;
    private const byte Nothing = 0x03;

    // By chance a mark stands within a member too, about once in 128 million bytes: so the last ones are kept.
    private const int KeptStarts = 64;

    private static readonly byte[] s_mark = [0x1F, 0x8B, 0x08];

    private readonly byte[] _buffer = new byte[BufferBytes];
    private readonly byte[] _last = new byte[LengthBytes];
    private readonly SortedSet<long> _starts = [];
    private int _at;
    private int _filled;
    private bool _isRead;

    // Zeros that may be padding are kept back until something follows.
    private long _zeros;
    private MemoryStream? _end;

    /// <summary>What the member that is added unpacks to.</summary>
    public byte[] Mark { get; } = RandomNumberGenerator.GetBytes(16);

    /// <summary>Whether all of the file has been passed on: what is unpacked from now on is <see cref="Mark"/>, or the file is damaged.</summary>
    public bool HasEnded => _end is not null;

    public override int Read(Span<byte> buffer)
    {
        while (_end is null)
        {
            var part = NextPart();
            var content = part.TrimEnd((byte)0);
            if (!content.IsEmpty && _zeros > 0)
            {
                var zeros = buffer[..(int)Math.Min(_zeros, buffer.Length)];
                zeros.Clear();
                _zeros -= zeros.Length;
                KeepLast(zeros);
                return zeros.Length;
            }

            if (!content.IsEmpty)
            {
                var taken = Math.Min(content.Length, buffer.Length);
                content[..taken].CopyTo(buffer);
                _at += taken;
                KeepLast(content[..taken]);
                return taken;
            }

            _zeros += part.Length;
            _at += part.Length;
            if (part.IsEmpty)
            {
                _end = new([.. new byte[Math.Min(_zeros, ZerosOfMember())], .. Packed(Mark)]);
            }
        }

        return _end.Read(buffer);
    }

    // What comes next, to before what may be the beginning of a member; nothing at the end.
    private ReadOnlySpan<byte> NextPart()
    {
        while (!_isRead && _filled - _at <= s_mark.Length)
        {
            _buffer.AsSpan(_at.._filled).CopyTo(_buffer);
            (_filled, _at) = (_filled - _at, 0);
            var read = Inner.Read(_buffer.AsSpan(_filled));
            (_filled, _isRead) = (_filled + read, read == 0);
        }

        var all = _buffer.AsSpan(_at.._filled);
        if (IsMark(all) && _zeros == 0)
        {
            // All before it has been asked for, and so unpacked.
            _starts.Add(unpacked());
            if (_starts.Count > KeptStarts)
            {
                _starts.Remove(_starts.Min);
            }
        }

        for (var at = 1; at < all.Length; at++)
        {
            var next = all[at..].IndexOf(s_mark[0]);
            if (next < 0)
            {
                return all;
            }

            at += next;
            // The last bytes may be the beginning of a mark whose end is still to be read.
            if (IsMark(all[at..]) || (!_isRead && all.Length - at <= s_mark.Length))
            {
                return all[..at];
            }
        }

        return all;
    }

    private static bool IsMark(ReadOnlySpan<byte> bytes) =>
        bytes.Length > s_mark.Length && bytes.StartsWith(s_mark) && bytes[s_mark.Length] <= MostFlags;

    private void KeepLast(ReadOnlySpan<byte> passed)
    {
        var kept = Math.Max(0, _last.Length - passed.Length);
        _last.AsSpan(_last.Length - kept).CopyTo(_last);
        passed[^(_last.Length - kept)..].CopyTo(_last.AsSpan(kept));
    }

    // How many of the zeros at the end are the last member's own: its length stands there, the lowest byte first. All of them where it does not.
    private long ZerosOfMember()
    {
        Span<byte> written = stackalloc byte[LengthBytes];
        foreach (var start in _starts)
        {
            var length = unchecked((uint)(unpacked() - start));
            BinaryPrimitives.WriteUInt32LittleEndian(written, length);
            var own = BitOperations.LeadingZeroCount(length) / 8;
            if (length > 0 && _last.AsSpan(own).SequenceEqual(written[..(LengthBytes - own)]))
            {
                return own;
            }
        }

        return !_starts.Contains(unpacked()) ? long.MaxValue
            : _last[^1] == Nothing ? ZerosOfNothing + 1
            : ZerosOfNothing;
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.NoCompression))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
