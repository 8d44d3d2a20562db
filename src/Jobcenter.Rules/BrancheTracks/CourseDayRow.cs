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

    /// <summary>A row from fields by column, wherever they come from.</summary>
    /// <param name="field">The text of a column, by its name in <see cref="BrancheColumnNames"/>; empty where there is none.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null.</exception>
    public static CourseDayRow FromFields(Func<string, string> field)
    {
        Guard.Against.Null(field);
        return new()
        {
            Course = field(BrancheColumnNames.Course),
            Track = field(BrancheColumnNames.Track),
            Date = field(BrancheColumnNames.Date),
            Length = field(BrancheColumnNames.Length),
            Citizens = field(BrancheColumnNames.Citizens),
        };
    }
}
