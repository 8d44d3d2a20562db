namespace Jobcenter.Rules.TargetGroups;

/// <summary>The category that counts: the decision, or for a young person without one the category the rules give meanwhile.</summary>
internal static class Categories
{
    private static readonly BilingualText s_notKnown = new("ikke kendt", "not known");
    private static readonly BilingualText s_noDecision = new("der er ingen visitation", "there is no visitation");
    private static readonly BilingualText s_visitation = new("visitation", "visitation");

    /// <summary>The category; not assessed when there is no decision and none that counts meanwhile, null when it is not known.</summary>
    public static VisitationCategory? Of(in CitizenSituation situation)
    {
        if (!IsWithoutDecision(situation))
        {
            return situation.Category;
        }

        // Not known when the first contact was: it may be within the months or beyond them.
        return situation.FirstContactOn is not { } first || first > situation.Date ? null
            : ActNumbers.MonthsWithoutDecision.ValueOn(situation.Date) is { } months
            && situation.Date < first.PlusMonths(months.Value)
                ? VisitationCategory.EducationReady
            : VisitationCategory.NotAssessed;
    }

    /// <summary>What the category is missing; where nobody has decided, the rule that stands in for a decision, and what it turns on.</summary>
    public static ImmutableArray<FactReading> Describe(in CitizenSituation s)
    {
        if (!IsWithoutDecision(s))
        {
            return s.Category is null or VisitationCategory.NotAssessed
                ? [new("category", s_visitation, value: null, s.Category is null ? s_notKnown : s_noDecision)]
                : [];
        }

        var rule = ActNumbers.MonthsWithoutDecision.ValueOn(s.Date) ?? ActNumbers.MonthsWithoutDecision.Values[^1];
        var isKnown = s.FirstContactOn <= s.Date;
        return
        [
            new(
                "firstContact",
                new(
                    $"første kontakt (uden afgørelse tæller unge som uddannelsesparate i {rule.Value} måneder)",
                    $"first contact (without a decision the young count as education ready for {rule.Value} months)"
                ),
                isKnown && s.FirstContactOn is { } day
                    ? new(DateText.Of(day, Language.Danish), DateText.Of(day, Language.English))
                    : null,
                isKnown ? null : s_notKnown,
                rule.Source,
                [new("decision", new("beslutning", "decision"), rule.Notes[0].Text)]
            ),
        ];
    }

    /// <summary>Whether the category rests on the rule for those whom nobody has assessed yet, or waits for its facts.</summary>
    public static bool IsWithoutDecision(in CitizenSituation situation) =>
        situation.Category is VisitationCategory.NotAssessed && IsOnYoungTerms(situation);

    // On uddannelseshjælp, or young on SHO-ydelse with an education order.
    private static bool IsOnYoungTerms(in CitizenSituation situation) =>
        situation.States is { } states
        && (
            states.Contains(CitizenState.EducationAssistance)
            || (
                states.Contains(CitizenState.SelfSupportAndReturnBenefit)
                && situation.HasEducationOrder is true
                && situation.AgeInYears < ActNumbers.AdultAge.ValueOn(situation.Date)?.Value
            )
        );
}
