using Jobcenter.Rules.Forms;
using static Jobcenter.Rules.Forms.ValueForms;
using Act = Jobcenter.Rules.Kernel.ParameterValue<Jobcenter.Rules.TargetGroups.TargetGroupAct>;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>The acts' target groups in a rule document.</summary>
internal static class ActForms
{
    private static readonly Form<TargetGroup> s_group = new ObjectForm<TargetGroup>(static v =>
        new(v.RuleLabel(), v.Get<Rule<CitizenSituation>>("rule"), v.Find<int>("number"), v.Get<bool>("isInferred"))
    )
        .Has("id", Text, static g => g.Id)
        .May("number", new WholeForm(1, TargetGroupAct.MostGroups), static g => g.Number)
        .May("isInferred", Flag, static g => g.IsInferred ? true : null, other: false)
        .HasRule(static g => g.Rule)
        .AsForm();

    private static readonly Form<Rule<CitizenSituation>> s_conflict = new ObjectForm<Rule<CitizenSituation>>(static v =>
        v.Get<Rule<CitizenSituation>>("rule").Named(v.RuleLabel())
    )
        .Has("id", Text, static r => r.Label?.Id ?? string.Empty)
        .HasRule(static r => r)
        .AsForm();

    private static readonly Form<Act> s_act = new ObjectForm<Act>(static v =>
        new(
            new(
                v.Label(v.Get<string>("id")),
                v.Get<ImmutableArray<TargetGroup>>("groups"),
                v.Get<ImmutableArray<Rule<CitizenSituation>>>("conflicts"),
                v.Get<bool>("isWhole")
            ),
            v.Get<LocalDate>("from"),
            v.Find<LocalDate>("until"),
            v.Get<SourceReference>("inForceBy")
        )
    )
        .Has("id", Text, static a => a.Value.Code)
        .May("before", Text, static _ => null)
        .HasLabel(static a => a.Value.Label)
        .HasDays(static a => a.ValidFrom, static a => a.ValidUntil)
        .Has("inForceBy", LabelForms.Source, static a => a.Source)
        .May("isWhole", Flag, static a => a.Value.IsWhole ? null : false, other: true)
        .Has("groups", new ListForm<TargetGroup>(s_group, least: 1, isUnique: false), static a => a.Value.Groups)
        .May("conflicts", Any(s_conflict), static a => a.Value.Conflicts, ImmutableArray<Rule<CitizenSituation>>.Empty)
        .When(
            "groups",
            new(
                $"1 til {TargetGroupAct.MostGroups} målgrupper, hvert id én gang",
                $"1 to {TargetGroupAct.MostGroups} target groups, each id once"
            ),
            static v => TargetGroupAct.CanHold(v.Get<ImmutableArray<TargetGroup>>("groups"))
        )
        .AsForm();

    /// <summary>The acts of a document whose parameters have been read; its faults are told to the reading.</summary>
    public static ImmutableArray<Act> Read(DocumentParts document, DocumentReading reading) =>
        document.ReadAll(DocumentParts.Acts, s_act, reading);
}
