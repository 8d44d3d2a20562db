using System.Diagnostics.CodeAnalysis;
using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.Testing;

/// <summary>The arguments of a case, read as what they are.</summary>
internal sealed class CaseFields(IReadOnlyDictionary<string, string> fields)
{
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>Arguments that nothing has asked for: a misspelt name must not pass for an answer.</summary>
    public IEnumerable<string> Unread => fields.Keys.Where(k => !_read.Contains(k)).Order(StringComparer.Ordinal);

    public string? Find(string name)
    {
        _read.Add(name);
        return fields.GetValueOrDefault(name);
    }

    /// <summary>Whether an argument has this value.</summary>
    public bool Is(string name, string value) => string.Equals(Find(name), value, StringComparison.Ordinal);

    /// <summary>Whether an argument of two words is the second one; the first is the default.</summary>
    public bool IsOther(string name, string usual, string other) =>
        Find(name) is { } text
        && !string.Equals(text, usual, StringComparison.Ordinal)
        && (
            string.Equals(text, other, StringComparison.Ordinal)
                ? true
                : throw Fault(name, new($"{usual} eller {other}", $"{usual} or {other}"))
        );

    public string Text(string name) => Find(name) ?? throw Fault(name, new("en tekst", "a text"));

    public LocalDate Date(string name) => FindDate(name) ?? throw Fault(name, new("en dato", "a date"));

    public LocalDate? FindDate(string name) =>
        Find(name) is not { } text ? null
        : MeasuringPeriod.TryParse(text, out var day) && day.Kind == PeriodKind.Day ? day.FirstDay
        : throw Fault(name, new("en dato som 2021-12-31", "a date, as 2021-12-31"));

    public int Number(string name) => FindNumber(name) ?? throw Fault(name, new("et helt tal", "a whole number"));

    public int? FindNumber(string name) =>
        FindFraction(name) is not { } number ? null
        : number.IsWhole && number.Numerator >= 0 && number.Numerator <= int.MaxValue ? (int)number.Numerator
        : throw Fault(name, new("et helt tal", "a whole number"));

    public Fraction? FindFraction(string name) =>
        Find(name) is not { } text ? null
        : Fraction.TryParse(text, provider: null, out var number) ? number
        : throw Fault(name, new("et tal som 12 eller 7/30", "a number, as 12 or 7/30"));

    public bool? FindAnswer(string name) =>
        Find(name) switch
        {
            null => null,
            "ja" => true,
            "nej" => false,
            _ => throw Fault(name, new("ja eller nej", "ja or nej")),
        };

    public Area Area(string name = "area") =>
        Citizens.Area.TryParse(Text(name), provider: null, out var area)
            ? area
            : throw Fault(name, new("en kommunekode eller DK", "a municipality's code or DK"));

    public MeasuringPeriod Period(string name = "period") =>
        MeasuringPeriod.TryParse(Text(name), out var period)
            ? period
            : throw Fault(name, new("en periode som 2021Q4", "a period, as 2021Q4"));

    public CitizenState State(string name) =>
        Vocabulary.Of<CitizenState>().TryParse(Text(name), out var state)
            ? state
            : throw Fault(name, new("en ydelse eller aktivitet", "a state"));

    public MeasuringPeriod Quarter(string name = "quarter") =>
        Period(name) is { Kind: PeriodKind.Quarter } quarter
            ? quarter
            : throw Fault(name, new("et kvartal som 2021Q4", "a quarter, as 2021Q4"));

    public VisitationCategory? FindCategory(string name) =>
        Find(name) is not { } text ? null
        : text is "ingen" ? VisitationCategory.NotAssessed
        : Vocabulary.Of<VisitationCategory>().TryParse(text, out var category) ? category
        : throw Fault(name, new("en visitationskategori", "a category"));

    /// <summary>States with a plus between; <c>offentlig-forsoergelse</c> for all of public support.</summary>
    public BenefitGroup Group(string name = "states")
    {
        var text = Text(name);
        if (BenefitGroup.Named.FirstOrDefault(g => string.Equals(g.Id, text, StringComparison.Ordinal)) is { } named)
        {
            return named;
        }

        var states = States(name);
        return states.Length == 1 ? BenefitGroup.Of(states[0]) : new("gruppe", new("gruppe", "group"), states.AsSpan());
    }

    public ImmutableArray<CitizenState> States(string name) =>
        Each<CitizenState>(name, new("ydelser og aktiviteter", "states"));

    public ImmutableArray<PlacementKind> Kinds(string name) => Each<PlacementKind>(name, new("slags forløb", "kinds"));

    // Words of an enum with a plus between.
    private ImmutableArray<T> Each<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>(
        string name,
        BilingualText allowed
    )
        where T : struct, Enum
    {
        var words = Vocabulary.Of<T>();
        return
        [
            .. Text(name).Split('+').Select(id => words.TryParse(id, out var word) ? word : throw Fault(name, allowed)),
        ];
    }

    public string[] Words(string name) => Find(name) is { Length: > 0 } text ? text.Split('+') : [];

    public CountingOptions Counting() =>
        Find("convention") is not { } text ? CountingOptions.Jobindsats
        : Vocabulary.Of<CountingConvention>().TryParse(text, out var convention)
            ? new CountingOptions { Convention = convention }
        : throw Fault("convention", BilingualText.Same(Vocabulary.Of<CountingConvention>().Allowed));

    public CaseFaultException Fault(string name, BilingualText allowed) =>
        new(
            new BilingualText(
                $"{name} var \"{Find(name)}\"; det skal være {allowed.Danish}.",
                $"{name} was \"{Find(name)}\"; it must be {allowed.English}."
            )
        );
}
