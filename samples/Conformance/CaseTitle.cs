using Jobcenter.Rules.Kernel;

namespace Samples.Conforming;

/// <summary>A title in both languages.</summary>
public sealed record CaseTitle(string Da, string En)
{
    public string ToText(Language language) => language == Language.English ? En : Da;
}
