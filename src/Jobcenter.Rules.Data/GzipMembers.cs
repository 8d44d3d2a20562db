using System.Buffers.Binary;

namespace Jobcenter.Rules.Data;

/// <summary>Passes a file packed with gzip on, and remembers the lengths that its members tell at their ends.</summary>
internal sealed class GzipMembers(Stream inner) : ForwardStream(inner)
{
    private const int LengthBytes = sizeof(uint);

    // The reserved bits of the flags are zero.
    private const byte MostFlags = 0x1F;

    // A length before, and all but one byte of a mark with its flags.
    private const int Kept = LengthBytes + 3;

    // By chance these bytes stand within a member too, about once in 128 million: of so many lengths at most, a few are taken, or left out.
    private const int MostTried = 300;

    private static readonly byte[] s_mark = [0x1F, 0x8B, 0x08];

    // What stands before each mark but the first.
    private readonly List<uint> _lengths = [];
    private byte[] _seen = [];
    private int _kept;

    public override int Read(Span<byte> buffer)
    {
        var read = Inner.Read(buffer);
        Look(buffer[..read]);
        return read;
    }

    /// <summary>Whether the members are, by their own word, so long together when unpacked. What is left of the file is passed over.</summary>
    public bool HasLength(long unpacked)
    {
        Span<byte> rest = stackalloc byte[1 << 10];
        while (Read(rest) > 0) { }

        if (_kept < LengthBytes)
        {
            return false;
        }

        // Lengths are told in 32 bits.
        var others = unchecked(
            (uint)unpacked - BinaryPrimitives.ReadUInt32LittleEndian(_seen.AsSpan(_kept - LengthBytes))
        );
        var all = 0u;
        foreach (var length in _lengths)
        {
            all = unchecked(all + length);
        }

        // Of many members it cannot be told from the lengths alone.
        return others == 0 || _lengths.Count > MostTried || IsSumOfFew(others) || IsSumOfFew(unchecked(all - others));
    }

    // Whether at most four of the lengths are so long together, none of them too.
    private bool IsSumOfFew(uint sum)
    {
        // Of none, one or two of those before.
        var sums = new HashSet<uint> { 0 };
        for (var i = 0; i < _lengths.Count; i++)
        {
            var left = unchecked(sum - _lengths[i]);
            if (sums.Contains(left) || _lengths.Skip(i + 1).Any(next => sums.Contains(unchecked(left - next))))
            {
                return true;
            }

            sums.UnionWith([.. _lengths.Take(i).Select(before => unchecked(before + _lengths[i])), _lengths[i]]);
        }

        return sum == 0;
    }

    private void Look(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return;
        }

        var length = _kept + bytes.Length;
        if (_seen.Length < length)
        {
            Array.Resize(ref _seen, length);
        }

        bytes.CopyTo(_seen.AsSpan(_kept));
        var seen = _seen.AsSpan(0, length);
        for (var at = LengthBytes; at < length && seen[at..].IndexOf(s_mark) is >= 0 and var next; at++)
        {
            at += next;
            if (at + s_mark.Length < length && seen[at + s_mark.Length] <= MostFlags)
            {
                _lengths.Add(BinaryPrimitives.ReadUInt32LittleEndian(seen[(at - LengthBytes)..]));
            }
        }

        _kept = Math.Min(length, Kept);
        seen[^_kept..].CopyTo(_seen);
    }
}
