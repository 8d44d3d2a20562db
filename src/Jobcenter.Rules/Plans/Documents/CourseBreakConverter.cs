using Jobcenter.Rules.Courses;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A break as <c>"whole-calendar-month"</c>.</summary>
internal sealed class CourseBreakConverter()
    : WordConverter<CourseBreak>(
        new(
            (
                CourseBreak.WholeCalendarMonth,
                "whole-calendar-month",
                new("en hel kalendermåned", "a whole calendar month")
            ),
            (CourseBreak.OneDay, "one-day", new("én dag", "one day"))
        )
    );
