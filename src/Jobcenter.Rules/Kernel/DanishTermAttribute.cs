using Ardalis.GuardClauses;

namespace Jobcenter.Rules.Kernel;

/// <summary>The Danish word of the field for a type or an enum member, in real letters.</summary>
/// <remarks>docs/glossary.md is checked against these.</remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Field,
    Inherited = false
)]
public sealed class DanishTermAttribute : Attribute
{
    /// <summary>Names the Danish word.</summary>
    /// <param name="term">The word as a caseworker writes it.</param>
    /// <exception cref="ArgumentException"><paramref name="term"/> is null or blank.</exception>
    public DanishTermAttribute(string term) => Term = Guard.Against.Blank(term);

    /// <summary>The word as a caseworker writes it.</summary>
    public string Term { get; }
}
