using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.Contacts;

/// <summary>The running contact courses on a day: who must be seen by when, and why.</summary>
[DanishTerm("kontaktliste")]
public sealed class ContactList
{
    private const RegisterTables Tables =
        RegisterTables.Citizens
        | RegisterTables.Spells
        | RegisterTables.Placements
        | RegisterTables.Interviews
        | RegisterTables.Contacts
        | RegisterTables.Offers;

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
                        .Select(c => new ContactReview(id, c, law) { WhyProvisional = register.Lost.Why(id, Tables) })
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
        WhyProvisional = register.Lost.Why(Tables);
        Exemptions = [.. law.Together.Select(t => new ContactExemptions(t, register, this, law))];
    }

    /// <summary>The day; nothing after it is known.</summary>
    public LocalDate AsOf { get; }

    /// <summary>Whose citizens.</summary>
    public Area Area { get; }

    /// <summary>The courses: what is due first comes first, then those with nothing due, by citizen.</summary>
    public ImmutableArray<ContactReview> Reviews { get; }

    /// <summary>Why it may lack somebody, and what is counted of all can still change: rows that were refused; empty where none were.</summary>
    internal ImmutableArray<BilingualText> WhyProvisional { get; }

    /// <summary>How many more may be exempted, and who, for each word that duties are counted together by.</summary>
    internal ImmutableArray<ContactExemptions> Exemptions { get; }

    /// <summary>How many live up to the duties that are counted together by a word, and how many more may be exempted.</summary>
    /// <param name="together">The word (<see cref="ContactDuty.CountedTogether"/>), as <c>kontakt</c>.</param>
    /// <returns>The share; missing with the reason.</returns>
    /// <exception cref="ArgumentException"><paramref name="together"/> is null, or no duty has the word.</exception>
    public Known<ContactShare> ShareOf(string together) => Find(together).Share;

    /// <summary>Whose interviews are still due, so that an exemption would matter: of them so many may be exempted as the share allows.</summary>
    /// <param name="together">The word (<see cref="ContactDuty.CountedTogether"/>), as <c>kontakt</c>.</param>
    /// <returns>The citizens' ids, in the order of the courses.</returns>
    /// <exception cref="ArgumentException"><paramref name="together"/> is null, or no duty has the word.</exception>
    public ImmutableArray<string> CandidatesOf(string together) => Find(together).Candidates;

    private ContactExemptions Find(string together)
    {
        Guard.Against.Null(together);
        return Exemptions.FirstOrDefault(e => string.Equals(e.CountedTogether, together, StringComparison.Ordinal))
            ?? throw new ArgumentException(
                $"together was {together}; no duty is counted together by that word.",
                nameof(together)
            );
    }

    /// <summary>The day, and how many courses.</summary>
    public override string ToString() => $"{AsOf:R}: {Reviews.Length} contact courses";
}
