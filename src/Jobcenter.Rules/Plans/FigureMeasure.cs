using System.Diagnostics.CodeAnalysis;

namespace Jobcenter.Rules.Plans;

/// <summary>What a figure measures, as data files write it: <c>ftp:kontanthjaelp</c>, <c>benchmark-rank</c> …</summary>
[DanishTerm("måling")]
public sealed record FigureMeasure : ILocalizable
{
    private readonly QuantityUnit _ownUnit = QuantityUnit.Number;

    private FigureMeasure(MeasureKind kind, string argument, BilingualText name, int mask = 0)
    {
        (Mask, Kind, Argument, Name) = (mask, kind, argument, name);
    }

    private FigureMeasure(MeasureKind kind, string argument, BilingualText name, QuantityUnit ownUnit)
        : this(kind, argument, name) => _ownUnit = ownUnit;

    /// <summary>The forms a measure may have, for error messages.</summary>
    public static BilingualText AllowedForms { get; } =
        new(Forms("ydelse eller gruppe", "aldre", "ydelse"), Forms("state or group", "ages", "state"));

    /// <summary>Persons aged 16 to 66; the age limits are our decision.</summary>
    public static FigureMeasure Population { get; } = PopulationOf(AgeSpan.Working);

    /// <summary>The place on the ministry's benchmark list.</summary>
    public static FigureMeasure BenchmarkRank { get; } =
        new(
            MeasureKind.BenchmarkRank,
            string.Empty,
            new("placering i ministeriets benchmark", "rank in the ministry's benchmark")
        );

    /// <summary>The full-time persons the ministry's benchmark expects.</summary>
    public static FigureMeasure BenchmarkExpected { get; } =
        new(
            MeasureKind.BenchmarkExpected,
            string.Empty,
            new("forventet antal i ministeriets benchmark", "expected number in the ministry's benchmark")
        );

    /// <summary>The share of those entitled to a flex job who have one.</summary>
    public static FigureMeasure FlexJobShare { get; } =
        new(
            MeasureKind.FlexJobShare,
            string.Empty,
            new("andel af fleksjobberettigede i fleksjob", "share of those entitled who are in flex jobs")
        );

    /// <summary>What kind of measure it is.</summary>
    internal MeasureKind Kind { get; }

    /// <summary>What stands after the colon; empty when there is none.</summary>
    public string Argument { get; }

    /// <summary>The measure as a person reads it.</summary>
    public BilingualText Name { get; }

    /// <summary>The unit of the measure's figures.</summary>
    public QuantityUnit Unit =>
        Kind switch
        {
            _ when Figure.IsAmount(Kind) => QuantityUnit.FullTimePersons,
            MeasureKind.FlexJobShare or MeasureKind.Share => QuantityUnit.Share,
            MeasureKind.BenchmarkRank => QuantityUnit.Rank,
            MeasureKind.Deliverable => QuantityUnit.YesNo,
            MeasureKind.Own => _ownUnit,
            _ => QuantityUnit.Persons,
        };

    /// <summary>The states that are counted, a bit each; 0 where the measure is not of states.</summary>
    internal int Mask { get; }

    /// <summary>Whether its figures are numbers of persons in a municipality.</summary>
    internal bool CountsPersons =>
        Kind
            is MeasureKind.FullTimePersons
                or MeasureKind.LongTermFullTimePersons
                or MeasureKind.SelectedFullTimePersons
                or MeasureKind.SelectedPopulation
                or MeasureKind.Persons
                or MeasureKind.Population
                or MeasureKind.Count;

    /// <summary>Whether it counts those who broke a limit: that there is none is what the status says anyway.</summary>
    internal bool IsOfBreaches => Kind == MeasureKind.Count && Argument.EndsWith(Beyond, StringComparison.Ordinal);

    internal const string Beyond = "-beyond";

    /// <summary>Full-time persons in a group.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="group"/> is null.</exception>
    public static FigureMeasure FullTimePersons(BenefitGroup group)
    {
        Guard.Against.Null(group);
        return new(
            MeasureKind.FullTimePersons,
            group.Id,
            new($"{group.Name.Danish}, fuldtidspersoner", $"{group.Name.English}, full-time persons"),
            group.Mask
        );
    }

    /// <summary>Full-time persons on a benefit in long courses only.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The state is not a member of the enum.</exception>
    public static FigureMeasure LongTermFullTimePersons(CitizenState state) =>
        new(
            MeasureKind.LongTermFullTimePersons,
            state.Id(),
            new(
                $"{state.Name().Danish} i lange forløb, fuldtidspersoner (kalenderdage)",
                $"{state.Name().English} in long courses, full-time persons (calendar days)"
            ),
            BenefitGroup.Of(state).Mask
        );

    /// <summary>Full-time persons of a selection, counted for one requirement.</summary>
    internal static FigureMeasure SelectedFullTimePersons(
        string requirementId,
        BenefitGroup? group = null,
        BilingualText? name = null
    ) =>
        new(
            MeasureKind.SelectedFullTimePersons,
            requirementId,
            new(
                $"{name?.Danish ?? $"udvalget til {requirementId}"}, fuldtidspersoner",
                $"{name?.English ?? $"selection for {requirementId}"}, full-time persons"
            ),
            group?.Mask ?? 0
        );

    /// <summary>The population of a selection, told for one requirement.</summary>
    internal static FigureMeasure SelectedPopulation(string requirementId, Selection? of = null) =>
        new(
            MeasureKind.SelectedPopulation,
            requirementId,
            new(
                $"befolkning ({of?.ToText(Language.Danish) ?? $"udvalget til {requirementId}"})",
                $"population ({of?.ToText(Language.English) ?? $"selection for {requirementId}"})"
            )
        );

    /// <summary>Whether something promised has been delivered.</summary>
    /// <param name="requirementId">The requirement's full id, as <c>HEL19/3</c>.</param>
    /// <exception cref="ArgumentException">The id is null or blank.</exception>
    public static FigureMeasure Deliverable(string requirementId) =>
        Of(MeasureKind.Deliverable, requirementId, "leverance", "deliverable");

    /// <summary>A number counted for one requirement.</summary>
    /// <param name="requirementId">The requirement's full id, as <c>HEL21/3.2-2</c>.</param>
    /// <exception cref="ArgumentException">The id is null or blank.</exception>
    public static FigureMeasure Count(string requirementId) =>
        new(
            MeasureKind.Count,
            Guard.Against.Blank(requirementId),
            requirementId.EndsWith(Beyond, StringComparison.Ordinal) && requirementId[..^Beyond.Length] is var id
                ? new($"antal over den længste tid til {id}", $"count beyond the longest time for {id}")
                : new($"antal til {requirementId}", $"count for {requirementId}")
        );

    /// <summary>A share of persons measured for one requirement.</summary>
    /// <param name="requirementId">The requirement's full id, as <c>HEL21/3.5-1</c>.</param>
    /// <exception cref="ArgumentException">The id is null or blank.</exception>
    public static FigureMeasure Share(string requirementId) => Of(MeasureKind.Share, requirementId, "andel", "share");

    private static FigureMeasure Of(MeasureKind kind, string requirementId, string danish, string english) =>
        new(
            kind,
            Guard.Against.Blank(requirementId),
            new($"{danish} til {requirementId}", $"{english} for {requirementId}")
        );

    /// <summary>Persons of some ages.</summary>
    internal static FigureMeasure PopulationOf(AgeSpan ages) =>
        new(
            MeasureKind.Population,
            ages.ToString(),
            new($"befolkning {ages} år", $"population aged {ages.From}–{ages.To}")
        );

    /// <summary>A figure somebody publishes, under an id of one's own.</summary>
    /// <param name="id">Its id: letters, digits, and <c>/ . - _</c>.</param>
    /// <param name="name">Its name; the id when null.</param>
    /// <param name="unit">Its unit; a number when nothing is said. Files do not tell it: the requirement does.</param>
    /// <exception cref="ArgumentException">The id is null, blank or holds another character, or the unit is none.</exception>
    public static FigureMeasure Own(string id, BilingualText? name = null, QuantityUnit unit = QuantityUnit.Number) =>
        new(
            MeasureKind.Own,
            Guard.Against.InvalidInput(
                Guard.Against.Blank(id),
                nameof(id),
                IsRequirementId,
                $"id was {Excerpt.Of(id)}; it may hold at most 60 letters, digits and / . - _"
            ),
            name ?? new($"tallet {id}", $"figure {id}"),
            Guard.Against.EnumOutOfRange(unit)
        );

    /// <summary>Reads a measure as data files write it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="measure">The measure, or null.</param>
    /// <param name="groups">Groups besides the single states and public support; none by default.</param>
    /// <returns>Whether the text is a measure; <see cref="AllowedForms"/> lists the forms.</returns>
    public static bool TryParse(
        [NotNullWhen(true)] string? text,
        [NotNullWhen(true)] out FigureMeasure? measure,
        ImmutableArray<BenefitGroup> groups = default
    )
    {
        measure = null;
        if (text is null)
        {
            return false;
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var id = colon < 0 ? text : text[..colon];
        var argument = colon < 0 ? string.Empty : text[(colon + 1)..];
        if (!Vocabulary.Of<MeasureKind>().TryParse(id, out var kind))
        {
            return false;
        }

        measure = kind switch
        {
            MeasureKind.BenchmarkRank or MeasureKind.BenchmarkExpected or MeasureKind.FlexJobShare when colon >= 0 =>
                null,
            MeasureKind.BenchmarkRank => BenchmarkRank,
            MeasureKind.BenchmarkExpected => BenchmarkExpected,
            MeasureKind.FlexJobShare => FlexJobShare,
            MeasureKind.FullTimePersons => Group(argument, groups) is { } group ? FullTimePersons(group) : null,
            MeasureKind.Population => AgeSpan.TryParse(argument, out var ages) ? PopulationOf(ages) : null,
            MeasureKind.Persons => CitizenStates.Vocabulary.TryParse(argument, out var state) ? Persons(state) : null,
            MeasureKind.LongTermFullTimePersons => CitizenStates.Vocabulary.TryParse(argument, out var benefit)
                ? LongTermFullTimePersons(benefit)
                : null,
            _ when !IsRequirementId(argument) => null,
            MeasureKind.Own => Own(argument),
            MeasureKind.SelectedFullTimePersons => SelectedFullTimePersons(argument),
            MeasureKind.SelectedPopulation => SelectedPopulation(argument),
            MeasureKind.Count => Count(argument),
            MeasureKind.Share => Share(argument),
            _ => Deliverable(argument),
        };
        return measure is not null;
    }

    /// <inheritdoc />
    public bool Equals(FigureMeasure? other) =>
        other is not null && Kind == other.Kind && string.Equals(Argument, other.Argument, StringComparison.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Kind, Argument);

    /// <inheritdoc />
    public string ToText(Language language) => Name.ToText(language);

    /// <summary>As data files write it.</summary>
    public override string ToString()
    {
        var id = Kind.Id();
        return Argument.Length == 0 ? id : $"{id}:{Argument}";
    }

    private static FigureMeasure Persons(CitizenState state) =>
        new(
            MeasureKind.Persons,
            state.Id(),
            new($"{state.Name().Danish}, personer", $"{state.Name().English}, persons")
        );

    private static BenefitGroup? Group(string id, ImmutableArray<BenefitGroup> groups) =>
        BenefitGroup.Named.FirstOrDefault(g => string.Equals(g.Id, id, StringComparison.Ordinal)) is { } named ? named
        : CitizenStates.Vocabulary.TryParse(id, out var state) ? BenefitGroup.Of(state)
        : groups.IsDefault ? null
        : groups.FirstOrDefault(g => string.Equals(g.Id, id, StringComparison.Ordinal));

    internal static bool IsRequirementId(string id) =>
        id.Length is > 0 and <= 60 && id.All(static c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_');

    private static string Forms(string group, string ages, string state) =>
        $"ftp:<{group}>, population:<{ages}>, persons:<{state}>, fleksjob-share, benchmark-rank, benchmark-expected, count:<id>, deliverable:<id>, share:<id>, ftp-long-term:<{state}>, figure:<id>, ftp-of:<id>, population-of:<id>";
}
