using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.TargetGroups;

namespace Jobcenter.Rules.Testing;

/// <summary>The counts: what a register says, in exact numbers by name.</summary>
internal static class IndicatorRules
{
    private const int LongList = 5;

    public static ImmutableArray<KeyValuePair<string, Func<CaseInput, CaseAnswer>>> All { get; } =
    [
        Of("full-time-persons", a => RegisterCounts.FullTimePersons(a.Group(), a.Period(), a.Area(), a.Counting())),
        Of("persons", a => RegisterCounts.Persons(a.Group(), a.Period(), a.Area())),
        Of(
            "full-time-person-series",
            a => RegisterCounts.FullTimePersonSeries(a.Period(), a.Number("months"), a.Area(), a.Counting())
        ),
        Of(
            "movement",
            a => RegisterCounts.Movement(a.Group(), a.Period("before"), a.Period("after"), a.Area(), a.Counting())
        ),
        Of(
            "long-term-full-time-persons",
            a =>
                RegisterCounts.LongTermFullTimePersons(
                    a.State("state"),
                    a.Period(),
                    a.Area(),
                    a.FindNumber("years") ?? 1,
                    Break(a)
                )
        ),
        Of(
            "short-courses",
            a =>
                RegisterCounts.ShortCourses(
                    a.State("state"),
                    a.Area(),
                    a.Date("from"),
                    a.Date("until"),
                    a.Number("months"),
                    Break(a)
                )
        ),
        Of(
            "education-exits",
            a =>
                RegisterCounts.EducationExits(
                    a.Area(),
                    a.Date("from"),
                    a.Date("until"),
                    new()
                    {
                        WindowDays = a.FindNumber("window_days") ?? EducationExitOptions.Default.WindowDays,
                        CourseBreak = Break(a),
                    }
                )
        ),
        Of("flex-job-share", a => RegisterCounts.FlexJobShare(a.Date("date"), a.Area())),
        Of(
            "hour-progression",
            a =>
                RegisterCounts.HourProgression(
                    a.Area(),
                    a.Date("from"),
                    a.Date("until"),
                    WeeklyHours.FromHours(a.FindFraction("at_most") ?? throw a.Fault("at_most", "weekly hours")),
                    a.FindDate("as_of")
                )
        ),
        Of(
            "arrival-employment",
            a =>
                RegisterCounts.ArrivalEmployment(
                    a.Area(),
                    a.Date("arrived_from"),
                    a.Date("as_of"),
                    a.Number("years"),
                    a.IsOther("reading", "within", "on-the-day") ? EmploymentReading.OnTheDay : EmploymentReading.Within
                )
        ),
        Of(
            "area-effort",
            a =>
                RegisterCounts.AreaEffort(
                    a.Area(),
                    new AreaEffort(
                        a.Text("housing_area"),
                        a.FindCategory("category") ?? throw a.Fault("category", "a category"),
                        a.Date("from"),
                        a.Date("until")
                    )
                    {
                        MinAge = a.FindNumber("min_age"),
                        MaxAge = a.FindNumber("max_age"),
                    },
                    a.Date("as_of")
                )
        ),
        Of(
            "participants",
            a =>
                RegisterCounts.Participants(
                    a.Text("project"),
                    a.Area(),
                    a.Date("from"),
                    a.Date("until"),
                    a.IsOther("counted", "begun", "completed")
                        ? ParticipationEvent.Completed
                        : ParticipationEvent.Begun,
                    a.FindCategory("category")
                )
        ),
        Of(
            "participants-beyond",
            a =>
                RegisterCounts.ParticipantsBeyond(
                    a.Text("project"),
                    a.Area(),
                    a.Date("from"),
                    a.Date("until"),
                    a.Number("months")
                )
        ),
        Of(
            "participants-in-work",
            a => RegisterCounts.ParticipantsInWork(a.Text("project"), a.Area(), a.Date("from"), a.Date("until"))
        ),
        Of(
            "digital-tools",
            a => RegisterCounts.DigitalTools(a.Text("project"), a.Area(), a.Date("from"), a.Date("until"))
        ),
        Of(
            "branche-placements",
            a => PlacementCounts.BranchePlacements(a.Area(), a.Date("from"), a.Date("until"), a.Words("tracks"))
        ),
        Of(
            "unbroken-placements",
            a =>
                PlacementCounts.UnbrokenPlacements(
                    a.Text("project"),
                    a.Area(),
                    a.Date("from"),
                    a.Date("until"),
                    a.Kinds("kinds"),
                    a.Number("max_pause_days")
                )
        ),
        Of("target-groups", a => TargetGroupCounts.TargetGroups(a.Date("date"), a.Area())),
        new(
            "track-effort",
            input =>
                Count(
                    TrackCounts.TrackEffort(
                        input.Branche(BrancheRules.Default),
                        input.Ask.Date("from"),
                        input.Ask.Date("until")
                    ),
                    input
                )
        ),
        new("benefit-courses", Courses),
        new("benchmark-list", Benchmark),
    ];

    private static KeyValuePair<string, Func<CaseInput, CaseAnswer>> Of<T>(
        string rule,
        Func<CaseFields, RegisterCount<T>> count
    ) => new(rule, input => Count(count(input.Ask), input));

    // Every number; of long lists, as the states of a series or the groups of an act, only those of somebody.
    private static CaseAnswer Count<T>(RegisterCount<T> count, CaseInput input)
    {
        var tally = count.TallyOf(input.Register());
        return tally.Missing is { } why
            ? CaseAnswer.OfUnknown(why)
            : tally
                .Cells.Where(c => tally.Cells.Length <= LongList || c.Value.Sign != 0)
                .Aggregate(CaseAnswer.Empty, static (answer, cell) => answer.With(cell.Name, cell.Value));
    }

    private static CaseAnswer Courses(CaseInput input)
    {
        var register = input.Register();
        if (!register.TryFind(input.Ask.Text("citizen"), out var citizen))
        {
            throw input.Ask.Fault("citizen", "one of the citizens");
        }

        var courses = register.CoursesOf(citizen, input.Ask.State("state"), Break(input.Ask));
        return CaseAnswer
            .Empty.With("courses", courses.Length)
            .With(
                "days",
                string.Join(", ", courses.Select(static c => $"{c.FirstDay:R}..{c.LastDay?.ToString("R", null)}"))
            );
    }

    private static CaseAnswer Benchmark(CaseInput input)
    {
        var rows = input
            .Rows("municipalities")
            .Select(r => new BenchmarkRow(
                r.Area("municipality"),
                r.Text("name"),
                new(r.FindFraction("expected") ?? throw r.Fault("expected", "a number")),
                new(r.FindFraction("actual") ?? throw r.Fault("actual", "a number")),
                r.Number("population")
            ));
        var list = BenchmarkList.Of(
            rows,
            input.Ask.IsOther("ties", "shared", "alphabetical") ? BenchmarkTies.Alphabetical : BenchmarkTies.Shared
        );
        return list.Places.Aggregate(
            CaseAnswer.Empty,
            static (answer, place) =>
                answer
                    .With($"rank {place.Row.Municipality}", place.Rank)
                    .With($"points {place.Row.Municipality}", place.Points.Value)
        );
    }

    private static CourseBreak Break(CaseFields ask) =>
        ask.IsOther("break", "whole-calendar-month", "one-day") ? CourseBreak.OneDay : CourseBreak.WholeCalendarMonth;
}
