using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Plans;

/// <summary>The facts a requirement's rule is asked about: the reading that decides, and the other one where there are two.</summary>
[DanishTerm("kravets fakta")]
public sealed class RequirementFacts
{
    internal RequirementFacts(RequirementReading deciding, RequirementReading? other = null)
    {
        Deciding = deciding;
        Other = other;
    }

    /// <summary>The reading that decides.</summary>
    public RequirementReading Deciding { get; }

    /// <summary>The reading that is shown beside it; null when the sentence has only one.</summary>
    public RequirementReading? Other { get; }
}
