namespace Jobcenter.Rules.TargetGroups;

/// <summary>One of an act's target groups.</summary>
/// <remarks>Its rule asks only for the group's own conditions; the act asks besides whether facts contradict each other.</remarks>
/// <example>
/// <code>
/// var seniors = new TargetGroup(
///     new("EGEN22/1", new("Seniorer", "Seniors"), new("EGEN22", "§ 1")),
///     SituationFacts.AgeInYears.AtLeast(60),
///     number: 1
/// );
/// </code>
/// </example>
[DanishTerm("målgruppe")]
public sealed class TargetGroup : ILocalizable
{
    /// <summary>A target group.</summary>
    /// <param name="label">Id, title, source and notes.</param>
    /// <param name="rule">The group's conditions.</param>
    /// <param name="number">The number in the act's list; null when it stands outside it.</param>
    /// <param name="isInferred">Whether the number was inferred; not by default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="label"/> or <paramref name="rule"/> is null.</exception>
    public TargetGroup(RuleLabel label, Rule<CitizenSituation> rule, int? number = null, bool isInferred = false)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(rule);
        Number = number;
        IsInferred = isInferred;
        Rule = rule.Named(label);
        Label = Rule.Label ?? label;
    }

    /// <summary>The group's number in the act's list; null for one that stands outside it, as the introduction programme.</summary>
    public int? Number { get; }

    /// <summary>Whether the number was inferred, for no page we could read prints it.</summary>
    public bool IsInferred { get; }

    /// <summary>The group's conditions.</summary>
    public Rule<CitizenSituation> Rule { get; }

    /// <summary>The id, as <c>LAB/2</c>.</summary>
    public string Id => Label.Id;

    /// <summary>Id, title, source and notes.</summary>
    public RuleLabel Label { get; }

    /// <summary>As <c>LAB § 6, nr. 2</c>, with a mark when the number is inferred.</summary>
    public string ToText(Language language)
    {
        var isEnglish = language == Language.English;
        var inferred = IsInferred ? Sureness.Inferred.Remark(language) : string.Empty;
        var number = Number is { } n ? $", {(isEnglish ? "no." : "nr.")} {n}" : string.Empty;
        return $"{Label.Source}{number}{inferred}: {Label.Title.ToText(language)}";
    }

    /// <summary>The Danish text.</summary>
    public override string ToString() => ToText(Language.Danish);
}
