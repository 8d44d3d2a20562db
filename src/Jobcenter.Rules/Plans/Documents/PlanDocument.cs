using System.Text.Json.Serialization;
using Jobcenter.Rules.Citizens;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A plan as a JSON document.</summary>
internal sealed record PlanDocument
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    public required string Id { get; init; }

    public required TextDocument Title { get; init; }

    public required Area Municipality { get; init; }

    public required int Year { get; init; }

    public GroupDocument[]? Groups { get; init; }

    public required RequirementDocument[] Requirements { get; init; }
}
