using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Jobcenter.Rules.Data;

/// <summary>
/// Passes a file on in whole lines and empties those that are none of a table: too long, with a NUL, or with a quotation
/// that does not end where it may. So no line fills the memory or takes the next ones with it, and line numbers stay as
/// they are. A line that is not UTF-8 is a fault of the file. Letters whose marks stand after them are put together.
/// </summary>
internal sealed class LineGuard(Stream inner, string file, Action<long, BilingualText> refuse) : ForwardStream(inner)
{
    public const int MaxLineBytes = 65_536;

    /// <summary>The most bytes that are handed on at once, whole lines all of them, to whoever has the room.</summary>
    public const int MaxBlockBytes = MaxLineBytes + 2;

    private const long MostPassedBytes = 64L << 20;

    private const byte Quote = (byte)'"';

    // A quotation mark, NUL, and what marks that stand after their letters begin with.
    private static readonly SearchValues<byte> s_special = SearchValues.Create([Quote, 0, 0xCC, 0xCD]);
    private static readonly SearchValues<byte> s_marks = SearchValues.Create([0xCC, 0xCD]);
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

    /// <summary>The header, before anything is read: the first line with something in it. Those before it, as programs of spreadsheets leave them, are passed over.</summary>
    /// <param name="delimiter">What stands between fields, where a line <c>sep=;</c> before the header says so.</param>
    /// <exception cref="UnreadableInputException">It is too long for a header.</exception>
    public ReadOnlySpan<byte> Header(out char? delimiter)
    {
        delimiter = null;
        while (true)
        {
            Fill();
            var rest = _buffer.AsSpan(_tail.._filled);
            var end = rest.IndexOfAny(s_ends);
            // A return at the end may have its line feed still to come.
            if (!_hasEnded && (end < 0 || end == rest.Length - 1))
            {
                if (_tail == 0)
                {
                    throw NoTable(MaxLineBytes);
                }

                Shift();
                continue;
            }

            var line = end < 0 ? rest : rest[..end];
            if (end < 0 || !BeforeHeader.Has(line, ref delimiter))
            {
                return line;
            }

            _tail += end + EndingOf(rest[end..]);
            _line++;
        }
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
        Shift();
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

    private void Shift()
    {
        _buffer.AsSpan(_tail.._filled).CopyTo(_buffer);
        (_start, _clean, _filled, _tail) = (0, 0, _filled - _tail, 0);
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
                _clean += Put(line, block[_clean..]);
            }

            read += length;
            var rest = block[read..];
            var ending = EndingOf(rest);
            rest[..ending].CopyTo(block[_clean..]);
            _line += ending > 0 ? 1 : 0;
            (_clean, read) = (_clean + ending, read + ending);
        }
    }

    private static int EndingOf(ReadOnlySpan<byte> rest) =>
        rest.IsEmpty ? 0
        : rest is [(byte)'\r', (byte)'\n', ..] ? 2
        : 1;

    // A letter with its mark takes no more room than the two apart, and the room may be where they stood.
    private static int Put(ReadOnlySpan<byte> line, Span<byte> room)
    {
        if (line.ContainsAny(s_marks))
        {
            return Encoding.UTF8.GetBytes(PlainText.Compose(Encoding.UTF8.GetString(line)), room);
        }

        line.CopyTo(room);
        return line.Length;
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
