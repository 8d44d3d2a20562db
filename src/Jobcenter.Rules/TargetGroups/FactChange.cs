namespace Jobcenter.Rules.TargetGroups;

/// <summary>A fact that changed from one day to the next.</summary>
/// <param name="Id">The fact: <c>act</c>, <c>states</c>, <c>category</c>, <c>age</c>, <c>duration</c> or <c>rules</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Before">Its value the day before; null when it was not known.</param>
/// <param name="Now">Its value now; null when it is not known.</param>
[DanishTerm("ændret faktum")]
public sealed record FactChange(string Id, BilingualText Name, BilingualText? Before, BilingualText? Now) : ILocalizable
{
    /// <summary>As <c>alder: 29 → 30</c>.</summary>
    public string ToText(Language language)
    {
        var unknown = language == Language.English ? "unknown" : "ukendt";
        return $"{Name.ToText(language)}: {Before?.ToText(language) ?? unknown} → {Now?.ToText(language) ?? unknown}";
    }

    /// <summary>The Danish text.</summary>
    public override string ToString() => ToText(Language.Danish);
}
