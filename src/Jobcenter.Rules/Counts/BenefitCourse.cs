namespace Jobcenter.Rules.Counts;

/// <summary>Spells of one benefit merged over short breaks. The default is unemployment benefit from the year 1 on.</summary>
/// <param name="State">The benefit.</param>
/// <param name="FirstDay">The first day, included.</param>
/// <param name="LastDay">The last day, included; null while the course is running as far as the register knows.</param>
[DanishTerm("ydelsesforløb")]
public readonly record struct BenefitCourse(CitizenState State, LocalDate FirstDay, LocalDate? LastDay)
{
    /// <summary>Whether the last spell has an end on or before the day the register is known until, and none joins it.</summary>
    public bool HasEnded => LastDay is not null;

    /// <summary>The courses of one citizen on one benefit, by date, as far as the register knows.</summary>
    /// <param name="register">The register.</param>
    /// <param name="citizen">The citizen's position in it, as <see cref="Register.TryFind"/> gives it.</param>
    /// <param name="benefit">The benefit.</param>
    /// <param name="courseBreak">What ends a course; a whole calendar month by default.</param>
    /// <returns>The courses; empty when there is none.</returns>
    /// <remarks>
    /// A course that began before <see cref="Register.KnownFrom"/> may have begun even earlier than shown. Source:
    /// STAR (Jobindsats).
    /// </remarks>
    /// <exception cref="ArgumentException">The register is null, or there is no such position, state or break.</exception>
    /// <example>
    /// <code>
    /// foreach (BenefitCourse course in BenefitCourse.Of(register, citizen, CitizenState.CashAssistance))
    /// {
    ///     Console.WriteLine($"{course.FirstDay} – {course.LastDay}");
    /// }
    /// </code>
    /// </example>
    public static ImmutableArray<BenefitCourse> Of(
        Register register,
        int citizen,
        CitizenState benefit,
        CourseBreak courseBreak = CourseBreak.WholeCalendarMonth
    )
    {
        Guard.Against.Null(register);
        Guard.Against.Outside(citizen, nameof(citizen), 0, register.CitizenCount - 1);
        Guard.Against.EnumOutOfRange(benefit);
        Guard.Against.EnumOutOfRange(courseBreak);
        var courses = ImmutableArray.CreateBuilder<BenefitCourse>();
        for (var scan = new CourseScan(register, citizen, benefit, courseBreak); scan.MoveNext(); )
        {
            courses.Add(
                new(benefit, DayNumber.ToDate(scan.FirstDay), scan.HasEnded ? DayNumber.ToDate(scan.LastDay) : null)
            );
        }

        return courses.ToImmutable();
    }
}
