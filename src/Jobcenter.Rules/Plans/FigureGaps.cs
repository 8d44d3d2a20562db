namespace Jobcenter.Rules.Plans;

/// <summary>What the facts that are missing leave open of a figure: the lowest and the highest it can be, and which they are.</summary>
internal sealed record FigureGaps(Known<Fraction> Lowest, Known<Fraction> Highest, ImmutableArray<MissingFact> Facts)
{
    /// <summary>The figure as far as it is seen, where it is a change that decides whether it can be used; null otherwise.</summary>
    public Figure? AsSeen { get; init; }

    /// <summary>What the missing facts leave open of the change since periods before, for they are the same facts in both; default where the number itself decides.</summary>
    public ImmutableArray<ChangeGap> Changes { get; init; }
}
