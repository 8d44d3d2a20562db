namespace Jobcenter.Rules.TargetGroups;

/// <summary>The category that counts: the decision, or for a young person without one the category the rules give meanwhile.</summary>
internal static class CategoryWithoutDecision
{
    private static readonly BilingualText s_noDecision = new("der er ingen visitation", "there is no visitation");
    private static readonly BilingualText s_noRule = new(
        "der er ingen visitation, og for dagen er ingen regel om unge uden afgørelse fundet",
        "there is no visitation, and no rule about the young without a decision was found for the day"
    );
    private static readonly BilingualText s_visitation = new("visitation", "visitation");

    /// <summary>The category; not assessed when there is no decision and none that counts meanwhile, null when it is not known.</summary>
    public static VisitationCategory? Of(in CitizenSituation situation)
    {
        if (!IsWithoutDecision(situation))
        {
            return situation.Category;
        }

        // Not known when the first contact was: it may be within the months or beyond them, where a rule stands in at all.
        return ActNumbers.MonthsWithoutDecision.ValueOn(situation.Date) is null ? VisitationCategory.NotAssessed
            : situation.FirstContactOn is not { } first || first > situation.Date ? null
            : IsWithin(first, situation.Date) ? VisitationCategory.EducationReady
            : VisitationCategory.NotAssessed;
    }

    /// <summary>Whether a young person of that first contact still counts as education ready without a decision.</summary>
    public static bool IsWithin(LocalDate firstContact, LocalDate date) =>
        ActNumbers.MonthsWithoutDecision.ValueOn(date) is { } months && date < firstContact.PlusMonths(months.Value);

    /// <summary>What the category is missing; where nobody has decided, the rule that stands in for a decision, and what it turns on.</summary>
    public static ImmutableArray<FactReading> Describe(in CitizenSituation s)
    {
        if (!IsWithoutDecision(s))
        {
            return s.Category is null or VisitationCategory.NotAssessed
                ?
                [
                    new(
                        GivenFactNames.Category,
                        s_visitation,
                        value: null,
                        s.Category is null ? Known.NotKnown : s_noDecision
                    ),
                ]
                : [];
        }

        if (ActNumbers.MonthsWithoutDecision.ValueOn(s.Date) is not { } rule)
        {
            return [new(GivenFactNames.Category, s_visitation, value: null, WhyNone(s))];
        }

        var isKnown = s.FirstContactOn <= s.Date;
        return
        [
            new(
                GivenFactNames.FirstContact,
                new(
                    $"første kontakt (uden afgørelse tæller unge som uddannelsesparate i {rule.Value} måneder)",
                    $"first contact (without a decision the young count as education ready for {rule.Value} months)"
                ),
                isKnown && s.FirstContactOn is { } day
                    ? new(DateText.Of(day, Language.Danish), DateText.Of(day, Language.English))
                    : null,
                isKnown ? null : Known.NotKnown,
                rule.Source,
                ParameterFact.Told(rule)
            ),
        ];
    }

    /// <summary>Why there is no category where nobody has decided: for the young, that no rule stands in on the day.</summary>
    public static BilingualText WhyNone(in CitizenSituation situation) =>
        IsWithoutDecision(situation) && ActNumbers.MonthsWithoutDecision.ValueOn(situation.Date) is null
            ? s_noRule
            : s_noDecision;

    /// <summary>Whether the category rests on the rule for those whom nobody has assessed yet, or waits for its facts.</summary>
    public static bool IsWithoutDecision(in CitizenSituation situation) =>
        situation.Category is VisitationCategory.NotAssessed && IsOnYoungTerms(situation);

    /// <summary>What must be given next for the category to be known; null when it is, or when two are given at once.</summary>
    public static string? Question(in CitizenSituation situation)
    {
        if (situation.Category is not VisitationCategory.NotAssessed)
        {
            return situation.Category is null && !situation.HasSeveralCategories ? GivenFactNames.Category : null;
        }

        if (Of(situation) is { } category && category != VisitationCategory.NotAssessed)
        {
            return null;
        }

        // Where no rule stands in for a decision, the decision itself is missing.
        if (ActNumbers.MonthsWithoutDecision.ValueOn(situation.Date) is null || situation.States is not { } states)
        {
            return GivenFactNames.Decision;
        }

        return IsOnYoungTerms(situation)
            ? situation.FirstContactOn <= situation.Date
                ? GivenFactNames.Decision
                : GivenFactNames.FirstContact
            : !states.Contains(CitizenState.SelfSupportAndReturnBenefit)
            || situation.HasEducationOrder is false
            || situation.AgeInYears >= ActNumbers.AdultAge.ValueOn(situation.Date)?.Value
                ? GivenFactNames.Decision
                : situation.AgeInYears is null
                    ? GivenFactNames.BirthDate
                    : GivenFactNames.EducationOrder;
    }

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
