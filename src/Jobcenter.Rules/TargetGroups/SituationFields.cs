namespace Jobcenter.Rules.TargetGroups;

/// <summary>The fields of a situation that hold several words.</summary>
internal static class SituationFields
{
    private const string NoStates = "ingen";
    private const char Plus = '+';

    public static FieldKind<CitizenStateSet?> States { get; } =
        new(
            new("id'er med plus imellem; ingen for ingen", "ids with a plus between; ingen for none"),
            fallback: null,
            ParseStates,
            static value => value?.ToString()
        );

    // Two that differ leave it open which counts.
    public static FieldKind<ImmutableArray<VisitationCategory>> Categories { get; } =
        new(
            new(
                "et id; ingen for ingen afgørelse; to med plus imellem er to på en gang, en modsigelse",
                "an id; ingen for no decision; two with a plus between are two at once, a contradiction"
            ),
            fallback: [],
            ParseCategories,
            static value => string.Join(Plus, value)
        );

    // An empty category is not known; where the citizen has no visitation, the file says ingen.
    private static BilingualText? ParseCategories(ReadOnlySpan<char> text, out ImmutableArray<VisitationCategory> value)
    {
        value = text is NoStates ? [VisitationCategory.NotAssessed] : [];
        if (text is "" or NoStates)
        {
            return null;
        }

        foreach (var range in text.Split(Plus))
        {
            if (text[range].IsEmpty)
            {
                return new(
                    "er ikke kategorier; skriv ingen, et id, eller to med plus imellem, som jobparat+aktivitetsparat",
                    "is not categories; write ingen, an id, or two with a plus between, as jobparat+aktivitetsparat"
                );
            }

            if (!VisitationCategories.Vocabulary.TryParse(text[range], out var category))
            {
                return FieldKinds.NotOneOf(VisitationCategories.Vocabulary.Allowed);
            }

            value = value.Contains(category) ? value : value.Add(category);
        }

        return null;
    }

    private static BilingualText? ParseStates(ReadOnlySpan<char> text, out CitizenStateSet? value)
    {
        value = text.IsEmpty ? null : default(CitizenStateSet);
        if (text is "" or NoStates)
        {
            return null;
        }

        foreach (var range in text.Split(Plus))
        {
            if (!CitizenStates.Vocabulary.TryParse(text[range], out var state))
            {
                return new(
                    $"er ikke tilstande; skriv {NoStates}, eller id'er med plus imellem, som dagpenge+sygedagpenge",
                    $"is not states; write {NoStates}, or ids with a plus between, as dagpenge+sygedagpenge"
                );
            }

            value = value?.With(state);
        }

        return null;
    }
}
