namespace Jobcenter.Rules.Plans;

/// <summary>The figures of a selection, which belong to the requirement that makes it.</summary>
public sealed partial record FigureMeasure
{
    /// <summary>Full-time persons of a selection, counted for one requirement.</summary>
    internal static FigureMeasure SelectedFullTimePersons(
        string requirementId,
        BenefitGroup? group = null,
        BilingualText? name = null
    ) =>
        new(
            MeasureKind.SelectedFullTimePersons,
            requirementId,
            new(
                $"{name?.Danish ?? $"udvalget til {requirementId}"}, fuldtidspersoner",
                $"{name?.English ?? $"selection for {requirementId}"}, full-time persons"
            ),
            group?.Mask ?? 0
        );

    /// <summary>The population of a selection, told for one requirement.</summary>
    internal static FigureMeasure SelectedPopulation(string requirementId, Selection? of = null) =>
        new(
            MeasureKind.SelectedPopulation,
            requirementId,
            new(
                $"befolkning ({of?.ToText(Language.Danish) ?? $"udvalget til {requirementId}"})",
                $"population ({of?.ToText(Language.English) ?? $"selection for {requirementId}"})"
            )
        );
}
