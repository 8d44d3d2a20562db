using static Jobcenter.Rules.Forms.ValueForms;
using Deadline = System.Func<
    Jobcenter.Rules.Citizens.CitizenSituation,
    Jobcenter.Rules.Kernel.Known<NodaTime.LocalDate>
>;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>Until when a step must be taken: days or weeks after a day of the situation, or the end of one of some months.</summary>
internal static class StepDeadline
{
    private const int MonthsInYear = 12;

    private static readonly BilingualText s_notKnown = new(
        "dagen, fristen tælles fra, er ikke kendt",
        "the day it is counted from is not known"
    );

    private static readonly string s_dates = string.Join(", ", ConditionFacts.Dates.Keys);

    private static readonly Form<string> s_date = new ValueForm<string>(
        new($"en af {s_dates}", $"one of {s_dates}"),
        static (place, out id) => ConditionFacts.Dates.ContainsKey(id = place.Text ?? string.Empty),
        static (writer, id) => writer.WriteStringValue(id),
        static () => new() { ["enum"] = new System.Text.Json.Nodes.JsonArray([.. ConditionFacts.Dates.Keys]) }
    );

    /// <summary>What a document writes of it.</summary>
    public static Form<Deadline> Form { get; } =
        new ObjectForm<Deadline>(static v =>
            v.FindObject<string>("after") is { } after ? Counted(v, ConditionFacts.Dates[after]) : MonthEnds(v)
        )
            .May("days", SegmentReading.Number, static _ => null)
            .May("weeks", SegmentReading.Number, static _ => null)
            .May("after", s_date, static _ => null)
            .May("lastDayOf", new ListForm<int>(new WholeForm(1, MonthsInYear), 1, isUnique: false), static _ => null)
            .May("first", Day, static _ => null)
            .When(
                string.Empty,
                new(
                    "days eller weeks med after, eller lastDayOf, som first kan stå ved",
                    "days or weeks with after, or lastDayOf, which first may stand beside"
                ),
                static v =>
                    (
                        v.FindObject<Parameter<int>>("days") is not null,
                        v.FindObject<Parameter<int>>("weeks") is not null,
                        v.FindText("after") is not null,
                        v.Find<ImmutableArray<int>>("lastDayOf") is not null,
                        v.Find<LocalDate>("first") is not null
                    )
                        is
                            (true, false, true, false, false)
                            or
                            (false, true, true, false, false)
                            or
                            (false, false, false, true, _)
            )
            .AsForm();

    private static Deadline Counted(FieldValues values, Func<CitizenSituation, LocalDate?> after)
    {
        var weeks = values.FindObject<Parameter<int>>("weeks");
        var number = weeks ?? values.Get<Parameter<int>>("days");
        var unit = weeks is null ? 1 : NodaConstants.DaysPerWeek;
        return s =>
            after(s) is { } day && number.ValueOn(s.Date) is { } count
                ? Known.Of(day.PlusDays(count.Value * unit))
                : Known.Missing<LocalDate>(s_notKnown);
    }

    // The first last day of one of the months that is the date or comes after it.
    private static Deadline MonthEnds(FieldValues values)
    {
        var (months, first) = (values.Get<ImmutableArray<int>>("lastDayOf"), values.Find<LocalDate>("first"));
        return s =>
        {
            var end = (first > s.Date ? first.Value : s.Date).With(DateAdjusters.EndOfMonth);
            while (!months.Contains(end.Month))
            {
                end = end.PlusDays(1).With(DateAdjusters.EndOfMonth);
            }

            return Known.Of(end);
        };
    }
}
