namespace Jobcenter.Rules.Placements;

/// <summary>Many sequences at once: how many keep each policy, how long the pauses are, how much is covered, and what became of them.</summary>
/// <example>
/// <code>
/// PlacementCohort cohort = PlacementCohort.Of(register.SequencesOf("tidlig-indsats", area), asOf, PlacementPolicy.All);
/// Known&lt;Share&gt; covered = cohort.Coverage;
/// </code>
/// </example>
[DanishTerm("gruppe af forløb")]
public sealed class PlacementCohort
{
    private readonly ImmutableArray<int> _pauses;

    private PlacementCohort(
        int count,
        ImmutableArray<(PlacementPolicy Policy, Portion Kept)> policies,
        ImmutableArray<int> pauses,
        long coveredDays,
        long days,
        ImmutableArray<CohortOutcome> outcomes
    )
    {
        (Count, Policies, _pauses) = (count, policies, pauses);
        (CoveredDays, Days, Outcomes) = (coveredDays, days, outcomes);
    }

    /// <summary>How many sequences.</summary>
    public int Count { get; }

    /// <summary>How many sequences keep each policy that held when they began and asks anything of them, as of those with a job whether it is kept; those that have not decided are not known.</summary>
    public ImmutableArray<(PlacementPolicy Policy, Portion Kept)> Policies { get; }

    /// <summary>The days of all sequences with a company-directed placement.</summary>
    public long CoveredDays { get; }

    /// <summary>The days of all sequences.</summary>
    public long Days { get; }

    /// <summary>The part of the days that is covered; missing without a day.</summary>
    public Known<Share> Coverage => Share.Of(new Fraction(CoveredDays), new Fraction(Days));

    /// <summary>Why what is counted can still change: rows that were refused and are those of one of the citizens, or may be.</summary>
    internal ImmutableArray<BilingualText> WhyProvisional { get; private init; } = [];

    /// <summary>How many of the sequences have ended; by the last placement's kind, an <c>Answer</c> tells it.</summary>
    public int Ended => Outcomes.Sum(static o => o.Ended);

    /// <summary>How many ended with a job.</summary>
    public int ToJob => Outcomes.Sum(static o => o.ToJob);

    /// <summary>How many ended with an education.</summary>
    public int ToEducation => Outcomes.Sum(static o => o.ToEducation);

    /// <summary>How many ended with neither, and are on the day in a placement without a known programme.</summary>
    public int OnInPlacement => Outcomes.Sum(static o => o.OnInPlacement);

    /// <summary>The outcomes by the last placement's kind and sector, in the order of the kinds.</summary>
    internal ImmutableArray<CohortOutcome> Outcomes { get; }

    /// <summary>How many pauses there are without a company-directed placement.</summary>
    public int PauseCount => _pauses.Length;

    /// <summary>The longest pause in days; missing when there is none.</summary>
    public Known<int> LongestPause => _pauses.IsEmpty ? Known.Missing<int>() : Known.Of(_pauses[^1]);

    /// <summary>The pause in the middle, the lower of two, in days; missing when there is none.</summary>
    public Known<int> MedianPause =>
        _pauses.IsEmpty ? Known.Missing<int>() : Known.Of(_pauses[(_pauses.Length - 1) / 2]);

    /// <summary>How many pauses are of a length.</summary>
    /// <param name="from">The fewest days, included.</param>
    /// <param name="until">The most days, included.</param>
    public int CountPauses(int from, int until) => _pauses.Count(p => p >= from && p <= until);

    /// <summary>Looks at sequences.</summary>
    /// <param name="sequences">The sequences.</param>
    /// <param name="asOf">The day; nothing that happens after it is seen.</param>
    /// <param name="policies">The policies; each is asked of the sequences that began while it held.</param>
    /// <exception cref="ArgumentException">An argument is null, or the day lies outside 1900 to 2100.</exception>
    public static PlacementCohort Of(
        IEnumerable<PlacementSequence> sequences,
        LocalDate asOf,
        IEnumerable<PlacementPolicy> policies
    )
    {
        PlacementSequence[] all =
        [
            .. Guard.Against.Null(sequences).Select(static s => Guard.Against.Null(s, nameof(sequences))),
        ];
        ImmutableArray<PlacementPolicy> asked =
        [
            .. Guard.Against.Null(policies).Select(static p => Guard.Against.Null(p, nameof(policies))),
        ];
        DateBounds.Checked(asOf, nameof(asOf));
        var pauses = new List<int>();
        var (covered, days) = (0L, 0L);
        foreach (var sequence in all)
        {
            var coverage = SequenceTimeline.CoverageOf(sequence, sequence.LastDay(asOf), pauses);
            (covered, days) = (covered + coverage.Yes, days + coverage.Whole);
        }

        pauses.Sort();
        return new(
            all.Length,
            [.. asked.Select(p => (p, Kept(p, all, asOf)))],
            [.. pauses],
            covered,
            days,
            [
                .. all.GroupBy(s => LastKind(s, asOf))
                    .OrderBy(static g => g.Key.Kind is null)
                    .ThenBy(static g => g.Key.Kind)
                    .ThenBy(static g => g.Key.Sector)
                    .Select(g => Outcome(g.Key, [.. g], asOf)),
            ]
        )
        {
            WhyProvisional = [.. all.SelectMany(static s => s.WhyProvisionalTogether).Distinct()],
        };
    }

    private static Portion Kept(PlacementPolicy policy, PlacementSequence[] sequences, LocalDate asOf)
    {
        var total = default(Portion);
        foreach (var sequence in sequences)
        {
            if (policy.HoldsOn(sequence.Start) && policy.Rules.Any(r => r.IsAbout(new(sequence, asOf))))
            {
                total += Portion.Of(policy.Test(sequence, asOf));
            }
        }

        return total;
    }

    private static (PlacementKind? Kind, PlacementSector? Sector) LastKind(PlacementSequence sequence, LocalDate asOf)
    {
        Placement? found = null;
        foreach (var placement in sequence.Placements)
        {
            if (sequence.HasDayOf(placement, asOf))
            {
                found = placement;
            }
        }

        return (found?.Kind, found?.Sector);
    }

    private static CohortOutcome Outcome(
        (PlacementKind? Kind, PlacementSector? Sector) last,
        PlacementSequence[] sequences,
        LocalDate asOf
    )
    {
        var ended = sequences.Where(s => !s.GoesOnAfter(asOf)).ToList();
        bool HasExit(PlacementSequence s, ProjectExit kind) =>
            s.Exit is { } e && e.Kind == kind && e.On <= asOf.PlusDays(1);
        var job = ended.Count(s => HasExit(s, ProjectExit.Job));
        var education = ended.Count(s => HasExit(s, ProjectExit.Education));
        var on = ended.Count(s =>
            !HasExit(s, ProjectExit.Job)
            && !HasExit(s, ProjectExit.Education)
            && s.Undecided.Any(p => p.From <= asOf && !(p.To < asOf))
        );
        return new(last.Kind, last.Sector, sequences.Length, ended.Count, job, education, on);
    }

    /// <summary>How many sequences, and how much of their days is covered.</summary>
    public override string ToString() => $"{Count} sequences, {CoveredDays} of {Days} days covered";
}
