using System.Text.Json;
using System.Text.Json.Nodes;
using static Jobcenter.Rules.Forms.ValueForms;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>What the conditions, titles and deadlines of a document know of one another while it is read: its segments, and the numbers they ask for.</summary>
internal sealed class SegmentReading
{
    private static readonly Form<ImmutableArray<string>> s_names = Each(Text);
    private static readonly WholeForm s_whole = new(0, 1000);
    private static readonly ParameterForm<int> s_number = new(s_whole);

    private readonly Dictionary<string, Segment?> _made = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Parameter<int>> _numbers = new(StringComparer.Ordinal);
    private ImmutableArray<DocumentParts.Entry> _written = [];

    /// <summary>A whole number of a plan.</summary>
    public static Form<int> Whole => s_whole;

    /// <summary>The id of a parameter of whole numbers.</summary>
    public static Form<Parameter<int>> Number { get; } =
        new Reference<Parameter<int>>(
            new("id'et på en parameter af hele tal", "the id of a parameter of whole numbers"),
            static (place, reading) =>
                s_number.Read(place) is Parameter<int> number ? reading._numbers[number.Id] = number : null
        );

    /// <summary>The id of a parameter of names.</summary>
    public static Form<Parameter<ImmutableArray<string>>> Names { get; } =
        new ParameterForm<ImmutableArray<string>>(s_names);

    /// <summary>The id of a segment of the document.</summary>
    public static Form<Segment> Named { get; } =
        new Reference<Segment>(
            new("id'et på et segment", "the id of a segment"),
            static (place, reading) => reading.Find(place)
        );

    /// <summary>Takes a document's segments, of which each is read when it is asked for.</summary>
    public void Take(DocumentParts parts) => _written = parts[DocumentParts.Segments];

    /// <summary>The ids of the document's segments, as a fault names them.</summary>
    public string OwnIds =>
        string.Join(", ", _written.Where(static e => e.IsNamed).Select(static e => Excerpt.Of(e.Id)));

    /// <summary>Reads all segments.</summary>
    public ImmutableArray<Segment> ReadAll(DocumentParts parts, DocumentReading reading)
    {
        Take(parts);
        return [.. _written.Select(e => SegmentOf(e, reading)).OfType<Segment>()];
    }

    /// <summary>The numbers asked for, in the order of the document.</summary>
    public ImmutableArray<Parameter<int>> Numbers(DocumentParts parts) =>
        [.. parts[DocumentParts.Parameters].Select(p => _numbers.GetValueOrDefault(p.Id)).OfType<Parameter<int>>()];

    /// <summary>The label with those numbers filled in that no answer must fill in itself, for the rule compares with one that changes.</summary>
    public RuleLabel Fill(RuleLabel label, Rule<CitizenSituation> rule, ParameterTable table)
    {
        var compared = rule
            .Outline.WithDescendants()
            .Select(static o => o.Right?.ParameterId)
            .ToHashSet(StringComparer.Ordinal);
        var known = new Dictionary<string, LabelTemplate.Slot>(StringComparer.Ordinal);
        foreach (var id in Ids(label))
        {
            if (table.IsList(id))
            {
                if (table.Find(id, s_names) is { } names)
                {
                    known.Add(id, Slot(names));
                }
            }
            else if (table.Find(id, Whole) is { } number)
            {
                _numbers[id] = number;
                if (number.Values.Length == 1 || !compared.Contains(id))
                {
                    known.Add(id, Slot(number));
                }
            }
        }

        return LabelTemplate.Fill(label, known, other: null);
    }

    /// <summary>The parameters that a label asks for in braces.</summary>
    public static IEnumerable<string> Ids(RuleLabel label) =>
        label
            .Notes.Select(static n => n.Text)
            .Prepend(label.Title)
            .SelectMany(static t => LabelTemplate.Ids(t))
            .Distinct(StringComparer.Ordinal);

    /// <summary>What a title says of a number when no day is asked about.</summary>
    public static LabelTemplate.Slot Slot(Parameter<int> number) =>
        LabelTemplate.Slot.Of(number.Id, number.ToTexts(static v => v));

    private static LabelTemplate.Slot Slot(Parameter<ImmutableArray<string>> names) =>
        LabelTemplate.Slot.Of(names.Id, names.ToTexts(static n => ListText.Of(n)));

    /// <summary>Finds a segment that the document itself has by the id; null where its own faults have been told.</summary>
    public bool TryFind(Place id, out Segment? segment)
    {
        var written = _written.FirstOrDefault(e => string.Equals(e.Id, id.Text, StringComparison.Ordinal));
        segment = written is null ? null : SegmentOf(written, id.Reading);
        return written is not null;
    }

    private Segment? Find(Place id)
    {
        if (_written.FirstOrDefault(e => string.Equals(e.Id, id.Text, StringComparison.Ordinal)) is not { } written)
        {
            id.Tell(new($"en af {OwnIds}", $"one of {OwnIds}"));
            return null;
        }

        if (_made.TryGetValue(written.Id, out var made) && made is null)
        {
            id.Tell(new("et segment, der ikke selv bygger på dette", "a segment that does not build on this one"));
            return null;
        }

        return SegmentOf(written, id.Reading);
    }

    // A segment that is being made, or could not be, stands as null.
    private Segment? SegmentOf(DocumentParts.Entry written, DocumentReading reading)
    {
        if (!_made.TryGetValue(written.Id, out var known))
        {
            _made[written.Id] = null;
            _made[written.Id] = known = DocumentParts.ReadOne(written, SegmentForms.Segment, reading);
        }

        return known;
    }

    private sealed class Reference<T>(BilingualText allowed, Func<Place, SegmentReading, T?> read) : Form<T>
        where T : class
    {
        public override BilingualText Allowed => allowed;

        public override object? Read(Place place) => read(place, place.Reading.State<SegmentReading>());

        public override void Write(Utf8JsonWriter writer, object value) =>
            throw new InvalidOperationException("A reference is written as it was read.");

        public override JsonObject Schema() => new() { ["type"] = "string" };
    }
}
