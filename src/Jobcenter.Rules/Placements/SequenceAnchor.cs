using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Placements;

/// <summary>The day that a rule counts from. The default is <see cref="Start"/>.</summary>
[DanishTerm("dag, der tælles fra")]
public enum SequenceAnchor
{
    /// <summary>The programme's first day for the citizen.</summary>
    [DanishTerm("start")]
    Start = 0,

    /// <summary>The day of arrival in the municipality.</summary>
    [DanishTerm("ankomst")]
    Arrival = 1,
}
