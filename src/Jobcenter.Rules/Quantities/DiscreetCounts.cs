namespace Jobcenter.Rules.Quantities;

/// <summary>Which counts of a table with a total are hidden.</summary>
/// <param name="IsHidden">One answer for each count, in their order.</param>
/// <param name="IsTotalHidden">Whether the total is hidden too.</param>
[DanishTerm("diskrete tal")]
public sealed record DiscreetCounts(ImmutableArray<bool> IsHidden, bool IsTotalHidden)
{
    /// <summary>Whether nothing is hidden.</summary>
    public bool IsWholeShown => !IsTotalHidden && !IsHidden.Contains(item: true);
}
