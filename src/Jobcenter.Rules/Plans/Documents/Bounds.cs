using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>The whole numbers of plans with their bounds, which stand here once for documents and for C#.</summary>
internal static class Bounds
{
    /// <summary>Years after an arrival, or of a long course.</summary>
    public static WholeForm Years { get; } = new(1, 50);

    /// <summary>Months of a course or a participation.</summary>
    public static WholeForm Months { get; } = new(1, 1200);

    /// <summary>Days after a course in which an education may be in force.</summary>
    public static WholeForm WindowDays { get; } = new(1, 366);

    /// <summary>Days of a pause.</summary>
    public static WholeForm PauseDays { get; } = new(0, 3650);

    /// <summary>A person's age.</summary>
    public static WholeForm Age { get; } = new(0, 150);

    /// <summary>A plan year.</summary>
    public static WholeForm PlanYear { get; } =
        new(Registers.RegisterLimits.FirstDate.Year, Registers.RegisterLimits.LastDate.Year);
}

/// <summary>A whole number within bounds, both included.</summary>
internal sealed class WholeForm(int least, int most) : Form<int>
{
    public override Kernel.BilingualText Allowed { get; } =
        new($"et helt tal fra {least} til {most}", $"a whole number from {least} to {most}");

    /// <summary>The number, when it lies within the bounds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It does not.</exception>
    public int Guard(int value, string name) =>
        value >= least && value <= most
            ? value
            : throw new ArgumentOutOfRangeException(
                name,
                $"{name} was {value}; it must lie from {least} to {most}, both included."
            );

    public override object? Read(Place place)
    {
        if (
            place.Element.ValueKind == JsonValueKind.Number
            && place.Element.TryGetInt32(out var value)
            && value >= least
            && value <= most
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
