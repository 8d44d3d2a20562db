using Jobcenter.Rules.Placements.Policies;

namespace Jobcenter.Rules.Placements;

/// <summary>A sequence as the rules of a policy are asked about it on a day. The default has no sequence, and every rule's answer about it is unknown.</summary>
/// <param name="Sequence">The sequence.</param>
/// <param name="AsOf">The day; nothing that happens after it is seen.</param>
[DanishTerm("forløbets fakta")]
public readonly record struct SequenceFacts(PlacementSequence Sequence, LocalDate AsOf)
{
    /// <summary>The day; nothing that happens after it is seen.</summary>
    /// <exception cref="ArgumentException">It is of another calendar than ISO.</exception>
    public LocalDate AsOf
    {
        get;
        init => field = DateBounds.Iso(value, nameof(AsOf));
    } = DateBounds.Iso(AsOf, nameof(AsOf));

    /// <summary>The placements to look at: a pass is made without and with those that may be of another programme.</summary>
    public ImmutableArray<Placement> Placements => Sequence.PlacementsOf(IncludesUndecided);

    /// <summary>Tells that the rule is broken, when reasons are asked for.</summary>
    /// <param name="on">The first day on which a review finds it broken for this.</param>
    /// <param name="until">The last day it goes on; null for something that happened once.</param>
    /// <param name="text">What breaks it.</param>
    /// <param name="isMendedByMore">Whether more placements could mend it, as a pause; otherwise they could only break it too.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public void Break(LocalDate on, LocalDate? until, BilingualText text, bool isMendedByMore = false)
    {
        Guard.Against.Null(text);
        Trace?.Broken(this, on, until, text, isMendedByMore);
    }

    /// <summary>Tells what would keep the rule, when reasons are asked for; of several the first.</summary>
    /// <param name="latest">The last date on which it still keeps it.</param>
    /// <param name="what">What must happen, to be read with the date after it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="what"/> is null.</exception>
    public void SaveBy(LocalDate latest, BilingualText what)
    {
        Guard.Against.Null(what);
        Trace?.SaveBy(latest, what);
    }

    /// <summary>Whether the placements that may be of another programme are taken for this one's.</summary>
    internal bool IncludesUndecided { get; init; }

    /// <summary>Where a rule's pass tells what it comes by; null when only the verdict is asked for.</summary>
    internal SequenceTrace? Trace { get; init; }

    /// <summary>Where each rule that is assessed leaves its answer; null when nobody asks for them.</summary>
    internal List<RuleReview>? Reviews { get; init; }

    /// <summary>Whether the sequence has begun on the day.</summary>
    internal bool HasBegun => AsOf >= Sequence.Start;

    /// <summary>Whether there are placements that may be of another programme, as far as is known on the day.</summary>
    internal bool HasUndecided
    {
        get
        {
            foreach (ref readonly var placement in Sequence.Undecided.AsSpan())
            {
                if (placement.From <= AsOf || !(placement.AgreedOn > AsOf))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The last day of the sequence as far as it is known on the day; far away while none is.</summary>
    internal LocalDate LastDayKnown => Sequence.LastDayKnownOn(AsOf);

    /// <summary>The exit as far as it is known on the day.</summary>
    internal SequenceExit? Exit => Sequence.ExitKnownOn(AsOf);

    /// <summary>The last day of the sequence as seen on the day.</summary>
    internal LocalDate LastDay => Sequence.LastDay(AsOf);

    /// <summary>Whether nothing has ended the sequence by the day.</summary>
    internal bool GoesOn => Sequence.GoesOnAfter(AsOf);
}
