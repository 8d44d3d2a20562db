using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Courses;

/// <summary>How many persons left a benefit to start education. The default is nobody, settled.</summary>
/// <param name="Persons">The persons, each once.</param>
/// <param name="IsProvisional">
/// Whether the number can still change because a window (for the education to begin, or for the benefit to be taken
/// up again) runs past the day the register is known until.
/// </param>
[DanishTerm("afgang til uddannelse")]
public readonly record struct EducationExitCount(int Persons, bool IsProvisional);
