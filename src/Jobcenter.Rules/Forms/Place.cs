using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Jobcenter.Rules.Forms;

/// <summary>A place of a document: what stands there, and the way to it.</summary>
/// <param name="reading">The reading that is told the faults.</param>
/// <param name="element">What stands there.</param>
/// <param name="owner">The place around it; null for a root.</param>
/// <param name="name">Its property in the owner, or the path of a root; null for an item of an array.</param>
/// <param name="index">Its index in the owner, for an item.</param>
internal sealed class Place(
    DocumentReading reading,
    JsonElement element,
    Place? owner = null,
    string? name = null,
    int index = 0
)
{
    // Enough bytes for an excerpt in any script.
    private const int ShownBytes = 256;

    private static readonly char[] s_lineEnds = ['\r', '\n'];

    public DocumentReading Reading => reading;

    public JsonElement Element => element;

    /// <summary>The text that stands here; null when there is none, for half a surrogate pair is not.</summary>
    public string? Text
    {
        get
        {
            try
            {
                return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
            }
            catch (InvalidOperationException)
            {
                return null;
            }
        }
    }

    public string Path =>
        owner is null ? name ?? "$"
        : name is null ? $"{owner.Path}[{index}]"
        : name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '$' or '-' or '_')
            ? $"{owner.Path}.{Excerpt.Of(name)}"
        : $"{owner.Path}['{Excerpt.Of(name)}']";

    public Place At(string property, JsonElement value) => new(reading, value, this, property);

    public Place At(int item, JsonElement value) => new(reading, value, this, index: item);

    /// <summary>The place a path of properties leads to, as far as it goes.</summary>
    public Place Find(string path)
    {
        var place = this;
        foreach (var step in path.Split('.'))
        {
            if (place.Element.ValueKind != JsonValueKind.Object || !place.Element.TryGetProperty(step, out var value))
            {
                break;
            }

            place = place.At(step, value);
        }

        return place;
    }

    /// <summary>An item of the array that a path of properties leads to.</summary>
    public Place Find(string path, int item)
    {
        var list = Find(path);
        return list.At(item, list.Element[item]);
    }

    public void Tell(BilingualText allowed) => reading.Tell(Path, Raw(), allowed);

    /// <summary>Tells all there is to tell of a property, be it missing or not what it must be.</summary>
    public void Settle(string property, BilingualText allowed)
    {
        var isThere = element.TryGetProperty(property, out var value);
        reading.Settle($"{Path}.{property}", isThere ? At(property, value).Raw() : null, allowed);
    }

    public void TellMissing(string property, BilingualText allowed) =>
        reading.Tell($"{Path}.{property}", null, allowed);

    // On one line: an object that was written over several has its ends of lines between its words, never within a text.
    private string Raw()
    {
        var raw = JsonMarshal.GetRawUtf8Value(element);
        var shown = Encoding.UTF8.GetString(raw[..Math.Min(raw.Length, ShownBytes)]);
        return string.Join(
            ' ',
            shown.Split(s_lineEnds, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        );
    }
}
