namespace Jobcenter.Rules.Placements.Policies;

/// <summary>The bounds of the numbers of policy rules.</summary>
internal static class PolicyBounds
{
    public static WholeForm Days { get; } = new(0, 3650);

    public static WholeForm DaysBefore { get; } = new(0, 366);

    public static WholeForm Weeks { get; } = new(1, 52);

    public static WholeForm Months { get; } = new(1, 120);
}
