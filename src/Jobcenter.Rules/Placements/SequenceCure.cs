namespace Jobcenter.Rules.Placements;

/// <summary>What would keep a rule: what must happen, and the last date on which it still keeps it. The default is that nothing is needed.</summary>
/// <param name="Kind">Whether something is needed, or it is too late.</param>
/// <param name="Latest">The last date, included; null unless there is one.</param>
/// <param name="What">What must happen, to be read with the date after it; null when nothing must.</param>
[DanishTerm("udvej")]
public readonly record struct SequenceCure(CureKind Kind, LocalDate? Latest = null, BilingualText? What = null)
{
    internal static SequenceCure TooLate { get; } = new(CureKind.TooLate);

    internal static SequenceCure Unknown { get; } = new(CureKind.Unknown);
}
