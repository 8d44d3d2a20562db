namespace Jobcenter.Rules.Placements;

/// <summary>What would keep a rule: what must happen, and the last date on which it still keeps it. The default is that nothing is needed.</summary>
[DanishTerm("udvej")]
public readonly record struct SequenceCure
{
    internal SequenceCure(CureKind kind, LocalDate? latest = null, BilingualText? what = null) =>
        (Kind, Latest, What) = (kind, latest, what);

    /// <summary>Met when the rule is kept or still can be; not met when it is broken and nothing can undo it; unknown when a fact that matters is missing.</summary>
    public Verdict Verdict =>
        Kind switch
        {
            CureKind.TooLate => Verdict.NotMet,
            CureKind.Unknown => Verdict.Unknown,
            _ => Verdict.Met,
        };

    /// <summary>The last date on which it must happen, included; null when nothing need or can.</summary>
    public LocalDate? Latest { get; }

    /// <summary>What must happen, to be read with the date after it; null when nothing must.</summary>
    public BilingualText? What { get; }

    internal static SequenceCure TooLate { get; } = new(CureKind.TooLate);

    internal static SequenceCure Unknown { get; } = new(CureKind.Unknown);

    internal CureKind Kind { get; }
}

/// <summary>Whether something must still happen for a rule to be kept. The default is <see cref="NothingNeeded"/>.</summary>
internal enum CureKind
{
    /// <summary>The rule is kept and nothing more is asked by it for now.</summary>
    NothingNeeded = 0,

    /// <summary>It must happen on a date at the latest.</summary>
    ByDate = 1,

    /// <summary>The rule is broken, and nothing can undo it.</summary>
    TooLate = 2,

    /// <summary>A fact that matters is missing.</summary>
    Unknown = 3,
}
