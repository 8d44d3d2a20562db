using System.Buffers;
using System.Text;

namespace Jobcenter.Rules.Data;

/// <summary>Passes on a file that was told to be in another encoding than UTF-8, and finds out whether it is UTF-8 all the same: letters of two bytes each, and none of one, are no chance.</summary>
internal sealed class Utf8Watch(Stream inner, string file, Encoding told) : ForwardStream(inner)
{
    private const int LongestLetter = 4;

    private readonly byte[] _rest = new byte[LongestLetter];
    private int _kept;
    private bool _hasLetters;
    private bool _isUtf8 = true;

    public override int Read(Span<byte> buffer)
    {
        var read = Inner.Read(buffer);
        if (_isUtf8)
        {
            Watch(buffer[..read], isLast: read == 0 && !buffer.IsEmpty);
        }

        if (read == 0 && !buffer.IsEmpty && _isUtf8 && _hasLetters)
        {
            throw new UnreadableInputException(
                new(
                    $"{file}: er UTF-8, ikke {told.WebName}, som der er angivet; udelad --encoding, eller gem filerne i samme tegnsæt",
                    $"{file}: is UTF-8, not {told.WebName}, as was told; leave --encoding out, or save the files in one encoding"
                )
            );
        }

        return read;
    }

    private void Watch(ReadOnlySpan<byte> part, bool isLast)
    {
        // A letter may lie across two parts.
        while (_kept > 0 && !part.IsEmpty && _isUtf8)
        {
            _rest[_kept++] = part[0];
            part = part[1..];
            var status = Rune.DecodeFromUtf8(_rest.AsSpan(0, _kept), out _, out _);
            _isUtf8 = status != OperationStatus.InvalidData;
            _kept = status == OperationStatus.NeedMoreData ? _kept : 0;
        }

        _isUtf8 &= !isLast || _kept == 0;
        while (_isUtf8 && part.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and var at)
        {
            _hasLetters = true;
            part = part[at..];
            var status = Rune.DecodeFromUtf8(part, out _, out var length);
            _isUtf8 = status != OperationStatus.InvalidData;
            if (status == OperationStatus.NeedMoreData)
            {
                part.CopyTo(_rest);
                _kept = part.Length;
                return;
            }

            part = part[length..];
        }
    }
}
