using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime.Text;

namespace Jobcenter.Rules.Forms;

/// <summary>The values that stand alone in a document.</summary>
internal static class ValueForms
{
    // Far more than a number of a plan needs.
    private const int MaxNumberLength = 64;

    private const string PeriodPattern =
        "^(19[0-9]{2}|20[0-9]{2}|2100)(Q[1-4]|M(0[1-9]|1[0-2])|-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$";
    private const string DayPattern = "^(19[0-9]{2}|20[0-9]{2}|2100)-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

    public static Form<string> Text { get; } =
        new ValueForm<string>(
            new(
                "en tekst med mindst ét synligt tegn og uden styretegn, usynlige tegn og U+FFFD",
                "a text of at least one visible character, without control characters, invisible ones and U+FFFD"
            ),
            static (place, out text) =>
                !string.IsNullOrWhiteSpace(text = PlainText.Compose(place.Text ?? string.Empty))
                && PlainText.IsPlain(text),
            static (writer, text) => writer.WriteStringValue(text),
            static () => Pattern($"^(?=.*\\S)[^{PlainText.Pattern}]*$")
        );

    public static Form<Fraction> Number { get; } =
        new ValueForm<Fraction>(
            new(
                "et tal som -0.02 uden eksponent, eller en brøk som \"-1/3\"",
                "a number as -0.02 without an exponent, or a quotient as \"-1/3\""
            ),
            ReadNumber,
            WriteNumber,
            static () =>
                new()
                {
                    ["anyOf"] = new JsonArray(
                        new JsonObject { ["type"] = "number" },
                        Pattern("^-?[0-9]+(\\.[0-9]+|/[0-9]+)?$")
                    ),
                }
        );

    public static Form<WeeklyHours> Hours { get; } =
        new ValueForm<WeeklyHours>(
            new(
                "timer om ugen over 0 og højst 37, med højst to decimaler",
                "hours a week above 0 and at most 37, with at most two decimals"
            ),
            static (place, out hours) =>
            {
                hours = default;
                return ReadNumber(place, out var number) && WeeklyHours.TryFromHours(number, out hours);
            },
            static (writer, hours) => WriteNumber(writer, hours.Hours),
            static () => Number.Schema(),
            static (hours, language) => Decimal(hours.Hours, language)
        );

    public static Form<MeasuringPeriod> Span { get; } =
        new ValueForm<MeasuringPeriod>(
            new(
                "en periode som \"2021\", \"2021Q4\", \"2021M10\" eller \"2021-12-31\", i årene 1900 til 2100",
                "a period as \"2021\", \"2021Q4\", \"2021M10\" or \"2021-12-31\", in the years 1900 to 2100"
            ),
            static (place, out period) =>
                MeasuringPeriod.TryParse(place.Text, out period)
                && DateBounds.Allows(period.FirstDay)
                && DateBounds.Allows(period.LastDay),
            static (writer, period) => writer.WriteStringValue(period.ToString()),
            static () => Pattern(PeriodPattern),
            static (period, language) => period.ToText(language),
            static text =>
                Spelt(text) is { } right ? new($"\"{right}\" skrevet sådan", $"\"{right}\" written so") : null
        );

    public static Form<LocalDate> Day { get; } =
        new ValueForm<LocalDate>(
            new(
                "en dag som \"2021-12-31\", i årene 1900 til 2100",
                "a day as \"2021-12-31\", in the years 1900 to 2100"
            ),
            static (place, out day) =>
            {
                var parsed = LocalDatePattern.Iso.Parse(place.Text ?? string.Empty);
                day = parsed.Success ? parsed.Value : default;
                return parsed.Success && DateBounds.Allows(day);
            },
            static (writer, day) => writer.WriteStringValue(LocalDatePattern.Iso.Format(day)),
            static () => Pattern(DayPattern),
            static (day, language) => MeasuringPeriod.OfDay(day).ToText(language)
        );

    public static Form<Area> Municipality { get; } =
        new ValueForm<Area>(
            new("en kommunekode fra \"101\" til \"999\"", "a municipality's code from \"101\" to \"999\""),
            static (place, out area) => Area.TryParse(place.Text, provider: null, out area) && !area.IsCountry,
            static (writer, area) => writer.WriteStringValue(area.ToString()),
            static () => Pattern("^[1-9][0-9]{2}$"),
            static (area, language) => area.ToText(language)
        );

    public static Form<Area> AnyArea { get; } =
        new ValueForm<Area>(
            new(
                "en kommunekode fra \"101\" til \"999\", eller \"DK\"",
                "a municipality's code from \"101\" to \"999\", or \"DK\""
            ),
            static (place, out area) => Area.TryParse(place.Text, provider: null, out area),
            static (writer, area) => writer.WriteStringValue(area.ToString()),
            static () => Pattern("^([1-9][0-9]{2}|DK)$"),
            static (area, language) => area.ToText(language)
        );

    public static Form<bool> Flag { get; } =
        new ValueForm<bool>(
            new("true eller false", "true or false"),
            static (place, out flag) =>
            {
                flag = place.Element.ValueKind == JsonValueKind.True;
                return flag || place.Element.ValueKind == JsonValueKind.False;
            },
            static (writer, flag) => writer.WriteBooleanValue(flag),
            static () => new() { ["type"] = "boolean" },
            static (flag, language) =>
                (flag, language) switch
                {
                    (true, Language.English) => "yes",
                    (false, Language.English) => "no",
                    (true, _) => "ja",
                    _ => "nej",
                }
        );

    public static Form<T> Word<T>(Vocabulary<T> vocabulary)
        where T : struct, Enum =>
        new ValueForm<T>(
            new($"en af {string.Join(", ", Ids(vocabulary))}", $"one of {string.Join(", ", Ids(vocabulary))}"),
            (place, out word) =>
            {
                word = default;
                // One spelling, the one the schema has: files may know others.
                return place.Text is { Length: > 0 } text
                    && vocabulary.TryParse(text, out word)
                    && string.Equals(vocabulary.Id(word), text, StringComparison.Ordinal);
            },
            (writer, word) => writer.WriteStringValue(vocabulary.Id(word)),
            () => new() { ["enum"] = new JsonArray([.. Ids(vocabulary).Select(static i => (JsonNode)i)]) },
            (word, language) => vocabulary.Name(word).ToText(language)
        );

    private static IEnumerable<string> Ids<T>(Vocabulary<T> vocabulary)
        where T : struct, Enum => vocabulary.Values.Select(vocabulary.Id).Where(static i => i.Length > 0);

    /// <summary>A list that may be empty, in which a value may stand twice.</summary>
    public static Form<ImmutableArray<T>> Any<T>(Form<T> form)
        where T : notnull => new ListForm<T>(form, least: 0, isUnique: false);

    public static Form<ImmutableArray<T>> Each<T>(Form<T> form)
        where T : notnull => new ListForm<T>(form, least: 1, isUnique: true);

    /// <summary>A number with as few decimals as tell it, at most two.</summary>
    public static string Decimal(Fraction number, Language language)
    {
        var decimals =
            number.IsWhole ? 0
            : (number * new Fraction(10)).IsWhole ? 1
            : 2;
        return number.ToText(decimals, language);
    }

    // The period a text was meant as: 2021M1, 2021q4, 2021K4, 2021-Q4.
    private static string? Spelt(string text)
    {
        var letters = text.Trim().ToUpperInvariant().Replace('K', 'Q');
        letters = letters.Replace("-Q", "Q", StringComparison.Ordinal).Replace("-M", "M", StringComparison.Ordinal);
        letters = letters is [.., 'M', var digit] ? $"{letters[..^1]}0{digit}" : letters;
        return MeasuringPeriod.TryParse(letters, out var period) && DateBounds.Allows(period.FirstDay) ? letters : null;
    }

    private static bool ReadNumber(Place place, out Fraction number)
    {
        number = default;
        var text =
            place.Element.ValueKind == JsonValueKind.Number
                ? System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(place.Element)
                    is { Length: <= MaxNumberLength } raw
                    ? Encoding.UTF8.GetString(raw)
                    : null
                : place.Text;
        return text?.Length <= MaxNumberLength && Fraction.TryParse(text, provider: null, out number);
    }

    private static void WriteNumber(Utf8JsonWriter writer, Fraction number)
    {
        var text = number.ToDecimalString();
        if (Fraction.TryParse(text, provider: null, out var same) && same == number)
        {
            writer.WriteRawValue(text);
        }
        else
        {
            writer.WriteStringValue(number.ToString());
        }
    }

    public static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };
}
