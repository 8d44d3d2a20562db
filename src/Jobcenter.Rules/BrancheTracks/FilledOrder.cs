namespace Jobcenter.Rules.BrancheTracks;

/// <summary>A job order with the candidates it got.</summary>
/// <param name="Order">The order.</param>
/// <param name="Candidates">The candidates, in the order of extraction; at most as many as there are places.</param>
[DanishTerm("fyldt jobordre")]
public sealed record FilledOrder(JobOrder Order, ImmutableArray<JobCandidate> Candidates)
{
    /// <summary>How many places are left: 0 when the order is filled.</summary>
    public int Shortfall => Order.Places - Candidates.Length;
}
