using System.Text;
using System.Text.Json;

namespace Jobcenter.Rules.Data;

/// <summary>Extracts of statistics in JSON.</summary>
internal static class ExtractJson
{
    /// <summary>Reads the columns and rows of a JSON answer; a number in it has a point, whatever the texts have.</summary>
    public static void Read(
        MemoryStream json,
        Func<string, IReadOnlyList<string>, ExtractRows> rowsOf,
        RowIntake figures,
        string name
    )
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json);
        }
        catch (JsonException e)
        {
            throw NoJson(e);
        }

        using (document)
        {
            Read(document.RootElement);
        }

        void Read(JsonElement root)
        {
            // Of two lists of one name only one would be read.
            foreach (var list in new[] { "columns", "rows" })
            {
                if (root.ValueKind == JsonValueKind.Object && root.EnumerateObject().Count(p => p.NameEquals(list)) > 1)
                {
                    throw Unreadable(
                        $"har \"{list}\" to gange; behold den ene, eller saml dem",
                        $"has \"{list}\" twice; keep one of them, or put them together"
                    );
                }
            }

            if (
                root.ValueKind != JsonValueKind.Object
                || Told(root, static r => Member(r, "columns")) is not { } columns
                || Told(root, static r => Member(r, "rows")) is not { } rows
                || columns.ValueKind != JsonValueKind.Array
                || rows.ValueKind != JsonValueKind.Array
            )
            {
                throw Unreadable("skal have \"columns\" og \"rows\"", "must have \"columns\" and \"rows\"");
            }

            string[] header = [.. columns.EnumerateArray().Select(c => Told(c, Title))];
            var reader = rowsOf(name, header);
            var number = 0L;
            foreach (var row in rows.EnumerateArray())
            {
                number++;
                if (row.ValueKind != JsonValueKind.Array || row.GetArrayLength() != header.Length)
                {
                    figures.Refuse(new(new RowLocation(name, number), new RowFault("", "", CsvFile.FieldCount)));
                    continue;
                }

                reader.Add(
                    i => (Told(row[i], Text), row[i].ValueKind == JsonValueKind.Number),
                    new RowLocation(name, number)
                );
            }
        }

        // So half a character of UTF-16 and bytes that are no UTF-8 are told, when a text is asked for.
        T Told<T>(JsonElement of, Func<JsonElement, T> read)
        {
            try
            {
                return read(of);
            }
            catch (InvalidOperationException e)
            {
                throw e.InnerException is DecoderFallbackException
                    ? Unreadable(
                        "holder tekst, der ikke er UTF-8; gem filen som UTF-8",
                        "holds text that is not UTF-8; save the file as UTF-8"
                    )
                    : Unreadable(
                        "holder et halvt tegn (en \\u-kode uden sin anden halvdel); skriv tegnet helt",
                        "holds half a character (a \\u escape without its other half); write the whole character"
                    );
            }
        }

        // Where it is at fault, by line and sign; a document that ends before it may has been cut off on its way.
        UnreadableInputException NoJson(JsonException e)
        {
            var lines = json.ToArray().AsSpan();
            for (var line = e.LineNumber ?? 0; line > 0; line--)
            {
                lines = lines[(lines.IndexOf((byte)'\n') + 1)..];
            }

            var at = (int)Math.Min(e.BytePositionInLine ?? 0, lines.Length);
            var (number, sign) = (e.LineNumber + 1, Encoding.UTF8.GetCharCount(lines[..at]) + 1);
            return lines[at..].Trim(" \t\r\n"u8).IsEmpty
                ? Unreadable(
                    $"er afkortet: JSON slutter midt i det hele på linje {number}, tegn {sign}; hent filen igen",
                    $"is cut off: the JSON ends in the midst of it on line {number}, sign {sign}; fetch the file again"
                )
                : Unreadable($"er ikke JSON: linje {number}, tegn {sign}", $"is no JSON: line {number}, sign {sign}");
        }

        UnreadableInputException Unreadable(string danish, string english) =>
            new(new($"{name}: {danish}", $"{name}: {english}"));
    }

    private static string Title(JsonElement column)
    {
        if (column.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in new[] { "title", "name", "id" })
            {
                if (column.TryGetProperty(member, out var text) && text.ValueKind == JsonValueKind.String)
                {
                    return text.GetString() ?? string.Empty;
                }
            }
        }

        return column.ValueKind == JsonValueKind.String ? column.GetString() ?? string.Empty : string.Empty;
    }

    private static JsonElement? Member(JsonElement of, string name) =>
        of.TryGetProperty(name, out var member) ? member : null;

    private static string Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => string.Empty,
            JsonValueKind.String => value.GetString() ?? string.Empty,
            _ => value.GetRawText(),
        };
}
