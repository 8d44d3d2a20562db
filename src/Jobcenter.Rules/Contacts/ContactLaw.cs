namespace Jobcenter.Rules.Contacts;

/// <summary>The law's duties about contact: interviews in the first months, and the first offer. Source: LAB §§ 27, 31–32 and 102.</summary>
/// <remarks>
/// A course is asked about by the duties of the day it began, also when it runs across a change (our decision). Numbers
/// are minima. Which duties are loaded, and how sure each is, is in the document <c>LAW</c> that the library holds.
/// </remarks>
[DanishTerm("lovens regler om kontakt")]
public sealed class ContactLaw
{
    private readonly DocumentParts _parts;

    private ContactLaw(DocumentParts parts, DocumentReading reading)
    {
        parts.ReadParameters(reading);
        _parts = parts;
        Duties = parts.ReadAll(DocumentParts.Contacts, ContactForms.Duty, reading);
        if (reading.Count > 0)
        {
            throw new DocumentFormatException(reading.Faults);
        }
    }

    /// <summary>The law as we read it.</summary>
    public static ContactLaw Default { get; } = new(SourceDocuments.Of("LAW"), new DocumentReading());

    /// <summary>All duties, by date.</summary>
    public ImmutableArray<ContactDuty> Duties { get; }

    /// <summary>These with a document on top: what has the same id is replaced, the rest is added.</summary>
    /// <param name="json">The document; of it <c>parameters</c> and <c>contacts</c> are read.</param>
    /// <returns>Another law; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="DocumentFormatException">The document cannot be read; all faults are told at once, each by its path.</exception>
    public ContactLaw With(string json)
    {
        var reading = new DocumentReading();
        var own = DocumentParts.Read(Guard.Against.Null(json), string.Empty, reading);
        return new(_parts.With(own, reading), reading);
    }

    /// <summary>Finds a duty.</summary>
    /// <param name="id">The id, as <c>LAB/kontakt/2024/a-kasse</c>.</param>
    /// <returns>The duty; null when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public ContactDuty? Find(string id)
    {
        Guard.Against.Null(id);
        return Duties.FirstOrDefault(d => string.Equals(d.Id, id, StringComparison.Ordinal));
    }

    /// <summary>The words of the duties that are counted together, each once.</summary>
    internal IEnumerable<string> Together =>
        Duties.Select(static d => d.CountedTogether).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>The duties about a course, each with its answer.</summary>
    /// <returns>The answers, in the order of the law; empty when no duty is about the course.</returns>
    public ImmutableArray<ContactAnswer> Assess(in ContactCourse course)
    {
        var answers = ImmutableArray.CreateBuilder<ContactAnswer>();
        foreach (var duty in Duties)
        {
            if (duty.Assess(course) is { } answer)
            {
                answers.Add(answer);
            }
        }

        return answers.ToImmutable();
    }

    /// <summary>How many duties there are.</summary>
    public override string ToString() => $"{Duties.Length} duties about contact";
}
