using Jobcenter.Rules.Placements.Policies;

namespace Jobcenter.Rules.Placements;

/// <summary>How a sequence moves towards work: ordinary hours over time, and the days to the first placement and to a job.</summary>
public sealed partial class SequenceReview
{
    private static readonly BilingualText s_noHours = new("timer er ikke kendt", "hours are not known");

    /// <summary>The placements with ordinary hours, by first day, and their weekly hours; null hours are not known.</summary>
    public ImmutableArray<(LocalDate From, WeeklyHours? Hours)> OrdinaryHours =>
        [
            .. Begun
                .Where(static p => p.Kind == PlacementKind.OrdinaryHours)
                .Select(static p => (p.From ?? default, p.Hours)),
        ];

    /// <summary>Days from the start to the first placement, 0 on the same day; missing when there is none yet.</summary>
    public Known<int> DaysToFirstPlacement
    {
        get
        {
            var first = Begun.Select(static p => p.From).FirstOrDefault();
            return Sequence.Undecided.Any(p => Sequence.HasDayOf(p, AsOf) && !(p.From >= first))
                    ? Known.Missing<int>(
                        new(
                            "et tidligere virksomhedsforløbs projekt er ikke kendt",
                            "the programme of an earlier placement is not known"
                        )
                    )
                : first is { } day ? Known.Of(Math.Max(0, Period.DaysBetween(Sequence.Start, day)))
                : Known.Missing<int>(new("intet virksomhedsforløb endnu", "no placement yet"));
        }
    }

    /// <summary>Days from the start to the job; missing when the sequence has not ended with one.</summary>
    public Known<int> DaysToJob =>
        Sequence.Exit is { Kind: ProjectExit.Job } exit && exit.On <= AsOf
            ? Known.Of(Period.DaysBetween(Sequence.Start, exit.On))
            : Known.Missing<int>(new("ikke sluttet med et job", "not ended with a job"));

    /// <summary>
    /// Whether the job has lasted more than the months of the first policy rule about it, VOK15's three where the review has none;
    /// missing when there is no job, or when it goes on and has not lasted that long yet.
    /// </summary>
    public Known<bool> IsJobKept =>
        (
            Policies.SelectMany(static p => p.Rules).Select(static r => r.Rule).OfType<JobKept>().FirstOrDefault()
            ?? PlacementPolicy.Find("VOK15/fastholdelse")?.Rules[0] as JobKept
        )?.IsKept(new(Sequence, AsOf)) ?? default;

    /// <summary>Whether a later placement has more ordinary hours than the first one; missing with fewer than two, or where hours are not known.</summary>
    public Known<bool> HasProgressed
    {
        get
        {
            var hours = OrdinaryHours;
            if (hours.Length < 2)
            {
                return Known.Missing<bool>(
                    new("færre end to forløb med ordinære timer", "fewer than two placements with ordinary hours")
                );
            }

            if (hours[0].Hours is not { } first)
            {
                return Known.Missing<bool>(s_noHours);
            }

            var later = hours.Where(h => h.From > hours[0].From).ToList();
            return later.Exists(h => h.Hours > first) ? Known.Of(value: true)
                : later.Exists(static h => h.Hours is null) ? Known.Missing<bool>(s_noHours)
                : Known.Of(value: false);
        }
    }

    /// <summary>The kind of the first placement; null when there is none.</summary>
    internal PlacementKind? FirstKind => Begun.Select(static p => (PlacementKind?)p.Kind).FirstOrDefault();

    private IEnumerable<Placement> Begun => Sequence.Placements.Where(p => Sequence.HasDayOf(p, AsOf));
}
