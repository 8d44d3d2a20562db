using System.Buffers;
using System.Text.Unicode;

namespace Jobcenter.Rules.Data;

/// <summary>
/// Passes a file on in whole lines and empties those that are none of a table: too long, with a NUL, or with a quotation
/// that does not end where it may. So no line fills the memory or takes the next ones with it, and line numbers stay as
/// they are. A line that is not UTF-8 is a fault of the file.
/// </summary>
internal sealed class LineGuard(Stream inner, string file, Action<long, BilingualText> refuse) : ForwardStream(inner)
{
    public const int MaxLineBytes = 65_536;

    /// <summary>The most bytes that are handed on at once, whole lines all of them, to whoever has the room.</summary>
    public const int MaxBlockBytes = MaxLineBytes + 2;

    private const long MostPassedBytes = 64L << 20;

    private const byte Quote = (byte)'"';

    private static readonly SearchValues<byte> s_special = SearchValues.Create("\"\0"u8);
    private static readonly SearchValues<byte> s_ends = SearchValues.Create("\r\n"u8);

    // The longest line with both bytes of its end: [_start, _clean) may be handed on, [_tail, _filled) waits.
    private readonly byte[] _buffer = new byte[MaxBlockBytes];
    private int _start;
    private int _clean;
    private int _tail;
    private int _filled;
    private bool _hasEnded;
    private long _line = 1;

    /// <summary>The number of the line that the next read begins with, where the last one was handed on whole.</summary>
    public long Line => _line;

    /// <summary>What stands between fields; told before the first read.</summary>
    public byte Delimiter { get; set; } = (byte)';';

    /// <summary>The first line, before anything is read.</summary>
    /// <exception cref="UnreadableInputException">It is too long for a header.</exception>
    public ReadOnlySpan<byte> FirstLine()
    {
        Fill();
        var all = _buffer.AsSpan(0, _filled);
        var end = all.IndexOfAny(s_ends);
        if (end < 0 && !_hasEnded)
        {
            throw NoTable(MaxLineBytes);
        }
        return end < 0 ? all : all[..end];
    }

    public override int Read(Span<byte> buffer)
    {
        while (_start == _clean && Advance()) { }

        var taken = Math.Min(buffer.Length, _clean - _start);
        _buffer.AsSpan(_start, taken).CopyTo(buffer);
        _start += taken;
        return taken;
    }

    // Makes the next whole lines ready; false when there are no more.
    private bool Advance()
    {
        _buffer.AsSpan(_tail.._filled).CopyTo(_buffer);
        (_start, _clean, _filled, _tail) = (0, 0, _filled - _tail, 0);
        Fill();
        var all = _buffer.AsSpan(0, _filled);
        if (_hasEnded)
        {
            Clean(all.Length);
            return !all.IsEmpty;
        }

        // A return at the end may have its line feed still to come.
        var end = all[..(all[^1] == '\r' ? ^1 : ^0)].LastIndexOfAny(s_ends) + 1;
        if (end == 0)
        {
            PassOverLongLine();
        }
        else
        {
            Clean(end);
        }

        return true;
    }

    private void Fill()
    {
        while (_filled < _buffer.Length && !_hasEnded)
        {
            var read = Inner.Read(_buffer.AsSpan(_filled));
            _hasEnded = read == 0;
            _filled += read;
        }
    }

    private void PassOverLongLine()
    {
        refuse(
            _line,
            new($"linjen er længere end {MaxLineBytes} byte", $"the line is longer than {MaxLineBytes} bytes")
        );
        int end;
        var passed = 0L;
        do
        {
            passed += _filled;
            if (passed > MostPassedBytes)
            {
                throw NoTable(MostPassedBytes);
            }

            _filled = 0;
            Fill();
            end = _buffer.AsSpan(0, _filled).IndexOfAny(s_ends);
        } while (end < 0 && !_hasEnded);

        _tail = end < 0 ? _filled : end;
    }

    // What has no lines, as an image of a disk, is told so before all of it is read.
    private UnreadableInputException NoTable(long bytes) =>
        new(
            new(
                $"{file}: linje {_line} er længere end {bytes} byte; det er ingen tabel",
                $"{file}: line {_line} is longer than {bytes} bytes; it is no table"
            )
        );

    private void Clean(int end)
    {
        _tail = end;
        var block = _buffer.AsSpan(0, end);
        if (!block.ContainsAny(s_special) && Utf8.IsValid(block))
        {
            _clean = end;
            _line += Lines(block);
            return;
        }

        var read = 0;
        while (read < end)
        {
            var length = block[read..].IndexOfAny(s_ends) is >= 0 and var at ? at : end - read;
            var line = block.Slice(read, length);
            if (FaultOf(line) is { } fault)
            {
                refuse(_line, fault);
            }
            else
            {
                line.CopyTo(block[_clean..]);
                _clean += length;
            }

            read += length;
            var rest = block[read..];
            var ending =
                rest.IsEmpty ? 0
                : rest is [(byte)'\r', (byte)'\n', ..] ? 2
                : 1;
            rest[..ending].CopyTo(block[_clean..]);
            _line += ending > 0 ? 1 : 0;
            (_clean, read) = (_clean + ending, read + ending);
        }
    }

    private static long Lines(ReadOnlySpan<byte> block)
    {
        long lines = block.Count((byte)'\n');
        for (var at = block.IndexOf((byte)'\r'); at >= 0; )
        {
            lines += at + 1 == block.Length || block[at + 1] != '\n' ? 1 : 0;
            var next = block[(at + 1)..].IndexOf((byte)'\r');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return lines;
    }

    private BilingualText? FaultOf(ReadOnlySpan<byte> line)
    {
        if (!Utf8.IsValid(line))
        {
            throw new UnreadableInputException(
                new(
                    $"{file}: er ikke UTF-8 (linje {_line}); angiv tegnsættet (--encoding windows-1252 er det almindelige), eller gem den som UTF-8",
                    $"{file}: is not UTF-8 (line {_line}); tell its encoding (--encoding windows-1252 is the usual one), or save it as UTF-8"
                )
            );
        }

        return line.Contains((byte)0) ? new("rækken indeholder et NUL-tegn", "the row holds a NUL character")
            : ArePaired(line) ? null
            : new("anførselstegn står ikke parvis om et felt", "quotation marks do not stand in pairs around a field");
    }

    // One line is one row: an open quotation must not take the rest of the file with it.
    private bool ArePaired(ReadOnlySpan<byte> line)
    {
        while (line.Contains(Quote))
        {
            line = line.TrimStart((byte)' ');
            if (line is not [Quote, ..])
            {
                var end = line.IndexOf(Delimiter);
                if (end < 0 || line[..end].Contains(Quote))
                {
                    return false;
                }

                line = line[(end + 1)..];
                continue;
            }

            line = line[1..];
            var close = line.IndexOf(Quote);
            while (close >= 0 && close + 1 < line.Length && line[close + 1] == Quote)
            {
                var next = line[(close + 2)..].IndexOf(Quote);
                close = next < 0 ? -1 : close + 2 + next;
            }

            if (close < 0)
            {
                return false;
            }

            line = line[(close + 1)..].TrimStart((byte)' ');
            if (!line.IsEmpty && line[0] != Delimiter)
            {
                return false;
            }

            line = line.IsEmpty ? line : line[1..];
        }

        return true;
    }
}
