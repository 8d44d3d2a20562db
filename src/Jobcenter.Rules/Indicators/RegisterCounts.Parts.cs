using NodaTime.Text;

namespace Jobcenter.Rules.Indicators;

public static partial class RegisterCounts
{
    private static TallyKey Key(string id, ImmutableArray<(string Name, string Value)> arguments) =>
        new(id, [.. arguments.Select(static a => KeyValuePair.Create(a.Name, a.Value))]);

    private static (string Name, string Value)[] Of(MeasuringPeriod period, Area area) =>
        [("period", period.ToString()), OfArea(area)];

    private static (string Name, string Value)[] Of(Area area, LocalDate from, LocalDate until) =>
        [OfArea(area), ("from", Day(from)), ("until", Day(until))];

    private static (string Name, string Value) OfProject(string project) => ("project", Guard.Against.Blank(project));

    private static (string Name, string Value) OfArea(Area area) => ("area", area.ToString());

    // The states too: a group of one's own may bear any id.
    private static (string Name, string Value)[] OfGroup(BenefitGroup group) =>
        [
            ("group", Guard.Against.Null(group).Id),
            ("states", string.Join(' ', group.States.Select(static s => s.Id()))),
        ];

    private static (string Name, string Value)[] OfOptions(CountingOptions? options)
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

    private static string Day(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static ImmutableArray<TallyCell> Cells(Portion portion) =>
        [new("part", new(portion.Part)), new("whole", new(portion.Whole))];

    private static Portion PortionOf(Tally tally) => new(tally.CountOf("part"), tally.CountOf("whole"));

    private static ImmutableArray<TallyCell> Cells(PartlyKnownPortion portion) =>
        [new("yes", new(portion.Yes)), new("no", new(portion.No)), new("unknown", new(portion.Unknown))];

    private static PartlyKnownPortion PartlyKnownOf(Tally tally) =>
        new(tally.CountOf("yes"), tally.CountOf("no"), tally.CountOf("unknown"));

    private static string SeriesName(int cell, MeasuringPeriod firstMonth, int months) =>
        $"{((CitizenState)(cell / months)).Id()} {firstMonth.Plus(cell % months)}";

    private static ImmutableArray<long> SeriesCells(Tally tally, MeasuringPeriod firstMonth, int months)
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
