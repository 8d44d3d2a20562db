using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>One reading of a document: its faults, and what one part of it must know of another.</summary>
internal sealed class DocumentReading
{
    /// <summary>How many faults are told: more than anybody mends at once.</summary>
    public const int Kept = 1000;

    private readonly ImmutableArray<DocumentFault>.Builder _faults = ImmutableArray.CreateBuilder<DocumentFault>();

    public DocumentReading()
    {
        Groups.Add(BenefitGroup.PublicSupport.Id, BenefitGroup.PublicSupport);
        foreach (var state in CitizenStates.All)
        {
            Groups.Add(state.Id(), BenefitGroup.Of(state));
        }
    }

    /// <summary>The groups the document may name: public support, every single state, and its own.</summary>
    public Dictionary<string, BenefitGroup> Groups { get; } = new(StringComparer.Ordinal);

    /// <summary>The ids of the requirements read so far.</summary>
    public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

    /// <summary>The plan's id, which stands before the requirements'.</summary>
    public string PlanId { get; set; } = "?";

    /// <summary>How many faults there are, those that are not kept too.</summary>
    public int Count { get; private set; }

    public ImmutableArray<DocumentFault> Faults => _faults.ToImmutable();

    public void Tell(string path, string value, BilingualText allowed)
    {
        Count++;
        if (_faults.Count < Kept)
        {
            _faults.Add(new(path, value, allowed));
        }
    }
}

/// <summary>A place of a document: what stands there, and the way to it.</summary>
internal sealed class Place(
    DocumentReading reading,
    JsonElement element,
    Place? owner = null,
    string? name = null,
    int index = 0
)
{
    public const string MissingValue = "(missing)";

    // Enough bytes for an excerpt in any script.
    private const int ShownBytes = 256;

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
        owner is null ? "$"
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

    public void Tell(BilingualText allowed) => reading.Tell(Path, Raw(), allowed);

    public void TellMissing(string property, BilingualText allowed) =>
        reading.Tell($"{Path}.{property}", MissingValue, allowed);

    private string Raw()
    {
        var raw = JsonMarshal.GetRawUtf8Value(element);
        return Encoding.UTF8.GetString(raw[..Math.Min(raw.Length, ShownBytes)]);
    }
}
