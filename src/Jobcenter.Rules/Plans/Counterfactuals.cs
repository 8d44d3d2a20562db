using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.Plans;

/// <summary>Works out what it would take, in the smallest units.</summary>
internal static class Counterfactuals
{
    /// <summary>Days fewer or more in a period, until full-time persons are on the right side of a limit.</summary>
    public static ImmutableArray<Counterfactual> Days(WayToLimit way)
    {
        var (period, current, limit, side) = (way.Period ?? default, way.Current.Counted, way.Limit, way.Side);
        if (!way.Current.Value.IsKnown || !current.Value.IsKnown || !limit.IsKnown)
        {
            return [];
        }

        // Long courses are counted in calendar days by either convention.
        var byWeekday =
            way.Context.Counting.Convention == CountingConvention.StatisticsDenmark
            && current.Key.Measure.Kind is MeasureKind.FullTimePersons or MeasureKind.SelectedFullTimePersons;
        var daysInPeriod = new Fraction(byWeekday ? period.Weekdays : period.Days);
        if (daysInPeriod.Sign == 0)
        {
            // A Saturday or a Sunday has no weekday that could be moved.
            return [];
        }

        var days = Fraction.Max(side.Units(current.Value.Value, limit.Value, daysInPeriod), Fraction.Zero);
        if (days.Sign == 0)
        {
            return [];
        }

        var isEnough = side.IsAtLeast || days <= current.Value.Value * daysInPeriod;
        return
        [
            new(
                CounterfactualUnit.PersonDays,
                isEnough ? days : null,
                DayWords(byWeekday, side.IsAtLeast, isEnough && days == Fraction.One)
            )
            {
                Period = period,
                FullTimePersons = isEnough ? new FullTimePersons(days / daysInPeriod) : null,
                MonthsLeft = isEnough ? MonthsLeft(way.Context.AsOf, period.LastDay) : null,
                HeldFixed = Join(
                    way.HeldFixed,
                    current.Key.Period == period ? null : StandsFor(current.Key.Period, period)
                ),
            },
        ];
    }

    /// <summary>Cases more or fewer, of those that are counted, until their share is on the right side of a limit.</summary>
    public static ImmutableArray<Counterfactual> Cases(WayToLimit way, CounterfactualUnit unit)
    {
        var (share, limit, side) = (way.Current.Counted, way.Limit, way.Side);
        if (!way.Current.Value.IsKnown || !share.Value.IsKnown || !limit.IsKnown)
        {
            return [];
        }

        if (share.Cell?.Used?.Cases is not { } cases)
        {
            var points = side.Missing(share.Value.Value, limit.Value);
            return points.Sign < 0 || (points.Sign == 0 && !side.Strictly)
                ? []
                :
                [
                    new(
                        CounterfactualUnit.Points,
                        points,
                        side.IsAtLeast
                            ? new("procentpoint mere", "percentage points more")
                            : new("procentpoint mindre", "percentage points less")
                    )
                    {
                        MoreThan = side.Strictly,
                        IsLess = !side.IsAtLeast,
                        HeldFixed = way.HeldFixed,
                    },
                ];
        }

        var whole = checked(cases.Yes + cases.No + cases.Unknown);
        var yes = new Fraction(cases.Yes);
        var by = side.Units(yes, limit.Value * new Fraction(whole), Fraction.One);
        var isEnough = side.IsAtLeast ? yes + by <= new Fraction(whole) : by <= yes;
        return by.Sign <= 0
            ? []
            :
            [
                new(unit, isEnough ? by : null, OfThose(unit, whole, side.IsAtLeast, isEnough && by == Fraction.One))
                {
                    HeldFixed = way.HeldFixed,
                },
            ];
    }

    /// <summary>Units more or fewer until a number is reached; of places on a list, up to it.</summary>
    public static ImmutableArray<Counterfactual> Units(WayToLimit way, CounterfactualUnit unit, BilingualText what)
    {
        var side = way.Side;
        var missing = way.Current.Value.SelectKnown(v => way.Limit.Select(l => side.Units(v, l, Fraction.One)));
        return missing is { IsKnown: true, Value: { Sign: > 0 } amount }
            ? [new(unit, amount, UnitWords(unit, side.IsAtLeast, amount == Fraction.One, what))]
            : [];
    }

    /// <summary>Calendar months to a day, the begun one included; 0 when the day has come.</summary>
    public static int MonthsLeft(LocalDate asOf, LocalDate until)
    {
        // The months there are of the days after the as-of date, up to the last one.
        var isLastOfMonth = asOf == DateAdjusters.EndOfMonth(asOf);
        var months = ((until.Year - asOf.Year) * 12) + until.Month - asOf.Month + (isLastOfMonth ? 0 : 1);
        return Math.Max(0, months);
    }

    private static BilingualText StandsFor(MeasuringPeriod current, MeasuringPeriod deadline) =>
        new(
            $"tallet for {current.ToText(Language.Danish)} står for {deadline.ToText(Language.Danish)}",
            $"the figure for {current.ToText(Language.English)} stands for {deadline.ToText(Language.English)}"
        );

    private static BilingualText UnitWords(CounterfactualUnit unit, bool isMore, bool isOne, BilingualText what) =>
        unit switch
        {
            CounterfactualUnit.Places => isOne ? new("plads op", "place up") : new("pladser op", "places up"),
            CounterfactualUnit.Deliverables => new("leverance mere", "deliverable more"),
            CounterfactualUnit.Things => Moved(isMore, isOne: false, what, what),
            _ => Moved(isMore, isOne, new("person", "person"), new("personer", "persons")),
        };

    private static BilingualText DayWords(bool byWeekday, bool isMore, bool isOne) =>
        byWeekday
            ? Moved(
                isMore,
                isOne,
                new("hverdag à 37 timer", "weekday of 37 hours"),
                new("hverdage à 37 timer", "weekdays of 37 hours")
            )
            : Moved(isMore, isOne, new("persondag", "person-day"), new("persondage", "person-days"));

    private static BilingualText Moved(bool isMore, bool isOne, BilingualText one, BilingualText many)
    {
        var (danish, english) = (More(isMore, isOne), isMore ? "more" : "fewer");
        return isOne
            ? new($"{one.Danish} {danish}", $"{one.English} {english}")
            : new($"{danish} {many.Danish}", $"{english} {many.English}");
    }

    private static string More(bool isMore, bool isOne) =>
        (isMore, isOne) switch
        {
            (true, true) => "mere",
            (true, false) => "flere",
            (false, true) => "mindre",
            _ => "færre",
        };

    private static BilingualText? Join(BilingualText? first, BilingualText? second) =>
        first is null || second is null
            ? first ?? second
            : new($"{first.Danish}, og {second.Danish}", $"{first.English}, and {second.English}");

    private static BilingualText OfThose(CounterfactualUnit unit, int whole, bool isMore, bool isOne)
    {
        var number = new Fraction(whole);
        BilingualText cases = unit switch
        {
            CounterfactualUnit.Courses => new("forløb", "courses"),
            CounterfactualUnit.Placements => new("virksomhedsforløb", "placements"),
            CounterfactualUnit.Offers => new("tilbud", "offers"),
            CounterfactualUnit.Candidates => new("sendte kandidater", "candidates sent"),
            _ => new("personer", "persons"),
        };
        return new(
            $"{More(isMore, isOne)} af de {number.ToText(0, Language.Danish)} {cases.Danish}",
            $"{(isMore ? "more" : "fewer")} of the {number.ToText(0, Language.English)} {cases.English}"
        );
    }
}
