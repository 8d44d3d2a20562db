using static Jobcenter.Rules.Forms.ValueForms;

namespace Jobcenter.Rules.Contacts;

/// <summary>The description of contact duties in a rule document.</summary>
internal static class ContactForms
{
    private static readonly ParameterForm<int> s_count = new(new WholeForm(1, 100));
    private static readonly ParameterForm<int> s_months = new(new WholeForm(0, 120));
    private static readonly ParameterForm<int> s_days = new(new WholeForm(0, 366));
    private static readonly ParameterForm<int> s_weeks = new(new WholeForm(1, 52));

    private static readonly Form<ContactGroup> s_group = ObjectForm
        .Of<ContactGroup>(static f =>
            new(
                f.Has("group", new WholeForm(ContactCourse.FirstGroup, ContactCourse.LastGroup), static g => g.Number),
                f.May<CitizenState>("state", Word(CitizenStates.Vocabulary), static g => g.State),
                f.Some("categories", Each(Word(VisitationCategories.Vocabulary)), static g => g.Categories)
            )
        )
        .AsForm();

    private static readonly KindForm<ContactDutyKind> s_kind = new(
        KindOf<ContactDutyKind>.Of(
            "interviews",
            ObjectForm
                .Of<InterviewsDuty>(static f =>
                    new(
                        f.Has("count", s_count, static k => k.Count),
                        f.May<InterviewHolder>("holder", Word(Vocabulary.Of<InterviewHolder>()), static k => k.Holder),
                        new(
                            f.May("fromMonths", s_months, static k => k.Window.FromMonths),
                            f.May("untilMonths", s_months, static k => k.Window.UntilMonths),
                            f.May("untilDays", s_days, static k => k.Window.UntilDays),
                            f.Flag("fromRegistration", static k => k.Window.FromRegistration),
                            f.May("notFound", LabelForms.Text, static k => k.Window.NotFound)
                        )
                    )
                )
                .When(
                    "untilMonths",
                    new(
                        "netop en af untilMonths, untilDays og notFound",
                        "exactly one of untilMonths, untilDays and notFound"
                    ),
                    static v =>
                        new object?[]
                        {
                            v.FindObject<Parameter<int>>("untilMonths"),
                            v.FindObject<Parameter<int>>("untilDays"),
                            v.FindObject<BilingualText>("notFound"),
                        }.Count(static o => o is not null) == 1
                )
        ),
        KindOf<ContactDutyKind>.Of(
            "intensified-interview",
            ObjectForm.Of<IntensifiedInterview>(static f => new(f.Has("months", s_months, static k => k.Months)))
        ),
        KindOf<ContactDutyKind>.Of(
            "first-offer",
            ObjectForm.Of<FirstOffer>(static f =>
                new(
                    f.Has("months", s_months, static k => k.Months),
                    f.Has("weeks", s_weeks, static k => k.Weeks),
                    f.Has("subsidyWeeks", s_weeks, static k => k.SubsidyWeeks),
                    f.Has("exemptMonths", s_months, static k => k.ExemptMonths),
                    f.Has("kinds", Each(Word(Vocabulary.Of<ContactOfferKind>())), static k => k.Kinds)
                )
            )
        ),
        KindOf<ContactDutyKind>.Of(
            "not-loaded",
            ObjectForm.Of<NotLoaded>(static f => new(f.Has("reason", LabelForms.Text, static k => k.Reason)))
        )
    );

    /// <summary>A duty.</summary>
    public static Form<ContactDuty> Duty { get; } =
        new ObjectForm<ContactDuty>(static v =>
            new(
                v.Label(v.Get<string>("id")),
                v.Get<LocalDate>("from"),
                v.Find<LocalDate>("until"),
                v.Get<ImmutableArray<ContactGroup>>("whom"),
                v.Find<ContactCondition>("when"),
                v.Get<ContactDutyKind>("asks"),
                v.FindObject<Parameter<Fraction>>("share"),
                v.FindObject<string>("countedTogether")
            )
        )
            .HasId(static d => d.Id)
            .HasLabel(static d => d.Written)
            .HasDays(static d => d.ValidFrom, static d => d.ValidUntil)
            .Has("whom", new ListForm<ContactGroup>(s_group, least: 1, isUnique: false), static d => d.Whom)
            .May("when", Word(Vocabulary.Of<ContactCondition>()), static d => d.When)
            .Has("asks", s_kind, static d => d.Kind)
            .May("share", new ParameterForm<Fraction>(Number), static d => d.ShareAsked)
            .May("countedTogether", Text, static d => d.CountedTogether)
            .AsForm();
}
