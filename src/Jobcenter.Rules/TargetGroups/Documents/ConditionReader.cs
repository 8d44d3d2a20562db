using System.Collections.Frozen;
using static Jobcenter.Rules.TargetGroups.SituationFacts;

namespace Jobcenter.Rules.TargetGroups.Documents;

/// <summary>The conditions of a rule document as rules: all, any, not, a segment, and facts by their id.</summary>
internal sealed class ConditionReader(
    IReadOnlyDictionary<string, Parameter<int>> numbers,
    IReadOnlyDictionary<string, Parameter<ParameterDocument.Names>> names,
    IReadOnlySet<string> broken,
    Func<JsonPlace, Rule<CitizenSituation>?> segmentAt
)
{
    private const int DaysInWeek = 7;

    private static readonly BilingualText s_notKnown = new("ikke kendt", "not known");
    private static readonly string[] s_comparisons = ["atLeast", "atMost", "lessThan", "moreThan", "equalTo"];

    /// <summary>The dates of a situation that days are counted from.</summary>
    public static FrozenDictionary<string, Func<CitizenSituation, LocalDate?>> Dates { get; } =
        new Dictionary<string, Func<CitizenSituation, LocalDate?>>(StringComparer.Ordinal)
        {
            ["firstContact"] = static s => s.FirstContactOn,
            ["arrival"] = static s => s.ArrivalDate,
            ["sicknessNotice"] = static s => s.SicknessNoticeOn,
            ["cashAssistance"] = static s => s.CashAssistanceSince,
            ["unemployment"] = static s => s.UnemployedSince,
            ["graduation"] = static s => s.GraduatedOn,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Fact<CitizenSituation, bool>> s_yesNo = new[]
    {
        HasVocationalEducation,
        HasLongHigherEducation,
        InIntroductionProgramme,
        IsRegisteredUnemployed,
        NeedsEffort,
        HasBenefit,
        HasSeveralCategories,
        HasResidenceBasis,
        IsWoman,
        IsImmigrant,
        HasProblemsBeyondUnemployment,
        IsBetweenCategories,
        HasLittleSchooling,
        IsOffender,
        LacksFewModules,
    }
        .Concat(CitizenStates.All.Select(static s => Is(s)))
        .Concat(
            Enum.GetValues<VisitationCategory>()
                .Where(static c => c != VisitationCategory.NotAssessed)
                .Select(static c => IsAssessed(c))
        )
        .ToFrozenDictionary(static f => f.Id, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Fact<CitizenSituation, int>> s_numbers = new[]
    {
        AgeInYears,
        ExpectedMonths,
        DaysSince(
            "contactDays",
            new("dage siden første kontakt", "days since the first contact"),
            Dates["firstContact"]
        ),
        // The first day is a day of it.
        DaysSince(
            "unemployedDays",
            new("dage med sammenhængende bruttoledighed", "days of connected gross unemployment"),
            static s => s.UnemployedSince?.PlusDays(-1)
        ),
        DaysSince(
            "cashCourseDays",
            new(
                "dage siden kontanthjælpsforløbets første dag",
                "days since the first day of the course of kontanthjælp"
            ),
            Dates["cashAssistance"]
        ),
        new Fact<CitizenSituation, int>(
            "cashCourseYears",
            new("hele år i kontanthjælpsforløbet", "whole years in the course of kontanthjælp"),
            static (in s) =>
                s.CashAssistanceSince is { } date ? Known.Of(WholeYears(date, s.Date)) : Known.Missing<int>(s_notKnown)
        ),
    }.ToFrozenDictionary(static f => f.Id, StringComparer.Ordinal);

    private readonly string[] _facts =
    [
        .. s_yesNo.Keys.Concat(s_numbers.Keys).Concat([Graduated, LongOnCash, Area]).Order(StringComparer.Ordinal),
    ];

    // Facts that take a number or names of a parameter.
    private const string Graduated = "graduatedWithin";
    private const string LongOnCash = "cashAssistanceMoreThanYears";
    private const string Area = "housingArea";

    public Rule<CitizenSituation>? Read(JsonPlace place)
    {
        if (place["all"].IsThere)
        {
            place.IsObject("all");
            return Parts(place["all"]) is { } parts ? Rule.All(parts) : null;
        }

        if (place["any"].IsThere)
        {
            place.IsObject("any");
            return Parts(place["any"]) is { } parts ? Rule.Any(parts) : null;
        }

        if (place["not"].IsThere)
        {
            place.IsObject("not");
            return Read(place["not"]) is { } part ? Rule.Not(part) : null;
        }

        if (place["segment"].IsThere)
        {
            place.IsObject("segment");
            return segmentAt(place["segment"]);
        }

        return place["fact"].IsThere ? Fact(place) : Wrong(place);
    }

    /// <summary>A parameter of numbers, by its id.</summary>
    public Parameter<int>? Number(JsonPlace id) => id.Find(numbers, broken);

    private static Rule<CitizenSituation>? Wrong(JsonPlace place)
    {
        place.IsObject("all", "any", "not", "segment", "fact");
        if (place.Element.ValueKind == System.Text.Json.JsonValueKind.Object)
        {
            place.Fault("en af all, any, not, segment, fact", "one of all, any, not, segment, fact");
        }

        return null;
    }

    private Rule<CitizenSituation>[]? Parts(JsonPlace list)
    {
        var parts = list.Items(isNeeded: true).Select(Read).ToList();
        return parts.Count == 0 || parts.Contains(null) ? null : [.. parts.OfType<Rule<CitizenSituation>>()];
    }

    private Rule<CitizenSituation>? Fact(JsonPlace place)
    {
        var id = place["fact"].Text() ?? string.Empty;
        if (s_yesNo.TryGetValue(id, out var fact))
        {
            place.IsObject("fact", "is");
            return !place["is"].IsThere ? fact.IsTrue()
                : place["is"].YesNo() is { } isTrue
                    ? isTrue ? fact.IsTrue()
                        : fact.IsFalse()
                : null;
        }

        if (s_numbers.TryGetValue(id, out var number))
        {
            return Compared(place, number);
        }

        if (!_facts.Contains(id, StringComparer.Ordinal))
        {
            place["fact"].OneOf(_facts);
            return null;
        }

        place.IsObject("fact", "of");
        return id switch
        {
            Graduated => Number(place["of"]) is { } years ? GraduatedWithin(years).IsTrue() : null,
            LongOnCash => Number(place["of"]) is { } years ? OnCashMoreThan(years).IsTrue() : null,
            _ => place["of"].Find(names, broken) is { } areas ? LivesIn(areas).IsTrue() : null,
        };
    }

    private Rule<CitizenSituation>? Compared(JsonPlace place, Fact<CitizenSituation, int> fact)
    {
        place.IsObject(["fact", .. s_comparisons]);
        string[] asked = [.. s_comparisons.Where(c => place[c].IsThere)];
        if (asked is not [var comparison])
        {
            place.Fault(
                $"netop en af {string.Join(", ", s_comparisons)}",
                $"exactly one of {string.Join(", ", s_comparisons)}"
            );
            return null;
        }

        return LimitAt(place[comparison]) is not { } limit
            ? null
            : comparison switch
            {
                "atLeast" => fact.AtLeast(limit),
                "atMost" => fact.AtMost(limit),
                "lessThan" => fact.LessThan(limit),
                "moreThan" => fact.MoreThan(limit),
                _ => fact.EqualTo(limit),
            };
    }

    // The id of a parameter, or {"weeks": id} where the fact is told in days.
    private Fact<CitizenSituation, int>? LimitAt(JsonPlace place)
    {
        if (place.Element.ValueKind != System.Text.Json.JsonValueKind.Object)
        {
            return Number(place) is { } plain ? Limit(plain) : null;
        }

        place.IsObject("weeks");
        return Number(place["weeks"]) is { } weeks
            ? ParameterFact.Of(
                weeks,
                new("grænse", "limit"),
                static (in CitizenSituation s) => s.Date,
                static w => w * DaysInWeek,
                part: "days",
                isExplained: false
            )
            : null;
    }

    private static Fact<CitizenSituation, bool> GraduatedWithin(Parameter<int> years)
    {
        var text = ParameterDocument.Slot(years).Text;
        return new(
            Graduated,
            new(
                $"eksamen inden for {text.Danish} år",
                $"graduated within {text.English} {(text.English is "1" ? "year" : "years")}"
            ),
            (in s) =>
                s.GraduatedOn is { } day && years.ValueOn(s.Date) is { } within
                    ? Known.Of(day <= s.Date && s.Date <= day.PlusYears(within.Value))
                    : Known.Missing<bool>(s_notKnown)
        );
    }

    // Counted in days: more than the years up to the date have.
    private static Fact<CitizenSituation, bool> OnCashMoreThan(Parameter<int> years)
    {
        var text = ParameterDocument.Slot(years).Text;
        return new(
            LongOnCash,
            new(
                $"kontanthjælp i mere end {text.Danish} af de seneste 10 år",
                $"kontanthjælp for more than {text.English} of the last 10 years"
            ),
            (in s) =>
                s.CashAssistanceDaysInTenYears is { } days && years.ValueOn(s.Date) is { } more
                    ? Known.Of(days > Period.DaysBetween(s.Date.PlusYears(-more.Value), s.Date))
                    : Known.Missing<bool>(s_notKnown)
        );
    }

    private static Fact<CitizenSituation, bool> LivesIn(Parameter<ParameterDocument.Names> areas) =>
        new(
            Area,
            new("bor i et af områderne", "lives in one of the areas"),
            (in s) =>
                s.HousingArea is { } area && areas.ValueOn(s.Date) is { } named
                    ? Known.Of(named.Value.Has(area))
                    : Known.Missing<bool>(s_notKnown)
        );

    // 29 February + 1 year is 28 February, as NodaTime adds.
    private static int WholeYears(LocalDate from, LocalDate to)
    {
        var years = to.Year - from.Year;
        return from.PlusYears(years) <= to ? years : years - 1;
    }
}
