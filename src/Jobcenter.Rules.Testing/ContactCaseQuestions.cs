using Jobcenter.Rules.Contacts;

namespace Jobcenter.Rules.Testing;

/// <summary>Duties about contact: of one course, and counted over a register.</summary>
internal static class ContactCaseQuestions
{
    public static ImmutableArray<KeyValuePair<string, Func<CaseInput, CaseAnswer>>> All { get; } =
    [new("contact-duty", Duty), new("contact-kept", Kept), new("contact-share", Share)];

    private static CaseAnswer Duty(CaseInput input)
    {
        var ask = input.Ask;
        var course = Course(input);
        if (DutyOf(ask).Assess(course) is not { } answer)
        {
            return CaseAnswer.Empty.With("concerned", "nej");
        }

        return CaseAnswer
            .Of(answer.Assessment)
            .With("deadline", answer.Deadline.IsKnown ? answer.Deadline.Value : null)
            .With("due", answer.IsDue ? "ja" : null)
            .With(
                "missing",
                string.Join(
                    ' ',
                    answer.Assessment.MissingFacts().Select(static f => f.Id).Distinct(StringComparer.Ordinal)
                )
            );
    }

    private static CaseAnswer Kept(CaseInput input)
    {
        var ask = input.Ask;
        var kept = ContactCounts
            .Kept(DutyOf(ask), ask.Area(), ask.Date("from"), ask.Date("until"), ask.Date("as_of"))
            .Of(input.Register());
        return kept.IsKnown ? Of(kept.Value) : CaseAnswer.OfUnknown(kept.Reason);
    }

    private static CaseAnswer Share(CaseInput input)
    {
        var ask = input.Ask;
        var share = ContactCounts.InContact(ask.Text("together"), ask.Area(), ask.Date("as_of")).Of(input.Register());
        return share.IsKnown
            ? Of(share.Value.Courses)
                .With("mayBeExempted", share.Value.MayBeExempted)
                .With("mayBeExemptedAtMost", share.Value.MayBeExemptedAtMost)
            : CaseAnswer.OfUnknown(share.Reason);
    }

    private static CaseAnswer Of(Portion portion) =>
        CaseAnswer
            .Empty.With("yes", portion.Yes)
            .With("no", portion.No)
            .With("unknown", portion.Unknown)
            .With("pending", portion.Pending);

    private static ContactDuty DutyOf(CaseFields ask) =>
        ContactLaw.Default.Find(ask.Text("duty")) ?? throw ask.Fault("duty", new("en pligts id", "a duty's id"));

    private static ContactCourse Course(CaseInput input)
    {
        var ask = input.Ask;
        return new(ask.Date("first_day"), ask.Date("as_of"))
        {
            LastDay = ask.FindDate("last_day"),
            KnownFrom = ask.FindDate("known_from"),
            TargetGroup = ask.FindNumber("target_group"),
            States = ask.Find("states") is null ? null : new CitizenStateSet(ask.States("states").AsSpan()),
            Category = ask.FindCategory("category"),
            RegisteredOn = ask.FindDate("registered_on"),
            HasMunicipalityFromStart = ask.FindAnswer("municipality_from_start") ?? false,
            NeedsEarlyInterview = ask.FindAnswer("early_interview") ?? false,
            IsUnderWorkDuty = ask.FindAnswer("work_duty") ?? false,
            IsExemptFromInterviews = ask.FindAnswer("interviews_exempt") ?? false,
            ExemptUntil = ask.FindDate("offer_exempt_until"),
            IntensifiedOn = ask.FindDate("intensified_on"),
            Interviews = [.. input.Rows("interviews").Select(InterviewOf)],
            Offers = [.. input.Rows("offers").Select(OfferOf)],
        };
    }

    private static Interview InterviewOf(CaseFields row) =>
        new(row.Date("held_on"), HeldBy: row.Find("held_by") is null ? null : Word<InterviewHolder>(row, "held_by"));

    private static ContactOffer OfferOf(CaseFields row) =>
        new(Word<ContactOfferKind>(row, "kind"), row.Date("from"), row.FindDate("to"), row.FindDate("offered_on"));

    private static T Word<
        [System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(
            System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicFields
        )]
            T
    >(CaseFields row, string name)
        where T : struct, Enum =>
        Vocabulary.Of<T>().TryParse(row.Text(name), out var word)
            ? word
            : throw row.Fault(name, BilingualText.Same(Vocabulary.Of<T>().Allowed));
}
