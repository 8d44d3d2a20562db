using Jobcenter.Rules.Placements.Policies;

namespace Jobcenter.Rules.Placements;

/// <summary>A sequence reviewed on a day: each policy's answer and reasons, every breach, the timeline, and what would cure it.</summary>
/// <example>
/// <code>
/// SequenceReview review = SequenceReview.Of(sequence, asOf, PlacementPolicy.On(sequence.Start));
/// Console.WriteLine($"{review.WeekSigns} {review.Coverage} {review.FirstBreach}"); // PPPP···LLLL
/// </code>
/// </example>
[DanishTerm("gennemgang af et forløb")]
public sealed partial class SequenceReview
{
    private SequenceReview(
        PlacementSequence sequence,
        LocalDate asOf,
        SequenceTimeline timeline,
        ImmutableArray<PolicyReview> policies
    )
    {
        (Sequence, AsOf, Timeline, Policies) = (sequence, asOf, timeline, policies);
        Breaches =
        [
            .. policies.SelectMany(static p => p.Rules).SelectMany(static r => r.Breaches).OrderBy(static b => b.On),
        ];
    }

    /// <summary>The sequence.</summary>
    public PlacementSequence Sequence { get; }

    /// <summary>The day of the review.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The days with a company-directed placement (all kinds but nytteindsats), of the days of the sequence; a day with two counts once.</summary>
    public Portion Coverage => Timeline.Coverage;

    /// <summary>
    /// A sign a week from the first day on: <c>P</c> praktik, <c>L</c> løntilskud, <c>N</c> nytteindsats, <c>T</c> ordinary hours, <c>I</c> IGU, <c>V</c>
    /// voksenlærling, <c>S</c> specially arranged nytteindsats, <c>G</c> group course, <c>·</c> pause, <c>J</c> job, <c>U</c> education, <c>A</c> another exit,
    /// <c>!</c> a week in which a rule is broken.
    /// </summary>
    /// <remarks>A week shows what fills most of its days, and of two that fill as many what comes first.</remarks>
    public string WeekSigns => Timeline.ToText(Breaches);

    /// <summary>Policy by policy.</summary>
    public ImmutableArray<PolicyReview> Policies { get; }

    /// <summary>Every breach of every policy, by date.</summary>
    public ImmutableArray<SequenceBreach> Breaches { get; }

    /// <summary>The first day a rule is broken on; null when none is.</summary>
    public LocalDate? FirstBreach => Breaches.IsEmpty ? null : Breaches[0].On;

    /// <summary>What the review was made with: the policies and the sequence with their checksums, and the day.</summary>
    public ExecutionReceipt ToReceipt() =>
        new(
            "placement-review",
            [.. Policies.Select(static p => SequenceContent.ToPart(p.Policy))],
            [SequenceContent.ToPart(Sequence)]
        )
        {
            AsOf = AsOf,
            Rows = new(Sequence.Placements.Length + Sequence.Undecided.Length, 0),
        };

    internal SequenceTimeline Timeline { get; }

    /// <summary>Reviews a sequence.</summary>
    /// <param name="sequence">The sequence.</param>
    /// <param name="asOf">The day, 1900 to 2100; nothing that happens after it is seen.</param>
    /// <param name="policies">The policies, as <c>PlacementPolicy.On(sequence.Start)</c>.</param>
    /// <exception cref="ArgumentException">An argument is null, or the day is outside its bounds.</exception>
    public static SequenceReview Of(PlacementSequence sequence, LocalDate asOf, IEnumerable<PlacementPolicy> policies)
    {
        Guard.Against.Null(sequence);
        DateBounds.Checked(asOf, nameof(asOf));
        return new(
            sequence,
            asOf,
            SequenceTimeline.Of(sequence, asOf),
            [
                .. Guard
                    .Against.Null(policies)
                    .Select(p => Guard.Against.Null(p, nameof(policies)).Review(sequence, asOf)),
            ]
        );
    }

    /// <summary>The sequence, the day and how many breaches.</summary>
    public override string ToString() => $"{Sequence} on {AsOf:R}: {Breaches.Length} breaches";
}
