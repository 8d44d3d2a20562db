using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.BrancheTracks.JobOrders;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.PracticeTests;
using NodaTime.Text;
using static System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes;

namespace Jobcenter.Rules.Json;

/// <summary>The values that stand alone: words, dates, numbers.</summary>
internal static class ScalarValues
{
    public static Form<LocalDate> AnyDay { get; } =
        Written<LocalDate>(
            new("en dag som \"2021-12-31\"", "a day as \"2021-12-31\""),
            static (text, out day) => LocalDatePattern.Iso.Parse(text).TryGetValue(default, out day),
            static day => LocalDatePattern.Iso.Format(day.WithCalendar(CalendarSystem.Iso))
        );

    public static Form<MeasuringPeriod> AnyPeriod { get; } =
        Written<MeasuringPeriod>(
            new(
                "en periode som \"2021\", \"2021Q4\", \"2021M10\" eller \"2021-12-31\"",
                "a period as \"2021\", \"2021Q4\", \"2021M10\" or \"2021-12-31\""
            ),
            MeasuringPeriod.TryParse
        );

    // A fraction whose parts are longer than any figure's is still read as exactly as it is written.
    public static Form<Fraction> Exact { get; } =
        new ValueForm<Fraction>(
            ValueForms.Number.Allowed,
            static (place, out number) => TryNumber(place, out number),
            static (writer, number) => ValueForms.Number.Write(writer, number),
            ValueForms.Number.Schema
        );

    public static Form<string> AnyText { get; } =
        new ValueForm<string>(
            new("en tekst", "a text"),
            static (place, out text) => (text = place.Text ?? string.Empty).Length > 0 || place.Text is not null,
            static (writer, text) => writer.WriteStringValue(text),
            static () => new() { ["type"] = "string" }
        );

    public static Form<long> Count { get; } =
        new ValueForm<long>(
            new("et helt tal fra 0", "a whole number from 0"),
            static (place, out count) =>
            {
                count = 0;
                return place.Element.ValueKind == JsonValueKind.Number
                    && place.Element.TryGetInt64(out count)
                    && count >= 0;
            },
            static (writer, count) => writer.WriteNumberValue(count),
            static () => new() { ["type"] = "integer", ["minimum"] = 0 }
        );

    public static Form<CitizenStateSet> States { get; } =
        new MappedForm<ImmutableArray<CitizenState>, CitizenStateSet>(
            new ListForm<CitizenState>(Word<CitizenState>(), least: 0, isUnique: true),
            static states => new([.. states]),
            static set => set.States
        );

    public static Form<FigureMeasure> FigureMeasures { get; } =
        Written<FigureMeasure>(
            new($"en af {FigureMeasure.AllowedForms.Danish}", $"one of {FigureMeasure.AllowedForms.English}"),
            static (string text, [NotNullWhen(true)] out FigureMeasure measure) =>
                FigureMeasure.TryParse(text, out measure!)
        );

    public static ImmutableArray<JsonValue> All { get; } =
    [
        Value(AnyDay),
        Value(AnyPeriod),
        Value(Exact),
        Value(States),
        Value(FigureMeasures),
        Value(ValueForms.AnyArea),
        Value(ValueForms.Hours),
        Value(NotNegative(static f => new Share(f), static s => s.Value)),
        Value(NotNegative(static f => new FullTimePersons(f), static p => p.Count)),
        Value(
            new MappedForm<int, Discretion>(new WholeForm(1, int.MaxValue), static t => new(t), static d => d.Threshold)
        ),
        Words<AssessmentKind>(),
        Words<Comparison>(),
        Words<Language>(),
        Words<NoteKind>(),
        Words<Strength>(),
        Words<Sureness>(),
        Words<Verdict>(),
        Words<PeriodKind>(),
        Words<QuantityUnit>(),
        Words<CitizenState>(),
        Words<EducationLevel>(),
        Words<ResidenceBasis>(),
        Words<Sex>(),
        Words<VisitationCategory>(),
        Words<DecimalMark>(),
        Words<PlacementKind>(),
        Words<PlacementSector>(),
        Words<ProjectExit>(),
        Words<CourseBreak>(),
        Words<LeftOutReason>(),
        Words<InterviewHolder>(),
        Words<ContactOfferKind>(),
        Words<CountingConvention>(),
        Words<MovementKind>(),
        Words<CourseSelection>(),
        Words<ReductionReading>(),
        Words<RequirementStatus>(),
        Words<ShareReading>(),
        Words<MarginReading>(),
        Words<PracticeAnswer>(),
    ];

    /// <summary>A member of an enum by its id in the data files; where files have none, by its name in camel case.</summary>
    public static Form<T> Word<[DynamicallyAccessedMembers(PublicFields)] T>()
        where T : struct, Enum
    {
        var vocabulary = Vocabulary.Of<T>();
        var allowed = string.Join(", ", Enum.GetValues<T>().Select(v => $"\"{Ids.Of(v)}\""));
        return new ValueForm<T>(
            new($"en af {allowed}", $"one of {allowed}"),
            (place, out word) =>
            {
                word = default;
                return place.Text is { } text && (vocabulary.TryParse(text, out word) || TryName(text, out word));
            },
            static (writer, word) => writer.WriteStringValue(Ids.Of(word)),
            () =>
                new()
                {
                    ["enum"] = new System.Text.Json.Nodes.JsonArray([
                        .. Enum.GetValues<T>().Select(static v => (System.Text.Json.Nodes.JsonNode)Ids.Of(v)),
                    ]),
                }
        );
    }

    public static JsonValue Value<T>(Form<T> form)
        where T : notnull => JsonValue.Of(new FormConverter<T>(form));

    private static JsonValue Words<[DynamicallyAccessedMembers(PublicFields)] T>()
        where T : struct, Enum => Value(Word<T>());

    private delegate bool TryRead<T>(string text, [NotNullWhen(true)] out T value);

    private static Form<T> Written<T>(BilingualText allowed, TryRead<T> read, Func<T, string?>? write = null)
        where T : notnull =>
        new ValueForm<T>(
            allowed,
            (place, out value) => read(place.Text ?? string.Empty, out value!),
            (writer, value) => writer.WriteStringValue(write is null ? value.ToString() : write(value)),
            static () => new() { ["type"] = "string" }
        );

    public static Form<T> NotNegative<T>(Func<Fraction, T> make, Func<T, Fraction> get)
        where T : notnull =>
        new MappedForm<Fraction, T>(
            Exact,
            make,
            get,
            static f => f.Sign >= 0,
            new("et tal fra 0, eller en brøk som \"1/3\"", "a number from 0, or a quotient as \"1/3\"")
        );

    private static bool TryName<[DynamicallyAccessedMembers(PublicFields)] T>(string text, out T word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(Ids.Of(value), text, StringComparison.Ordinal))
            {
                word = value;
                return true;
            }
        }

        word = default;
        return false;
    }

    private static bool TryNumber(Place place, out Fraction number)
    {
        var text = place.Element.ValueKind == JsonValueKind.Number ? place.Element.GetRawText() : place.Text;
        if (Fraction.TryParse(text, provider: null, out number))
        {
            return true;
        }

        var parts = text?.Split('/') ?? [];
        if (
            parts.Length is 1 or 2
            && Int128.TryParse(parts[0], System.Globalization.NumberStyles.AllowLeadingSign, null, out var numerator)
            && Int128.TryParse(
                parts.Length == 2 ? parts[1] : "1",
                System.Globalization.NumberStyles.None,
                null,
                out var denominator
            )
            && denominator > 0
        )
        {
            number = new(numerator, denominator);
            return true;
        }

        return false;
    }
}
