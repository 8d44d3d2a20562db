namespace Jobcenter.Rules.Contacts;

/// <summary>How many more citizens may be exempted from interviews while the share holds, and who.</summary>
internal sealed class ContactExemptions
{
    internal ContactExemptions(string together, Register register, ContactList list, ContactLaw law)
    {
        CountedTogether = together;
        Duties = [.. law.Duties.Where(d => string.Equals(d.CountedTogether, together, StringComparison.Ordinal))];
        Share = ContactCounts.InContact(together, list.Area, list.AsOf, law).Of(register);
        Candidates = Share.IsKnown
            ?
            [
                .. list
                    .Reviews.Where(r => ContactCounts.Together(Duties, r.Course) == ContactOutcome.Pending)
                    .Select(static r => r.Citizen),
            ]
            : [];
    }

    /// <summary>The word the duties are counted together by.</summary>
    public string CountedTogether { get; }

    /// <summary>The duties.</summary>
    public ImmutableArray<ContactDuty> Duties { get; }

    /// <summary>How many are in contact, and how many more may be exempted; missing with the reason.</summary>
    public Known<ContactShare> Share { get; }

    /// <summary>Whose interviews are still due, so that an exemption would matter: of them so many may be exempted as the share allows.</summary>
    public ImmutableArray<string> Candidates { get; }

    /// <summary>The word and the share.</summary>
    public override string ToString() =>
        $"{CountedTogether}: {(Share.IsKnown ? Share.Value.ToString() : Share.Reason?.English)}";
}
