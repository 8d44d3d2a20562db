using Jobcenter.Rules.BrancheTracks.Catalogues;

namespace Jobcenter.Rules.BrancheTracks.JobOrders;

/// <summary>The marked citizens on a day: those who can be extracted for job orders, in the order of extraction, and the others with the reason.</summary>
/// <remarks>Built once, in n log n; each extraction and each assignment is then one pass over it. The order of the input changes nothing.</remarks>
/// <example>
/// <code>
/// CandidatePool pool = CandidatePool.Of(catalogue, date, candidates);
/// FilledOrder filled = pool.Extract(new JobOrder("1", "rengoering", places: 40, dueOn));
/// </code>
/// </example>
[DanishTerm("kandidater til jobordrer")]
public sealed class CandidatePool
{
    private readonly MarkedCitizen[] _candidates;
    private readonly uint[] _masks;
    private readonly (MarkedCitizen Citizen, LeftOutReason Reason)[] _leftOut;

    // Candidates first, those left out behind them.
    private readonly Dictionary<string, int> _indexOf;

    private CandidatePool(
        BrancheCatalogue catalogue,
        LocalDate date,
        BrancheRules rules,
        CandidateOrder order,
        MarkedCitizen[] candidates,
        (MarkedCitizen Citizen, LeftOutReason Reason)[] leftOut
    )
    {
        (Catalogue, Date, Rules, Order) = (catalogue, date, rules, order);
        (_candidates, _leftOut) = (candidates, leftOut);
        _masks = [.. candidates.Select(static c => c.Marking.Mask)];
        _indexOf = new(candidates.Length + leftOut.Length, StringComparer.Ordinal);
        foreach (ref readonly var candidate in candidates.AsSpan())
        {
            Add(candidate.Citizen);
        }

        foreach (ref readonly var other in leftOut.AsSpan())
        {
            Add(other.Citizen.Citizen);
        }

        void Add(string citizen)
        {
            if (!_indexOf.TryAdd(citizen, _indexOf.Count))
            {
                throw new ArgumentException(
                    $"candidates held {PlainText.Mask(citizen)} twice; each citizen must stand once.",
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
    public ReadOnlySpan<MarkedCitizen> Candidates => _candidates;

    /// <summary>The others, by id, each with the first reason.</summary>
    public ReadOnlySpan<(MarkedCitizen Citizen, LeftOutReason Reason)> LeftOut => _leftOut;

    internal ReadOnlySpan<uint> Masks => _masks;

    /// <summary>Asks the rules about every marked citizen, and puts those who can be extracted in order.</summary>
    /// <param name="catalogue">The catalogue in force on the day.</param>
    /// <param name="date">The day of the extraction.</param>
    /// <param name="candidates">The marked citizens, each once.</param>
    /// <param name="rules">The rules; those of the sources by default.</param>
    /// <param name="order">The order of extraction; <see cref="CandidateOrder.LongestWaiting"/> by default.</param>
    /// <exception cref="ArgumentException">An argument is null, a citizen's id is blank or stands twice, or a date lies outside 1900 to 2100.</exception>
    public static CandidatePool Of(
        BrancheCatalogue catalogue,
        LocalDate date,
        IEnumerable<MarkedCitizen> candidates,
        BrancheRules? rules = null,
        CandidateOrder? order = null
    )
    {
        Guard.Against.Null(catalogue);
        Guard.Against.Null(candidates);
        rules ??= BrancheRules.Default;
        order ??= CandidateOrder.LongestWaiting;
        var taken = new List<MarkedCitizen>(candidates.TryGetNonEnumeratedCount(out var count) ? count : 0);
        var leftOut = new List<(MarkedCitizen Citizen, LeftOutReason Reason)>();
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
                        $"candidates held {PlainText.Mask(candidate.Citizen)} with {day:R}; dates lie from {RegisterLimits.FirstDate:R} to {RegisterLimits.LastDate:R}.",
                        nameof(candidates)
                    );
                }
            }

            if (rules.WhyNot(new(candidate, Known.Of(catalogue), date)) is { } reason)
            {
                leftOut.Add((candidate, reason));
            }
            else
            {
                taken.Add(candidate);
            }
        }

        leftOut.Sort(static (a, b) => string.CompareOrdinal(a.Citizen.Citizen, b.Citizen.Citizen));
        return new(catalogue, date, rules, order, Sort(taken, order), [.. leftOut]);
    }

    /// <summary>Extracts candidates for one job order.</summary>
    /// <returns>The candidates, the shortfall, and why the others were left out.</returns>
    /// <exception cref="ArgumentException">The order is null, or its track is not of the catalogue.</exception>
    public FilledOrder Extract(JobOrder order) => Assign([Guard.Against.Null(order)]).Orders[0];

    /// <summary>Fills many job orders at once.</summary>
    /// <param name="orders">The orders, each id once.</param>
    /// <exception cref="ArgumentException">An order is null, stands twice, or is of another catalogue's track.</exception>
    public OrderAssignment Assign(IEnumerable<JobOrder> orders) => OrderAssignment.Of(this, orders);

    /// <summary>Finds a marked citizen.</summary>
    /// <returns>The citizen; null when not marked.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="citizen"/> is null.</exception>
    public MarkedCitizen? Find(string citizen) =>
        !_indexOf.TryGetValue(Guard.Against.Null(citizen), out var i) ? null
        : i < _candidates.Length ? _candidates[i]
        : _leftOut[i - _candidates.Length].Citizen;

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
            ? (trackId is null ? Rules.CandidateForAnyTrack : Rules.Candidate).Assess(FactsOf(candidate, trackId))
            : null;

    internal MarkFacts FactsOf(MarkedCitizen candidate, string? trackId) =>
        new(candidate, Known.Of(Catalogue), Date, trackId);

    /// <summary>The catalogue, the day and how many can be extracted.</summary>
    public override string ToString() => $"{Catalogue.Id} {Date:R}: {_candidates.Length} of {_indexOf.Count}";

    private static MarkedCitizen[] Sort(List<MarkedCitizen> candidates, CandidateOrder order)
    {
        var keys = new long[candidates.Count];
        var places = new int[candidates.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            (keys[i], places[i]) = (order.Key(candidates[i]), i);
        }

        // Numbers sort much faster than candidates; only those that stand alike are compared by id.
        Array.Sort(keys, places);
        var sorted = new MarkedCitizen[keys.Length];
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
