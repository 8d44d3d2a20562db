namespace Jobcenter.Rules.Placements;

/// <summary>A number, or another choice, of the law about placements: its values by date, each with its source and how sure it is.</summary>
/// <param name="Id">The id of the parameter in the law's document, as <c>shortInternship</c>.</param>
/// <param name="Name">What it is.</param>
/// <param name="Values">The values by date.</param>
[DanishTerm("lovens tal for forløb")]
public sealed record LegalNumber(string Id, BilingualText Name, ImmutableArray<ParameterText> Values)
{
    /// <summary>The target groups (LAB § 6) it is about; empty for all.</summary>
    public ImmutableArray<int> TargetGroups { get; internal init; } = [];

    /// <summary>The id and the values.</summary>
    public override string ToString() => $"{Id}: {string.Join("; ", Values)}";
}
