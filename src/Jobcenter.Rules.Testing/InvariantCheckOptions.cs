using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.Testing;

/// <summary>How much of a register the invariants are checked on, and what is counted.</summary>
[DanishTerm("invariantprøvens valg")]
public sealed record InvariantCheckOptions
{
    /// <summary>The defaults: seed 0, a thousand citizens, four rounds, no counts of one's own.</summary>
    public static InvariantCheckOptions Default { get; } = new();

    /// <summary>What the citizens, periods and cuts are drawn by: the same seed draws the same. 0 by default.</summary>
    public int Seed { get; init; }

    /// <summary>How many citizens are drawn, 1 to 1,000,000; 1,000 by default. A register with fewer is taken whole. The time grows with it, not with the register.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its bounds.</exception>
    public int Citizens
    {
        get;
        init => field = Guard.Against.Outside(value, nameof(Citizens), 1, 1_000_000);
    } = 1000;

    /// <summary>How many periods and groups of benefits are drawn, 1 to 1,000; 4 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its bounds.</exception>
    public int Rounds
    {
        get;
        init => field = Guard.Against.Outside(value, nameof(Rounds), 1, 1000);
    } = 4;

    /// <summary>Counts of one's own to hold against order, cuts and shards, as <c>count.TallyOf</c>; none by default. A breach names the tally's key.</summary>
    /// <exception cref="ArgumentException">One is null.</exception>
    public ImmutableArray<Func<Register, Tally>> OwnCounts
    {
        get;
        init =>
            field = Guard.Against.InvalidInput(
                value.IsDefault ? [] : value,
                nameof(OwnCounts),
                static v => v.All(static c => c is not null),
                $"{nameof(OwnCounts)} held a null; each must be a count."
            );
    } = [];
}
