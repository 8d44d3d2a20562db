namespace Jobcenter.Rules.BrancheTracks;

/// <summary>A day of a group course. The default is a whole day, 1 January of year 1.</summary>
/// <param name="Date">The day.</param>
/// <param name="IsHalf">Whether it is a half day.</param>
[DanishTerm("kursusdag")]
public readonly record struct CourseDay(LocalDate Date, bool IsHalf = false);
