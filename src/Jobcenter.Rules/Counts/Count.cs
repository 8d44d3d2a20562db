namespace Jobcenter.Rules.Counts;

/// <summary>A count over a register as a value: it can be taken of the whole, of shards, on several threads, merged from partial counts that others sent, or opened to the citizens it is made of.</summary>
/// <typeparam name="T">What is counted.</typeparam>
/// <remarks>The counts of the library stand with their subject, as <see cref="FlexJobCounts"/>; one's own are made here. Immutable when its functions are pure.</remarks>
/// <example>
/// <code>
/// Count&lt;Portion&gt; count = FlexJobCounts.Share(new LocalDate(2021, 12, 31), Area.Country);
/// Known&lt;Portion&gt; share = count.Of(register, threads: 2);
/// string partial = count.TallyOf(register).ToJson();
/// </code>
/// </example>
[DanishTerm("registeropgørelse")]
public sealed class Count<T>
{
    private static readonly BilingualText s_nothing = new("ingen er talt med", "nobody was counted");

    private readonly Func<Register, Tally> _tally;
    private readonly Func<Tally, T> _value;
    private readonly ImmutableArray<string> _names;

    /// <summary>A count.</summary>
    /// <param name="key">What is counted, with all arguments.</param>
    /// <param name="tally">The numbers of a register, which add up over disjoint citizens: a tally of the key.</param>
    /// <param name="value">The numbers of a tally as the count: by name, with <see cref="Tally.CountOf"/> and <see cref="Tally.NumberOf"/>.</param>
    /// <param name="names">The names of the numbers, in any order; not checked when default.</param>
    /// <exception cref="ArgumentNullException">An argument that must be there is null.</exception>
    public Count(
        TallyKey key,
        Func<Register, Tally> tally,
        Func<Tally, T> value,
        ImmutableArray<string> names = default
    )
    {
        Key = Guard.Against.Null(key);
        _tally = Guard.Against.Null(tally);
        _value = Guard.Against.Null(value);
        _names = names;
    }

    /// <summary>What is counted.</summary>
    public TallyKey Key { get; }

    /// <summary>Makes the same count of some citizens; null where it is of everybody alone.</summary>
    internal Func<CitizenFilter, Count<T>>? Some { get; init; }

    /// <summary>The same count of those citizens a filter takes; of everybody without one.</summary>
    internal Count<T> Among(CitizenFilter? filter) =>
        filter is null ? this
        : Some is { } some ? some(filter)
        : throw new InvalidOperationException($"The count of {Key} is of everybody alone.");

    /// <summary>The tally of nobody: merging with it changes nothing.</summary>
    public Tally Empty => Tally.Nobody(Key, s_nothing);

    /// <summary>Counts a register.</summary>
    /// <returns>The count; missing when it cannot be told.</returns>
    /// <exception cref="ArgumentException"><paramref name="register"/> is null.</exception>
    /// <exception cref="InvalidOperationException">A count of one's own gives a tally of another key, or none.</exception>
    public Known<T> Of(Register register) => ResultOf(TallyOf(register));

    /// <summary>Counts a register on several threads: its citizens in pieces, and their tallies merged.</summary>
    /// <param name="register">The register.</param>
    /// <param name="threads">How many, 1 to 1,024.</param>
    /// <returns>What <see cref="Of(Register)"/> gives.</returns>
    /// <exception cref="ArgumentException">An argument is null or outside its bounds.</exception>
    public Known<T> Of(Register register, int threads)
    {
        Guard.Against.Null(register);
        Guard.Against.Outside(threads, nameof(threads), 1, 1024);
        var pieces = register.InPieces(threads, _names.IsDefaultOrEmpty ? 1 : _names.Length);
        var tallies = new Tally[pieces.Length];
        var next = -1;
        // Whoever is free takes the next piece: a thread that comes late, as they do, leaves more to the others.
        Ranges.Each(
            threads,
            threads,
            (_, _) =>
            {
                for (var i = Interlocked.Increment(ref next); i < pieces.Length; i = Interlocked.Increment(ref next))
                {
                    tallies[i] = TallyOf(pieces[i]);
                }
            }
        );
        return ResultOf(tallies.Aggregate(static (left, right) => left.Merge(right)));
    }

    /// <summary>The partial count of a register or a shard of one.</summary>
    /// <exception cref="ArgumentException"><paramref name="register"/> is null.</exception>
    /// <exception cref="InvalidOperationException">A count of one's own gives a tally of another key, or none.</exception>
    public Tally TallyOf(Register register) =>
        _tally(Guard.Against.Null(register)) is { } tally && Key.Equals(tally.Key)
            ? tally
            : throw new InvalidOperationException($"The count of {Key} gave no tally of it.");

    /// <summary>The count that a tally amounts to.</summary>
    /// <param name="tally">The tally, of this count.</param>
    /// <returns>The count; missing when the tally's numbers are.</returns>
    /// <exception cref="ArgumentException">The tally is null, of another count, or has other numbers than it.</exception>
    public Known<T> ResultOf(Tally tally)
    {
        Guard.Against.Null(tally);
        if (!Key.Equals(tally.Key))
        {
            throw new ArgumentException($"tally is of {tally.Key}; it must be of {Key}.", nameof(tally));
        }

        return tally.Missing is { } missing ? Known.Missing<T>(missing)
            : _names.IsDefault || tally.HasNumbers(_names) ? Known.Of(_value(tally))
            : throw new ArgumentException($"tally has other numbers than a tally of {Key}.", nameof(tally));
    }

    /// <summary>Opens a count to the citizens it is made of.</summary>
    /// <param name="register">The register that was counted.</param>
    /// <returns>
    /// The citizens by id with what each adds, found as they are asked for; those who add nothing are left out. Missing
    /// when the count is.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="register"/> is null.</exception>
    public Known<IEnumerable<KeyValuePair<string, T>>> Open(Register register) =>
        Of(register)
            .Select(_ =>
                Enumerable
                    .Range(0, register.CitizenCount)
                    .Select(i => (Citizen: register.CitizenAt(i).Id, Tally: TallyOf(register.Run(i, 1))))
                    .Where(static part => part.Tally.Cells.Any(static c => c.Value.Sign != 0))
                    .Select(part => KeyValuePair.Create(part.Citizen, _value(part.Tally)))
            );

    /// <summary>The key.</summary>
    public override string ToString() => Key.ToString();
}
