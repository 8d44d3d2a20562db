using Jobcenter.Rules.BrancheTracks.Catalogues;

namespace Jobcenter.Rules.BrancheTracks.Reviews;

/// <summary>What a branche register has of a quarter, seen on a day: each row counts for a track of the catalogue in force.</summary>
/// <remarks>What was never recorded at all is not known, and what is missing may still come until the quarter is over.</remarks>
internal sealed class QuarterCount
{
    private static readonly BilingualText s_notOver = new(
        "kvartalet er ikke slut endnu",
        "the quarter is not over yet"
    );
    private static readonly BilingualText s_noMeetings = new(
        "der er ikke registreret klyngemøder",
        "no cluster meetings are recorded"
    );
    private static readonly BilingualText s_noCoordinators = new(
        "der er ikke registreret tovholdere",
        "no coordinators are recorded"
    );
    private static readonly BilingualText s_noCourses = new(
        "der er ikke registreret gruppeforløb",
        "no group courses are recorded"
    );
    private static readonly BilingualText s_notCounted = new(
        "sporets virksomhedsforløb er ikke talt",
        "the track's company courses are not counted"
    );

    private readonly BrancheRegister _register;
    private readonly BrancheCatalogue _catalogue;
    private readonly MeasuringPeriod _quarter;
    private readonly LocalDate _date;
    private readonly TrackEffort _effort;

    // Each row's track is found once, however many tracks there are.
    private readonly ILookup<string?, LocalDate> _meetings;
    private readonly ILookup<string?, TrackCoordinator> _coordinators;
    private readonly ILookup<string?, GroupCourse> _courses;

    public QuarterCount(
        BrancheRegister register,
        BrancheCatalogue catalogue,
        MeasuringPeriod quarter,
        LocalDate date,
        TrackEffort effort
    )
    {
        (_register, _catalogue, _quarter, _date, _effort) = (register, catalogue, quarter, date, effort);
        Courses = [.. register.GroupCourses.Where(c => c.Days.Any(d => d.Date >= quarter.FirstDay && d.Date <= date))];
        var first = LocalDate.Min(catalogue.ValidFrom, quarter.FirstDay);
        _meetings = register
            .Meetings.Where(m => m.HeldOn >= first && m.HeldOn <= date)
            .ToLookup(
                m => register.TrackOn(m.TrackId, m.HeldOn, catalogue),
                static m => m.HeldOn,
                StringComparer.Ordinal
            );
        _coordinators = register.Coordinators.ToLookup(
            c => register.TrackOn(c.TrackId, c.From, catalogue),
            StringComparer.Ordinal
        );
        _courses = Courses.ToLookup(
            c => register.TrackOn(c.TrackId, c.Days[0].Date, catalogue),
            StringComparer.Ordinal
        );
    }

    /// <summary>The group courses with a day in the quarter.</summary>
    public ImmutableArray<GroupCourse> Courses { get; }

    /// <summary>What a track has.</summary>
    public TrackFacts Of(BrancheTrack track)
    {
        var rules = _register.BrancheRules;
        var meetings = _meetings[track.Id];
        var counted = _effort.Tracks.Where(t => string.Equals(t.TrackId, track.Id, StringComparison.Ordinal)).ToArray();
        var (fewest, most) = Coordinators(track);
        return new()
        {
            Date = _date,
            MeetingsSoFar = SoFar(
                _register.Meetings.IsEmpty ? s_noMeetings : null,
                meetings.Count(),
                rules.FewestOfEachActivity
            ),
            Meetings = SoFar(
                _register.Meetings.IsEmpty ? s_noMeetings : null,
                meetings.Count(d => d >= _quarter.FirstDay),
                rules.FewestMeetings
            ),
            GroupCourses = SoFar(
                _register.GroupCourses.IsEmpty ? s_noCourses : null,
                _courses[track.Id].Count(),
                rules.FewestOfEachActivity
            ),
            CompanyCourses =
                counted is not [var effort] ? Known.Missing<int>(s_notCounted)
                : effort.InForce.IsKnown ? SoFar(null, effort.InForce.Value, rules.FewestOfEachActivity)
                : effort.InForce,
            Begun = counted is [var begun] ? Known.Of(begun.Begun) : Known.Missing<int>(s_notCounted),
            FewestCoordinators = fewest,
            MostCoordinators = most,
        };
    }

    // What is there already is there. Where no number is loaded for the day, one is as many as can be asked for.
    private Known<int> SoFar(BilingualText? none, int count, Parameter<int> needed)
    {
        var least = needed.On(_date) is { IsKnown: true } inForce ? inForce.Value.Value : 1;
        return none is not null ? Known.Missing<int>(none)
            : count >= least || _date == _quarter.LastDay ? Known.Of(count)
            : Known.Missing<int>(s_notOver);
    }

    // A quarter has at most 92 days: a bit a day for each coordinator, so that rows that overlap count once. A track
    // that is new within the quarter has no coordinators before it is there.
    private (Known<int> Fewest, Known<int> Most) Coordinators(BrancheTrack track)
    {
        if (_register.Coordinators.IsEmpty)
        {
            return (Known.Missing<int>(s_noCoordinators), Known.Missing<int>(s_noCoordinators));
        }

        var from = track.Succeeds.IsEmpty ? LocalDate.Max(_quarter.FirstDay, _catalogue.ValidFrom) : _quarter.FirstDay;
        var (first, last) = (DayNumber.Of(from), DayNumber.Of(_date));
        var daysOf = new Dictionary<string, UInt128>(StringComparer.Ordinal);
        foreach (var row in _coordinators[track.Id].Where(c => c.From <= _date && !(c.To < from)))
        {
            daysOf[row.Coordinator] =
                daysOf.GetValueOrDefault(row.Coordinator)
                | Bits(
                    Math.Max(DayNumber.Of(row.From), first) - first,
                    Math.Min(row.To is { } to ? DayNumber.Of(to) : last, last) - first
                );
        }

        int[] counts =
        [
            .. Enumerable.Range(0, last - first + 1).Select(day => daysOf.Values.Count(d => ((d >> day) & 1) == 1)),
        ];
        return (Known.Of(counts.Min()), Known.Of(counts.Max()));
    }

    private static UInt128 Bits(int first, int last) =>
        ((UInt128.One << (last + 1)) - 1) & ~((UInt128.One << first) - 1);
}
