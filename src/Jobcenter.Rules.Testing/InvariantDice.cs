namespace Jobcenter.Rules.Testing;

/// <summary>Numbers drawn from a seed, the same on every machine and in every version (SplitMix64).</summary>
internal sealed class InvariantDice(int seed)
{
    private ulong _state = unchecked((ulong)seed);

    /// <summary>A number from 0 to before a bound.</summary>
    public int Below(int bound)
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (int)((mixed ^ (mixed >> 31)) % (uint)bound);
        }
    }

    /// <summary>The same things in another order.</summary>
    public T[] Shuffled<T>(IEnumerable<T> things)
    {
        T[] shuffled = [.. things];
        for (var i = shuffled.Length - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (shuffled[i], shuffled[other]) = (shuffled[other], shuffled[i]);
        }

        return shuffled;
    }
}
