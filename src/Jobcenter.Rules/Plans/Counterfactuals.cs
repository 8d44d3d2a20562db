using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.Plans;

/// <summary>What is asked about: a level to be brought to a limit in a period, and what else stands still meanwhile.</summary>
internal sealed record WayToLimit(
    FollowUpContext Context,
    MeasuringPeriod? Period,
    MeasuredLevel Current,
    Known<Fraction> Limit,
    LimitSide Side,
    BilingualText? HeldFixed = null
);

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
        (unit, isMore, isOne) switch
        {
            (CounterfactualUnit.Places, _, true) => new("plads op", "place up"),
            (CounterfactualUnit.Places, _, _) => new("pladser op", "places up"),
            (CounterfactualUnit.Deliverables, _, _) => new("leverance mere", "deliverable more"),
            (CounterfactualUnit.Things, true, _) => new($"flere {what.Danish}", $"more {what.English}"),
            (CounterfactualUnit.Things, false, _) => new($"færre {what.Danish}", $"fewer {what.English}"),
            (_, true, true) => new("person mere", "person more"),
            (_, true, _) => new("flere personer", "more persons"),
            (_, false, true) => new("person mindre", "person fewer"),
            _ => new("færre personer", "fewer persons"),
        };

    private static BilingualText DayWords(bool byWeekday, bool isMore, bool isOne) =>
        (byWeekday, isMore, isOne) switch
        {
            (false, false, true) => new("persondag mindre", "person-day fewer"),
            (false, false, false) => new("færre persondage", "fewer person-days"),
            (false, true, true) => new("persondag mere", "person-day more"),
            (false, true, false) => new("flere persondage", "more person-days"),
            (true, false, true) => new("hverdag à 37 timer mindre", "weekday of 37 hours fewer"),
            (true, false, false) => new("færre hverdage à 37 timer", "fewer weekdays of 37 hours"),
            (true, true, true) => new("hverdag à 37 timer mere", "weekday of 37 hours more"),
            _ => new("flere hverdage à 37 timer", "more weekdays of 37 hours"),
        };

    private static BilingualText? Join(BilingualText? first, BilingualText? second) =>
        first is null || second is null
            ? first ?? second
            : new($"{first.Danish}, og {second.Danish}", $"{first.English}, and {second.English}");

    private static BilingualText OfThose(CounterfactualUnit unit, int whole, bool isMore, bool isOne)
    {
        var (danish, english) = (
            new Fraction(whole).ToText(0, Language.Danish),
            new Fraction(whole).ToText(0, Language.English)
        );
        var (cases, inEnglish) = unit switch
        {
            CounterfactualUnit.Courses => ("forløb", "courses"),
            CounterfactualUnit.Placements => ("virksomhedsforløb", "placements"),
            CounterfactualUnit.Offers => ("tilbud", "offers"),
            CounterfactualUnit.Candidates => ("sendte kandidater", "candidates sent"),
            _ => ("personer", "persons"),
        };
        var more = (isMore, isOne) switch
        {
            (true, true) => "mere",
            (true, false) => "flere",
            (false, true) => "mindre",
            _ => "færre",
        };
        return new($"{more} af de {danish} {cases}", $"{(isMore ? "more" : "fewer")} of the {english} {inEnglish}");
    }
}
