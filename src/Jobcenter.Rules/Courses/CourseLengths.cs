using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;

namespace Jobcenter.Rules.Courses;

/// <summary>How many of the courses that ended were short. The default is none of none, settled.</summary>
/// <param name="Courses">The short courses, of all that ended.</param>
/// <param name="IsProvisional">Whether the number can still change, because a course may yet be taken up again.</param>
[DanishTerm("forløbslængder")]
public readonly record struct CourseLengths(Portion Courses, bool IsProvisional);
