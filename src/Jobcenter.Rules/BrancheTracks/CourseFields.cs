using Jobcenter.Rules.BrancheTracks.Reviews;

namespace Jobcenter.Rules.BrancheTracks;

/// <summary>A day of a group course as it is written.</summary>
internal readonly record struct CourseFields(string Id, string TrackId, LocalDate Date, bool IsHalf, int? Citizens)
{
    public static IEnumerable<CourseFields> Of(GroupCourse course) =>
        course.Days.Select(d => new CourseFields(course.Id, course.TrackId, d.Date, d.IsHalf, course.Citizens));

    public GroupCourse ToCourse() => new(Id, TrackId, Citizens, (Date, IsHalf));
}
