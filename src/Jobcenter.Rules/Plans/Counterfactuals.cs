using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.Plans;

/// <summary>Works out what it would take, in the smallest units.</summary>
internal static class Counterfactuals
{
    private static readonly BilingualText s_day = new("persondag mindre", "person-day fewer");
    private static readonly BilingualText s_days = new("færre persondage", "fewer person-days");
    private static readonly BilingualText s_weekday = new("hverdag à 37 timer mindre", "weekday of 37 hours fewer");
    private static readonly BilingualText s_weekdays = new("færre hverdage à 37 timer", "fewer weekdays of 37 hours");
    private static readonly BilingualText s_points = new("procentpoint mere", "percentage points more");

    /// <summary>Days fewer in a period, until full-time persons are at most a limit, or below it.</summary>
    public static ImmutableArray<Counterfactual> FewerDays(
        FollowUpContext context,
        MeasuringPeriod period,
        FigureReading current,
        Known<Fraction> limit,
        bool strictly,
        BilingualText? heldFixed = null
    )
    {
        if (!current.Value.IsKnown || !limit.IsKnown)
        {
            return [];
        }

        // Long courses are counted in calendar days by either convention.
        var byWeekday =
            context.Counting.Convention == CountingConvention.StatisticsDenmark
            && current.Key.Measure.Kind == MeasureKind.FullTimePersons;
        var daysInPeriod = new Fraction(byWeekday ? period.Weekdays : period.Days);
        var above = (current.Value.Value - limit.Value) * daysInPeriod;
        var days = strictly
            ? Fraction.Max(above.Floor() + Fraction.One, Fraction.Zero)
            : Fraction.Max(above.Ceiling(), Fraction.Zero);
        if (days.Sign == 0)
        {
            return [];
        }

        var isEnough = days <= current.Value.Value * daysInPeriod;
        return
        [
            new(
                CounterfactualUnit.PersonDays,
                isEnough ? days : null,
                Days(byWeekday, isEnough && days == Fraction.One)
            )
            {
                Period = period,
                FullTimePersons = isEnough ? new FullTimePersons(days / daysInPeriod) : null,
                MonthsLeft = isEnough ? MonthsLeft(context.AsOf, period.LastDay) : null,
                HeldFixed = Join(
                    heldFixed,
                    current.Key.Period == period ? null : StandsFor(current.Key.Period, period)
                ),
            },
        ];
    }

    /// <summary>Cases more, of those that are counted, until their share is at least a limit, or above it.</summary>
    public static ImmutableArray<Counterfactual> MoreOf(
        FigureReading share,
        Known<Fraction> limit,
        bool strictly,
        CounterfactualUnit unit,
        BilingualText? heldFixed = null
    )
    {
        if (!share.Value.IsKnown || !limit.IsKnown)
        {
            return [];
        }

        if (share.Cell?.Used?.Cases is not { } cases)
        {
            var points = limit.Value - share.Value.Value;
            return points.Sign < 0 || (points.Sign == 0 && !strictly)
                ? []
                : [new(CounterfactualUnit.Points, points, s_points) { MoreThan = strictly, HeldFixed = heldFixed }];
        }

        var whole = checked(cases.Yes + cases.No + cases.Unknown);
        var needed = limit.Value * new Fraction(whole);
        var least = strictly ? needed.Floor() + Fraction.One : needed.Ceiling();
        var more = least - new Fraction(cases.Yes);
        var isEnough = least <= new Fraction(whole);
        return more.Sign <= 0
            ? []
            :
            [
                new(unit, isEnough ? more : null, OfThose(unit, whole, isEnough && more == Fraction.One))
                {
                    HeldFixed = heldFixed,
                },
            ];
    }

    /// <summary>Units more until a number is reached; of places on a list, up to it.</summary>
    public static ImmutableArray<Counterfactual> More(
        Known<Fraction> value,
        Known<Fraction> limit,
        CounterfactualUnit unit
    )
    {
        var missing = value.SelectKnown(v => limit.Select(l => unit == CounterfactualUnit.Places ? v - l : l - v));
        return missing is { IsKnown: true, Value: { Sign: > 0 } amount }
            ? [new(unit, amount, MoreWords(unit, amount == Fraction.One))]
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

    private static BilingualText MoreWords(CounterfactualUnit unit, bool isOne) =>
        (unit, isOne) switch
        {
            (CounterfactualUnit.Places, true) => new("plads op", "place up"),
            (CounterfactualUnit.Places, _) => new("pladser op", "places up"),
            (CounterfactualUnit.Deliverables, _) => new("leverance mere", "deliverable more"),
            (_, true) => new("person mere", "person more"),
            _ => new("flere personer", "more persons"),
        };

    private static BilingualText Days(bool byWeekday, bool isOne) =>
        (byWeekday, isOne) switch
        {
            (false, true) => s_day,
            (false, false) => s_days,
            (true, true) => s_weekday,
            _ => s_weekdays,
        };

    private static BilingualText? Join(BilingualText? first, BilingualText? second) =>
        first is null || second is null
            ? first ?? second
            : new($"{first.Danish}, og {second.Danish}", $"{first.English}, and {second.English}");

    private static BilingualText OfThose(CounterfactualUnit unit, int whole, bool isOne)
    {
        var (danish, english) = (
            new Fraction(whole).ToText(0, Language.Danish),
            new Fraction(whole).ToText(0, Language.English)
        );
        var (cases, inEnglish) = unit switch
        {
            CounterfactualUnit.Courses => ("forløb", "courses"),
            CounterfactualUnit.Placements => ("virksomhedsforløb", "placements"),
            _ => ("personer", "persons"),
        };
        return new($"{(isOne ? "mere" : "flere")} af de {danish} {cases}", $"more of the {english} {inEnglish}");
    }
}
