using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A text in both languages: <c>{"da": …, "en": …}</c>.</summary>
internal sealed record TextDocument
{
    public static TextDocument Empty { get; } = new() { Da = string.Empty, En = string.Empty };

    public required string Da { get; init; }

    public required string En { get; init; }

    public static TextDocument Of(BilingualText text) => new() { Da = text.Danish, En = text.English };

    public BilingualText ToText() => new(Da, En);
}
