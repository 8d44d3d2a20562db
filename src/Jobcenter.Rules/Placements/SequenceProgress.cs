using Jobcenter.Rules.Placements.Policies;

namespace Jobcenter.Rules.Placements;

/// <summary>How a sequence moves towards work: ordinary hours over time, and the days to the first placement and to a job.</summary>
/// <param name="OrdinaryHours">The placements with ordinary hours, by first day, and their weekly hours; null hours are not known.</param>
/// <param name="DaysToFirstPlacement">Days from the start to the first placement, 0 on the same day; missing when there is none yet.</param>
/// <param name="DaysToJob">Days from the start to the job; missing when the sequence has not ended with one.</param>
/// <param name="IsJobKept">Whether the job has lasted more than the months of a rule, three by default; missing when there is no job, or when it goes on and has not lasted that long yet.</param>
/// <param name="HasProgressed">Whether a later placement has more ordinary hours than the first one; missing with fewer than two, or where hours are not known.</param>
[DanishTerm("progression")]
public sealed record SequenceProgress(
    ImmutableArray<(LocalDate From, WeeklyHours? Hours)> OrdinaryHours,
    Known<int> DaysToFirstPlacement,
    Known<int> DaysToJob,
    Known<bool> IsJobKept,
    Known<bool> HasProgressed
)
{
    private static readonly BilingualText s_noPlacement = new("intet virksomhedsforløb endnu", "no placement yet");
    private static readonly BilingualText s_undecided = new(
        "et tidligere virksomhedsforløbs projekt er ikke kendt",
        "the programme of an earlier placement is not known"
    );
    private static readonly BilingualText s_noJob = new("ikke sluttet med et job", "not ended with a job");
    private static readonly BilingualText s_tooFew = new(
        "færre end to forløb med ordinære timer",
        "fewer than two placements with ordinary hours"
    );
    private static readonly BilingualText s_noHours = new("timer er ikke kendt", "hours are not known");

    /// <summary>The progress of a sequence.</summary>
    /// <param name="sequence">The sequence.</param>
    /// <param name="asOf">The day; nothing that happens after it is seen.</param>
    /// <param name="retention">When a job is kept; after more than three months (VOK15) by default.</param>
    /// <returns>The progress.</returns>
    /// <exception cref="ArgumentException">The sequence is null, or the day is of another calendar than ISO.</exception>
    public static SequenceProgress Of(PlacementSequence sequence, LocalDate asOf, PolicyRule? retention = null)
    {
        Guard.Against.Null(sequence);
        DateBounds.Iso(asOf, nameof(asOf));
        var kept = (retention ?? PlacementPolicies.Find("VOK15/fastholdelse")?.Rules[0]) as JobKept;
        Placement[] begun = [.. sequence.Placements.Where(p => sequence.HasDayOf(p, asOf))];
        ImmutableArray<(LocalDate From, WeeklyHours? Hours)> hours =
        [
            .. begun
                .Where(static p => p.Kind == PlacementKind.OrdinaryHours)
                .Select(static p => (p.From ?? default, p.Hours)),
        ];
        return new(
            hours,
            DaysToFirst(sequence, begun, asOf),
            sequence.Exit is { Kind: ProjectExit.Job } exit && exit.On <= asOf
                ? Known.Of(Period.DaysBetween(sequence.Start, exit.On))
                : Known.Missing<int>(s_noJob),
            kept?.IsKept(new(sequence, asOf)) ?? default,
            Progressed(hours)
        );
    }

    private static Known<int> DaysToFirst(PlacementSequence sequence, Placement[] begun, LocalDate asOf)
    {
        var first = begun is [{ From: { } from }, ..] ? from : (LocalDate?)null;
        if (sequence.Undecided.Any(p => sequence.HasDayOf(p, asOf) && !(p.From >= first)))
        {
            return Known.Missing<int>(s_undecided);
        }

        return first is { } day
            ? Known.Of(Math.Max(0, Period.DaysBetween(sequence.Start, day)))
            : Known.Missing<int>(s_noPlacement);
    }

    private static Known<bool> Progressed(ImmutableArray<(LocalDate From, WeeklyHours? Hours)> hours)
    {
        if (hours.Length < 2)
        {
            return Known.Missing<bool>(s_tooFew);
        }

        if (hours[0].Hours is not { } first)
        {
            return Known.Missing<bool>(s_noHours);
        }

        var later = hours.Where(h => h.From > hours[0].From).ToList();
        return later.Exists(h => h.Hours is { } known && known.CompareTo(first) > 0) ? Known.Of(value: true)
            : later.Exists(static h => h.Hours is null) ? Known.Missing<bool>(s_noHours)
            : Known.Of(value: false);
    }
}
