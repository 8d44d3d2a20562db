namespace Jobcenter.Rules.Contacts;

// The contact of a register's citizens: the courses, and who must be seen by when.
public static partial class ContactCounts
{
    /// <summary>A citizen's contact courses as they are known on a day, by first day.</summary>
    /// <param name="register">The register.</param>
    /// <param name="index">The citizen's position.</param>
    /// <param name="asOf">The day; nothing after it is known.</param>
    /// <returns>
    /// The courses; one whose group is not known has the reason in <see cref="ContactCourse.GroupReason"/>. Participants of
    /// the introduction programme have none: their contact follows another act. Missing when the register does not cover the day.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="register"/> is null, there is no such citizen, or the day is of another calendar than ISO.</exception>
    public static Known<ImmutableArray<ContactCourse>> ContactCoursesOf(
        this Register register,
        int index,
        LocalDate asOf
    )
    {
        Guard.Against.Null(register);
        Guard.Against.Outside(index, nameof(index), 0, register.CitizenCount - 1);
        return register.Covers(Guard.Against.OtherCalendar(asOf), asOf).Select(_ => CoursesOf(register, index, asOf));
    }

    /// <summary>The running contact courses of an area's citizens with what is due, what is overdue and what is not known.</summary>
    /// <param name="register">The register.</param>
    /// <param name="asOf">The day; nothing after it is known.</param>
    /// <param name="area">Whose citizens; all of the register's when null.</param>
    /// <param name="law">The law; the one the library holds when null.</param>
    /// <returns>The list; missing when the register does not cover the day.</returns>
    /// <exception cref="ArgumentException"><paramref name="register"/> is null, or the day is of another calendar than ISO.</exception>
    /// <example>
    /// <code>
    /// foreach (ContactReview review in register.ContactListOf(asOf).Value.Reviews)
    /// {
    ///     Console.WriteLine($"{review.Citizen}: {review.Next?.ToText(Language.Danish)}");
    /// }
    /// </code>
    /// </example>
    public static Known<ContactList> ContactListOf(
        this Register register,
        LocalDate asOf,
        Area? area = null,
        ContactLaw? law = null
    )
    {
        Guard.Against.Null(register);
        return register
            .Covers(Guard.Against.OtherCalendar(asOf), asOf)
            .Select(_ => new ContactList(register, asOf, area ?? Area.Country, law ?? ContactLaw.Default));
    }
}
