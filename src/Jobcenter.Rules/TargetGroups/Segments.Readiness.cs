namespace Jobcenter.Rules.TargetGroups;

public sealed partial class Segments
{
    private static readonly BilingualText s_noVisitation = new(
        "ydelsen har ingen visitation",
        "the benefit carries no visitation"
    );
    private static readonly BilingualText s_factsMissing = new("der mangler fakta", "facts are missing");
    private static readonly Form<KeyValuePair<VisitationCategory, Rule<CitizenSituation>>> s_category = new ObjectForm<
        KeyValuePair<VisitationCategory, Rule<CitizenSituation>>
    >(static v =>
        new(v.Get<VisitationCategory>("category"), v.Get<Rule<CitizenSituation>>("rule").Named(v.RuleLabel()))
    )
        .HasId(static r => r.Value.Label?.Id ?? string.Empty)
        .Has("category", ValueForms.Word(VisitationCategories.Vocabulary), static r => r.Key)
        .HasRule(static r => r.Value)
        .AsForm();

    /// <summary>What the categories mean, as rules, each met when its category is the right one.</summary>
    public static ImmutableArray<KeyValuePair<VisitationCategory, Rule<CitizenSituation>>> Readiness { get; } =
        SourceDocuments.Read(
            ["LAW", "HEL21"],
            static (parts, reading) => parts.ReadAll(DocumentParts.Readiness, s_category, reading)
        );

    /// <summary>The category a citizen should be assessed to, from the months the caseworker expects until work or education.</summary>
    /// <param name="situation">The facts: benefit, expected months, and for SHO-ydelse age and education.</param>
    /// <returns>The category; missing when a fact is, or when the benefit carries none.</returns>
    /// <remarks>"Within" includes the limit: three months are within three months, a year within a year.</remarks>
    /// <example>
    /// <code>
    /// Known&lt;VisitationCategory&gt; category = Segments.CategoryOf(situation with { ExpectedMonths = 3 });
    /// </code>
    /// </example>
    public static Known<VisitationCategory> CategoryOf(in CitizenSituation situation)
    {
        var all = Verdict.NotMet;
        foreach (var (category, rule) in Readiness)
        {
            var verdict = rule.Test(situation);
            if (verdict == Verdict.Met)
            {
                return Known.Of(category);
            }

            all = all.Or(verdict);
        }

        return Known.Missing<VisitationCategory>(all == Verdict.Unknown ? s_factsMissing : s_noVisitation);
    }
}
