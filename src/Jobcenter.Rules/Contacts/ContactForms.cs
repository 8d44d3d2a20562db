using Jobcenter.Rules.Forms;
using static Jobcenter.Rules.Forms.ValueForms;

namespace Jobcenter.Rules.Contacts;

/// <summary>The description of contact duties in a rule document.</summary>
internal static class ContactForms
{
    private static readonly WholeForm s_count = new(1, 100);
    private static readonly WholeForm s_months = new(0, 120);
    private static readonly WholeForm s_days = new(0, 366);
    private static readonly WholeForm s_weeks = new(1, 52);

    private static readonly Form<ContactGroup> s_group = new ObjectForm<ContactGroup>(static v =>
        new(v.Get<int>("group"), v.Find<CitizenState>("state"), v.Get<ImmutableArray<VisitationCategory>>("categories"))
    )
        .Has("group", new WholeForm(ContactCourse.FirstGroup, ContactCourse.LastGroup), static g => g.Number)
        .May("state", Word(CitizenStates.Vocabulary), static g => g.State)
        .May(
            "categories",
            Each(Word(VisitationCategories.Vocabulary)),
            static g => g.Categories.IsEmpty ? null : g.Categories,
            ImmutableArray<VisitationCategory>.Empty
        )
        .AsForm();

    private static readonly KindForm<ContactDutyKind> s_kind = new(
        Kind(
            "interviews",
            new ObjectForm<InterviewsDuty>(static v =>
                new(
                    v.Get<Parameter<int>>("count"),
                    v.Find<InterviewHolder>("holder"),
                    new(
                        v.FindObject<Parameter<int>>("fromMonths"),
                        v.FindObject<Parameter<int>>("untilMonths"),
                        v.FindObject<Parameter<int>>("untilDays"),
                        v.Get<bool>("fromRegistration"),
                        v.FindObject<BilingualText>("notFound")
                    )
                )
            )
                .Has("count", new ParameterForm<int>(s_count), static k => k.Count)
                .May("holder", Word(Vocabulary.Of<InterviewHolder>()), static k => k.Holder)
                .May("fromMonths", new ParameterForm<int>(s_months), static k => k.Window.FromMonths)
                .May("untilMonths", new ParameterForm<int>(s_months), static k => k.Window.UntilMonths)
                .May("untilDays", new ParameterForm<int>(s_days), static k => k.Window.UntilDays)
                .May("fromRegistration", Flag, static k => k.Window.FromRegistration ? true : null, other: false)
                .May("notFound", LabelForms.Text, static k => k.Window.NotFound)
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
        Kind(
            "intensified-interview",
            new ObjectForm<IntensifiedInterview>(static v => new(v.Get<Parameter<int>>("months"))).Has(
                "months",
                new ParameterForm<int>(s_months),
                static k => k.Months
            )
        ),
        Kind(
            "first-offer",
            new ObjectForm<FirstOffer>(static v =>
                new(
                    v.Get<Parameter<int>>("months"),
                    v.Get<Parameter<int>>("weeks"),
                    v.Get<Parameter<int>>("subsidyWeeks"),
                    v.Get<Parameter<int>>("exemptMonths"),
                    v.Get<ImmutableArray<ContactOfferKind>>("kinds")
                )
            )
                .Has("months", new ParameterForm<int>(s_months), static k => k.Months)
                .Has("weeks", new ParameterForm<int>(s_weeks), static k => k.Weeks)
                .Has("subsidyWeeks", new ParameterForm<int>(s_weeks), static k => k.SubsidyWeeks)
                .Has("exemptMonths", new ParameterForm<int>(s_months), static k => k.ExemptMonths)
                .Has("kinds", Each(Word(Vocabulary.Of<ContactOfferKind>())), static k => k.Kinds)
        ),
        Kind(
            "not-loaded",
            new ObjectForm<NotLoaded>(static v => new(v.Get<BilingualText>("reason"))).Has(
                "reason",
                LabelForms.Text,
                static k => k.Reason
            )
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

    private static (string, Func<ContactDutyKind, bool>, ObjectForm) Kind<T>(string kind, ObjectForm<T> form)
        where T : ContactDutyKind => (kind, static k => k is T, form);
}
