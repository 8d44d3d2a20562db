namespace Jobcenter.Rules.Plans;

/// <summary>One way to read a reduction.</summary>
internal readonly record struct ReductionVariant(CourseSelection Courses, ReductionReading Reading);
