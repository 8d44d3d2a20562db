using Jobcenter.Rules.BrancheTracks.JobOrders;
using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.Plans;

/// <summary>What is known of one figure: the published one and the one computed from a register, side by side.</summary>
[DanishTerm("talcelle")]
public sealed record FigureCell
{
    internal FigureCell(FigureKey key) => Key = key;

    /// <summary>Which figure.</summary>
    public FigureKey Key { get; }

    /// <summary>The published figure; null when there is none.</summary>
    public Figure? Published { get; internal init; }

    /// <summary>The computed figure; null when there is none.</summary>
    public Figure? Computed { get; internal init; }

    /// <summary>Why there is no computed figure though a register was asked; null otherwise.</summary>
    public BilingualText? WhyNotComputed { get; internal init; }

    /// <summary>What the register leaves open of its figure, computed or not; null when no register was asked, or nothing can be missing.</summary>
    internal FigureGaps? Gaps { get; init; }

    /// <summary>The refused rows that may be missing in what the register gave, or why it could give nothing.</summary>
    internal LostInFigure? Lost { get; init; }

    /// <summary>Whether the register was asked and has nobody to share.</summary>
    internal bool HasNobody =>
        WhyNotComputed is { } why
        && (why == Share.OfNothing || why == CourseLengths.OfNothing || why == HireTally.OfNobody);

    /// <summary>The figure that counts: the register's where there is one, otherwise the published one; null when neither is there.</summary>
    public Figure? Used => Computed ?? Published;

    /// <summary>How far the register's figure lies above the published one; null unless both are there.</summary>
    public Fraction? Difference =>
        Computed is { } computed && Published is { } published ? computed.Value - published.Value : null;
}
