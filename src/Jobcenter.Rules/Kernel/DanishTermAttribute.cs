namespace Jobcenter.Rules.Kernel;

/// <summary>The words of the field for a type or an enum member: what files write, and what a person reads.</summary>
/// <remarks>Vocabularies, messages and docs/glossary.md are read from here, so that a word stands in one place.</remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Field,
    Inherited = false
)]
public sealed class DanishTermAttribute : Attribute
{
    /// <summary>Names the Danish word.</summary>
    /// <param name="term">The word as a caseworker writes it, with real letters.</param>
    /// <exception cref="ArgumentException"><paramref name="term"/> is null or blank.</exception>
    public DanishTermAttribute(string term) => Term = Guard.Against.Blank(term);

    /// <summary>The word as a caseworker writes it.</summary>
    public string Term { get; }

    /// <summary>The id that files and JSON use; null for what no file writes, empty for what an empty field says.</summary>
    public string? Id { get; init; }

    /// <summary>Another id that files may use; null when there is none.</summary>
    public string? Alias { get; init; }

    /// <summary>The word where the subject is clear from what stands around it; the term by default.</summary>
    public string? Short { get; init; }

    /// <summary>The English word that a person reads; the Danish one by default.</summary>
    public string? English { get; init; }
}
