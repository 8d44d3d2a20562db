namespace Jobcenter.Rules.Counts;

/// <summary>How an exit from a benefit to education is recognised.</summary>
[DanishTerm("regler for afgang til uddannelse")]
public sealed record EducationExitOptions
{
    /// <summary>The defaults: uddannelseshjælp, a whole calendar month, 30 days.</summary>
    public static EducationExitOptions Default { get; } = new();

    /// <summary>The benefit that is left; uddannelseshjælp by default.</summary>
    /// <exception cref="ArgumentException">The value is not a member of the enum.</exception>
    public CitizenState Benefit
    {
        get;
        init => field = Guard.Against.EnumOutOfRange(value, nameof(Benefit));
    } = CitizenState.EducationAssistance;

    /// <summary>What ends a course; a whole calendar month by default.</summary>
    /// <exception cref="ArgumentException">The value is not a member of the enum.</exception>
    public CourseBreak CourseBreak
    {
        get;
        init => field = Guard.Against.EnumOutOfRange(value, nameof(CourseBreak));
    }

    /// <summary>How many days after the course's last day an education may be in force, 1 to 366; 30 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its bounds.</exception>
    public int WindowDays
    {
        get;
        init => field = Guard.Against.Outside(value, nameof(WindowDays), 1, 366);
    } = 30;
}
