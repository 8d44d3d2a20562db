using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using System.Text;

namespace Jobcenter.Rules.Data;

/// <summary>The rest of a file on several threads: blocks of whole lines are read apart, by whoever is free, and added by the caller in the file's order.</summary>
internal sealed class CsvParts : IDisposable
{
    private const int PartBytes = 4 * LineGuard.MaxBlockBytes;
    private const int PartsPerThread = 2;

    private readonly LineGuard _guard;
    private readonly string _file;
    private readonly char _delimiter;
    private readonly int _columns;
    private readonly int _threads;
    private readonly BlockingCollection<Part> _waiting = [];
    private readonly Task[] _others;

    public CsvParts(LineGuard guard, string file, char delimiter, string[] header, int threads)
    {
        (_guard, _file, _delimiter, _columns, _threads) = (guard, file, delimiter, header.Length, threads);
        _others = [.. Enumerable.Range(1, threads - 1).Select(_ => Task.Run(Help))];
    }

    /// <summary>Reads all there is.</summary>
    /// <param name="block">Makes a block for rows.</param>
    /// <param name="refuseTo">Is told where lines that are no rows are refused while the next block is filled.</param>
    /// <param name="count">Is told how many rows a block that was added had.</param>
    public void Read(Func<RowBlock> block, Action<Action<RefusedRow>> refuseTo, Action<int> count)
    {
        var inOrder = new Queue<Part>();
        var free = new Stack<Part>();
        var isRead = false;
        while (!isRead || inOrder.Count > 0)
        {
            if (!isRead && inOrder.Count < _threads * PartsPerThread)
            {
                var part = free.TryPop(out var used) ? used : new(block());
                refuseTo(part.Rows.Refuse);
                isRead = !part.Fill(_guard);
                inOrder.Enqueue(part);
                _waiting.Add(part);
                continue;
            }

            var next = inOrder.Dequeue();
            // While another thread reads the one that is next, the ones after it are read here.
            while (!next.IsDone && inOrder.FirstOrDefault(static p => p.IsFree) is { } other && !next.IsFree)
            {
                ReadIfFree(other);
            }

            ReadIfFree(next);
            next.Wait();
            count(next.Rows.Count);
            next.Rows.Add();
            free.Push(next);
        }
    }

    public void Dispose()
    {
        _waiting.CompleteAdding();
        Task.WaitAll(_others);
        _waiting.Dispose();
    }

    private void Help()
    {
        foreach (var part in _waiting.GetConsumingEnumerable())
        {
            ReadIfFree(part);
        }
    }

    private void ReadIfFree(Part part)
    {
        if (part.TryTake())
        {
            part.Read(lines =>
            {
                using var reader = CsvPart.Reader(lines, _delimiter);
                Func<int, ReadOnlySpan<char>> field = i => reader.Current[i].Span;
                CsvPart.Each(
                    reader,
                    _file,
                    _columns,
                    part.FirstLine,
                    part.Rows.Refuse,
                    at => part.Rows.Read(field, at)
                );
            });
        }
    }

    private sealed class Part(RowBlock rows)
    {
        private readonly byte[] _bytes = new byte[PartBytes];
        private readonly Letters _letters = new(PartBytes);
        private readonly ManualResetEventSlim _isDone = new();
        private ExceptionDispatchInfo? _fault;
        private int _length;
        private int _isTaken = 1;

        public RowBlock Rows => rows;

        public long FirstLine { get; private set; }

        public bool IsFree => Volatile.Read(ref _isTaken) == 0;

        public bool IsDone => _isDone.IsSet;

        /// <summary>Fills it with the next lines.</summary>
        /// <returns>Whether there may be more.</returns>
        public bool Fill(LineGuard guard)
        {
            (FirstLine, _length, _fault) = (guard.Line, 0, null);
            _isDone.Reset();
            var read = -1;
            while (read != 0 && _bytes.Length - _length >= LineGuard.MaxBlockBytes)
            {
                read = guard.Read(_bytes.AsSpan(_length));
                _length += read;
            }

            // Only now: another thread may still come to it by the place it had before.
            Volatile.Write(ref _isTaken, 0);
            return read != 0;
        }

        public bool TryTake() => Interlocked.CompareExchange(ref _isTaken, 1, 0) == 0;

        public void Read(Action<TextReader> read)
        {
            try
            {
                _letters.Take(_bytes.AsSpan(0, _length));
                read(_letters);
            }
            catch (Exception e)
            {
                _fault = ExceptionDispatchInfo.Capture(e);
            }
            finally
            {
                _isDone.Set();
            }
        }

        /// <summary>Waits until it has been read; throws what stopped that.</summary>
        public void Wait()
        {
            _isDone.Wait();
            _fault?.Throw();
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
