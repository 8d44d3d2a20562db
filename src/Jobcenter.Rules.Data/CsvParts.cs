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
            new(file, part.FirstLine),
            header.Length,
            isPart: true,
            part.Faults,
            part.Rows.Refuse,
            at => part.Rows.Read(field, at)
        );
    }

    private sealed class Part(RowBlock rows)
    {
        private readonly byte[] _bytes = new byte[PartBytes];
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

        public MemoryStream Lines() => new(_bytes, 0, _length, writable: false);
    }
}
