using Jobcenter.Rules.Kernel;
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

    /// <summary>A plan to begin with; its comments are in the language asked for.</summary>
    public static string NewPlan(Language language)
    {
        // A comment begins with the letters of its language.
        var (own, other) = language == Language.Danish ? ("//da ", "//en ") : ("//en ", "//da ");
        var lines = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "new-plan.json"))
            .Where(l => !l.TrimStart().StartsWith(other, StringComparison.Ordinal))
            .Select(l => l.Replace(own, "// ", StringComparison.Ordinal));
        return string.Join('\n', lines) + "\n";
    }

    public static string Figures(string plan) => Path.Combine(RegisterFolder(plan), "figures.csv");
}
