namespace Jobcenter.Rules.Counts;

/// <summary>A citizen's courses of a benefit.</summary>
public static class BenefitCourses
{
    /// <summary>The courses of one citizen on one benefit, by date, as far as the register knows.</summary>
    /// <param name="register">The register.</param>
    /// <param name="citizen">The citizen's place in it.</param>
    /// <param name="benefit">The benefit.</param>
    /// <param name="courseBreak">What ends a course; a whole calendar month by default.</param>
    /// <returns>The courses; empty when there is none.</returns>
    /// <remarks>
    /// A course that began before <see cref="Register.KnownFrom"/> may have begun even earlier than shown. Source:
    /// STAR (Jobindsats).
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="register"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no such place, state or break.</exception>
    /// <example>
    /// <code>
    /// foreach (BenefitCourse course in register.CoursesOf(citizen, CitizenState.CashAssistance))
    /// {
    ///     Console.WriteLine($"{course.FirstDay} – {course.LastDay}");
    /// }
    /// </code>
    /// </example>
    public static ImmutableArray<BenefitCourse> CoursesOf(
        this Register register,
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
        for (var scan = new CourseScan(register, citizen, (byte)benefit, courseBreak); scan.MoveNext(); )
        {
            courses.Add(
                new(benefit, DayNumber.ToDate(scan.FirstDay), scan.HasEnded ? DayNumber.ToDate(scan.LastDay) : null)
            );
        }

        return courses.ToImmutable();
    }
}
