using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;
using NodaTime;
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

    private static Portion PortionOf(ImmutableArray<TallyCell> cells) => new(Int(cells[0]), Int(cells[1]));

    private static ImmutableArray<TallyCell> Cells(PartlyKnownPortion portion) =>
        [new("yes", new(portion.Yes)), new("no", new(portion.No)), new("unknown", new(portion.Unknown))];

    private static PartlyKnownPortion PartlyKnownOf(ImmutableArray<TallyCell> cells) =>
        new(Int(cells[0]), Int(cells[1]), Int(cells[2]));

    private static int Int(TallyCell cell) => checked((int)cell.Value.Numerator);
}
