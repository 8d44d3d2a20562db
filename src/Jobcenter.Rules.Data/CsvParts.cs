using System.Text;

namespace Jobcenter.Rules.Data;

/// <summary>The rest of a file on several threads: blocks of whole lines are read apart, by whoever is free, and added by the caller in the file's order.</summary>
internal sealed class CsvParts(LineGuard guard, string file, char delimiter, string[] header, int threads)
{
    private const int PartBytes = 4 * LineGuard.MaxBlockBytes;

    /// <summary>Reads all there is.</summary>
    /// <param name="block">Makes a block for rows.</param>
    /// <param name="refuseTo">Is told where lines that are no rows are laid while the next block is filled.</param>
    /// <param name="filled">Is called when a block has been filled, on whichever thread filled it.</param>
    /// <param name="count">Is told how many rows a block that was added had.</param>
    public void Read(Func<RowBlock> block, Action<LineFaults> refuseTo, Action filled, Action<int> count)
    {
        using var parts = new InOrder<Part>(threads, () => new(block()), Read);
        parts.Run(
            part =>
            {
                refuseTo(part.Faults);
                var hasMore = part.Fill(guard);
                filled();
                return hasMore;
            },
            part =>
            {
                count(part.Rows.Count);
                part.Rows.Add();
            }
        );
    }

    private void Read(Part part)
    {
        using var reader = CsvPart.Reader(part.Lines(), delimiter);
        Func<int, ReadOnlySpan<char>> field = i => reader.Current[i].Span;
        CsvPart.Each(
            reader,
            file,
            header.Length,
            part.FirstLine,
            part.Faults,
            part.Rows.Refuse,
            at => part.Rows.Read(field, at)
        );
    }

    private sealed class Part(RowBlock rows)
    {
        private readonly byte[] _bytes = new byte[PartBytes];
        private readonly Letters _letters = new(PartBytes);
        private int _length;

        public RowBlock Rows => rows;

        public LineFaults Faults { get; } = new();

        public long FirstLine { get; private set; }

        /// <summary>Fills it with the next lines.</summary>
        /// <returns>Whether there may be more.</returns>
        public bool Fill(LineGuard guard)
        {
            (FirstLine, _length) = (guard.Line, 0);
            var read = -1;
            while (read != 0 && _bytes.Length - _length >= LineGuard.MaxBlockBytes)
            {
                read = guard.Read(_bytes.AsSpan(_length));
                _length += read;
            }

            return read != 0;
        }

        public TextReader Lines()
        {
            _letters.Take(_bytes.AsSpan(0, _length));
            return _letters;
        }
    }

    // The text of a part, read once. There are never more characters than bytes.
    private sealed class Letters(int most) : TextReader
    {
        private readonly char[] _all = new char[most];
        private int _next;
        private int _end;

        public void Take(ReadOnlySpan<byte> utf8) => (_next, _end) = (0, Encoding.UTF8.GetChars(utf8, _all));

        public override int Read(Span<char> buffer)
        {
            var taken = Math.Min(buffer.Length, _end - _next);
            _all.AsSpan(_next, taken).CopyTo(buffer);
            _next += taken;
            return taken;
        }

        public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

        public override int Peek() => _next < _end ? _all[_next] : -1;

        public override int Read() => _next < _end ? _all[_next++] : -1;
    }
}
