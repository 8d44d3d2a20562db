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
                    breaches.Add(
                        new(whole.CitizenAt(i).Id, BilingualText.Same($"{date:R}: {string.Join(", ", groups)}"))
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
                            $"{date:R}: {counted} talt af {whole.CitizenCount}",
                            $"{date:R}: {counted} counted of {whole.CitizenCount}"
                        )
                    )
                );
            }
        }

        return new(Invariant.ExclusiveGroups, checks, breaches.ToImmutable());
    }
}
