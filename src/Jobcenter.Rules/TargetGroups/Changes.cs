namespace Jobcenter.Rules.TargetGroups;

/// <summary>What changed in a citizen's facts from one day to the next: each fact as it is now, resting on what it was.</summary>
internal static class Changes
{
    public static ImmutableArray<FactReading> Between(
        in CitizenSituation before,
        in CitizenSituation now,
        Segments segments
    )
    {
        FactReading[] facts =
        [
            Changed("act", new("lov", "act"), Act(before, now), Act(now, before)),
            Changed(
                "rules",
                new("planernes regler", "the plans' rules"),
                Rules(before, segments),
                Rules(now, segments)
            ),
            Changed("states", new("ydelser og aktiviteter", "benefits and activities"), States(before), States(now)),
            Changed("category", new("visitation", "visitation"), Category(before), Category(now)),
            Changed("age", new("alder", "age"), Age(before), Age(now)),
        ];
        ImmutableArray<FactReading> changed = [.. facts.Where(static f => f.Basis[0].Value != f.Value)];
        // Nothing but the days has changed: a duration has been reached, or a rule has begun or ended.
        return !changed.IsEmpty
            ? changed
            : [Changed("duration", new("tid, der er gået", "time that has passed"), Day(before), Day(now))];
    }

    /// <summary>As <c>alder: 29 → 30</c>.</summary>
    public static string ToText(FactReading change, Language language)
    {
        var unknown = language == Language.English ? "unknown" : "ukendt";
        var before = change.Basis[0].Value?.ToText(language) ?? unknown;
        return $"{change.Name.ToText(language)}: {before} → {change.Value?.ToText(language) ?? unknown}";
    }

    /// <summary>Segments as a reader knows them: what stands before the first semicolon of their titles, with semicolons between.</summary>
    public static string Titles(ImmutableArray<Segment> segments, Language language) =>
        string.Join("; ", segments.Select(s => s.Label.Title.ToText(language).Split(';')[0]));

    private static FactReading Changed(string id, BilingualText name, BilingualText? before, BilingualText? now) =>
        new(id, name, now, basis: [new(id, name, before)]);

    private static BilingualText Day(in CitizenSituation situation) => DateText.Both(situation.Date);

    // Where one act was changed, the day from which it reads so tells it apart.
    private static BilingualText? Act(in CitizenSituation situation, in CitizenSituation other) =>
        TargetGroupAct.All.ValueOn(situation.Date) is not { } act ? null
        : TargetGroupAct.All.ValueOn(other.Date) is { } before
        && before.ValidFrom != act.ValidFrom
        && string.Equals(before.Value.Code, act.Value.Code, StringComparison.Ordinal)
            ? new(
                $"{act.Value.Code} fra {DateText.Of(act.ValidFrom, Language.Danish)}",
                $"{act.Value.Code} from {DateText.Of(act.ValidFrom, Language.English)}"
            )
        : BilingualText.Same(act.Value.Code);

    // The segments that have no rules on the day: where they change, a plan has begun or ended.
    private static BilingualText? Rules(in CitizenSituation situation, Segments segments)
    {
        var date = situation.Date;
        ImmutableArray<Segment> without = [.. segments.All.Where(s => !s.HoldsOn(date))];
        return without.IsEmpty ? new("alle segmenter har regler", "all segments have rules")
            : without.Length == segments.All.Length ? new("intet segment har regler", "no segment has rules")
            : new(
                $"ingen regler for {Titles(without, Language.Danish)}",
                $"no rules for {Titles(without, Language.English)}"
            );
    }

    private static BilingualText? States(in CitizenSituation situation) =>
        situation.States is { } states ? BilingualText.Of(states) : null;

    private static BilingualText? Category(in CitizenSituation situation) =>
        CategoryWithoutDecision.Of(situation)?.Name();

    private static BilingualText? Age(in CitizenSituation situation) =>
        situation.AgeInYears is { } age ? BilingualText.Same($"{age}") : null;
}
