using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Placements;

/// <summary>What a duration is counted in. The default is <see cref="Weeks"/>.</summary>
[DanishTerm("varighedens enhed")]
public enum DurationUnit
{
    /// <summary>Weeks of seven days.</summary>
    [DanishTerm("uger")]
    Weeks = 0,

    /// <summary>Calendar months.</summary>
    [DanishTerm("måneder")]
    Months = 1,
}
