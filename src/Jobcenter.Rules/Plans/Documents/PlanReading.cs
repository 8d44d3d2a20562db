namespace Jobcenter.Rules.Plans.Documents;

/// <summary>What the parts of a plan document must know of each other while they are read.</summary>
internal sealed class PlanReading
{
    /// <summary>The groups the document may name: public support, every single state, and its own.</summary>
    public Dictionary<string, BenefitGroup> Groups { get; } =
        CitizenStates
            .All.Select(BenefitGroup.Of)
            .Concat(BenefitGroup.Named)
            .ToDictionary(static g => g.Id, StringComparer.Ordinal);

    /// <summary>The plan's id, which stands before the requirements'.</summary>
    public string PlanId { get; set; } = "?";
}
