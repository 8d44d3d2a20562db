using Jobcenter.Rules.Courses;
using Jobcenter.Rules.Indicators;
using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>The words of plan documents that no data file uses.</summary>
internal static class PlanWords
{
    public static Vocabulary<Strength> Strength { get; } =
        new(
            (Kernel.Strength.Requirement, "requirement", new("krav", "requirement")),
            (Kernel.Strength.Aim, "aim", new("mål", "aim")),
            (Kernel.Strength.Expectation, "expectation", new("forventning", "expectation"))
        );

    public static Vocabulary<NoteKind> Note { get; } =
        new(
            (NoteKind.Remark, "remark", new("bemærkning", "remark")),
            (NoteKind.Decision, "decision", new("beslutning", "decision")),
            (NoteKind.Estimate, "estimate", new("skøn", "estimate"))
        );

    public static Vocabulary<CourseBreak> Break { get; } =
        new(
            (
                CourseBreak.WholeCalendarMonth,
                "whole-calendar-month",
                new("en hel kalendermåned", "a whole calendar month")
            ),
            (CourseBreak.OneDay, "one-day", new("én dag", "one day"))
        );

    public static Vocabulary<CourseSelection> Courses { get; } =
        new(
            (CourseSelection.All, "all", new("alle", "all")),
            (CourseSelection.LongTerm, "long-term", new("lange", "long"))
        );

    public static Vocabulary<EmploymentReading> InWork { get; } =
        new(
            (EmploymentReading.Within, "within", new("inden for tiden", "within the time")),
            (EmploymentReading.OnTheDay, "on-the-day", new("på dagen", "on the day"))
        );

    public static Vocabulary<ParticipationEvent> Counted { get; } =
        new(
            (ParticipationEvent.Begun, "begun", new("begyndt", "begun")),
            (ParticipationEvent.Completed, "completed", new("gennemført", "completed"))
        );

    public static Vocabulary<ReductionReading> Reduction { get; } =
        new(
            (ReductionReading.Yearly, "yearly", new("år for år", "yearly")),
            (ReductionReading.Cumulative, "cumulative", new("samlet", "cumulative"))
        );

    public static Vocabulary<ShareReading> Share { get; } =
        new(
            (ShareReading.Level, "level", new("niveau", "level")),
            (ShareReading.Change, "change", new("ændring", "change"))
        );
}
