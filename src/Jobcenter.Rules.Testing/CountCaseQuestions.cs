using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Reviews;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.TargetGroups;

namespace Jobcenter.Rules.Testing;

/// <summary>The counts: what a register says, in exact numbers by name.</summary>
internal static class CountCaseQuestions
{
    private const int LongList = 5;

    public static ImmutableArray<KeyValuePair<string, Func<CaseInput, CaseAnswer>>> All { get; } =
    [
        Of("full-time-persons", a => FullTimePersonCounts.In(a.Group(), a.Period(), a.Area(), a.Counting())),
        Of("persons", a => FullTimePersonCounts.Persons(a.Group(), a.Period(), a.Area())),
        Of(
            "full-time-person-series",
            a => FullTimePersonCounts.Series(a.Period(), a.Number("months"), a.Area(), a.Counting())
        ),
        Of(
            "movement",
            a => FullTimePersonCounts.Movement(a.Group(), a.Period("before"), a.Period("after"), a.Area(), a.Counting())
        ),
        Of(
            "long-term-full-time-persons",
            a =>
                FullTimePersonCounts.InLongCourses(
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
                CourseCounts.Short(
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
                a.FindNumber("window_days") is { } days
                    ? CourseCounts.EducationExits(
                        a.Area(),
                        a.Date("from"),
                        a.Date("until"),
                        courseBreak: Break(a),
                        windowDays: days
                    )
                    : CourseCounts.EducationExits(a.Area(), a.Date("from"), a.Date("until"), courseBreak: Break(a))
        ),
        .. StatusCaseQuestions.All,
        Of("flex-job-share", a => FlexJobCounts.Share(a.Date("date"), a.Area())),
        Of(
            "hour-progression",
            a =>
                FlexJobCounts.HourProgression(
                    a.Area(),
                    a.Date("from"),
                    a.Date("until"),
                    WeeklyHours.FromHours(
                        a.FindFraction("at_most") ?? throw a.Fault("at_most", new("timer om ugen", "weekly hours"))
                    ),
                    a.FindDate("as_of")
                )
        ),
        Of(
            "arrival-employment",
            a =>
                ArrivalCounts.Employment(
                    a.Area(),
                    a.Date("arrived_from"),
                    a.Date("as_of"),
                    a.Number("years"),
                    onTheDay: a.IsOther("reading", "within", "on-the-day")
                )
        ),
        Of(
            "area-effort",
            a =>
                HousingAreaCounts.Effort(
                    a.Area(),
                    a.Text("housing_area"),
                    a.FindCategory("category")
                        ?? throw a.Fault("category", new("en visitationskategori", "a category")),
                    a.Date("from"),
                    a.Date("until"),
                    a.Date("as_of"),
                    a.FindNumber("min_age"),
                    a.FindNumber("max_age")
                )
        ),
        Of(
            "participants",
            a =>
                ProjectCounts.Persons(
                    a.Text("project"),
                    a.Area(),
                    a.Date("from"),
                    a.Date("until"),
                    completed: a.IsOther("counted", "begun", "completed"),
                    category: a.FindCategory("category")
                )
        ),
        Of(
            "participants-beyond",
            a => ProjectCounts.Beyond(a.Text("project"), a.Area(), a.Date("from"), a.Date("until"), a.Number("months"))
        ),
        Of(
            "participants-in-work",
            a => ProjectCounts.InWork(a.Text("project"), a.Area(), a.Date("from"), a.Date("until"))
        ),
        Of(
            "digital-tools",
            a => ProjectCounts.DigitalTools(a.Text("project"), a.Area(), a.Date("from"), a.Date("until"))
        ),
        Of(
            "branche-placements",
            a => PlacementCounts.InTracks(a.Area(), a.Date("from"), a.Date("until"), a.Words("tracks"))
        ),
        Of(
            "unbroken-placements",
            a =>
                PlacementCounts.Unbroken(
                    a.Text("project"),
                    a.Area(),
                    a.Date("from"),
                    a.Date("until"),
                    a.Kinds("kinds"),
                    a.Number("max_pause_days")
                )
        ),
        Of("target-groups", a => TargetGroupCounts.ByGroup(a.Date("date"), a.Area())),
        new(
            "track-effort",
            input =>
                Count(
                    TrackEffortCounts.Effort(
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

    internal static KeyValuePair<string, Func<CaseInput, CaseAnswer>> Of<T>(
        string rule,
        Func<CaseFields, Count<T>> count
    ) => new(rule, input => Count(count(input.Ask), input));

    // What nobody lacks is not told.
    private static readonly string[] s_onlyOfSomebody =
    [
        "withoutArea",
        "withoutBegin",
        "withoutHistory",
        "withoutJobHours",
        "withoutProgramme",
    ];

    // Every number but the bounds of a portion; of long lists, as the states of a series or the groups of an act, only those of somebody.
    private static CaseAnswer Count<T>(Count<T> count, CaseInput input)
    {
        var tally = count.TallyOf(input.Register());
        ImmutableArray<(string Name, Fraction Value)> cells =
        [
            .. tally.Cells.Where(static c =>
                !c.Name.StartsWith("lowest", StringComparison.Ordinal)
                && !c.Name.StartsWith("highest", StringComparison.Ordinal)
                && !string.Equals(c.Name, "inDoubt", StringComparison.Ordinal)
                && (c.Value.Sign != 0 || !s_onlyOfSomebody.Contains(c.Name, StringComparer.Ordinal))
            ),
        ];
        return tally.Missing is { } why
            ? CaseAnswer.OfUnknown(why)
            : cells
                .Where(c => cells.Length <= LongList || c.Value.Sign != 0)
                .Aggregate(CaseAnswer.Empty, static (answer, cell) => answer.With(cell.Name, cell.Value));
    }

    private static CaseAnswer Courses(CaseInput input)
    {
        var register = input.Register();
        if (!register.TryFind(input.Ask.Text("citizen"), out var citizen))
        {
            throw input.Ask.Fault("citizen", new("en af borgerne", "one of the citizens"));
        }

        var courses = BenefitCourse.Of(register, citizen, input.Ask.State("state"), Break(input.Ask));
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
                new(r.FindFraction("expected") ?? throw r.Fault("expected", new("et tal", "a number"))),
                new(r.FindFraction("actual") ?? throw r.Fault("actual", new("et tal", "a number"))),
                r.Number("population")
            ));
        var list = BenchmarkRanking.Of(rows, tiesByName: input.Ask.IsOther("ties", "shared", "alphabetical"));
        return list.Ranks.Aggregate(
            CaseAnswer.Empty,
            static (answer, place) =>
                answer
                    .With($"rank {place.Municipality}", place.Rank is { } rank ? new Fraction(rank) : null)
                    .With($"points {place.Municipality}", place.Points.Amount)
        );
    }

    internal static CourseBreak Break(CaseFields ask) =>
        ask.IsOther("break", "whole-calendar-month", "one-day") ? CourseBreak.OneDay : CourseBreak.WholeCalendarMonth;
}
