namespace Jobcenter.Rules.Placements;

/// <summary>One thing a policy rule is built with: its name in a document, what a person calls it, and its value. Pages, checksums and documents are made from it.</summary>
internal sealed record RuleSetting(string Id, BilingualText Name, object Value)
{
    /// <summary>The days a rule may count from.</summary>
    public static readonly string[] Anchors = ["start", "arrival"];

    private static readonly BilingualText s_start = new("starten", "the start");
    private static readonly BilingualText s_arrival = new("ankomsten", "arrival");
    private static readonly BilingualText s_none = new("ingen", "none");
    private static readonly BilingualText s_all = new("alle", "all");

    public static RuleSetting Days(Parameter<int> days) =>
        new("days", new("højst antal kalenderdage", "most calendar days"), days);

    public static RuleSetting Months(Parameter<int> months) => new("months", new("måneder", "months"), months);

    public static RuleSetting Kinds(ImmutableArray<PlacementKind> kinds) =>
        new("kinds", new("forløb, der tæller", "placements that count"), kinds);

    public static RuleSetting From(bool isArrival) =>
        new("from", new("regnes fra", "counted from"), isArrival ? s_arrival : s_start)
        {
            Word = Anchors[isArrival ? 1 : 0],
        };

    public static bool IsArrival(string? word) => string.Equals(word, Anchors[1], StringComparison.Ordinal);

    /// <summary>The value as a document writes it, where it is one of a few words; null otherwise.</summary>
    public string? Word { get; private init; }

    /// <summary>The id of the parameter that the value is; null for a choice.</summary>
    public string? ParameterId =>
        Value switch
        {
            Parameter<int> number => number.Id,
            Parameter<WeeklyHours> hours => hours.Id,
            _ => null,
        };

    public FactReading ToReading()
    {
        var (text, source) = Value switch
        {
            Parameter<int> number => Of(number),
            Parameter<WeeklyHours> hours => Of(hours),
            ImmutableArray<PlacementKind> kinds => (Names(kinds), null),
            ImmutableArray<string> ids => (ids.IsEmpty ? s_all : BilingualText.Same(ListText.Of(ids)), null),
            _ => (FactText.Of(Value, extraDecimals: 0), null),
        };
        return new(Id, Name, text, source: source);
    }

    private static (BilingualText Text, SourceReference? Source) Of<T>(Parameter<T> parameter)
    {
        var slot = LabelTemplate.Slot.Of(parameter.Id, parameter.ToTexts(static v => v));
        return (slot.Text, slot.Source);
    }

    private static BilingualText Names(ImmutableArray<PlacementKind> kinds) =>
        kinds.IsEmpty
            ? s_none
            : new(
                string.Join(", ", kinds.Select(static k => k.Name().Danish)),
                string.Join(", ", kinds.Select(static k => k.Name().English))
            );
}
