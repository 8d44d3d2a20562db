namespace Jobcenter.Rules.TargetGroups;

/// <summary>What changed in a citizen's facts from one day to the next.</summary>
internal static class Changes
{
    public static ImmutableArray<FactChange> Between(
        in CitizenSituation before,
        in CitizenSituation now,
        Segments segments
    )
    {
        var changes = ImmutableArray.CreateBuilder<FactChange>();
        Add(changes, "act", new("lov", "act"), Act(before), Act(now));
        Add(
            changes,
            "rules",
            new("planernes regler", "the plans' rules"),
            Rules(before, segments),
            Rules(now, segments)
        );
        Add(changes, "states", new("ydelser og aktiviteter", "benefits and activities"), States(before), States(now));
        Add(changes, "category", new("visitation", "visitation"), Category(before), Category(now));
        Add(changes, "age", new("alder", "age"), Age(before), Age(now));
        if (changes.Count == 0)
        {
            // Nothing but the days has changed: a duration has been reached, or a rule has begun or ended.
            changes.Add(
                new(
                    "duration",
                    new("tid, der er gået", "time that has passed"),
                    BilingualText.Same(NodaTime.Text.LocalDatePattern.Iso.Format(before.Date)),
                    BilingualText.Same(NodaTime.Text.LocalDatePattern.Iso.Format(now.Date))
                )
            );
        }

        return changes.ToImmutable();
    }

    private static void Add(
        ImmutableArray<FactChange>.Builder changes,
        string id,
        BilingualText name,
        BilingualText? before,
        BilingualText? now
    )
    {
        if (before != now)
        {
            changes.Add(new(id, name, before, now));
        }
    }

    private static BilingualText? Act(in CitizenSituation situation) =>
        TargetGroupActs.All.On(situation.Date) is { IsKnown: true } act
            ? BilingualText.Same(act.Value.Value.Code)
            : null;

    // The segments that have no rules on the day: where they change, a plan has begun or ended.
    private static BilingualText? Rules(in CitizenSituation situation, Segments segments)
    {
        var date = situation.Date;
        var without = string.Join(", ", segments.All.Where(s => !s.HoldsOn(date)).Select(static s => s.Id));
        return without.Length == 0
            ? new("alle segmenter har regler", "all segments have rules")
            : new($"ingen regler for {without}", $"no rules for {without}");
    }

    private static BilingualText? States(in CitizenSituation situation) =>
        situation.States is { } states ? BilingualText.Of(states) : null;

    private static BilingualText? Category(in CitizenSituation situation) => Categories.Of(situation)?.Name();

    private static BilingualText? Age(in CitizenSituation situation) =>
        situation.AgeInYears is { } age ? BilingualText.Same($"{age}") : null;
}
