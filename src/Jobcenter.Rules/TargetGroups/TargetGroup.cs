using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>One of an act's target groups.</summary>
/// <remarks>Its rule asks only for the group's own conditions; the act asks besides whether facts contradict each other.</remarks>
[DanishTerm("målgruppe")]
public sealed class TargetGroup
{
    internal TargetGroup(string act, int? number, RuleLabel label, Rule<CitizenSituation> rule, bool isInferred = false)
    {
        Act = act;
        Number = number;
        IsInferred = isInferred;
        Rule = rule.Named(label);
    }

    /// <summary>The act's code, as <c>LAB</c>.</summary>
    public string Act { get; }

    /// <summary>The group's number in the act's list; null for one that stands outside it, as the introduction programme.</summary>
    public int? Number { get; }

    /// <summary>Whether the number was inferred, for no page we could read prints it.</summary>
    public bool IsInferred { get; }

    /// <summary>The group's conditions.</summary>
    public Rule<CitizenSituation> Rule { get; }

    /// <summary>The id, as <c>LAB/2</c>.</summary>
    public string Id => Title.Id;

    /// <summary>Id, title, source and notes.</summary>
    public RuleLabel Title => Rule.Label ?? throw new InvalidOperationException("A target group's rule has its label.");

    /// <summary>As <c>LAB § 6, nr. 2</c>, with a mark when the number is inferred.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public string ToText(Language language)
    {
        var inferred =
            !IsInferred ? string.Empty
            : language == Language.English ? " (inferred)"
            : " (udledt)";
        var number = Number is { } n
            ? language == Language.English
                ? $", no. {n}"
                : $", nr. {n}"
            : string.Empty;
        return $"{Title.Source}{number}{inferred}: {Title.Title.ToText(language)}";
    }
}
