namespace Jobcenter.Rules.Plans;

/// <summary>The facts a requirement's rule is asked about: the reading that decides, and the other one where there are two.</summary>
[DanishTerm("kravets fakta")]
internal sealed class RequirementFacts
{
    internal RequirementFacts(RequirementReading deciding, params ImmutableArray<RequirementReading> others)
    {
        Deciding = deciding;
        Others = others;
    }

    /// <summary>The reading that decides.</summary>
    public RequirementReading Deciding { get; }

    /// <summary>The readings beside it: those of the sentence's other meanings, or of its parts; empty when there is only one.</summary>
    public ImmutableArray<RequirementReading> Others { get; }

    /// <summary>The reading that decides.</summary>
    /// <returns>A text for logs.</returns>
    public override string ToString() => $"{Deciding}";
}
