namespace Jobcenter.Rules.PracticeTests;

/// <summary>A test's score: the weighted mean of the points of its answers, exact. The default is 0 points, which no scale gives.</summary>
/// <param name="Points">The exact score, from 1 to 5 on HEL20's scale.</param>
/// <param name="IsEstimate">Whether an answer's points in it are an estimate.</param>
[DanishTerm("score")]
public readonly record struct PracticeScore(Fraction Points, bool IsEstimate) : ILocalizable
{
    /// <summary>With one decimal, as the source prints it: <c>4,1</c>; halves away from zero.</summary>
    public string ToText(Language language) => Points.ToText(1, language);
}
