using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Placements;

/// <summary>A placement as the law's rules are asked about it. The default has no circumstances, and no rule can be asked about it.</summary>
/// <param name="Placement">The placement; it has a first day.</param>
/// <param name="Circumstances">What else the rules turn on.</param>
/// <param name="CourseStart">The first day of the connected course the placement is part of: rows of one kind with one employer that adjoin or overlap are one course.</param>
[DanishTerm("forløbets omstændigheder")]
public readonly record struct LegalFacts(
    Placement Placement,
    PlacementCircumstances Circumstances,
    LocalDate CourseStart
)
{
    /// <summary>The placement's first day; the rules of that day are asked.</summary>
    public LocalDate From => Placement.From ?? CourseStart;
}
