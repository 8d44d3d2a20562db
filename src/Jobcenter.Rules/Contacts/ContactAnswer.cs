namespace Jobcenter.Rules.Contacts;

/// <summary>Whether a contact course keeps a duty: the verdict, the deadline, what is lacking, and the reasons.</summary>
[DanishTerm("svar om kontakt")]
public sealed record ContactAnswer : ILocalizable
{
    private ContactAnswer(
        ContactDuty duty,
        ContactCourse course,
        Assessment assessment,
        Known<LocalDate> deadline,
        BilingualText? cure
    ) => (Duty, Course, Assessment, Deadline, Cure) = (duty, course, assessment, deadline, cure);

    /// <summary>The duty.</summary>
    public ContactDuty Duty { get; }

    /// <summary>The course.</summary>
    public ContactCourse Course { get; }

    /// <summary>The duty's id, title with the numbers of the day, source and notes; and a note where the course runs on into a time with other duties.</summary>
    public RuleLabel Label =>
        Assessment.Label is { } label && string.Equals(label.Id, Duty.Id, StringComparison.Ordinal)
            ? label
            : Duty.Label;

    /// <summary>The reasons as a tree.</summary>
    public Assessment Assessment { get; }

    /// <summary>The last day on which the duty can be kept, included; missing with the reason.</summary>
    public Known<LocalDate> Deadline { get; }

    /// <summary>What must still happen, as <c>næste samtale senest 10. august 2026</c>; null when nothing can or need.</summary>
    public BilingualText? Cure { get; }

    /// <summary>Met, not met, or unknown: the deadline lies ahead (<see cref="IsDue"/>), or a fact is missing.</summary>
    public Verdict Verdict => Assessment.Verdict;

    /// <summary>Whether the duty is not kept yet and still can be, by <see cref="Deadline"/>.</summary>
    public bool IsDue => Cure is not null;

    internal static ContactAnswer Of(ContactDuty duty, in ContactCourse course, Assessment assessment)
    {
        var deadline = duty.Kind.Deadline(course);
        var isOpen =
            assessment.Verdict == Verdict.Unknown
            && deadline.IsKnown
            && deadline.Value >= course.AsOf
            && !course.HasEndedBefore(deadline.Value);
        return new(duty, course, assessment, deadline, isOpen ? duty.Kind.Cure(course, deadline.Value) : null);
    }

    /// <summary>The verdict in one sentence, with what is lacking or missing.</summary>
    /// <returns>As <c>næste samtale senest 10. august 2026</c>.</returns>
    public string ToText(Language language) =>
        Cure is { } cure
            ? cure.ToText(language)
            : (Verdict, language) switch
            {
                (Verdict.Met, Language.English) => "met",
                (Verdict.Met, _) => "opfyldt",
                (Verdict.NotMet, Language.English) => "not met",
                (Verdict.NotMet, _) => "ikke opfyldt",
                (_, Language.English) => $"unknown: {Missing(language)}",
                _ => $"ukendt: {Missing(language)}",
            };

    /// <summary>The duty and the answer.</summary>
    public override string ToString() => $"{Duty.Id}: {ToText(Language.English)}";

    private string Missing(Language language) =>
        string.Join(
            "; ",
            Assessment
                .MissingFacts()
                .Select(f =>
                    f.Reason is { } reason
                        ? $"{f.Name.ToText(language)} ({reason.ToText(language)})"
                        : f.Name.ToText(language)
                )
        );
}
