using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>A condition of a rule document as a rule: <c>all</c>, <c>any</c> or <c>not</c> of others, a <c>segment</c>, or a <c>fact</c> by its id.</summary>
internal sealed class ConditionForm : Form<Rule<CitizenSituation>>
{
    private const string Fact = "fact";

    private readonly ImmutableArray<(string Name, ObjectForm Form)> _joined;

    private ConditionForm()
    {
        var parts = new ListForm<Rule<CitizenSituation>>(this, least: 1, isUnique: false);
        _joined =
        [
            Joined("all", parts, static p => Rule.All(p.AsSpan())),
            Joined("any", parts, static p => Rule.Any(p.AsSpan())),
            Joined("not", this, Rule.Not),
            Joined("segment", SegmentReading.Named, static s => s.Rule),
        ];
    }

    /// <summary>A condition.</summary>
    public static ConditionForm One { get; } = new();

    public override BilingualText Allowed { get; } = new("en regel", "a rule");

    public override object? Read(Place place)
    {
        if (place.Element.ValueKind != JsonValueKind.Object)
        {
            place.Tell(ObjectForm.AnObject);
            return null;
        }

        foreach (var (name, form) in _joined)
        {
            if (place.Element.TryGetProperty(name, out _))
            {
                return form.Read(place);
            }
        }

        if (!place.Element.TryGetProperty(Fact, out var id))
        {
            place.Tell(new("en af all, any, not, segment, fact", "one of all, any, not, segment, fact"));
            return null;
        }

        var at = place.At(Fact, id);
        if (ConditionFacts.All.TryGetValue(at.Text ?? string.Empty, out var fact))
        {
            return fact.Read(place, Fact);
        }

        at.Tell(ConditionFacts.Allowed);
        return null;
    }

    /// <summary>A rule is written as it was read, by <see cref="DocumentParts.ToJson"/>.</summary>
    public override void Write(Utf8JsonWriter writer, object value) => NotWritten<object>(value);

    /// <summary>A condition stands in conditions, so the schema refers to <see cref="Definition"/>.</summary>
    public override JsonObject Schema() => new() { ["$ref"] = "#/$defs/condition" };

    /// <summary>What <c>$defs/condition</c> of the schema says.</summary>
    public JsonObject Definition() =>
        new()
        {
            ["anyOf"] = new JsonArray([
                .. _joined.Select(static j => j.Form.Schema()),
                .. ConditionFacts
                    .All.OrderBy(static f => f.Key, StringComparer.Ordinal)
                    .Select(static f => f.Value.Schema((Fact, new JsonObject { ["const"] = f.Key }))),
            ]),
        };

    /// <summary>A part of a condition cannot be had from the rule it became.</summary>
    public static T NotWritten<T>(object made) =>
        throw new InvalidOperationException($"{made} cannot be written; a condition is written as it was read.");

    private static (string, ObjectForm) Joined<T>(string name, Form<T> form, Func<T, Rule<CitizenSituation>> make)
        where T : notnull =>
        (name, new ObjectForm<Rule<CitizenSituation>>(v => make(v.Get<T>(name))).Has(name, form, NotWritten<T>));
}
