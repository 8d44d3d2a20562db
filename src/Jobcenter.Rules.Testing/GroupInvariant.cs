using Jobcenter.Rules.TargetGroups;

namespace Jobcenter.Rules.Testing;

/// <summary>Nobody is in two of an act's target groups without a contradiction, and everybody is counted once.</summary>
internal static class GroupInvariant
{
    public static InvariantResult Check(Register whole, IEnumerable<InvariantRound> rounds)
    {
        var breaches = ImmutableArray.CreateBuilder<InvariantBreach>();
        var checks = 0;
        foreach (var date in rounds.Select(static r => r.Quarter.LastDay).Distinct())
        {
            if (!TargetGroupAct.All.On(date).IsKnown)
            {
                continue;
            }

            var act = TargetGroupAct.All.On(date).Value.Value;
            for (var i = 0; i < whole.CitizenCount; i++)
            {
                checks++;
                var situation = whole.SituationOf(i, date).Value;
                string[] groups =
                [
                    .. act.Groups.Where(g => g.Rule.Test(situation) == Verdict.Met).Select(static g => g.Id),
                ];
                if (
                    groups.Length > 1
                    && act.Conflicts.All(c => c.Test(situation) == Verdict.NotMet)
                    && breaches.Count < InvariantResult.MostBreaches
                )
                {
                    var named = string.Join(", ", groups);
                    breaches.Add(
                        new(
                            whole.CitizenAt(i).Id,
                            new($"{Day(date, Language.Danish)}: {named}", $"{Day(date, Language.English)}: {named}")
                        )
                    );
                }
            }

            var counted = whole.ClassifyTargetGroups(date).Value.Counts(Area.Country).Sum(static c => c.Value);
            if (counted != whole.CitizenCount && breaches.Count < InvariantResult.MostBreaches)
            {
                breaches.Add(
                    new(
                        Citizen: null,
                        new(
                            $"{Day(date, Language.Danish)}: {counted} talt af {whole.CitizenCount}",
                            $"{Day(date, Language.English)}: {counted} counted of {whole.CitizenCount}"
                        )
                    )
                );
            }
        }

        return new(Invariant.ExclusiveGroups, checks, breaches.ToImmutable());
    }

    private static string Day(LocalDate date, Language language) => MeasuringPeriod.OfDay(date).ToText(language);
}
