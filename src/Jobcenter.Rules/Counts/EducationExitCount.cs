namespace Jobcenter.Rules.Counts;

/// <summary>How many persons left a benefit to start education. The default is nobody, settled.</summary>
/// <param name="Persons">The persons, each once.</param>
/// <param name="Unsettled">
/// The persons of whom it can still change whether they left, because a window (for the education to begin, or for the
/// benefit to be taken up again) runs past the day the register is known until.
/// </param>
[DanishTerm("afgang til uddannelse")]
public readonly record struct EducationExitCount(int Persons, int Unsettled)
{
    /// <summary>Whether the number can still change.</summary>
    public bool IsProvisional => Unsettled > 0;
}
