namespace Jobcenter.Rules.Counts;

/// <summary>How many of an area's citizens got a job or an education. The default is nobody of nobody.</summary>
/// <param name="Citizens">Those who did, of those the effort is for.</param>
/// <param name="WithoutAge">Those who took no part because their day of birth is not known.</param>
/// <param name="WithoutCategory">Those who took no part because their category on the first day is not known.</param>
[DanishTerm("resultat af områdeindsats")]
public readonly record struct AreaEffortResult(Portion Citizens, int WithoutAge, int WithoutCategory = 0)
{
    /// <summary>The sum over different citizens.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sum.</returns>
    public static AreaEffortResult operator +(AreaEffortResult left, AreaEffortResult right) =>
        new(
            left.Citizens + right.Citizens,
            left.WithoutAge + right.WithoutAge,
            left.WithoutCategory + right.WithoutCategory
        );
}
