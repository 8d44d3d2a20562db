using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jobcenter.Rules.Testing;

/// <summary>How files of cases are read: generated code, no reflection; what is misspelt or missing is an error.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    PropertyNameCaseInsensitive = false,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(ConformanceFile))]
internal sealed partial class ConformanceJsonContext : JsonSerializerContext;
