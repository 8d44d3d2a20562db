namespace Jobcenter.Rules.TargetGroups;

/// <summary>How many target groups the benefits of one day belong to, by the act that lists what belongs to each.</summary>
internal static class BenefitGroups
{
    private static readonly BilingualText s_notKnown = new("ydelserne er ikke kendt", "the benefits are not known");
    private static readonly BilingualText s_notBegun = new(
        "det er ikke kendt, hvornår et forløb begyndte",
        "it is not known when a course began"
    );

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
                            return Known.Missing<int>(s.States is null ? s_notKnown : s_notBegun);
                        case Verdict.Met:
                            count++;
                            break;
                        default:
                            break;
                    }
                }

                return Known.Of(count);
            },
            (in s) => [SituationFacts.StatesOf(s), .. Missing(groups, s)]
        )
        {
            Reads = groups.Aggregate(0, static (bits, rule) => bits | rule.Reads),
        };

    // What is missing of the groups that nobody can tell: the first day of a course, where the benefits are known.
    private static IEnumerable<FactReading> Missing(
        ImmutableArray<Rule<CitizenSituation>> groups,
        CitizenSituation situation
    ) =>
        situation.States is null
            ? []
            : groups
                .Where(g => g.Test(situation) == Verdict.Unknown)
                .SelectMany(g => g.Assess(situation).MissingFacts())
                .DistinctBy(static f => f.Id, StringComparer.Ordinal);
}
