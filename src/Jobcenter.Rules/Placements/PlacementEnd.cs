namespace Jobcenter.Rules.Placements;

/// <summary>The last day of a placement, or the last it may have; what has none comes after every day.</summary>
internal readonly record struct PlacementEnd : IComparable<PlacementEnd>, IDated
{
    private static readonly BilingualText s_none = new("ingen grænse", "no limit");

    private readonly BilingualText? _name;

    private PlacementEnd(LocalDate? day, BilingualText? name) => (Day, _name) = (day, name);

    /// <summary>Nothing sets a last day.</summary>
    public static PlacementEnd None { get; } = new(day: null, s_none);

    /// <summary>No last day is set.</summary>
    public static PlacementEnd Open { get; } = new(day: null, new("ikke sat", "not set"));

    /// <summary>The day, included; null where there is none.</summary>
    public LocalDate? Day { get; }

    public static PlacementEnd On(LocalDate day) => new(day, name: null);

    public int CompareTo(PlacementEnd other) =>
        (Day, other.Day) switch
        {
            ({ } day, { } last) => day.CompareTo(last),
            (null, null) => 0,
            (null, _) => 1,
            _ => -1,
        };

    public string ToText(Language language) =>
        Day is { } day ? DateText.Of(day, language) : (_name ?? s_none).ToText(language);
}
