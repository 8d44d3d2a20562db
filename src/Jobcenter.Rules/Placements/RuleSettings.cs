using System.Collections.Immutable;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;

namespace Jobcenter.Rules.Placements;

/// <summary>The names of what policy rules are built with.</summary>
internal static class RuleSettings
{
    private static readonly BilingualText s_none = new("ingen", "none");

    public static FactReading MostDays(int days) => Of("days", "højst antal kalenderdage", "most calendar days", days);

    public static FactReading DaysBefore(int days) =>
        Of("daysBefore", "dage før sidste dag", "days before the last day", days);

    public static FactReading Weeks(int weeks) => Of("weeks", "uger", "weeks", weeks);

    public static FactReading Months(int months) => Of("months", "måneder", "months", months);

    public static FactReading Fewest(WeeklyHours hours) =>
        Of("fewest", "færrest timer om ugen", "fewest hours a week", hours);

    public static FactReading Most(WeeklyHours hours) => Of("most", "flest timer om ugen", "most hours a week", hours);

    public static FactReading From(SequenceAnchor anchor) =>
        Of(
            "from",
            "regnes fra",
            "counted from",
            anchor == SequenceAnchor.Arrival ? new BilingualText("ankomsten", "arrival") : new("starten", "the start")
        );

    public static FactReading FromStart(bool value) =>
        Of("fromStart", "også fra start til første forløb", "from the start to the first placement too", value);

    public static FactReading WeekendsAreNone(bool value) =>
        Of("weekendsAreNone", "lørdage og søndage alene er ingen pause", "Saturdays and Sundays alone are none", value);

    public static FactReading Kinds(ImmutableArray<PlacementKind> kinds) =>
        Of("kinds", "forløb, der tæller", "placements that count", Names(kinds));

    public static FactReading EndsAt(ImmutableArray<PlacementKind> kinds) =>
        Of("endsAt", "slutter med det første forløb af arten", "ends at the first placement of the kind", Names(kinds));

    public static FactReading TargetGroups(ImmutableArray<string> ids) =>
        Of(
            "targetGroups",
            "målgrupper",
            "target groups",
            ids.IsEmpty ? new BilingualText("alle", "all") : BilingualText.Same(ListText.Of(ids))
        );

    private static BilingualText Names(ImmutableArray<PlacementKind> kinds) =>
        kinds.IsEmpty
            ? s_none
            : new(
                string.Join(", ", kinds.Select(static k => k.Name().Danish)),
                string.Join(", ", kinds.Select(static k => k.Name().English))
            );

    private static FactReading Of<T>(string id, string danish, string english, T value) =>
        new(id, new(danish, english), FactText.Of(value, extraDecimals: 0));
}
