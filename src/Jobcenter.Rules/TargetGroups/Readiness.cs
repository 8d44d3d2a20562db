using Jobcenter.Rules.Forms;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>The category a citizen should be assessed to, from the months the caseworker expects until work or education.</summary>
/// <remarks>"Within" includes the limit: three months are within three months, a year within a year.</remarks>
/// <example>
/// <code>
/// Known&lt;VisitationCategory&gt; category = Readiness.CategoryOf(situation with { ExpectedMonths = 3 });
/// </code>
/// </example>
public static class Readiness
{
    private static readonly BilingualText s_noCategory = new(
        "ydelsen har ingen visitation",
        "the benefit carries no visitation"
    );
    private static readonly BilingualText s_missing = new("der mangler fakta", "facts are missing");
    private static readonly Form<KeyValuePair<VisitationCategory, Rule<CitizenSituation>>> s_rule = new ObjectForm<
        KeyValuePair<VisitationCategory, Rule<CitizenSituation>>
    >(static v =>
        new(v.Get<VisitationCategory>("category"), v.Get<Rule<CitizenSituation>>("rule").Named(v.RuleLabel()))
    )
        .HasId(static r => r.Value.Label?.Id ?? string.Empty)
        .Has("category", ValueForms.Word(VisitationCategories.Vocabulary), static r => r.Key)
        .HasRule(static r => r.Value)
        .AsForm();

    /// <summary>The meanings of the categories as rules, each met when its category is the right one.</summary>
    public static ImmutableArray<KeyValuePair<VisitationCategory, Rule<CitizenSituation>>> Rules { get; } =
        SourceDocuments.Read(
            ["LAW", "HEL21"],
            static (parts, reading) => parts.ReadAll(DocumentParts.Readiness, s_rule, reading)
        );

    /// <summary>The category.</summary>
    /// <param name="situation">The facts: benefit, expected months, and for SHO-ydelse age and education.</param>
    /// <returns>The category; missing when a fact is, or when the benefit carries none.</returns>
    public static Known<VisitationCategory> CategoryOf(in CitizenSituation situation)
    {
        var all = Verdict.NotMet;
        foreach (var (category, rule) in Rules)
        {
            var verdict = rule.Test(situation);
            if (verdict == Verdict.Met)
            {
                return Known.Of(category);
            }

            all = all.Or(verdict);
        }

        return Known.Missing<VisitationCategory>(all == Verdict.Unknown ? s_missing : s_noCategory);
    }
}
