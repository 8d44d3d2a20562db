using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Jobcenter.Rules.Data;

/// <summary>What holds for reading on several threads.</summary>
internal static class InOrder
{
    /// <summary>Each thread holds parts of some hundred thousand bytes.</summary>
    public const int MostThreads = 64;
}

/// <summary>Parts of a source on several threads: the caller fills them one after the other, whoever is free works on them, and the caller takes them in the source's order.</summary>
/// <remarks>
/// So many parts as there are threads, twice, wait at once. What stops the source is thrown when all parts before it have been taken,
/// and what stops the work on a part in its place: on any number of threads the caller sees the same, as on one.
/// </remarks>
internal sealed class InOrder<TPart> : IDisposable
    where TPart : class
{
    private const int PartsPerThread = 2;

    private readonly int _parts;
    private readonly Func<TPart> _make;
    private readonly Action<TPart> _work;
    private readonly BlockingCollection<Waiting> _waiting = [];
    private readonly Task[] _others;

    /// <summary>Parts that nobody works on yet.</summary>
    /// <param name="threads">How many threads, the caller's one of them.</param>
    /// <param name="make">Makes a part, which is filled again and again.</param>
    /// <param name="work">What is done with a part that has been filled, on any thread.</param>
    public InOrder(int threads, Func<TPart> make, Action<TPart> work)
    {
        (_make, _work, _parts) = (make, work, threads == 1 ? 1 : threads * PartsPerThread);
        _others = [.. Enumerable.Range(1, threads - 1).Select(_ => Task.Run(Help))];
    }

    /// <summary>Goes through all of the source.</summary>
    /// <param name="fill">Fills a part with what comes next; gives whether there may be more. Also the last one is taken.</param>
    /// <param name="take">Takes a part that has been worked on.</param>
    public void Run(Func<TPart, bool> fill, Action<TPart> take)
    {
        var inOrder = new Queue<Waiting>();
        var free = new Stack<Waiting>();
        var (hasEnded, fault) = (false, (ExceptionDispatchInfo?)null);
        while (!hasEnded || inOrder.Count > 0)
        {
            if (!hasEnded && inOrder.Count < _parts)
            {
                var part = free.TryPop(out var used) ? used : new(_make());
                try
                {
                    hasEnded = !fill(part.Part);
                }
                catch (Exception e)
                {
                    (hasEnded, fault) = (true, ExceptionDispatchInfo.Capture(e));
                }

                part.Offer();
                inOrder.Enqueue(part);
                _waiting.Add(part);
                continue;
            }

            var next = inOrder.Dequeue();
            // While another thread works on the one that is next, the ones after it are worked on here.
            while (!next.IsFree && !next.IsDone && inOrder.FirstOrDefault(static p => p.IsFree) is { } other)
            {
                other.WorkIfFree(_work);
            }

            next.WorkIfFree(_work);
            next.Wait();
            take(next.Part);
            free.Push(next);
        }

        fault?.Throw();
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
            part.WorkIfFree(_work);
        }
    }

    private sealed class Waiting(TPart part)
    {
        private readonly ManualResetEventSlim _isDone = new();
        private ExceptionDispatchInfo? _fault;
        private int _isTaken = 1;

        public TPart Part => part;

        public bool IsFree => Volatile.Read(ref _isTaken) == 0;

        public bool IsDone => _isDone.IsSet;

        // Only when it has been filled: another thread may still come to it by the place it had before.
        public void Offer()
        {
            _fault = null;
            _isDone.Reset();
            Volatile.Write(ref _isTaken, 0);
        }

        public void WorkIfFree(Action<TPart> work)
        {
            if (Interlocked.CompareExchange(ref _isTaken, 1, 0) != 0)
            {
                return;
            }

            try
            {
                work(part);
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

        /// <summary>Waits until it has been worked on; throws what stopped that.</summary>
        public void Wait()
        {
            _isDone.Wait();
            _fault?.Throw();
        }
    }
}
