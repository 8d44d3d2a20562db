namespace Jobcenter.Rules.Counts;

/// <summary>How many refugees and family reunified found employment after their arrival. The default is nobody of nobody.</summary>
/// <param name="Citizens">Those in employment, of those whose years have passed.</param>
/// <param name="Pending">Those whose years have not passed yet.</param>
/// <param name="WithoutArrival">Those who took no part because their day of arrival is not known.</param>
[DanishTerm("beskæftigelse efter ankomst")]
public readonly record struct ArrivalEmployment(Portion Citizens, int Pending, int WithoutArrival)
{
    /// <summary>The sum over different citizens.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sum.</returns>
    public static ArrivalEmployment operator +(ArrivalEmployment left, ArrivalEmployment right) =>
        new(left.Citizens + right.Citizens, left.Pending + right.Pending, left.WithoutArrival + right.WithoutArrival);
}
