namespace Jobcenter.Rules.TargetGroups;

public sealed partial class TargetGroupAct
{
    /// <summary>The acts, each as it was changed, with the days they hold on. Other days have no rules loaded.</summary>
    public static Parameter<TargetGroupAct> All { get; } = SourceDocuments.Read(["LAW"], ActForms.Read);

    /// <summary>LAB § 6 as it was from 1 January 2020 until 30 June 2025; as it was changed since, it stands in <see cref="All"/>.</summary>
    public static TargetGroupAct Lab { get; } = Of("LAB");

    /// <summary>The act before it (LBK 1342/2016 § 2), until 31 December 2019. Not all of its numbers are known.</summary>
    public static TargetGroupAct Lab2016 { get; } = Of("LAB-2016");

    /// <summary>Which target group a citizen is in, by the act in force on the situation's date.</summary>
    /// <returns>The answer; unknown when no act is loaded for the date.</returns>
    public static TargetGroupAnswer AssessInForce(in CitizenSituation situation)
    {
        var act = All.On(situation.Date);
        return act.IsKnown
            ? act.Value.Value.Assess(situation, act.Value)
            : new(situation.Date, act: null, Verdict.Unknown, group: null, assessment: null, act.Reason);
    }

    private static TargetGroupAct Of(string code) =>
        All.Values.Select(static v => v.Value).First(a => string.Equals(a.Code, code, StringComparison.Ordinal));
}
