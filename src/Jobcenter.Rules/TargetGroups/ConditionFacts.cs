using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using static Jobcenter.Rules.TargetGroups.SituationFacts;
using DateOf = System.Func<Jobcenter.Rules.Citizens.CitizenSituation, NodaTime.LocalDate?>;
using LimitFact = Jobcenter.Rules.Kernel.Fact<Jobcenter.Rules.Citizens.CitizenSituation, int>;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>The facts a condition of a document may name, by id, each with what stands beside it.</summary>
internal static class ConditionFacts
{
    private const string CashSince = "cash_since";

    private static readonly ImmutableArray<(
        string Id,
        Func<LimitFact, LimitFact, Rule<CitizenSituation>> Make
    )> s_asked =
    [
        ("atLeast", static (fact, limit) => fact.AtLeast(limit)),
        ("atMost", static (fact, limit) => fact.AtMost(limit)),
        ("lessThan", static (fact, limit) => fact.LessThan(limit)),
        ("moreThan", static (fact, limit) => fact.MoreThan(limit)),
        ("equalTo", static (fact, limit) => fact.EqualTo(limit)),
    ];

    private static readonly LimitForm s_limit = new();
    private static readonly ParameterForm<LocalDate> s_day = new(ValueForms.Day);

    /// <summary>The dates of a situation that days are counted from.</summary>
    public static FrozenDictionary<string, DateOf> Dates { get; } =
        new Dictionary<string, DateOf>(StringComparer.Ordinal)
        {
            ["firstContact"] = static s => s.FirstContactOn,
            ["arrival"] = static s => s.ArrivalDate,
            ["sicknessNotice"] = static s => s.SicknessNoticeOn,
            ["cashAssistance"] = static s => s.CashAssistanceSince,
            ["unemployment"] = static s => s.UnemployedSince,
            ["graduation"] = static s => s.GraduatedOn,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The facts by id.</summary>
    public static FrozenDictionary<string, ObjectForm> All { get; } = new[]
        {
            YesNo(HasVocationalEducation),
            YesNo(HasLongHigherEducation),
            YesNo(InIntroductionProgramme),
            YesNo(IsRegisteredUnemployed),
            YesNo(NeedsEffort),
            YesNo(HasBenefit),
            YesNo(HasSeveralCategories),
            YesNo(HasResidenceBasis),
            YesNo(IsWoman),
            YesNo(IsImmigrant),
            YesNo(HasProblemsBeyondUnemployment),
            YesNo(IsBetweenCategories),
            YesNo(HasLittleSchooling),
            YesNo(IsOffender),
            YesNo(LacksFewModules),
            Compared(AgeInYears),
            Compared(ExpectedMonths),
            Days(
                "contactDays",
                new("dage siden første kontakt", "days since the first contact"),
                Dates["firstContact"],
                GivenFactNames.FirstContact
            ),
            // The first day is a day of it.
            Days(
                "unemployedDays",
                new("dage med sammenhængende bruttoledighed", "days of connected gross unemployment"),
                static s => s.UnemployedSince?.PlusDays(-1),
                "unemployed_since"
            ),
            Days(
                "cashCourseDays",
                new(
                    "dage siden kontanthjælpsforløbets første dag",
                    "days since the first day of the course of cash assistance"
                ),
                Dates["cashAssistance"],
                CashSince
            ),
            Compared(
                new(
                    "cashCourseYears",
                    new("hele år i kontanthjælpsforløbet", "whole years in the course of cash assistance"),
                    static (in s) =>
                        s.CashAssistanceSince is { } date
                            ? Known.Of(WholeYears(date, s.Date))
                            : Known.Missing<int>(Known.NotKnown)
                )
                {
                    Given = (
                        CashSince,
                        new("kontanthjælpsforløbets første dag", "first day of the course of cash assistance")
                    ),
                }
            ),
            YesNo(HasEndedBenefit),
            (
                "severalBenefitGroups",
                new ObjectForm<Rule<CitizenSituation>>(static v =>
                    BenefitGroups.Of(v.Get<ImmutableArray<Rule<CitizenSituation>>>("of")).MoreThan(1)
                ).Has(
                    "of",
                    new ListForm<Rule<CitizenSituation>>(ConditionForm.One, least: 2, isUnique: false),
                    ConditionForm.NotWritten<ImmutableArray<Rule<CitizenSituation>>>
                )
            ),
            Before(RessourceforloebSince),
            Before(RehabilitationSince),
            Of("graduatedWithin", SegmentReading.Number, SegmentFacts.GraduatedWithin),
            Of("cashAssistanceMoreThanYears", SegmentReading.Number, SegmentFacts.OnCashMoreThan),
            Of("housingArea", SegmentReading.Names, SegmentFacts.LivesIn),
        }.Concat(CitizenStates.All.Select(static s => YesNo(Is(s)))).Concat(Enum.GetValues<VisitationCategory>().Where(static c => c != VisitationCategory.NotAssessed).Select(static c => YesNo(IsAssessed(c)))).ToFrozenDictionary(static f => f.Id, static f => f.Form, StringComparer.Ordinal);

    /// <summary>Which facts there are.</summary>
    public static BilingualText Allowed { get; } =
        new(
            $"en af {string.Join(", ", All.Keys.Order(StringComparer.Ordinal))}",
            $"one of {string.Join(", ", All.Keys.Order(StringComparer.Ordinal))}"
        );

    private static (string Id, ObjectForm Form) YesNo(Fact<CitizenSituation, bool> fact) =>
        (
            fact.Id,
            new ObjectForm<Rule<CitizenSituation>>(v => v.Get<bool>("is") ? fact.IsTrue() : fact.IsFalse()).May(
                "is",
                ValueForms.Flag,
                static _ => null,
                other: true
            )
        );

    private static (string Id, ObjectForm Form) Days(string id, BilingualText name, DateOf since, string column) =>
        Compared(DaysSince(id, name, since, column));

    private static (string Id, ObjectForm Form) Compared(LimitFact fact)
    {
        var form = new ObjectForm<Rule<CitizenSituation>>(v =>
            Limits(v).Single() is var (make, limit) ? make(fact, limit) : throw new InvalidOperationException()
        );
        foreach (var (id, _) in s_asked)
        {
            form.May(id, s_limit, static _ => null);
        }

        return (
            fact.Id,
            form.When(
                string.Empty,
                new(
                    $"netop en af {string.Join(", ", s_asked.Select(static c => c.Id))}",
                    $"exactly one of {string.Join(", ", s_asked.Select(static c => c.Id))}"
                ),
                static v => Limits(v).Count() == 1
            )
        );
    }

    private static (string Id, ObjectForm Form) Before(Fact<CitizenSituation, LocalDate> fact) =>
        (
            fact.Id,
            new ObjectForm<Rule<CitizenSituation>>(v =>
                fact.LessThan(
                    ParameterFact.Of(
                        v.Get<Parameter<LocalDate>>("before"),
                        new("grænse", "limit"),
                        static (in CitizenSituation s) => s.Date,
                        static d => d,
                        isExplained: false
                    )
                )
            ).Has("before", s_day, ConditionForm.NotWritten<Parameter<LocalDate>>)
        );

    private static IEnumerable<(Func<LimitFact, LimitFact, Rule<CitizenSituation>> Make, LimitFact Limit)> Limits(
        FieldValues values
    ) =>
        s_asked
            .Select(c => (c.Make, values.FindObject<LimitFact>(c.Id)))
            .Where(static c => c.Item2 is not null)
            .Select(static c => (c.Make, c.Item2 ?? throw new InvalidOperationException()));

    private static (string Id, ObjectForm Form) Of<T>(
        string id,
        Form<Parameter<T>> form,
        Func<string, Parameter<T>, Fact<CitizenSituation, bool>> make
    )
        where T : notnull =>
        (
            id,
            new ObjectForm<Rule<CitizenSituation>>(v => make(id, v.Get<Parameter<T>>("of")).IsTrue()).Has(
                "of",
                form,
                ConditionForm.NotWritten<Parameter<T>>
            )
        );

    // 29 February + 1 year is 28 February, as NodaTime adds.
    private static int WholeYears(LocalDate from, LocalDate to)
    {
        var years = to.Year - from.Year;
        return from.PlusYears(years) <= to ? years : years - 1;
    }

    // The id of a parameter, or {"weeks": id} where the fact is told in days.
    private sealed class LimitForm : Form<LimitFact>
    {
        private static readonly ObjectForm s_weeks = new ObjectForm<LimitFact>(static v =>
            ParameterFact.Of(
                v.Get<Parameter<int>>("weeks"),
                new("grænse", "limit"),
                static (in CitizenSituation s) => s.Date,
                static w => w * NodaConstants.DaysPerWeek,
                part: "days",
                isExplained: false
            )
        ).Has("weeks", SegmentReading.Number, ConditionForm.NotWritten<Parameter<int>>);

        public override BilingualText Allowed => SegmentReading.Number.Allowed;

        public override object? Read(Place place) =>
            place.Element.ValueKind == JsonValueKind.Object ? s_weeks.Read(place)
            : SegmentReading.Number.Read(place) is Parameter<int> number ? Limit(number)
            : null;

        public override void Write(Utf8JsonWriter writer, object value) => ConditionForm.NotWritten<object>(value);

        public override JsonObject Schema() =>
            new() { ["anyOf"] = new JsonArray(SegmentReading.Number.Schema(), s_weeks.Schema()) };
    }
}
