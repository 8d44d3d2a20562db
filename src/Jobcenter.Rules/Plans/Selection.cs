using Jobcenter.Rules.TargetGroups;

namespace Jobcenter.Rules.Plans;

/// <summary>Of whom a measure counts: all conditions that are told must hold, on the day that counts.</summary>
/// <remarks>
/// A measure of days counts the days on which they hold; every other one asks on a day of its own, which docs/measures.md
/// tells. Category is of the spell, age of the day (or of a told one); sex, education, housing area and basis of residence are
/// undated in the register, and hold on every day. A fact that is missing makes an answer unknown where it can tip it.
/// </remarks>
internal sealed record Selection : ILocalizable
{
    /// <summary>Assessed to one of these; of every category when empty. Dagpenge is job ready by nature.</summary>
    public ImmutableArray<VisitationCategory> Categories { get; init; } = [];

    /// <summary>The states of which a category is asked, others count whole; of all states when empty.</summary>
    public ImmutableArray<CitizenState> CategoriesOf { get; init; } = [];

    /// <summary>Of these ages, both ends included, on the day that counts or on <see cref="AgesOn"/>; of every age when null.</summary>
    public AgeSpan? Ages { get; init; }

    /// <summary>The day the ages are of; null for the day that counts.</summary>
    public LocalDate? AgesOn { get; init; }

    public Sex? Sex { get; init; }

    /// <summary>With one of these educations; with any when empty.</summary>
    public ImmutableArray<EducationLevel> Educations { get; init; } = [];

    /// <summary>Living in one of these housing areas, compared letter by letter; anywhere when empty.</summary>
    public ImmutableArray<string> HousingAreas { get; init; } = [];

    /// <summary>With one of these bases of residence; with any or none when empty. A basis that is not told is none.</summary>
    public ImmutableArray<ResidenceBasis> ResidenceBases { get; init; } = [];

    /// <summary>In this segment, of the library or one's own; null for no such condition.</summary>
    public Segment? Segment
    {
        get;
        init
        {
            field = value;
            var content = value is null ? null : ContentOf(value);
            var isKnown =
                value is not null
                && Segments.Default.Find(value.Id) is { } known
                && string.Equals(ContentOf(known), content, StringComparison.Ordinal);
            OwnSegment = isKnown ? null : content;
        }
    }

    /// <summary>The checksum of a segment that is not the library's own; null where there is none.</summary>
    internal string? OwnSegment { get; private init; }

    /// <summary>In this target group of an act, on the days the act is in force; null for no such condition.</summary>
    public TargetGroup? TargetGroup { get; init; }

    /// <summary>Whether nothing is asked, so that everybody counts.</summary>
    public bool IsEmpty => Parts().Length == 0;

    /// <summary>Whether it asks what a population is told apart by besides ages: then a share is of those.</summary>
    internal bool IsOfPopulation =>
        Sex is not null
        || AgesOn is not null
        || !Educations.IsEmpty
        || !HousingAreas.IsEmpty
        || !ResidenceBases.IsEmpty;

    /// <summary>What tells two apart, one text for each selection.</summary>
    internal string Id => string.Join(" & ", Parts());

    /// <summary>The target groups of all acts, each id once as it is in the newest.</summary>
    internal static ImmutableArray<TargetGroup> TargetGroups { get; } =
    [
        .. TargetGroupAct
            .All.Values.Reverse()
            .SelectMany(static a => a.Value.Groups)
            .DistinctBy(static g => g.Id, StringComparer.Ordinal)
            .OrderBy(static g => g.Id, StringComparer.Ordinal),
    ];

    /// <summary>The same of some states: where a category is asked of none of them, they count whole; null for everybody.</summary>
    internal Selection? Within(BenefitGroup group)
    {
        if (CategoriesOf.IsEmpty)
        {
            return this;
        }

        var asked = CategoriesOf.RemoveAll(s => !group.Contains(s));
        var within = this with { CategoriesOf = asked, Categories = asked.IsEmpty ? [] : Categories };
        return within.IsEmpty ? null : within;
    }

    internal static TargetGroup? FindTargetGroup(string id) =>
        TargetGroups.FirstOrDefault(g => string.Equals(g.Id, id, StringComparison.Ordinal));

    /// <inheritdoc />
    public bool Equals(Selection? other) => other is not null && string.Equals(Id, other.Id, StringComparison.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <summary>The conditions as a sentence lists them.</summary>
    /// <returns>The text, as <c>jobparat, 18-29 år, kvinde</c>.</returns>
    public string ToText(Language language)
    {
        var isEnglish = language == Language.English;
        string Any<T>(ImmutableArray<T> values, Func<T, BilingualText> name) =>
            string.Join(isEnglish ? " or " : " eller ", values.Select(v => name(v).ToText(language)));
        var categories = Any(Categories, VisitationCategories.Vocabulary.Name);
        return string.Join(
            ", ",
            new[]
            {
                CategoriesOf.IsEmpty || Categories.IsEmpty
                    ? categories
                    : $"{categories} ({Any(CategoriesOf, CitizenStates.Vocabulary.Name)})",
                Ages is { } ages ? AgesText(ages, language) : string.Empty,
                Sex is { } sex ? Vocabulary.Of<Sex>().Name(sex).ToText(language) : string.Empty,
                Any(Educations, Vocabulary.Of<EducationLevel>().Name),
                Any(HousingAreas, static a => new(a, a)),
                Any(ResidenceBases, Vocabulary.Of<ResidenceBasis>().Name),
                Segment?.Label.Title.ToText(language) ?? string.Empty,
                TargetGroup?.ToText(language) ?? string.Empty,
            }.Where(static part => part.Length > 0)
        );
    }

    /// <summary>The Danish text.</summary>
    public override string ToString() => ToText(Language.Danish);

    private string AgesText(AgeSpan ages, Language language)
    {
        var span = language == Language.English ? $"aged {ages}" : $"{ages} år";
        return AgesOn is not { } day ? span
            : language == Language.English ? $"{span} on {DateText.Of(day, language)}"
            : $"{span} den {DateText.Of(day, language)}";
    }

    // Two that different documents have by one id are two.
    private string Mark => OwnSegment is null ? string.Empty : $"@{OwnSegment}";

    private static string ContentOf(Segment segment) =>
        ContentHash.Of(hash =>
        {
            hash.Add(segment.ValidFrom);
            hash.Add(segment.ValidUntil);
            hash.Add(segment.Rule.Outline);
        });

    private string[] Parts()
    {
        string Listed<T>(string name, ImmutableArray<T> values, Func<T, string> id) =>
            values.IsEmpty
                ? string.Empty
                : $"{name}={string.Join('|', values.Select(id).Order(StringComparer.Ordinal))}";
        return
        [
            .. new[]
            {
                Listed("categories", Categories, static c => c.Id()),
                Listed("categoriesOf", CategoriesOf, static s => s.Id()),
                Ages is { } ages ? $"ages={ages}" : string.Empty,
                AgesOn is { } day ? $"agesOn={day:R}" : string.Empty,
                Sex is { } sex ? $"sex={Vocabulary.Of<Sex>().Id(sex)}" : string.Empty,
                Listed("educations", Educations, Vocabulary.Of<EducationLevel>().Id),
                Listed("housingAreas", HousingAreas, static a => Uri.EscapeDataString(a)),
                Listed("residenceBases", ResidenceBases, Vocabulary.Of<ResidenceBasis>().Id),
                Segment is { } segment ? $"segment={Uri.EscapeDataString(segment.Id)}{Mark}" : string.Empty,
                TargetGroup is { } group ? $"targetGroup={Uri.EscapeDataString(group.Id)}" : string.Empty,
            }.Where(static part => part.Length > 0),
        ];
    }
}
