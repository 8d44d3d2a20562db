namespace Jobcenter.Rules.Plans;

/// <summary>The plans of the sources, read from the documents in the library.</summary>
/// <example>
/// <code>
/// EmploymentPlan? plan = EmploymentPlans.Find("HEL21");
/// </code>
/// </example>
public static class EmploymentPlans
{
    /// <summary>Helsingør's employment plan for 2021 (<c>HEL21</c>).</summary>
    public static EmploymentPlan Helsingoer2021 { get; } = Read("HEL21");

    /// <summary>Helsingør's early effort for the newly unemployed, 2019–2021 (<c>HEL19</c>).</summary>
    public static EmploymentPlan Helsingoer2019 { get; } = Read("HEL19");

    /// <summary>Helsingør's branche effort in 2020 (<c>HEL20</c>).</summary>
    public static EmploymentPlan Helsingoer2020 { get; } = Read("HEL20");

    /// <summary>Frederikssund's company effort in 2015 (<c>FRE15</c>).</summary>
    public static EmploymentPlan Frederikssund2015 { get; } = Read("FRE15");

    /// <summary>The business case of an adult department that is not named, 2015–2018 (<c>VOK15</c>).</summary>
    public static EmploymentPlan AdultDepartment2015 { get; } = Read("VOK15");

    /// <summary>All of them.</summary>
    public static ImmutableArray<EmploymentPlan> All { get; } =
    [Helsingoer2021, Helsingoer2019, Frederikssund2015, AdultDepartment2015, Helsingoer2020];

    /// <summary>Finds a plan by id.</summary>
    /// <param name="id">The id, as <c>HEL21</c>.</param>
    /// <returns>The plan; null when there is none with that id.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public static EmploymentPlan? Find(string id)
    {
        Guard.Against.Null(id);
        return All.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal));
    }

    private static EmploymentPlan Read(string id)
    {
        using var stream =
            typeof(EmploymentPlans).Assembly.GetManifestResourceStream($"{id}.json")
            ?? throw new InvalidOperationException($"The library lacks its plan {id}.");
        using var reader = new StreamReader(stream);
        return PlanJson.Read(reader.ReadToEnd());
    }
}
