using System.Text.Json;
using System.Text.Json.Nodes;
using static Jobcenter.Rules.Forms.ValueForms;

namespace Jobcenter.Rules.Forms;

/// <summary>A parameter as a document writes it. What type its values are of is known first where it is named.</summary>
internal sealed record WrittenParameter(
    string Id,
    BilingualText Name,
    ImmutableArray<WrittenParameter.WrittenValue> Values
)
{
    /// <summary>A value at its place, and the days it holds.</summary>
    internal sealed record WrittenValue(
        Place Value,
        LocalDate From,
        LocalDate? Until,
        SourceReference Source,
        Sureness Sureness,
        ImmutableArray<Note> Notes
    );

    private static readonly Form<WrittenValue> s_value = ObjectForm
        .Of<WrittenValue>(static f =>
            new(
                f.Has("value", new AnyValue(), static w => w.Value),
                f.Has("from", Day, static w => w.From),
                f.May<LocalDate>("until", Day, static w => w.Until),
                f.Has("source", LabelForms.Source, static w => w.Source),
                f.May(
                    "sureness",
                    Word(Vocabulary.Of<Sureness>()),
                    static w => w.Sureness == Sureness.Sourced ? null : w.Sureness,
                    Sureness.Sourced
                ),
                f.Some("notes", LabelForms.Notes, static w => w.Notes)
            )
        )
        .WithDaysInOrder()
        .AsForm();

    /// <summary>A parameter of a document. Reading one makes it known to the forms that name it.</summary>
    public static Form<WrittenParameter> Form { get; } =
        new ObjectForm<WrittenParameter>(static v =>
            new(
                v.Get<string>("id"),
                v.Get<BilingualText>("name"),
                [.. v.Get<ImmutableArray<WrittenValue>>("values").OrderBy(static w => w.From)]
            )
        )
            .HasId(
                static p => p.Id,
                new ValueForm<string>(
                    new("bogstaverne a til z, store eller små", "the letters a to z, small or capital"),
                    static (place, out id) =>
                        (id = place.Text ?? string.Empty).Length > 0 && id.All(char.IsAsciiLetter),
                    static (writer, id) => writer.WriteStringValue(id),
                    static () => Pattern("^[A-Za-z]+$")
                )
            )
            .Has("name", LabelForms.Text, static p => p.Name)
            .Has("values", new ListForm<WrittenValue>(s_value, least: 1, isUnique: false), static p => p.Values)
            .When(
                "values",
                new("dage, der ikke overlapper", "days that do not overlap"),
                static v => !Overlap(v.Get<ImmutableArray<WrittenValue>>("values"))
            )
            .AsForm();

    /// <summary>How a parameter is written.</summary>
    public static WrittenParameter Of<T>(Parameter<T> parameter, Form<T> form)
        where T : notnull =>
        new(
            parameter.Id,
            parameter.Name,
            [
                .. parameter.Values.Select(v => new WrittenValue(
                    new(new(), Element(writer => form.Write(writer, v.Value))),
                    v.ValidFrom,
                    v.ValidUntil,
                    v.Source,
                    v.Sureness,
                    v.Notes
                )),
            ]
        );

    private static JsonElement Element(Action<Utf8JsonWriter> write)
    {
        using var document = JsonDocument.Parse(DocumentText.Write(write));
        return document.RootElement.Clone();
    }

    private static bool Overlap(ImmutableArray<WrittenValue> values)
    {
        var ordered = values.Sort(static (a, b) => a.From.CompareTo(b.From));
        return ordered.Zip(ordered.Skip(1)).Any(static p => !(p.First.Until < p.Second.From));
    }

    // Kept as it is written until a rule says what it is.
    private sealed class AnyValue : Form<Place>
    {
        public override BilingualText Allowed { get; } =
            new("et tal, en tekst, en liste eller et objekt", "a number, a text, an array or an object");

        public override object? Read(Place place)
        {
            if (place.Element.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
            {
                return place;
            }

            place.Tell(Allowed);
            return null;
        }

        public override void Write(Utf8JsonWriter writer, object value) => ((Place)value).Element.WriteTo(writer);

        public override JsonObject Schema() =>
            new() { ["type"] = new JsonArray("number", "string", "boolean", "array", "object") };
    }
}
