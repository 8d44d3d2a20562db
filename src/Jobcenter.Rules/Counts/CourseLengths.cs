namespace Jobcenter.Rules.Counts;

/// <summary>How many of the courses that ended were short. The default is none of none, settled.</summary>
/// <param name="Courses">The short courses, of all that ended.</param>
/// <param name="Unsettled">The courses of all that ended that may yet be taken up again.</param>
[DanishTerm("forløbslængder")]
public readonly record struct CourseLengths(Portion Courses, int Unsettled)
{
    /// <summary>Whether the number can still change.</summary>
    public bool IsProvisional => Unsettled > 0;
}
