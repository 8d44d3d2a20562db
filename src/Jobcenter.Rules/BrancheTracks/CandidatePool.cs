namespace Jobcenter.Rules.BrancheTracks;

/// <summary>The marked citizens on a day: those who can be extracted for job orders, in the order of extraction, and the others with the reason.</summary>
/// <remarks>Built once, in n log n; each extraction and each assignment is then one pass over it. The order of the input changes nothing.</remarks>
/// <example>
/// <code>
/// CandidatePool pool = CandidatePool.Of(catalogue, date, candidates);
/// Extraction extraction = pool.Extract(new JobOrder("1", "rengoering", places: 40, dueOn));
/// </code>
/// </example>
[DanishTerm("kandidater til jobordrer")]
public sealed class CandidatePool
{
    private readonly JobCandidate[] _candidates;
    private readonly uint[] _masks;
    private readonly LeftOutCandidate[] _leftOut;
    private readonly Dictionary<string, int> _indexOf;

    private CandidatePool(
        BrancheCatalogue catalogue,
        LocalDate date,
        BrancheRules rules,
        CandidateOrder order,
        JobCandidate[] candidates,
        LeftOutCandidate[] leftOut
    )
    {
        (Catalogue, Date, Rules, Order) = (catalogue, date, rules, order);
        (_candidates, _leftOut) = (candidates, leftOut);
        _masks = [.. candidates.Select(static c => c.Marking.Mask)];
        // Candidates first, those left out behind them.
        _indexOf = new(candidates.Length + leftOut.Length, StringComparer.Ordinal);
        for (var i = 0; i < candidates.Length; i++)
        {
            Add(candidates[i].Citizen, i);
        }

        for (var i = 0; i < leftOut.Length; i++)
        {
            Add(leftOut[i].Candidate.Citizen, candidates.Length + i);
        }

        void Add(string citizen, int index)
        {
            if (!_indexOf.TryAdd(citizen, index))
            {
                throw new ArgumentException(
                    $"candidates held {citizen} twice; each citizen must stand once.",
                    nameof(candidates)
                );
            }
        }
    }

    /// <summary>The catalogue in force.</summary>
    public BrancheCatalogue Catalogue { get; }

    /// <summary>The day of the extraction.</summary>
    public LocalDate Date { get; }

    /// <summary>The rules.</summary>
    public BrancheRules Rules { get; }

    /// <summary>The order of extraction.</summary>
    public CandidateOrder Order { get; }

    /// <summary>Those who can be extracted, in the order of extraction.</summary>
    public ReadOnlySpan<JobCandidate> Candidates => _candidates;

    /// <summary>The others, by id.</summary>
    public ReadOnlySpan<LeftOutCandidate> LeftOut => _leftOut;

    internal ReadOnlySpan<uint> Masks => _masks;

    /// <summary>Asks the rules about every marked citizen, and puts those who can be extracted in order.</summary>
    /// <param name="catalogue">The catalogue in force on the day.</param>
    /// <param name="date">The day of the extraction.</param>
    /// <param name="candidates">The marked citizens, each once.</param>
    /// <param name="rules">The rules; those of the sources by default.</param>
    /// <param name="order">The order of extraction; <see cref="CandidateOrder.LongestWaiting"/> by default.</param>
    /// <returns>The pool.</returns>
    /// <exception cref="ArgumentException">An argument is null, a citizen's id is blank or stands twice, or a date lies outside 1900 to 2100.</exception>
    public static CandidatePool Of(
        BrancheCatalogue catalogue,
        LocalDate date,
        IEnumerable<JobCandidate> candidates,
        BrancheRules? rules = null,
        CandidateOrder? order = null
    )
    {
        Guard.Against.Null(catalogue);
        Guard.Against.Null(candidates);
        rules ??= BrancheRules.Default;
        order ??= CandidateOrder.LongestWaiting;
        var taken = new List<JobCandidate>(candidates.TryGetNonEnumeratedCount(out var count) ? count : 0);
        var leftOut = new List<LeftOutCandidate>();
        foreach (var candidate in candidates)
        {
            Guard.Against.Blank(candidate.Citizen, nameof(candidates));
            foreach (
                var day in (ReadOnlySpan<LocalDate>)[candidate.MarkedOn, candidate.WaitingSince ?? candidate.MarkedOn]
            )
            {
                if (!RegisterLimits.Allows(day))
                {
                    throw new ArgumentException(
                        $"candidates held {candidate.Citizen} with {day:R}; dates lie from {RegisterLimits.FirstDate:R} to {RegisterLimits.LastDate:R}.",
                        nameof(candidates)
                    );
                }
            }

            if (rules.WhyNot(new(candidate, catalogue, date, TrackId: null)) is { } reason)
            {
                leftOut.Add(new(candidate, reason));
            }
            else
            {
                taken.Add(candidate);
            }
        }

        leftOut.Sort(static (a, b) => string.CompareOrdinal(a.Candidate.Citizen, b.Candidate.Citizen));
        return new(catalogue, date, rules, order, Sort(taken, order), [.. leftOut]);
    }

    /// <summary>Extracts candidates for one job order.</summary>
    /// <param name="order">The order.</param>
    /// <returns>The candidates, the shortfall, and why the others were left out.</returns>
    /// <exception cref="ArgumentException">The order is null, or its track is not of the catalogue.</exception>
    public Extraction Extract(JobOrder order) => Extraction.Of(this, order);

    /// <summary>Fills many job orders at once.</summary>
    /// <param name="orders">The orders, each id once.</param>
    /// <returns>The assignment.</returns>
    /// <exception cref="ArgumentException">An order is null, stands twice, or is of another catalogue's track.</exception>
    public OrderAssignment Assign(IEnumerable<JobOrder> orders) => OrderAssignment.Of(this, orders);

    /// <summary>Finds a marked citizen.</summary>
    /// <param name="citizen">The id.</param>
    /// <returns>The citizen; null when not marked.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="citizen"/> is null.</exception>
    public JobCandidate? Find(string citizen) =>
        !_indexOf.TryGetValue(Guard.Against.Null(citizen), out var i) ? null
        : i < _candidates.Length ? _candidates[i]
        : _leftOut[i - _candidates.Length].Candidate;

    /// <summary>A citizen's place in the order of extraction, from 0; null for one who cannot be extracted.</summary>
    internal int? PlaceOf(string citizen) =>
        _indexOf.TryGetValue(citizen, out var i) && i < _candidates.Length ? i : null;

    /// <summary>Why a citizen can be extracted, or not.</summary>
    /// <param name="citizen">The id of a marked citizen.</param>
    /// <param name="trackId">The track asked about; null for any.</param>
    /// <returns>The reasons; null when the citizen is not marked.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="citizen"/> is null.</exception>
    public Assessment? Explain(string citizen, string? trackId = null) =>
        Find(citizen) is { } candidate
            ? (trackId is null ? Rules.CandidateForAnyTrack : Rules.Candidate).Assess(
                new(candidate, Catalogue, Date, trackId)
            )
            : null;

    private static JobCandidate[] Sort(List<JobCandidate> candidates, CandidateOrder order)
    {
        var keys = new long[candidates.Count];
        var places = new int[candidates.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            (keys[i], places[i]) = (order.Key(candidates[i]), i);
        }

        // Numbers sort much faster than candidates; only those that stand alike are compared by id.
        Array.Sort(keys, places);
        var sorted = new JobCandidate[keys.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i] = candidates[places[i]];
        }

        for (int first = 0, next; first < sorted.Length; first = next)
        {
            next = first + 1;
            while (next < sorted.Length && keys[next] == keys[first])
            {
                next++;
            }

            if (next - first > 1)
            {
                sorted.AsSpan(first, next - first).Sort(static (a, b) => string.CompareOrdinal(a.Citizen, b.Citizen));
            }
        }

        return sorted;
    }
}
