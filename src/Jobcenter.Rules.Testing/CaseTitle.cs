namespace Jobcenter.Rules.Testing;

/// <summary>A title in both languages, as a file of cases has it.</summary>
/// <param name="Da">The title in Danish.</param>
/// <param name="En">The title in English.</param>
[DanishTerm("sagens titel")]
public sealed record CaseTitle(string Da, string En)
{
    /// <summary>The title in one language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public string ToText(Language language) => language == Language.English ? En : Da;
}
