namespace Jobcenter.Rules.Contacts;

/// <summary>One duty of the law about contact: an interview or more, or the first offer, by a day.</summary>
/// <remarks>Duties are data: those of the law are in the library, and <see cref="ContactLaw.With"/> lays one's own over them.</remarks>
[DanishTerm("kontaktpligt")]
public sealed class ContactDuty
{
    private static readonly Rule<ContactCourse> s_notExempt = new Fact<ContactCourse, bool>(
        "interviews_exempt",
        new("fritaget for samtaler", "exempted from interviews"),
        static (in c) => Known.Of(c.IsExemptFromInterviews)
    ).IsFalse();

    private readonly Rule<ContactCourse> _across;

    internal ContactDuty(
        RuleLabel label,
        LocalDate validFrom,
        LocalDate? validUntil,
        ImmutableArray<ContactGroup> whom,
        ContactCondition? when,
        ContactDutyKind kind,
        Parameter<Fraction>? share,
        string? countedTogether
    )
    {
        (Written, Whom, When, Kind) = (label, whom, when, kind);
        (ShareAsked, CountedTogether) = (share, countedTogether);
        (ValidFrom, ValidUntil) = (validFrom, validUntil);
        Rule = kind.Kept.Named(label);
        _across = validUntil is { } last ? kind.Kept.Named(Across(label, last)) : Rule;
        Label = Rule.Label ?? label;
        Concerns = ContactGroup.RuleOf(whom, when);
        Applies = (
            share is not null && kind is InterviewsDuty ? Kernel.Rule.All(Concerns, s_notExempt) : Concerns
        ).Named(
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

    /// <summary>The word of the duties that are counted together for <see cref="ShareAsked"/>; null where the duty is counted by itself.</summary>
    public string? CountedTogether { get; }

    /// <summary>Whether the duty is loaded; false for one of which it is only known that its rules were not found.</summary>
    public bool IsLoaded => Kind is not NotLoaded;

    internal RuleLabel Written { get; }

    internal ImmutableArray<ContactGroup> Whom { get; }

    internal ContactCondition? When { get; }

    internal ContactDutyKind Kind { get; }

    /// <summary>Whom the duty is about, the exempted ones too.</summary>
    internal Rule<ContactCourse> Concerns { get; }

    /// <summary>A checksum of the duty with its numbers: what is counted by another number is another count.</summary>
    internal string Hash =>
        ContentHash.Of(hash =>
        {
            hash.Add(DocumentText.Write(writer => ContactForms.Duty.Write(writer, this)));
            hash.AddEach(Kind.Numbers, static (h, number) => h.Add(number.ToString()));
            hash.Add(ShareAsked?.ToString());
        });

    /// <summary>Whether the duty holds for courses that begin on a day.</summary>
    /// <returns>True from <see cref="ValidFrom"/> to <see cref="ValidUntil"/>, both included.</returns>
    /// <exception cref="ArgumentException">The day is of another calendar than ISO.</exception>
    public bool HoldsOn(LocalDate firstDay) =>
        Guard.Against.OtherCalendar(firstDay) >= ValidFrom && !(firstDay > ValidUntil);

    /// <summary>The last day on which the duty can be kept, included.</summary>
    /// <returns>The day; missing with the reason.</returns>
    public Known<LocalDate> DeadlineOf(in ContactCourse course) => Kind.Deadline(course);

    /// <summary>Whether a course keeps the duty, with the reasons.</summary>
    /// <returns>The answer; null when the duty is not about the course.</returns>
    public ContactAnswer? Assess(in ContactCourse course) =>
        HoldsOn(course.FirstDay)
            ? Applies.Test(course) switch
            {
                Verdict.NotMet => null,
                Verdict.Met => ContactAnswer.Of(this, course, RuleOf(course).Assess(course)),
                _ => ContactAnswer.Of(this, course, Applies.Assess(course)),
            }
            : null;

    /// <summary>How a course stands, for counts.</summary>
    internal ContactOutcome OutcomeOf(in ContactCourse course)
    {
        if (!HoldsOn(course.FirstDay) || Concerns.Test(course) is var concerns && concerns == Verdict.NotMet)
        {
            return ContactOutcome.None;
        }

        if (concerns == Verdict.Unknown)
        {
            return ContactOutcome.Unknown;
        }

        if (Applies.Test(course) == Verdict.NotMet)
        {
            return ContactOutcome.NotKept;
        }

        var deadline = Kind.Deadline(course);
        return Rule.Test(course) switch
        {
            Verdict.Met => ContactOutcome.Kept,
            Verdict.NotMet => ContactOutcome.NotKept,
            _ when !deadline.IsKnown => ContactOutcome.Unknown,
            _ when course.HasEndedBefore(deadline.Value) => ContactOutcome.None,
            _ => deadline.Value > course.AsOf ? ContactOutcome.Pending : ContactOutcome.Unknown,
        };
    }

    // The rule says so in its reasons where a course runs on into a time with other duties.
    private Rule<ContactCourse> RuleOf(in ContactCourse course) =>
        ValidUntil is { } last
        && Kind.Deadline(course) is { IsKnown: true, Value: var deadline }
        && deadline > last
        && !course.HasEndedBefore(last.PlusDays(1))
            ? _across
            : Rule;

    private static RuleLabel Across(RuleLabel label, LocalDate last)
    {
        var next = last.PlusDays(1);
        return new(
            label.Id,
            label.Title,
            label.Source,
            label.Strength,
            label.Notes.Add(
                new(
                    NoteKind.Decision,
                    new(
                        $"Forløbet rækker over {DateText.Of(next, Language.Danish)}, da reglerne blev andre; reglen fra startdagen gælder for hele forløbet.",
                        $"The course runs across {DateText.Of(next, Language.English)}, when the rules became others; the rule of the day it began holds for all of it."
                    )
                )
            )
        );
    }

    /// <summary>The id, the title and the source.</summary>
    public override string ToString() => Label.ToString();
}
