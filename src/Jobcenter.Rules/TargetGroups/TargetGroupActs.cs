using Jobcenter.Rules.Forms;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>The acts whose target groups are loaded, by the dates they were in force.</summary>
/// <example>
/// <code>
/// Known&lt;ParameterValue&lt;TargetGroupAct&gt;&gt; act = TargetGroupActs.All.On(new LocalDate(2021, 3, 1));
/// </code>
/// </example>
public static class TargetGroupActs
{
    /// <summary>Both acts with the days they hold on. Other days have no rules loaded.</summary>
    public static Parameter<TargetGroupAct> All { get; } =
        new("act", new("lov", "act"), [.. SourceDocuments.Read(["LAW"], ActForms.Read)]);

    /// <summary>LAB § 6, in force from 1 January 2020; loaded until 30 June 2025.</summary>
    public static TargetGroupAct Lab { get; } = Of("LAB");

    /// <summary>The act before it (LBK 1342/2016 § 2), until 31 December 2019. Not all of its numbers are known.</summary>
    public static TargetGroupAct Lab2016 { get; } = Of("LAB-2016");

    /// <summary>Which target group a citizen is in, by the act in force on the situation's date.</summary>
    /// <param name="situation">The facts.</param>
    /// <returns>The answer; unknown when no act is loaded for the date.</returns>
    public static TargetGroupAnswer Assess(in CitizenSituation situation)
    {
        var act = All.On(situation.Date);
        return act.IsKnown
            ? act.Value.Value.Assess(situation)
            : new(situation.Date, act: null, Verdict.Unknown, group: null, assessment: null, act.Reason);
    }

    private static TargetGroupAct Of(string code) =>
        All.Values.Select(static v => v.Value).Single(a => string.Equals(a.Code, code, StringComparison.Ordinal));
}
