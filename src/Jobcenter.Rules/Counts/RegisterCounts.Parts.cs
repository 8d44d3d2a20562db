using NodaTime.Text;

namespace Jobcenter.Rules.Counts;

public static partial class RegisterCounts
{
    internal static TallyKey Key(string id, ImmutableArray<(string Name, string Value)> arguments) =>
        new(id, [.. arguments.Select(static a => KeyValuePair.Create(a.Name, a.Value))]);

    internal static (string Name, string Value)[] Of(MeasuringPeriod period, Area area) =>
        [("period", period.ToString()), OfArea(area)];

    internal static (string Name, string Value)[] Of(Area area, LocalDate from, LocalDate until) =>
        [OfArea(area), ("from", Day(from)), ("until", Day(until))];

    internal static (string Name, string Value) OfProject(string project) => ("project", Guard.Against.Blank(project));

    internal static (string Name, string Value) OfArea(Area area) => ("area", area.ToString());

    // The states too: a group of one's own may bear any id.
    internal static (string Name, string Value)[] OfGroup(BenefitGroup group) =>
        [
            ("group", Guard.Against.Null(group).Id),
            ("states", string.Join(' ', group.States.Select(static s => s.Id()))),
        ];

    internal static (string Name, string Value)[] OfOptions(CountingOptions? options)
    {
        options ??= CountingOptions.Jobindsats;
        return
        [
            ("convention", options.Convention.Id()),
            (
                "hoursOrder",
                options.Convention == CountingConvention.Jobindsats
                    ? string.Empty
                    : string.Join(' ', options.HoursOrder.Select(static s => s.Id()))
            ),
        ];
    }

    internal static string Day(LocalDate date) => LocalDatePattern.Iso.Format(date);

    internal static ImmutableArray<TallyCell> Cells(Portion portion) =>
        [new("part", new(portion.Part)), new("whole", new(portion.Whole))];

    internal static Portion PortionOf(Tally tally) => new(tally.CountOf("part"), tally.CountOf("whole"));

    internal static ImmutableArray<TallyCell> Cells(PartlyKnownPortion portion) =>
        [new("yes", new(portion.Yes)), new("no", new(portion.No)), new("unknown", new(portion.Unknown))];

    internal static PartlyKnownPortion PartlyKnownOf(Tally tally) =>
        new(tally.CountOf("yes"), tally.CountOf("no"), tally.CountOf("unknown"));

    internal static string SeriesName(int cell, MeasuringPeriod firstMonth, int months) =>
        $"{((CitizenState)(cell / months)).Id()} {firstMonth.Plus(cell % months)}";

    internal static ImmutableArray<long> SeriesCells(Tally tally, MeasuringPeriod firstMonth, int months)
    {
        var numbers = tally.Cells.ToDictionary(static c => c.Name, static c => c.Value, StringComparer.Ordinal);
        var cells = new long[CitizenStates.Count * months];
        for (var i = 0; i < cells.Length; i++)
        {
            var name = SeriesName(i, firstMonth, months);
            cells[i] =
                numbers.TryGetValue(name, out var number)
                && number is { IsWhole: true, Sign: >= 0 }
                && number.Numerator <= long.MaxValue
                    ? (long)number.Numerator
                    : throw new ArgumentException(
                        $"tally has no whole number of at most 64 bits named {name}.",
                        nameof(tally)
                    );
        }

        return [.. cells];
    }
}
