using System.Text.Json;
using System.Text.Json.Nodes;
using Jobcenter.Rules.TargetGroups;
using static Jobcenter.Rules.Forms.ValueForms;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>Of whom a measure counts: the one description that reader, writer, schema and titles come from.</summary>
internal static class SelectionForms
{
    /// <summary>The property of a measure that says of whom it counts.</summary>
    public const string Of = "of";

    /// <summary>Ages in whole years.</summary>
    public static Form<AgeSpan> Ages =>
        new ValueForm<AgeSpan>(
            new("et aldersspænd som \"18-29\", fra 0 til 150", "ages as \"18-29\", from 0 to 150"),
            static (place, out ages) => AgeSpan.TryParse(place.Text, out ages),
            static (writer, ages) => writer.WriteStringValue(ages.ToString()),
            static () => Pattern("^(0|[1-9][0-9]{0,2})-(0|[1-9][0-9]{0,2})$")
        );

    private static Form<TargetGroup> TargetGroup { get; } =
        new ValueForm<TargetGroup>(
            new(
                $"en målgruppe: {string.Join(", ", Selection.TargetGroups.Select(static g => g.Id))}",
                $"a target group: {string.Join(", ", Selection.TargetGroups.Select(static g => g.Id))}"
            ),
            static (place, out group) => (group = Selection.FindTargetGroup(place.Text ?? string.Empty)!) is not null,
            static (writer, group) => writer.WriteStringValue(group.Id),
            static () =>
                new() { ["enum"] = new JsonArray([.. Selection.TargetGroups.Select(static g => (JsonNode)g.Id)]) },
            static (group, language) => group.ToText(language)
        );

    private static readonly ObjectForm<Selection> s_object = ObjectForm.Of<Selection>(static f =>
        new()
        {
            Categories = f.Some("categories", Each(PropertyForms.Category), static s => s.Categories),
            CategoriesOf = f.Some("categoriesOf", Each(Word(CitizenStates.Vocabulary)), static s => s.CategoriesOf),
            Ages = f.May("ages", Ages, static s => s.Ages),
            AgesOn = f.May("agesOn", Day, static s => s.AgesOn),
            Sex = f.May("sex", Word(Vocabulary.Of<Sex>()), static s => s.Sex),
            Educations = f.Some("educations", Each(Word(Vocabulary.Of<EducationLevel>())), static s => s.Educations),
            HousingAreas = f.Some("housingAreas", Each(Text), static s => s.HousingAreas),
            ResidenceBases = f.Some(
                "residenceBases",
                Each(Word(Vocabulary.Of<ResidenceBasis>())),
                static s => s.ResidenceBases
            ),
            Segment = f.May("segment", new SegmentForm(), static s => s.Segment),
            TargetGroup = f.May("targetGroup", TargetGroup, static s => s.TargetGroup),
        }
    );

    /// <summary>Of whom.</summary>
    public static Form<Selection> Form { get; } = new Worded();

    /// <summary>What <c>$defs/selection</c> of the schema says.</summary>
    public static JsonObject Definition() => s_object.Schema();

    // One of the document's own segments, whatever the library has by its id, or else one of the library's.
    private sealed class SegmentForm : Form<Segment>
    {
        public override BilingualText Allowed { get; } =
            new(
                $"et af dokumentets egne segmenter, eller {string.Join(", ", Ids)}",
                $"one of the document's own segments, or {string.Join(", ", Ids)}"
            );

        public override BilingualText AllowedIn(DocumentReading reading)
        {
            var own = reading.State<SegmentReading>().OwnIds;
            return own.Length == 0
                ? Allowed
                : new(
                    $"et af dokumentets egne segmenter: {own}; eller {string.Join(", ", Ids)}",
                    $"one of the document's own segments: {own}; or {string.Join(", ", Ids)}"
                );
        }

        private static IEnumerable<string> Ids => Segments.Default.All.Select(static s => s.Id);

        public override object? Read(Place place)
        {
            if (place.Reading.State<SegmentReading>().TryFind(place, out var own))
            {
                return own;
            }

            var segment = Segments.Default.Find(place.Text ?? string.Empty);
            if (segment is null)
            {
                place.Tell(AllowedIn(place.Reading));
            }

            return segment;
        }

        public override void Write(Utf8JsonWriter writer, object value) => writer.WriteStringValue(((Segment)value).Id);

        public override JsonObject Schema() =>
            new() { ["type"] = "string", ["examples"] = new JsonArray([.. Ids.Select(static s => (JsonNode)s)]) };

        public override string Text(object value, Language language) => ((Segment)value).Label.Title.ToText(language);
    }

    // As an object, with the words a title says of it.
    private sealed class Worded : Form<Selection>
    {
        private readonly Form<Selection> _object = s_object.AsForm();

        public override BilingualText Allowed => _object.Allowed;

        public override object? Read(Place place) => _object.Read(place);

        public override void Write(Utf8JsonWriter writer, object value) => _object.Write(writer, value);

        public override JsonObject Schema() => new() { ["$ref"] = "#/$defs/selection" };

        public override string Text(object value, Language language) => ((Selection)value).ToText(language);
    }
}
