using static Jobcenter.Rules.Forms.ValueForms;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>A contradiction that leaves a citizen without a target group, as its document writes it: a name and when it is there.</summary>
/// <remarks>The law's own, as kontanthjælp under 30 without a vocational education, stand as <c>conflicts</c> of each act in <c>Documents/LAW.json</c>; <see cref="ActDecision"/> asks them before the groups.</remarks>
internal static class ConflictForm
{
    public static Form<Rule<CitizenSituation>> Of { get; } =
        new ObjectForm<Rule<CitizenSituation>>(static v => v.Get<Rule<CitizenSituation>>("rule").Named(v.RuleLabel()))
            .Has("id", Text, static r => r.Label?.Id ?? string.Empty)
            .HasRule(static r => r)
            .AsForm();
}
