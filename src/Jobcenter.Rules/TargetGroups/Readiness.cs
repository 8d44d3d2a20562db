using static Jobcenter.Rules.TargetGroups.SituationFacts;

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
    private static readonly ActParts s_parts = new("LAB", new("LAB", "§ 6"), ActNumbers.AdultAge);
    private static readonly Parameter<int> s_work = new(
        "jobReadyMonths",
        new("måneder, inden for hvilke man kan forsørge sig", "months within which one can live by work"),
        new ParameterValue<int>(3, ActNumbers.FirstDay, validUntil: null, new("LAB", "§ 6"))
    );
    private static readonly Parameter<int> s_soon = new(
        "readySoonMonths",
        new("måneder, inden for hvilke en ung er åbenlyst klar", "months within which a young person is clearly ready"),
        new ParameterValue<int>(3, ActNumbers.FirstDay, validUntil: null, new("HEL21", "3.2"))
    );
    private static readonly Parameter<int> s_later = new(
        "readyLaterMonths",
        new(
            "måneder, inden for hvilke en ung er klar til uddannelse",
            "months within which a young person is ready for education"
        ),
        new ParameterValue<int>(12, ActNumbers.FirstDay, validUntil: null, new("HEL21", "3.2"))
    );

    private static readonly BilingualText s_noCategory = new(
        "ydelsen har ingen visitation",
        "the benefit carries no visitation"
    );
    private static readonly BilingualText s_missing = new("der mangler fakta", "facts are missing");
    private static readonly Note s_wholeYear = new(
        NoteKind.Decision,
        new(
            "præcis et år er inden for et år; planen siger både inden for et år og tidligst om et år",
            "exactly a year is within a year; the plan says both within a year and in a year at the earliest"
        )
    );

    /// <summary>The meanings of the categories as rules, each met when its category is the right one.</summary>
    public static ImmutableArray<KeyValuePair<VisitationCategory, Rule<CitizenSituation>>> Rules { get; } =
    [
        Of(
            VisitationCategory.JobReady,
            "Kan forsørge sig ved ordinært arbejde inden for {jobReadyMonths} måneder",
            "Can live by ordinary work within {jobReadyMonths} months",
            new("LAB", "§ 6"),
            Rule.All(IsOnAdultTerms, ExpectedMonths.AtMost(Limit(s_work)))
        ),
        Of(
            VisitationCategory.ActivityReady,
            "Kan ikke forsørge sig inden for {jobReadyMonths} måneder, eller er ung og først klar til uddannelse om mere end {readyLaterMonths} måneder",
            "Cannot live by work within {jobReadyMonths} months, or is young and ready for education only in more than {readyLaterMonths} months",
            new("HEL21", "3.2"),
            Rule.Any(
                Rule.All(IsOnAdultTerms, ExpectedMonths.MoreThan(Limit(s_work))),
                Rule.All(IsOnYoungTerms, ExpectedMonths.MoreThan(Limit(s_later)))
            ),
            s_wholeYear
        ),
        Of(
            VisitationCategory.EducationReady,
            "Klar til uddannelse inden for {readyLaterMonths} måneder",
            "Ready for education within {readyLaterMonths} months",
            new("HEL21", "3.2"),
            Rule.All(IsOnYoungTerms, ExpectedMonths.MoreThan(Limit(s_soon)), ExpectedMonths.AtMost(Limit(s_later))),
            s_wholeYear
        ),
        Of(
            VisitationCategory.ClearlyEducationReady,
            "Åbenlyst klar til uddannelse inden for {readySoonMonths} måneder",
            "Clearly ready for education within {readySoonMonths} months",
            new("HEL21", "3.2"),
            Rule.All(IsOnYoungTerms, ExpectedMonths.AtMost(Limit(s_soon)))
        ),
    ];

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

    private static Rule<CitizenSituation> IsOnAdultTerms =>
        Rule.Any(
            Is(CitizenState.CashAssistance).IsTrue(),
            Rule.All(Is(CitizenState.SelfSupportAndReturnBenefit).IsTrue(), s_parts.IsAdultOrEducated)
        );

    private static Rule<CitizenSituation> IsOnYoungTerms =>
        Rule.Any(
            Is(CitizenState.EducationAssistance).IsTrue(),
            Rule.All(Is(CitizenState.SelfSupportAndReturnBenefit).IsTrue(), s_parts.IsYoungWithoutEducation)
        );

    private static KeyValuePair<VisitationCategory, Rule<CitizenSituation>> Of(
        VisitationCategory category,
        string danish,
        string english,
        SourceReference source,
        Rule<CitizenSituation> rule,
        params ImmutableArray<Note> notes
    ) =>
        new(
            category,
            rule.Named(
                ActNumbers.Fill(
                    new($"readiness/{category.Id()}", new(danish, english), source, notes: notes),
                    s_work,
                    s_soon,
                    s_later
                )
            )
        );
}
