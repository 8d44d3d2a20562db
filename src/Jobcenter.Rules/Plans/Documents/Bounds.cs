using Jobcenter.Rules.Forms;
using Jobcenter.Rules.Placements.Policies;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>The whole numbers of plans with their bounds, which stand here once for documents and for C#.</summary>
internal static class Bounds
{
    /// <summary>Years after an arrival, or of a long course.</summary>
    public static WholeForm Years { get; } = new(1, 50);

    /// <summary>Months of a course or a participation.</summary>
    public static WholeForm Months { get; } = new(1, 1200);

    /// <summary>Weeks of a course.</summary>
    public static WholeForm Weeks { get; } = new(1, 5200);

    /// <summary>Days after a course in which an education may be in force.</summary>
    public static WholeForm WindowDays { get; } = new(1, 366);

    /// <summary>Days after a course or an offer.</summary>
    public static WholeForm DaysAfter { get; } = new(1, 36_500);

    /// <summary>Periods that are counted as one.</summary>
    public static WholeForm Periods { get; } = new(1, 60);

    /// <summary>Days of a pause.</summary>
    public static WholeForm PauseDays => PolicyBounds.Days;

    /// <summary>A person's age.</summary>
    public static WholeForm Age { get; } = new(0, 150);
}
