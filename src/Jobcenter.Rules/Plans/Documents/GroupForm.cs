using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>What a measure counts by its id: a benefit or another state, a named group, or one of the plan's own.</summary>
internal sealed class GroupForm : Form<BenefitGroup>
{
    private static readonly string s_states = string.Join(", ", CitizenStates.All.Select(static s => s.Id()));
    private static readonly string s_named = string.Join(", ", BenefitGroup.Named.Select(static g => g.Id));

    private static readonly BilingualText s_notSeveral = new(
        "ét id; flere ydelser som én skrives som en af planens egne grupper under groups og nævnes ved gruppens id",
        "one id; several benefits as one are written as one of the plan's own groups under groups, and named by its id"
    );

    public override BilingualText Allowed { get; } =
        new(
            $"en ydelse ({s_states}), {s_named} eller en af planens egne grupper",
            $"a state ({s_states}), {s_named} or one of the plan's own groups"
        );

    public override BilingualText AllowedIn(DocumentReading reading)
    {
        var own = reading.State<PlanReading>().OwnIds;
        return own.Length == 0 ? Allowed : new($"{Allowed.Danish}: {own}", $"{Allowed.English}: {own}");
    }

    public override object? Read(Place place)
    {
        var plan = place.Reading.State<PlanReading>();
        if (plan.Groups.TryGetValue(place.Text ?? string.Empty, out var group))
        {
            return group;
        }

        if (place.Text is not { } id || !plan.IsToldOf(id))
        {
            place.Tell(place.Element.ValueKind == JsonValueKind.Array ? s_notSeveral : AllowedIn(place.Reading));
        }

        return null;
    }

    public override void Write(Utf8JsonWriter writer, object value) =>
        writer.WriteStringValue(((BenefitGroup)value).Id);

    public override JsonObject Schema() => ValueForms.Pattern("^[a-z0-9-]+$");

    public override string Text(object value, Language language) => ((BenefitGroup)value).Name.ToText(language);
}
