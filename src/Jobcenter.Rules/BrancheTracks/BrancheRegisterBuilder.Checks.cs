using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.BrancheTracks.Reviews;
using static Jobcenter.Rules.BrancheTracks.BrancheSchemas;

namespace Jobcenter.Rules.BrancheTracks;

// What a row is held to when its columns are good: the catalogue of its day, and the rows before it.
public sealed partial class BrancheRegisterBuilder
{
    private static readonly BilingualText s_duplicateMark = new(
        "borgeren er allerede markeret den dag i en tidligere række, som beholdes",
        "the citizen is marked that day in an earlier row already, which is kept"
    );
    private static readonly BilingualText s_duplicateOrder = new(
        "jobordren findes allerede i en tidligere række, som beholdes",
        "the job order stands already in an earlier row, which is kept"
    );
    private static readonly BilingualText s_otherTrack = new(
        "er ikke det spor, en tidligere række af forløbet har",
        "is not the track that an earlier row of the course has"
    );
    private static readonly BilingualText s_otherCitizens = new(
        "er ikke det antal, en tidligere række af forløbet har",
        "is not the number that an earlier row of the course has"
    );
    private static readonly BilingualText s_tooManyDays = new(
        $"er en dag for meget; et forløb har højst {GroupCourse.MostDays}",
        $"is a day too many; a course has at most {GroupCourse.MostDays}"
    );

    private void Take(in MarkFields row, RowLocation location, ref RowFaults faults)
    {
        if (CatalogueOn(MarkedOn, row.MarkedOn, ref faults) is not { } catalogue)
        {
            return;
        }

        var mask = 0u;
        foreach (var id in row.Tracks.Split('+'))
        {
            var index = row.Catalogue is { } other && other != catalogue ? -1 : catalogue.IndexOf(id);
            if (index < 0)
            {
                faults.Add(Tracks, id, NotInForce(catalogue, row.MarkedOn));
                return;
            }

            mask |= 1u << index;
        }

        var mark = row.ToMark(new(catalogue, mask));
        // The rule itself says whether the marking holds; what it does not know (a day before it held) is no reason to refuse.
        if (_rules.Marking.Test(new(mark, Known.Of(catalogue), mark.MarkedOn)) == Verdict.NotMet)
        {
            var inForce = _rules.FewestMarks.On(mark.MarkedOn);
            var fewest = inForce.IsKnown ? Math.Min(inForce.Value.Value, catalogue.Tracks.Length) : 1;
            faults.Add(
                Tracks,
                row.Tracks,
                new(
                    $"er for få spor; borgeren markeres til mindst {fewest}",
                    $"is too few tracks; a citizen is marked for at least {fewest}"
                )
            );
        }
        else if (!_marks.TryAdd((mark.Citizen, mark.MarkedOn), mark))
        {
            faults.Add(BrancheSchemas.Citizen, mark.Citizen, s_duplicateMark);
        }
    }

    private void Take(in OrderFields row, RowLocation location, ref RowFaults faults)
    {
        // Candidates are found during the following month, so an order without its day may be of the month before.
        var also = row.OrderedOn is null
            ? _catalogues.NamedIn(DateAdjusters.StartOfMonth(row.DueOn).PlusMonths(-1), _municipality)
            : null;
        var column = row.OrderedOn is null ? DueOn : OrderedOn;
        // A municipality that has no catalogue names its tracks as it likes: orders are counted by municipality, not by track.
        if (!_hasCatalogue || IsTrack(row.TrackId, column, row.OrderedOn ?? row.DueOn, ref faults, also))
        {
            var order = row.ToOrder();
            if (!_orders.TryAdd(row.Id, order))
            {
                // The same row once more, as when two extracts are put together: nothing is lost with it.
                _repeatedOrders += _orders[row.Id] == order ? 1 : 0;
                faults.Add(Order, row.Id, s_duplicateOrder);
            }
        }
    }

    private void Take(in ClusterMeeting row, RowLocation location, ref RowFaults faults)
    {
        if (IsTrack(row.TrackId, HeldOn, row.HeldOn, ref faults) && !_meetings.Add(row))
        {
            faults.Add(Track, row.TrackId, Duplicate);
        }
    }

    private void Take(in TrackCoordinator row, RowLocation location, ref RowFaults faults)
    {
        var also = _catalogues.NamedIn(row.From, _municipality);
        if (IsTrack(row.TrackId, From, row.From, ref faults, also) && !_coordinators.Add(row))
        {
            faults.Add(Coordinator, row.Coordinator, Duplicate);
        }
    }

    private void Take(in CourseFields row, RowLocation location, ref RowFaults faults) =>
        Take(row.ToCourse(), ref faults);

    private void Take(GroupCourse course, ref RowFaults faults)
    {
        if (faults.Any)
        {
            return;
        }

        // A course that runs over new year keeps the name its track had when it began.
        if (_courses.TryGetValue(course.Id, out var earlier))
        {
            CheckSame(course, earlier, ref faults);
        }
        else
        {
            IsTrack(course.TrackId, Date, course.Days[0].Date, ref faults);
        }

        if (!faults.Any)
        {
            _courses[course.Id] = earlier is null
                ? course
                : new(
                    course.Id,
                    course.TrackId,
                    earlier.Citizens ?? course.Citizens,
                    [.. earlier.Days, .. course.Days]
                );
        }
    }

    private static void CheckSame(GroupCourse course, GroupCourse earlier, ref RowFaults faults)
    {
        if (!string.Equals(course.TrackId, earlier.TrackId, StringComparison.Ordinal))
        {
            faults.Add(Track, course.TrackId, s_otherTrack);
        }

        if (course.Citizens is { } number && earlier.Citizens is { } before && number != before)
        {
            faults.Add(CourseCitizens, $"{number}", s_otherCitizens);
        }

        if (earlier.Days.Length + course.Days.Length > GroupCourse.MostDays)
        {
            faults.Add(Date, FieldKinds.Iso(course.Days[^1].Date), s_tooManyDays);
        }

        foreach (var (day, _) in course.Days.IntersectBy(earlier.Days.Select(static d => d.Date), static d => d.Date))
        {
            faults.Add(Date, FieldKinds.Iso(day), Duplicate);
        }
    }

    // Whether a track is of the catalogue of a row's own day, or of another one that will do.
    private bool IsTrack(
        string trackId,
        string dateColumn,
        LocalDate date,
        ref RowFaults faults,
        BrancheCatalogue? also = null
    )
    {
        if (also?.Find(trackId) is null && CatalogueOn(dateColumn, date, ref faults) is { } catalogue)
        {
            if (catalogue.IndexOf(trackId) < 0)
            {
                faults.Add(Track, trackId, NotInForce(catalogue, date));
            }
        }

        return !faults.Any;
    }

    // The catalogue of a row's own day; null when the row is at fault for it.
    private BrancheCatalogue? CatalogueOn(string column, LocalDate date, ref RowFaults faults)
    {
        var catalogue = _catalogues.On(date, _municipality);
        if (!catalogue.IsKnown)
        {
            faults.Add(column, FieldKinds.Iso(date), catalogue.Reason ?? Missing);
            return null;
        }

        return catalogue.Value;
    }

    private static BilingualText NotInForce(BrancheCatalogue inForce, LocalDate date)
    {
        var (day, ids) = (FieldKinds.Iso(date), inForce.TrackIds);
        return new(
            $"er ikke et spor i {inForce.Id}, som gælder {day}; tilladt er {ids}",
            $"is not a track of {inForce.Id}, which holds on {day}; allowed are {ids}"
        );
    }
}
