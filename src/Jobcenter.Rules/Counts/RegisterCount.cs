namespace Jobcenter.Rules.Counts;

/// <summary>A count over a register as a value: it can be taken of the whole, of shards, on several threads, or merged from partial counts that others sent.</summary>
/// <typeparam name="TValue">What is counted.</typeparam>
/// <remarks>The counts of the library are made by <see cref="RegisterCounts"/>; one's own are made here. Immutable when its functions are pure.</remarks>
[DanishTerm("registeropgørelse")]
public sealed class RegisterCount<TValue>
{
    private static readonly BilingualText s_nothing = new("ingen er talt med", "nobody was counted");

    private readonly Func<Register, Known<TValue>> _count;
    private readonly Func<TValue, ImmutableArray<TallyCell>> _write;
    private readonly Func<Tally, TValue> _read;
    private readonly Func<Register, bool>? _hasNobody;

    /// <summary>A count.</summary>
    /// <param name="key">What is counted, with all arguments.</param>
    /// <param name="count">Counts a register.</param>
    /// <param name="write">The count as numbers that add up over disjoint citizens.</param>
    /// <param name="read">The numbers of a tally as the count: by name, with <see cref="Tally.CountOf"/> and <see cref="Tally.NumberOf"/>.</param>
    /// <param name="hasNobody">Whether a count is missing only because the register has nobody to count, so that another shard decides; never when null.</param>
    /// <exception cref="ArgumentNullException">An argument that must be there is null.</exception>
    public RegisterCount(
        TallyKey key,
        Func<Register, Known<TValue>> count,
        Func<TValue, ImmutableArray<TallyCell>> write,
        Func<Tally, TValue> read,
        Func<Register, bool>? hasNobody = null
    )
    {
        Key = Guard.Against.Null(key);
        _count = Guard.Against.Null(count);
        _write = Guard.Against.Null(write);
        _read = Guard.Against.Null(read);
        _hasNobody = hasNobody;
    }

    /// <summary>What is counted.</summary>
    public TallyKey Key { get; }

    /// <summary>The tally of nobody: merging with it changes nothing.</summary>
    public Tally Empty => Tally.Nobody(Key, s_nothing);

    /// <summary>Counts a register.</summary>
    /// <param name="register">The register.</param>
    /// <returns>The count; missing when it cannot be told.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="register"/> is null.</exception>
    public Known<TValue> Of(Register register) => _count(Guard.Against.Null(register));

    /// <summary>Counts a register on several threads: its shards apart, and their tallies merged.</summary>
    /// <param name="register">The register.</param>
    /// <param name="threads">How many, 1 to 1,024.</param>
    /// <returns>What <see cref="Of(Register)"/> gives.</returns>
    /// <exception cref="ArgumentException">An argument is null or outside its bounds.</exception>
    public Known<TValue> Of(Register register, int threads)
    {
        var shards = Guard.Against.Null(register).InShards(threads);
        var tallies = new Tally[shards.Length];
        Parallel.For(
            0,
            shards.Length,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            i => tallies[i] = TallyOf(shards[i])
        );
        return ResultOf(tallies.Aggregate(static (left, right) => left.Merge(right)));
    }

    /// <summary>The partial count of a register or a shard of one.</summary>
    /// <param name="register">The register.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="register"/> is null.</exception>
    public Tally TallyOf(Register register)
    {
        var counted = Of(register);
        return counted.IsKnown ? Tally.Of(Key, _write(counted.Value))
            : _hasNobody?.Invoke(register) == true ? Tally.Nobody(Key, counted.Reason ?? s_nothing)
            : Tally.WithoutNumbers(Key, counted.Reason ?? s_nothing);
    }

    /// <summary>The count that a tally amounts to.</summary>
    /// <param name="tally">The tally, of this count.</param>
    /// <returns>The count; missing when the tally's numbers are.</returns>
    /// <exception cref="ArgumentException">The tally is null, of another count, or has other numbers than it.</exception>
    public Known<TValue> ResultOf(Tally tally)
    {
        Guard.Against.Null(tally);
        if (!Key.Equals(tally.Key))
        {
            throw new ArgumentException($"tally is of {tally.Key}; it must be of {Key}.", nameof(tally));
        }

        if (tally.Missing is { } missing)
        {
            return Known.Missing<TValue>(missing);
        }

        var value = _read(tally);
        var names = _write(value).Select(static c => c.Name).ToHashSet(StringComparer.Ordinal);
        return names.SetEquals(tally.Cells.Select(static c => c.Name))
            ? Known.Of(value)
            : throw new ArgumentException($"tally has other numbers than a tally of {Key}.", nameof(tally));
    }
}
