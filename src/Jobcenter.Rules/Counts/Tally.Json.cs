using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Jobcenter.Rules.Counts;

public sealed partial class Tally
{
    private const string FormName = "jobcenter-tally-1";

    /// <summary>The tally as JSON: its key, and the numbers or the reason why there are none.</summary>
    internal static Form<Tally> Form { get; } =
        new ObjectForm<Tally>(Make)
            .Has(
                "form",
                Text(new($"teksten \"{FormName}\"", $"the text \"{FormName}\""), static t => t is FormName),
                static _ => FormName
            )
            .Has("id", ValueForms.Text, static t => t.Key.Id)
            .Has(
                "arguments",
                new NamesForm<string>(Text(new("en tekst", "a text"), static _ => true)),
                static t => t.Key.Arguments
            )
            .May("nobody", LabelForms.Text, static t => t.HasNobody ? t.Missing : null)
            .May("missing", LabelForms.Text, static t => t.HasNobody ? null : t.Missing)
            .May("cells", new NamesForm<Fraction>(Number()), static t => t.Missing is null ? t.Cells : null)
            .When("cells", new("mindst ét tal", "at least one number"), static v => CellsOf(v) is not { IsEmpty: true })
            .When(
                "form",
                new("netop én af cells, missing og nobody", "just one of cells, missing and nobody"),
                static v =>
                    new object?[] { CellsOf(v), Reason(v, "missing"), Reason(v, "nobody") }.Count(o => o is not null)
                    == 1
            )
            .AsForm();

    /// <summary>The tally as JSON, which <see cref="ParseJson"/> reads.</summary>
    /// <returns>One line. Numbers are texts, as <c>"7/30"</c>, so that no reader rounds them.</returns>
    public string ToJson()
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            Form.Write(json, this);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>Reads a tally.</summary>
    /// <param name="json">The JSON of <see cref="ToJson"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="FormatException">It is no such JSON; the message says all that is wrong.</exception>
    public static Tally ParseJson(string json)
    {
        var reading = new DocumentReading();
        try
        {
            using var document = JsonDocument.Parse(Guard.Against.Null(json));
            if (Form.Read(new Place(reading, document.RootElement)) is Tally tally)
            {
                return tally;
            }
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException and not ArgumentNullException)
        {
            // Half a character of two is as little a tally as what is no JSON.
            throw new FormatException($"\"{Excerpt.Of(json)}\" is no tally: it is no well-formed JSON.", exception);
        }

        var faults = string.Join("; ", reading.Faults.Select(static f => f.ToText(Language.English)));
        throw new FormatException($"\"{Excerpt.Of(json)}\" is no tally: {faults}.");
    }

    private static Tally Make(FieldValues values)
    {
        var key = new TallyKey(
            values.Get<string>("id"),
            values.Get<ImmutableArray<(string Name, string Value)>>("arguments")
        );
        return CellsOf(values) is { } cells ? Counted(key, cells)
            : Reason(values, "nobody") is { } nobody ? Nobody(key, nobody)
            : WithoutNumbers(key, Reason(values, "missing"));
    }

    private static ImmutableArray<(string Name, Fraction Value)>? CellsOf(FieldValues values) =>
        values.Find<ImmutableArray<(string Name, Fraction Value)>>("cells");

    private static BilingualText? Reason(FieldValues values, string name) => values.FindObject<BilingualText>(name);

    private static ValueForm<string> Text(BilingualText allowed, Func<string, bool> isOne) =>
        new(
            allowed,
            (place, out text) => place.Text is var there && isOne(text = there ?? string.Empty) && there is not null,
            static (writer, text) => writer.WriteStringValue(text),
            static () => new() { ["type"] = "string" }
        );

    private static ValueForm<Fraction> Number() =>
        new(
            new("et tal som \"12\" eller \"7/30\"", "a number as \"12\" or \"7/30\""),
            static (place, out number) => Fraction.TryParse(place.Text, provider: null, out number),
            static (writer, number) => writer.WriteStringValue(number.ToString()),
            static () => new() { ["type"] = "string" }
        );
}
