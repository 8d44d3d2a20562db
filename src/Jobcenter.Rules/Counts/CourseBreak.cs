namespace Jobcenter.Rules.Counts;

/// <summary>What ends a course of a benefit. The default is <see cref="WholeCalendarMonth"/>.</summary>
/// <remarks>Source: STAR, Jobindsats.dk: a whole calendar month since 2018 (dagpenge 2019), one day before that.</remarks>
[DanishTerm("forløbsbrud")]
public enum CourseBreak
{
    /// <summary>At least one whole calendar month lies in the break.</summary>
    [DanishTerm("en hel kalendermåned", Id = "whole-calendar-month", English = "a whole calendar month")]
    WholeCalendarMonth = 0,

    /// <summary>Any day without the benefit.</summary>
    [DanishTerm("én dag", Id = "one-day", English = "one day")]
    OneDay = 1,
}
