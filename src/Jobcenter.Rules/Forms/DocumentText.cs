using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Jobcenter.Rules.Forms;

/// <summary>Rule documents as text.</summary>
internal static class DocumentText
{
    private static readonly JsonWriterOptions s_written = new()
    {
        Indented = true,
        NewLine = "\n",
        // Danish letters as letters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Parses a document; comments and a comma after the last value are read over.</summary>
    public static JsonElement Parse(string json)
    {
        // Half a surrogate pair becomes the sign for what is no letter, instead of an error of the parser.
        var bytes = Encoding.UTF8.GetBytes(json.TrimStart('\uFEFF'));
        try
        {
            using var document = JsonDocument.Parse(
                bytes,
                new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }
            );
            return document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw new DocumentFormatException([JsonBreak.Fault(bytes, e.LineNumber ?? 0, e.BytePositionInLine ?? 0)]);
        }
    }

    /// <summary>Writes JSON with indents and real letters.</summary>
    public static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, s_written))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
