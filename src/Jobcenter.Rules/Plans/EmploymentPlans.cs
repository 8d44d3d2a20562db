using System.Collections.Immutable;

namespace Jobcenter.Rules.Plans;

/// <summary>The plans of the sources.</summary>
public static class EmploymentPlans
{
    /// <summary>Helsingør's employment plan for 2021 (<c>HEL21</c>).</summary>
    public static EmploymentPlan Helsingoer2021 { get; } = Helsingoer2021Plan.Create();

    /// <summary>All of them.</summary>
    public static ImmutableArray<EmploymentPlan> All { get; } = [Helsingoer2021];

    /// <summary>Finds a plan by id.</summary>
    /// <param name="id">The id, as <c>HEL21</c>.</param>
    /// <returns>The plan; null when there is none with that id.</returns>
    public static EmploymentPlan? Find(string id) =>
        All.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal));
}
