using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.BrancheTracks;

/// <summary>A row of <c>courses.csv</c> as it was written: one day of a group course. All but the number of citizens must be there; that stands in one of the course's rows, or the same in several.</summary>
[DanishTerm("kursusdagsrække")]
public sealed record CourseDayRow
{
    /// <summary>The course's id (<c>course</c>).</summary>
    public string Course
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The track's id (<c>track</c>).</summary>
    public string Track
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The day (<c>date</c>).</summary>
    public string Date
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary><c>hel</c> or <c>halv</c> (<c>length</c>).</summary>
    public string Length
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>How many take part (<c>citizens</c>).</summary>
    public string Citizens
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;
}
