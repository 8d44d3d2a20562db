using System.Runtime.ExceptionServices;

namespace Jobcenter.Rules.Data;

/// <summary>What holds for reading on several threads.</summary>
internal static class InOrder
{
    /// <summary>Each thread holds parts of some hundred thousand bytes.</summary>
    public const int MostThreads = 64;
}

/// <summary>Parts of a source on several threads: one thread at a time fills the next part, whoever is free works on those that are filled, and the caller alone takes them in the source's order.</summary>
/// <remarks>
/// So many parts as there are threads, twice, are under way at once. What stops the source is thrown when all parts before it have been
/// taken, and what stops the work on a part in its place: on any number of threads the caller sees the same, as on one. No thread of the
/// pool waits: one that finds nothing to do is given back, and the caller does everything where none comes.
/// </remarks>
internal sealed class InOrder<TPart> : IDisposable
    where TPart : class
{
    private const int PartsPerThread = 2;

    private readonly object _gate = new();
    private readonly int _threads;
    private readonly int _parts;
    private readonly Func<TPart> _make;
    private readonly Action<TPart> _work;
    private readonly Queue<Place> _inOrder = [];
    private readonly Stack<Place> _free = [];
    private Func<TPart, bool> _fill = static _ => false;
    private ExceptionDispatchInfo? _fault;
    private bool _isFilling;
    private bool _hasEnded;
    private bool _isClosed;
    private int _called;
    private int _atWork;

    /// <summary>Parts that nobody works on yet.</summary>
    /// <param name="threads">How many threads, the caller's one of them.</param>
    /// <param name="make">Makes a part, which is filled again and again.</param>
    /// <param name="work">What is done with a part that has been filled, on any thread.</param>
    public InOrder(int threads, Func<TPart> make, Action<TPart> work) =>
        (_threads, _parts, _make, _work) = (threads, threads == 1 ? 1 : threads * PartsPerThread, make, work);

    private enum State
    {
        Filling,
        Filled,
        Working,
        Done,
    }

    /// <summary>Goes through all of the source.</summary>
    /// <param name="fill">Fills a part with what comes next, on any thread but never on two at once; gives whether there may be more. Also the last one is taken.</param>
    /// <param name="take">Takes a part that has been worked on.</param>
    public void Run(Func<TPart, bool> fill, Action<TPart> take)
    {
        _fill = fill;
        while (Next() is { } next)
        {
            next.Fault?.Throw();
            if (next.Part is { } part)
            {
                take(part);
            }

            lock (_gate)
            {
                _free.Push(next);
                Call();
            }
        }

        _fault?.Throw();
    }

    /// <summary>Waits for those that are at work; nobody begins any more.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isClosed = true;
            while (_atWork > 0)
            {
                Monitor.Wait(_gate);
            }
        }
    }

    // The next part in order, when it has been worked on; until then the caller helps. Null after the last.
    private Place? Next()
    {
        while (true)
        {
            Place? begun;
            lock (_gate)
            {
                while (true)
                {
                    if (_inOrder.TryPeek(out var next) && next.State == State.Done)
                    {
                        return _inOrder.Dequeue();
                    }

                    begun = next?.State == State.Filled ? Begun(next) : Begun();
                    if (begun is not null)
                    {
                        break;
                    }

                    if (_inOrder.Count == 0)
                    {
                        return null;
                    }

                    Monitor.Wait(_gate);
                }
            }

            Do(begun);
        }
    }

    private void Help()
    {
        while (true)
        {
            Place? begun;
            lock (_gate)
            {
                begun = Begun();
                if (begun is null)
                {
                    _called--;
                    return;
                }
            }

            Do(begun);
        }
    }

    private bool CanFill => !_isFilling && !_hasEnded && !_isClosed && _inOrder.Count < _parts;

    private Place? FirstFilled => _isClosed ? null : _inOrder.FirstOrDefault(static p => p.State == State.Filled);

    // What is to be done next, which is now this thread's: filling comes first, for only one can at a time. Null for nothing.
    private Place? Begun()
    {
        if (!CanFill)
        {
            return FirstFilled is { } filled ? Begun(filled) : null;
        }

        var place = _free.TryPop(out var used) ? used : new();
        (place.Fault, place.State, _isFilling) = (null, State.Filling, true);
        _inOrder.Enqueue(place);
        _atWork++;
        return place;
    }

    private Place Begun(Place filled)
    {
        filled.State = State.Working;
        _atWork++;
        return filled;
    }

    private void Call()
    {
        if (_called < _threads - 1 && (CanFill || FirstFilled is not null))
        {
            _called++;
            ThreadPool.QueueUserWorkItem(static parts => parts.Help(), this, preferLocal: false);
        }
    }

    private void Do(Place place)
    {
        var isFilling = place.State == State.Filling;
        var hasMore = false;
        ExceptionDispatchInfo? stopped = null;
        try
        {
            if (isFilling)
            {
                hasMore = _fill(place.Part ??= _make());
            }
            else if (place.Part is { } part)
            {
                _work(part);
            }
        }
        catch (Exception e)
        {
            stopped = ExceptionDispatchInfo.Capture(e);
        }

        lock (_gate)
        {
            _atWork--;
            if (isFilling)
            {
                (_isFilling, _hasEnded, _fault, place.State) = (false, !hasMore, stopped, State.Filled);
                Call();
            }
            else
            {
                (place.Fault, place.State) = (stopped, State.Done);
            }

            Monitor.PulseAll(_gate);
        }
    }

    private sealed class Place
    {
        public TPart? Part { get; set; }

        public ExceptionDispatchInfo? Fault { get; set; }

        public State State { get; set; }
    }
}
