using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;

namespace Jobcenter.Rules.Placements;

/// <summary>A step of a planned chain and the law's answer.</summary>
/// <param name="Placement">The step.</param>
/// <param name="Assessment">The answer with its reasons.</param>
[DanishTerm("planlagt skridt")]
public sealed record PlannedStep(Placement Placement, Assessment Assessment);
