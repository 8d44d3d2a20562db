namespace Jobcenter.Rules.Registers;

/// <summary>Names that stand in many rows, as those of housing areas, programmes and employers: one text of each is kept.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public int Count => _names.Count;

    /// <summary>The name of a place; null for −1.</summary>
    public string? this[int place] => place < 0 ? null : _names[place];

    /// <summary>The place of a name; −1 for none.</summary>
    public int PlaceOf(string? name)
    {
        if (name is null)
        {
            return -1;
        }

        // A plan asks for names in one spelling, however rows write them.
        name = PlainText.Compose(name);
        if (!_places.TryGetValue(name, out var place))
        {
            place = _names.Count;
            _places.Add(name, place);
            _names.Add(name);
        }

        return place;
    }

    /// <summary>The text that is kept of a name.</summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(name))]
    public string? Of(string? name) => name is null ? null : _names[PlaceOf(name)];
}
