namespace Jobcenter.Rules.TargetGroups;

/// <summary>The ages that rules compare with.</summary>
internal static class AgeLimits
{
    /// <summary>The limits with how the age is compared; null when it is compared with another fact of the citizen.</summary>
    public static (Fact<CitizenSituation, int> Limit, Comparison Comparison)[]? Of(
        IEnumerable<Rule<CitizenSituation>> leaves
    )
    {
        var limits = new List<(Fact<CitizenSituation, int>, Comparison)>();
        foreach (var leaf in leaves)
        {
            if ((leaf.Reads & (int)SituationParts.Age) == 0)
            {
                continue;
            }

            if (
                leaf
                    is not ComparisonRule<CitizenSituation, int>
                    {
                        Left: var age,
                        Right: var limit,
                        Comparison: var how
                    }
                || !ReferenceEquals(age, SituationFacts.AgeInYears)
                || limit.Reads != (int)SituationParts.None
            )
            {
                return null;
            }

            limits.Add((limit, how));
        }

        return [.. limits];
    }
}
