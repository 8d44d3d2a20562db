using System.Text.Json;
using NodaTime.Text;

namespace Jobcenter.Rules.TargetGroups.Documents;

/// <summary>A place in a rule document. What cannot be read there is told as a fault, and the reading goes on.</summary>
internal readonly struct JsonPlace(JsonElement? element, string path, List<DocumentFault> faults)
{
    private const int MostNumber = 1000;

    public string Path => path;

    public bool IsThere => element is { ValueKind: not JsonValueKind.Null };

    public JsonElement Element => element.GetValueOrDefault();

    public JsonPlace this[string name] =>
        new(
            element is { ValueKind: JsonValueKind.Object } owner && owner.TryGetProperty(name, out var value)
                ? value
                : null,
            $"{path}.{name}",
            faults
        );

    /// <summary>Whether it is an object; a misspelt property of one is told.</summary>
    public bool IsObject(params ReadOnlySpan<string> names)
    {
        var allowed = string.Join(", ", names.ToArray());
        if (element is not { ValueKind: JsonValueKind.Object } owner)
        {
            Fault($"et objekt med {allowed}", $"an object with {allowed}");
            return false;
        }

        foreach (var property in owner.EnumerateObject())
        {
            if (!names.Contains(property.Name))
            {
                this[property.Name].Fault($"en af {allowed}", $"one of {allowed}");
            }
        }

        return true;
    }

    /// <summary>The items of a list; none where there is no list.</summary>
    public List<JsonPlace> Items(bool isNeeded = false)
    {
        var items = new List<JsonPlace>();
        if (element is { ValueKind: JsonValueKind.Array } list)
        {
            foreach (var item in list.EnumerateArray())
            {
                items.Add(new(item, $"{path}[{items.Count}]", faults));
            }
        }

        if ((isNeeded && items.Count == 0) || (IsThere && Element.ValueKind != JsonValueKind.Array))
        {
            Fault("en liste med mindst én", "a list of at least one");
        }

        return items;
    }

    public string? Text() =>
        TextOrNull() is { } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : Fault("en tekst med synlige tegn", "a text of visible characters");

    public BilingualText? Pair() =>
        IsObject("da", "en") && (this["da"].Text(), this["en"].Text()) is ({ } danish, { } english)
            ? new(danish, english)
            : null;

    public SourceReference? Source() =>
        IsObject("document", "section") && this["document"].Text() is { } document
            ? new(document, this["section"].IsThere ? this["section"].Text() ?? string.Empty : string.Empty)
            : null;

    public LocalDate? Date()
    {
        if (
            TextOrNull() is { } text
            && LocalDatePattern.Iso.Parse(text) is { Success: true } date
            && DateBounds.Allows(date.Value)
        )
        {
            return date.Value;
        }

        var (first, last) = ($"{DateBounds.First:R}", $"{DateBounds.Last:R}");
        Fault($"en dato fra {first} til {last}", $"a date from {first} to {last}");
        return null;
    }

    public int? Number(int least = 0, int most = MostNumber)
    {
        if (
            element is { ValueKind: JsonValueKind.Number } number
            && number.TryGetInt32(out var whole)
            && whole >= least
            && whole <= most
        )
        {
            return whole;
        }

        Fault($"et helt tal fra {least} til {most}", $"a whole number from {least} to {most}");
        return null;
    }

    public bool? YesNo()
    {
        if (element is { ValueKind: JsonValueKind.True or JsonValueKind.False } answer)
        {
            return answer.GetBoolean();
        }

        Fault("true eller false", "true or false");
        return null;
    }

    /// <summary>A member of an enum, written as <c>municipal-practice</c>; the default where there is nothing.</summary>
    public T Word<T>()
        where T : struct, Enum
    {
        if (!IsThere)
        {
            return default;
        }

        var text = TextOrNull();
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(IdOf(value), text, StringComparison.Ordinal))
            {
                return value;
            }
        }

        OneOf(Enum.GetValues<T>().Select(IdOf));
        return default;
    }

    /// <summary>What an id stands for; null, and no fault, where what it stands for is told as one already.</summary>
    public T? Find<T>(IReadOnlyDictionary<string, T> known, IReadOnlySet<string>? broken = null)
        where T : class
    {
        var id = TextOrNull();
        if (id is not null && known.TryGetValue(id, out var value))
        {
            return value;
        }

        if (id is null || broken?.Contains(id) is not true)
        {
            OneOf(known.Keys);
        }

        return null;
    }

    public string? OneOf(IEnumerable<string> ids)
    {
        var allowed = string.Join(", ", ids);
        return Fault($"en af {allowed}", $"one of {allowed}");
    }

    public string? Fault(string danish, string english)
    {
        faults.Add(new(path, element is { } written ? Excerpt.Of(written.GetRawText()) : null, new(danish, english)));
        return null;
    }

    public static string IdOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    // Half a surrogate pair is no text.
    private string? TextOrNull()
    {
        try
        {
            return element is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
