using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.Testing;

/// <summary>Holds the invariants that every count obeys against a register of one's own, and tells where one is broken.</summary>
/// <remarks>
/// Citizens, periods and cuts are drawn by a seed, so that a report can be made again. The time is bounded by the
/// number of citizens and rounds, not by the register. A breach is a fault of the library, or of a count of one's own.
/// </remarks>
/// <example>
/// <code>
/// InvariantReport report = RegisterInvariants.Check(register, new InvariantCheckOptions { Seed = 42 });
/// foreach (InvariantResult result in report.Results.Where(r => !r.Holds))
/// {
///     Console.WriteLine($"{result.Invariant}: {result.Breaches[0].Citizen} {result.Breaches[0].What.English}");
/// }
/// </code>
/// </example>
public static class RegisterInvariants
{
    private const int MostShards = 7;

    private static readonly BilingualText s_inOrder = new("i anden orden", "in another order");
    private static readonly BilingualText s_cut = new("med delte forløb", "with spells cut in two");
    private static readonly BilingualText s_merged = new("delene tilsammen", "the shards merged");

    /// <summary>Checks all invariants.</summary>
    /// <param name="register">The register.</param>
    /// <param name="options">Seed, citizens, rounds and counts of one's own; the defaults when null.</param>
    /// <returns>The report, invariant by invariant.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="register"/> is null.</exception>
    /// <exception cref="InvalidOperationException">A count of one's own gives null.</exception>
    public static InvariantReport Check(Register register, InvariantCheckOptions? options = null)
    {
        Guard.Against.Null(register);
        options ??= InvariantCheckOptions.Default;
        var dice = new InvariantDice(options.Seed);
        var sample = InvariantSample.Of(register, options.Citizens, dice);
        InvariantRound[] rounds =
        [
            .. Enumerable
                .Range(0, options.Rounds)
                .Select(_ => InvariantRound.Draw(register, dice))
                .OfType<InvariantRound>(),
        ];
        ImmutableArray<Func<Register, Tally>> counts =
        [
            .. rounds.SelectMany(static r => r.All),
            .. options.OwnCounts.Select(Told),
        ];
        var seed = dice.Below(int.MaxValue);
        return new(
            options.Seed,
            sample.Count,
            [
                Same(Invariant.OrderInvariance, sample, counts, s => s.BuildShuffled(new(seed)), s_inOrder),
                Same(Invariant.SplitInvariance, sample, counts, s => s.BuildCut(seed), s_cut),
                Shards(sample, counts, 2 + dice.Below(MostShards)),
                Each(Invariant.Additivity, sample, [.. rounds.SelectMany(static r => SumInvariants.Additivity(r))]),
                Each(
                    Invariant.PersonsCoverFullTimePersons,
                    sample,
                    [.. rounds.Select(static r => SumInvariants.Persons(r))]
                ),
                GroupInvariant.Check(sample.Build(), rounds),
            ]
        );
    }

    private static Func<Register, Tally> Told(Func<Register, Tally> own, int place) =>
        register =>
            own(register)
            ?? throw new InvalidOperationException(
                FormattableString.Invariant(
                    $"{nameof(InvariantCheckOptions.OwnCounts)}[{place}] gave null; it must give a tally."
                )
            );

    private static InvariantResult Same(
        Invariant invariant,
        InvariantSample sample,
        ImmutableArray<Func<Register, Tally>> counts,
        Func<InvariantSample, Register> rebuild,
        BilingualText how
    )
    {
        var (whole, other) = (sample.Build(), rebuild(sample));
        var breaches = ImmutableArray.CreateBuilder<InvariantBreach>();
        foreach (var count in counts)
        {
            if (InvariantText.Differ(count(whole), count(other), how) is { } what)
            {
                Locate(breaches, sample, s => InvariantText.Differ(count(s.Build()), count(rebuild(s)), how), what);
            }
        }

        return new(invariant, counts.Length, breaches.ToImmutable());
    }

    private static InvariantResult Shards(
        InvariantSample sample,
        ImmutableArray<Func<Register, Tally>> counts,
        int shards
    )
    {
        var whole = sample.Build();
        var parts = whole.InShards(shards);
        var breaches = ImmutableArray.CreateBuilder<InvariantBreach>();
        foreach (var count in counts)
        {
            if (Merged(count, whole, parts) is { } what && breaches.Count < InvariantResult.MostBreaches)
            {
                // What shards get wrong takes more than one citizen.
                breaches.Add(new(Citizen: null, what));
            }
        }

        return new(Invariant.ShardInvariance, counts.Length, breaches.ToImmutable());
    }

    private static BilingualText? Merged(Func<Register, Tally> count, Register whole, ImmutableArray<Register> parts)
    {
        try
        {
            return InvariantText.Differ(
                count(whole),
                parts.Select(count).Aggregate(static (left, right) => left.Merge(right)),
                s_merged
            );
        }
        catch (ArgumentException e)
        {
            // A count of one's own.
            return new(
                $"delene kan ikke lægges sammen; de er ikke af samme optælling ({e.ParamName})",
                $"the parts cannot be merged; they are not of one count ({e.ParamName})"
            );
        }
    }

    private static InvariantResult Each(
        Invariant invariant,
        InvariantSample sample,
        ImmutableArray<Func<Register, BilingualText?>> checks
    )
    {
        var whole = sample.Build();
        var breaches = ImmutableArray.CreateBuilder<InvariantBreach>();
        foreach (var check in checks)
        {
            if (check(whole) is { } what)
            {
                Locate(breaches, sample, s => check(s.Build()), what);
            }
        }

        return new(invariant, checks.Length, breaches.ToImmutable());
    }

    // A check is null when the invariant holds, otherwise what differs. The citizens of whom alone it does not hold either;
    // when there are none it takes several.
    private static void Locate(
        ImmutableArray<InvariantBreach>.Builder breaches,
        InvariantSample sample,
        Func<InvariantSample, BilingualText?> check,
        BilingualText what
    )
    {
        var before = breaches.Count;
        foreach (var alone in sample.Alone)
        {
            if (breaches.Count >= InvariantResult.MostBreaches)
            {
                return;
            }

            if (check(alone) is { } found)
            {
                breaches.Add(new(alone.Ids.Single(), found));
            }
        }

        if (breaches.Count == before)
        {
            breaches.Add(new(Citizen: null, what));
        }
    }
}
