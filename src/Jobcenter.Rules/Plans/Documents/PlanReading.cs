namespace Jobcenter.Rules.Plans.Documents;

/// <summary>What the parts of a plan document must know of each other while they are read.</summary>
internal sealed class PlanReading
{
    public PlanReading()
    {
        Groups.Add(BenefitGroup.PublicSupport.Id, BenefitGroup.PublicSupport);
        foreach (var state in CitizenStates.All)
        {
            Groups.Add(state.Id(), BenefitGroup.Of(state));
        }
    }

    /// <summary>The groups the document may name: public support, every single state, and its own.</summary>
    public Dictionary<string, BenefitGroup> Groups { get; } = new(StringComparer.Ordinal);

    /// <summary>The ids of the requirements read so far.</summary>
    public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

    /// <summary>The plan's id, which stands before the requirements'.</summary>
    public string PlanId { get; set; } = "?";
}
