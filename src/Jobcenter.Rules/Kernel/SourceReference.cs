namespace Jobcenter.Rules.Kernel;

/// <summary>Where a rule, a limit or a figure comes from: a document and its section.</summary>
/// <remarks>
/// The codes of the plans and laws (<c>HEL21</c>, <c>LAB</c>, <c>STAR</c> …) are listed in docs/sources-and-decisions.md. A figure's
/// source may be any text.
/// </remarks>
[DanishTerm("kilde")]
public sealed record SourceReference
{
    /// <summary>A reference to a document and, where it has one, a section.</summary>
    /// <param name="document">The code or name of the document, such as <c>HEL21</c>.</param>
    /// <param name="section">The section, such as <c>3.1</c>; empty when the document has none.</param>
    /// <exception cref="ArgumentException"><paramref name="document"/> is null or blank.</exception>
    public SourceReference(string document, string section = "")
    {
        Document = Guard.Against.Blank(document);
        Section = Guard.Against.Null(section);
    }

    /// <summary>The code or name of the document.</summary>
    public string Document { get; }

    /// <summary>The section within the document; empty when it has none.</summary>
    public string Section { get; }

    /// <summary>Document and section with a space between, as <c>HEL21 3.1</c>.</summary>
    /// <returns>The reference as one text.</returns>
    public override string ToString() => Section.Length == 0 ? Document : $"{Document} {Section}";
}
