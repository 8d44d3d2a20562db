namespace Jobcenter.Rules.Contacts;

/// <summary>One duty of the law about contact: an interview or more, or the first offer, by a day.</summary>
/// <remarks>Duties are data: those of the law are in the library, and <see cref="ContactLaw.With"/> lays one's own over them.</remarks>
[DanishTerm("kontaktpligt")]
public sealed class ContactDuty
{
    internal ContactDuty(
        RuleLabel label,
        LocalDate validFrom,
        LocalDate? validUntil,
        ImmutableArray<ContactGroup> whom,
        ContactCondition? when,
        ContactDutyKind kind,
        Parameter<Fraction>? share
    )
    {
        (Written, Whom, When, Kind, ShareAsked) = (label, whom, when, kind, share);
        (ValidFrom, ValidUntil) = (validFrom, validUntil);
        Rule = kind.Kept.Named(label);
        Label = Rule.Label ?? label;
        Applies = ContactGroup
            .RuleOf(whom, when)
            .Named(
                new(
                    $"{label.Id}/hvem",
                    new("Borgeren er omfattet af pligten", "The citizen is covered by the duty"),
                    label.Source
                )
            );
    }

    /// <summary>The id, as <c>LAB/kontakt/2024/a-kasse</c>.</summary>
    public string Id => Label.Id;

    /// <summary>Id, what is asked, source, strength and notes.</summary>
    public RuleLabel Label { get; }

    /// <summary>The first day a course may have begun for the duty to hold.</summary>
    public LocalDate ValidFrom { get; }

    /// <summary>The last such day, included; null while no end is set.</summary>
    public LocalDate? ValidUntil { get; }

    /// <summary>Whom it is about.</summary>
    public Rule<ContactCourse> Applies { get; }

    /// <summary>Whether it is kept.</summary>
    public Rule<ContactCourse> Rule { get; }

    /// <summary>The share of the courses that must keep it; null where every course must.</summary>
    public Parameter<Fraction>? ShareAsked { get; }

    /// <summary>Whether the duty is loaded; false for one of which it is only known that its rules were not found.</summary>
    public bool IsLoaded => Kind is not NotLoaded;

    internal RuleLabel Written { get; }

    internal ImmutableArray<ContactGroup> Whom { get; }

    internal ContactCondition? When { get; }

    internal ContactDutyKind Kind { get; }

    /// <summary>Whether the duty holds for courses that begin on a day.</summary>
    /// <param name="firstDay">The day.</param>
    /// <returns>True from <see cref="ValidFrom"/> to <see cref="ValidUntil"/>, both included.</returns>
    /// <exception cref="ArgumentException">The day is of another calendar than ISO.</exception>
    public bool HoldsOn(LocalDate firstDay) =>
        Guard.Against.OtherCalendar(firstDay) >= ValidFrom && !(firstDay > ValidUntil);

    /// <summary>The last day on which the duty can be kept, included.</summary>
    /// <param name="course">The course.</param>
    /// <returns>The day; missing with the reason.</returns>
    public Known<LocalDate> DeadlineOf(in ContactCourse course) => Kind.Deadline(course);

    /// <summary>Whether a course keeps the duty, with the reasons.</summary>
    /// <param name="course">The course.</param>
    /// <returns>The answer; null when the duty is not about the course.</returns>
    public ContactAnswer? Assess(in ContactCourse course) =>
        HoldsOn(course.FirstDay)
            ? Applies.Test(course) switch
            {
                Verdict.NotMet => null,
                Verdict.Met => ContactAnswer.Of(this, course, Rule.Assess(course)),
                _ => ContactAnswer.Of(this, course, Applies.Assess(course)),
            }
            : null;

    /// <summary>The id, the title and the source.</summary>
    /// <returns>A text for logs.</returns>
    public override string ToString() => Label.ToString();
}
