namespace Jobcenter.Rules.Counts;

/// <summary>The arguments of counts, as their keys write them.</summary>
internal static class CountArguments
{
    public static string Day(LocalDate date) => FieldKinds.Iso(date);

    public static (string Name, string Value) Of(Area area) => ("area", area.ToString());

    public static (string Name, string Value)[] Of(MeasuringPeriod period, Area area) =>
        [("period", period.ToString()), Of(area)];

    public static (string Name, string Value)[] Of(Area area, LocalDate from, LocalDate until) =>
        [Of(area), ("from", Day(from)), ("until", Day(until))];

    // The states too: a group of one's own may bear any id.
    public static (string Name, string Value)[] Of(BenefitGroup group) =>
        [("group", Guard.Against.Null(group).Id), ("states", Of(group.States))];

    // By the convention of Jobindsats the order of the hours plays no part.
    public static (string Name, string Value)[] Of(CountingOptions options) =>
        [
            ("convention", Vocabulary.Of<CountingConvention>().Id(options.Convention)),
            ("hoursOrder", options.ByHours ? Of(options.HoursOrder) : string.Empty),
        ];

    private static string Of(IEnumerable<CitizenState> states) => string.Join(' ', states.Select(static s => s.Id()));
}
