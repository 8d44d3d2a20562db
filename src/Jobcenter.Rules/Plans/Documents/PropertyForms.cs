using System.Text.Json.Nodes;
using Jobcenter.Rules.Placements.Policies;
using static Jobcenter.Rules.Forms.ValueForms;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>What the properties of measures and comparisons may hold. A number stands there, or is named by its parameter.</summary>
internal static class PropertyForms
{
    private static readonly (string Id, QuantityUnit Unit)[] s_units =
    [
        ("share", QuantityUnit.Share),
        ("persons", QuantityUnit.Persons),
        ("full-time-persons", QuantityUnit.FullTimePersons),
        ("number", QuantityUnit.Number),
        ("kroner", QuantityUnit.Kroner),
        ("days", QuantityUnit.Days),
        ("weeks", QuantityUnit.Weeks),
        ("rank", QuantityUnit.Rank),
    ];

    public static Form<int> Years { get; } = Given(new(1, 50));

    public static Form<int> Months { get; } = Given(new(1, 1200));

    public static Form<int> Weeks { get; } = Given(new(1, 5200));

    /// <summary>Days after a course in which one of the states may be in force.</summary>
    public static Form<int> WindowDays { get; } = Given(new(1, 366));

    /// <summary>Days after a course or an offer.</summary>
    public static Form<int> DaysAfter { get; } = Given(new(1, 36_500));

    /// <summary>Periods that are counted as one.</summary>
    public static Form<int> Periods { get; } = Given(new(1, 60));

    public static Form<int> PauseDays { get; } = Given(PolicyBounds.Days);

    public static Form<int> Age { get; } = Given(new(0, 150));

    public static Form<Fraction> Fraction { get; } = new GivenForm<Fraction>(Number);

    public static Form<BenefitGroup> Group { get; } = new GroupForm();

    public static BilingualText SingleState { get; } = new("en enkelt ydelse", "a single state");

    public static Form<ImmutableArray<PlacementKind>> Placements { get; } = Each(Word(PlacementKinds.Vocabulary));

    public static Form<ImmutableArray<ContactOfferKind>> Offers { get; } =
        Each(Word(Vocabulary.Of<ContactOfferKind>()));

    public static Form<VisitationCategory> Category { get; } = Word(VisitationCategories.Vocabulary);

    public static Form<QuantityUnit> Unit { get; } =
        new ValueForm<QuantityUnit>(
            new(
                $"en af {string.Join(", ", s_units.Select(static u => u.Id))}",
                $"one of {string.Join(", ", s_units.Select(static u => u.Id))}"
            ),
            static (place, out unit) =>
            {
                var found = Array.FindIndex(s_units, u => string.Equals(u.Id, place.Text, StringComparison.Ordinal));
                unit = found < 0 ? default : s_units[found].Unit;
                return found >= 0;
            },
            static (writer, unit) => writer.WriteStringValue(Array.Find(s_units, u => u.Unit == unit).Id),
            static () => new() { ["enum"] = new JsonArray([.. s_units.Select(static u => (JsonNode)u.Id)]) }
        );

    /// <summary>The id of a figure of one's own.</summary>
    public static Form<string> FigureId { get; } =
        new ValueForm<string>(
            new(
                "et id af højst 60 bogstaver a-z, cifre og / . - _",
                "an id of at most 60 letters a–z, digits and / . - _"
            ),
            static (place, out id) => FigureMeasure.IsRequirementId(id = place.Text ?? string.Empty),
            static (writer, id) => writer.WriteStringValue(id),
            static () => Pattern("^[A-Za-z0-9/._-]{1,60}$")
        );

    private static GivenForm<int> Given(WholeForm whole) => new(whole, whole.Allows);
}
