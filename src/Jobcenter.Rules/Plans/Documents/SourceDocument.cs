using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A source: <c>{"document": "HEL21", "section": "3.1"}</c>.</summary>
internal sealed record SourceDocument
{
    public static SourceDocument Empty { get; } = new() { Document = string.Empty };

    public required string Document { get; init; }

    public string? Section { get; init; }

    public static SourceDocument Of(SourceReference source) =>
        new() { Document = source.Document, Section = source.Section.Length == 0 ? null : source.Section };

    public SourceReference ToSource() => new(Document, Section ?? string.Empty);
}
