namespace Jobcenter.Rules.Contacts;

/// <summary>A citizen's contact course with the answer to each duty about it.</summary>
[DanishTerm("gennemgang af kontakten")]
public sealed record ContactReview
{
    internal ContactReview(string citizen, ContactCourse course, ContactLaw law)
    {
        Citizen = citizen;
        Course = course;
        // Without the group no duty is known to be about the course: the one reason is told once.
        Answers = course.TargetGroup is null ? [] : law.Assess(course);
    }

    /// <summary>The citizen's id.</summary>
    public string Citizen { get; }

    /// <summary>The course.</summary>
    public ContactCourse Course { get; }

    /// <summary>The answers, in the order of the law; empty when the group is not known, or no duty is about the course.</summary>
    public ImmutableArray<ContactAnswer> Answers { get; }

    /// <summary>Why the answers can still change: rows that were refused and are the citizen's, or may be; empty where none are.</summary>
    public ImmutableArray<BilingualText> WhyProvisional { get; internal init; } = [];

    /// <summary>Why no duty can be told of; null when the target group is known.</summary>
    public BilingualText? Reason => Course.TargetGroup is null ? Course.GroupReason : null;

    /// <summary>What is due first; null when nothing is.</summary>
    public ContactAnswer? Next => Due.FirstOrDefault();

    /// <summary>What is due, by deadline.</summary>
    public IEnumerable<ContactAnswer> Due => Answers.Where(static a => a.IsDue).OrderBy(static a => a.Deadline.Value);

    /// <summary>What was not kept, by deadline.</summary>
    public IEnumerable<ContactAnswer> Overdue =>
        Answers
            .Where(static a => a.Verdict == Verdict.NotMet)
            .OrderBy(static a => a.Deadline.Or(LocalDate.MaxIsoValue));

    /// <summary>What is not known and not due.</summary>
    public IEnumerable<ContactAnswer> NotKnown => Answers.Where(static a => a.Verdict == Verdict.Unknown && !a.IsDue);

    /// <summary>The citizen, the first day and what is next.</summary>
    public override string ToString() =>
        $"{PlainText.Mask(Citizen)} from {Course.FirstDay:R}: {Next?.ToText(Language.English) ?? Reason?.English ?? "nothing is due"}";
}
