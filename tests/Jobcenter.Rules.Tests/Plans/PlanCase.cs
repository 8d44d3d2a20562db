using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>Short ways to write plans and their requirements in tests.</summary>
internal static class PlanCase
{
    /// <summary>The municipality of the adult department's plan of 2015.</summary>
    public static Area Adults { get; } = EmploymentPlans.Get("VOK15").Municipality;

    public static RuleLabel Label(string id) => new(id, new("t", "t"), new("K", "1"));

    public static EmploymentPlan Plan(params Resultatkrav[] requirements) =>
        new("P", new("p", "p"), Figures.Municipality, 2021, requirements);

    public static RequirementOutcome FollowUp(EmploymentPlan plan, string id, string asOf, FigureSet figures) =>
        plan.FollowUp(figures, MeasuringPeriod.Parse(asOf).FirstDay).Find(id)
        ?? throw new InvalidOperationException(id);
}
