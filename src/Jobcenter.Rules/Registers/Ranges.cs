namespace Jobcenter.Rules.Registers;

/// <summary>Work on places in ranges, each on a thread: what one range gives does not depend on another.</summary>
internal static class Ranges
{
    /// <summary>The work on as many even ranges as there are threads; on one thread, on all places at once.</summary>
    /// <param name="places">How many places.</param>
    /// <param name="threads">How many threads, the caller's one of them.</param>
    /// <param name="work">Is told the first place of a range and the one after its last.</param>
    /// <returns>What each range gave, in order.</returns>
    public static T[] Each<T>(int places, int threads, Func<int, int, T> work)
    {
        threads = Math.Min(threads, places);
        if (threads <= 1)
        {
            return [work(0, places)];
        }

        var all = new T[threads];
        Parallel.For(
            0,
            threads,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            i => all[i] = work(Start(i), Start(i + 1))
        );
        return all;

        int Start(int i) => (int)((long)places * i / threads);
    }

    /// <summary>The work on as many even ranges as there are threads.</summary>
    /// <inheritdoc cref="Each{T}(int, int, Func{int, int, T})" />
    public static void Each(int places, int threads, Action<int, int> work) =>
        Each(
            places,
            threads,
            (first, end) =>
            {
                work(first, end);
                return true;
            }
        );
}
