using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jobcenter.Rules.Forms;

/// <summary>A whole number within bounds, both included.</summary>
internal sealed class WholeForm(int least, int most) : Form<int>
{
    public override BilingualText Allowed { get; } =
        new($"et helt tal fra {least} til {most}", $"a whole number from {least} to {most}");

    public bool Allows(int value) => value >= least && value <= most;

    /// <summary>The number, when it lies within the bounds.</summary>
    public int Guard(int value, string name) =>
        Allows(value)
            ? value
            : throw new ArgumentOutOfRangeException(
                name,
                $"{name} was {value}; it must lie from {least} to {most}, both included."
            );

    /// <summary>A parameter whose values all lie within the bounds.</summary>
    public Parameter<int> Guard(Parameter<int> parameter, string name)
    {
        foreach (var value in Ardalis.GuardClauses.Guard.Against.Null(parameter, name).Values)
        {
            Guard(value.Value, name);
        }

        return parameter;
    }

    public override object? Read(Place place)
    {
        if (
            place.Element.ValueKind == JsonValueKind.Number
            && place.Element.TryGetInt32(out var value)
            && Allows(value)
        )
        {
            return value;
        }

        place.Tell(Allowed);
        return null;
    }

    public override void Write(Utf8JsonWriter writer, object value) => writer.WriteNumberValue((int)value);

    public override JsonObject Schema() =>
        new()
        {
            ["type"] = "integer",
            ["minimum"] = least,
            ["maximum"] = most,
        };
}
