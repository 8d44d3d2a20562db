using Jobcenter.Rules.Plans;

namespace Samples.Following;

/// <summary>The data shipped with the sample.</summary>
internal static class SampleFiles
{
    private const string Default = "HEL21";

    /// <summary>The folder of a plan's data; HEL21's for a plan of the user's own.</summary>
    public static string RegisterFolder(string plan)
    {
        var known = EmploymentPlans.Find(plan) is null ? Default : plan;
        return Path.Combine(AppContext.BaseDirectory, "data", known);
    }

    public static string Figures(string plan) => Path.Combine(RegisterFolder(plan), "figures.csv");
}
