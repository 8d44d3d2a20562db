using Jobcenter.Rules.Citizens;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A group of states of the plan's own: <c>{"id": …, "name": {…}, "states": […]}</c>.</summary>
internal sealed record GroupDocument
{
    public required string Id { get; init; }

    public required TextDocument Name { get; init; }

    public required CitizenState[] States { get; init; }

    public static GroupDocument Of(BenefitGroup group) =>
        new()
        {
            Id = group.Id,
            Name = TextDocument.Of(group.Name),
            States = [.. group.States],
        };

    public BenefitGroup ToGroup() => new(Id, Name.ToText(), States);
}
