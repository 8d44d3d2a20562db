using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A requirement; <c>kind</c> says which one. The kinds and their names are listed here and nowhere else.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = KindName)]
[JsonDerivedType(typeof(FullTimePersonChangeDocument), FullTimePersonChangeDocument.Kind)]
[JsonDerivedType(typeof(ChangeAgainstCountryDocument), ChangeAgainstCountryDocument.Kind)]
[JsonDerivedType(typeof(PopulationShareDocument), PopulationShareDocument.Kind)]
[JsonDerivedType(typeof(BenchmarkRankDocument), BenchmarkRankDocument.Kind)]
[JsonDerivedType(typeof(EducationExitsDocument), EducationExitsDocument.Kind)]
[JsonDerivedType(typeof(PersonCountDocument), PersonCountDocument.Kind)]
[JsonDerivedType(typeof(FlexJobShareDocument), FlexJobShareDocument.Kind)]
[JsonDerivedType(typeof(FlexJobShareAgainstCountryDocument), FlexJobShareAgainstCountryDocument.Kind)]
[JsonDerivedType(typeof(ShortCourseShareDocument), ShortCourseShareDocument.Kind)]
[JsonDerivedType(typeof(HourProgressionShareDocument), HourProgressionShareDocument.Kind)]
[JsonDerivedType(typeof(ArrivalEmploymentShareDocument), ArrivalEmploymentShareDocument.Kind)]
[JsonDerivedType(typeof(AreaEffortShareDocument), AreaEffortShareDocument.Kind)]
[JsonDerivedType(typeof(ParticipantEmploymentShareDocument), ParticipantEmploymentShareDocument.Kind)]
[JsonDerivedType(typeof(DigitalToolsShareDocument), DigitalToolsShareDocument.Kind)]
[JsonDerivedType(typeof(UnbrokenPlacementShareDocument), UnbrokenPlacementShareDocument.Kind)]
[JsonDerivedType(typeof(DeliverableDocument), DeliverableDocument.Kind)]
[JsonDerivedType(typeof(ParticipantCountDocument), ParticipantCountDocument.Kind)]
[JsonDerivedType(typeof(ParticipantsWithinMonthsDocument), ParticipantsWithinMonthsDocument.Kind)]
[JsonDerivedType(typeof(FullTimePersonReductionDocument), FullTimePersonReductionDocument.Kind)]
[JsonDerivedType(typeof(BrancheEffortShareDocument), BrancheEffortShareDocument.Kind)]
internal abstract record RequirementDocument
{
    public const string KindName = "kind";

    [JsonPropertyOrder(-5)]
    [JsonRequired]
    public string Id { get; init; } = string.Empty;

    [JsonPropertyOrder(-4)]
    [JsonRequired]
    public TextDocument Title { get; init; } = TextDocument.Empty;

    [JsonPropertyOrder(-3)]
    [JsonRequired]
    public SourceDocument Source { get; init; } = SourceDocument.Empty;

    [JsonPropertyOrder(-2)]
    public Strength Strength { get; init; }

    [JsonPropertyOrder(1)]
    public NoteDocument[]? Notes { get; init; }

    public Resultatkrav ToRequirement(string planId, DocumentGroups groups) =>
        ToRequirement(
            new RuleLabel($"{planId}/{Id}", Title.ToText(), Source.ToSource(), Strength, ToNotes(Notes)),
            groups
        );

    private static ImmutableArray<Note> ToNotes(NoteDocument?[]? notes) =>
        [
            .. (notes ?? []).Select(note =>
                note?.ToNote() ?? throw new ArgumentException("notes held null; each must be a note.", nameof(notes))
            ),
        ];

    protected abstract Resultatkrav ToRequirement(RuleLabel label, DocumentGroups groups);
}
