namespace Jobcenter.Rules.TargetGroups;

/// <summary>How many target groups the benefits of one day belong to, by the act that lists what belongs to each.</summary>
internal static class BenefitGroups
{
    /// <summary>The number as a fact.</summary>
    /// <param name="groups">What belongs to each group; where the act itself says which one counts, its rule does.</param>
    public static Fact<CitizenSituation, int> Of(ImmutableArray<Rule<CitizenSituation>> groups) =>
        new(
            "benefitGroups",
            new("målgrupper, dagens ydelser hører til", "target groups the day's benefits belong to"),
            (in s) =>
            {
                var count = 0;
                foreach (var group in groups)
                {
                    switch (group.Test(s))
                    {
                        case Verdict.Unknown:
                            return Known.Missing<int>(new("ydelserne er ikke kendt", "the benefits are not known"));
                        case Verdict.Met:
                            count++;
                            break;
                        default:
                            break;
                    }
                }

                return Known.Of(count);
            },
            static (in s) => [SituationFacts.StatesOf(s)]
        )
        {
            Reads = groups.Aggregate(0, static (bits, rule) => bits | rule.Reads),
        };
}
