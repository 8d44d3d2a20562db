using Jobcenter.Rules.Forms;
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
    private static readonly (Parameter<int> Soon, Parameter<int> Later) s_young = SourceDocuments.Read(
        ["HEL21"],
        static (_, reading) => (Of(reading, "readySoonMonths"), Of(reading, "readyLaterMonths"))
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
            Rule.All(IsOnAdultTerms, ExpectedMonths.AtMost(Limit(ActNumbers.JobReadyMonths)))
        ),
        Of(
            VisitationCategory.ActivityReady,
            "Kan ikke forsørge sig inden for {jobReadyMonths} måneder, eller er ung og først klar til uddannelse om mere end {readyLaterMonths} måneder",
            "Cannot live by work within {jobReadyMonths} months, or is young and ready for education only in more than {readyLaterMonths} months",
            new("HEL21", "3.2"),
            Rule.Any(
                Rule.All(IsOnAdultTerms, ExpectedMonths.MoreThan(Limit(ActNumbers.JobReadyMonths))),
                Rule.All(IsOnYoungTerms, ExpectedMonths.MoreThan(Limit(s_young.Later)))
            ),
            s_wholeYear
        ),
        Of(
            VisitationCategory.EducationReady,
            "Klar til uddannelse inden for {readyLaterMonths} måneder",
            "Ready for education within {readyLaterMonths} months",
            new("HEL21", "3.2"),
            Rule.All(
                IsOnYoungTerms,
                ExpectedMonths.MoreThan(Limit(s_young.Soon)),
                ExpectedMonths.AtMost(Limit(s_young.Later))
            ),
            s_wholeYear
        ),
        Of(
            VisitationCategory.ClearlyEducationReady,
            "Åbenlyst klar til uddannelse inden for {readySoonMonths} måneder",
            "Clearly ready for education within {readySoonMonths} months",
            new("HEL21", "3.2"),
            Rule.All(IsOnYoungTerms, ExpectedMonths.AtMost(Limit(s_young.Soon)))
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
            Rule.All(
                Is(CitizenState.SelfSupportAndReturnBenefit).IsTrue(),
                Rule.Any(AgeInYears.AtLeast(Limit(ActNumbers.AdultAge)), HasVocationalEducation.IsTrue())
            )
        );

    private static Rule<CitizenSituation> IsOnYoungTerms =>
        Rule.Any(
            Is(CitizenState.EducationAssistance).IsTrue(),
            Rule.All(
                Is(CitizenState.SelfSupportAndReturnBenefit).IsTrue(),
                Rule.All(AgeInYears.LessThan(Limit(ActNumbers.AdultAge)), HasVocationalEducation.IsFalse())
            )
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
                LabelTemplate.FillKnown(
                    new($"readiness/{category.Id()}", new(danish, english), source, notes: notes),
                    new[] { ActNumbers.JobReadyMonths, s_young.Soon, s_young.Later }
                        .Select(SegmentReading.Slot)
                        .ToDictionary(static n => n.Id, StringComparer.Ordinal)
                )
            )
        );

    private static Parameter<int> Of(DocumentReading reading, string id) =>
        reading.Parameters.Find(id, SegmentReading.Whole)
        ?? throw new InvalidOperationException($"HEL21 has no number {id}.");
}
