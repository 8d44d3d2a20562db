using Jobcenter.Rules.Counts;
using static Jobcenter.Rules.Testing.CountCaseQuestions;

namespace Jobcenter.Rules.Testing;

/// <summary>The counts of what became of citizens: exits, statuses and offers.</summary>
internal static class StatusCaseQuestions
{
    public static ImmutableArray<KeyValuePair<string, Func<CaseInput, CaseAnswer>>> All { get; } =
    [
        Of(
            "exits",
            a =>
                CourseCounts.Exits(
                    a.Group(),
                    a.Group("to"),
                    a.Area(),
                    a.Date("from"),
                    a.Date("until"),
                    Break(a),
                    a.FindNumber("window_days") ?? 30
                )
        ),
        Of(
            "status-on-a-day",
            a => StatusCounts.OnADay(a.Area(), a.Date("date"), Sought(a), a.Find("states") is null ? null : a.Group())
        ),
        Of(
            "status-after-course",
            a =>
                StatusCounts.AfterCourses(
                    a.Group(),
                    a.Area(),
                    a.Date("from"),
                    a.Date("until"),
                    Sought(a),
                    Break(a),
                    afterBegin: a.IsOther("after", "end", "begin")
                )
        ),
        Of(
            "status-after-offer",
            a =>
                StatusCounts.AfterOffers(
                    a.Kinds("kinds"),
                    offers: default,
                    a.Area(),
                    a.Date("from"),
                    a.Date("until"),
                    Sought(a)
                )
        ),
        Of(
            "offer-share",
            a =>
                OfferCounts.Share(
                    a.Area(),
                    a.Date("from"),
                    a.Date("until"),
                    a.Kinds("kinds"),
                    offers: default,
                    a.Group(),
                    hasBegun: a.IsOther("counted", "in-force", "begun")
                )
        ),
    ];

    private static SoughtStatus Sought(CaseFields ask) =>
        new(
            ask.Find("in") is null ? null : ask.Group("in"),
            ask.Find("not_in") is null ? null : ask.Group("not_in"),
            ask.FindCategory("category") is { } category ? [category] : [],
            ask.FindNumber("days") ?? 0,
            ask.FindNumber("weeks") ?? 0,
            ask.FindNumber("months") ?? 0,
            ask.IsOther("when", "within", "on-the-day")
        );
}
