using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>How plan documents are read and written: generated code, no reflection; what is misspelt is an error.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    AllowOutOfOrderMetadataProperties = true,
    RespectNullableAnnotations = true,
    WriteIndented = true,
    NewLine = "\n",
    Converters = [
        typeof(AreaConverter),
        typeof(FractionConverter),
        typeof(MeasuringPeriodConverter),
        typeof(CitizenStateConverter),
        typeof(CourseBreakConverter),
        typeof(EmploymentReadingConverter),
        typeof(VisitationCategoryConverter),
        typeof(NoteKindConverter),
        typeof(ShareReadingConverter),
        typeof(PlacementKindConverter),
        typeof(ParticipationEventConverter),
        typeof(CourseSelectionConverter),
        typeof(ReductionReadingConverter),
        typeof(StrengthConverter),
    ]
)]
[JsonSerializable(typeof(PlanDocument))]
internal sealed partial class PlanJsonContext : JsonSerializerContext
{
    /// <summary>Writes Danish letters as letters.</summary>
    public static PlanJsonContext Readable =>
        field ??= new(
            new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
}
