using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.Contacts;

/// <summary>The running contact courses on a day: who must be seen by when, and why.</summary>
[DanishTerm("kontaktliste")]
public sealed class ContactList
{
    internal ContactList(Register register, LocalDate asOf, Area area, ContactLaw law)
    {
        (AsOf, Area) = (asOf, area);
        var reviews = new List<ContactReview>();
        for (var runs = new AreaRuns(register, area); runs.MoveNext(); )
        {
            for (var citizen = runs.First; citizen < runs.End; citizen++)
            {
                var id = register.CitizenAt(citizen).Id;
                reviews.AddRange(
                    ContactCounts
                        .CoursesOf(register, citizen, asOf)
                        .Where(c => !c.HasEndedBefore(asOf.PlusDays(1)))
                        .Select(c => new ContactReview(id, c, law))
                );
            }
        }

        Reviews =
        [
            .. reviews
                .OrderBy(static r => r.Next?.Deadline.Value ?? LocalDate.MaxIsoValue)
                .ThenBy(static r => r.Citizen, StringComparer.Ordinal)
                .ThenBy(static r => r.Course.FirstDay),
        ];
        Exemptions = [.. law.Together.Select(t => new ContactExemptions(t, register, this, law))];
    }

    /// <summary>The day; nothing after it is known.</summary>
    public LocalDate AsOf { get; }

    /// <summary>Whose citizens.</summary>
    public Area Area { get; }

    /// <summary>The courses: what is due first comes first, then those with nothing due, by citizen.</summary>
    public ImmutableArray<ContactReview> Reviews { get; }

    /// <summary>How many more may be exempted, and who, for each word that duties are counted together by.</summary>
    public ImmutableArray<ContactExemptions> Exemptions { get; }

    /// <summary>The day, and how many courses.</summary>
    public override string ToString() => $"{AsOf:R}: {Reviews.Length} contact courses";
}
