namespace Jobcenter.Rules.Counts;

/// <summary>How many of those who began a fleksjob of few hours later got more. The default is nobody of nobody.</summary>
/// <param name="Citizens">The citizens with more hours later, of all who began with few.</param>
/// <param name="SpellsWithoutHours">Fleksjob spells begun in the time that took no part because their hours are not known.</param>
[DanishTerm("progression i timer")]
public readonly record struct HourProgression(Portion Citizens, int SpellsWithoutHours)
{
    /// <summary>The sum over different citizens.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sum.</returns>
    public static HourProgression operator +(HourProgression left, HourProgression right) =>
        new(left.Citizens + right.Citizens, left.SpellsWithoutHours + right.SpellsWithoutHours);
}
