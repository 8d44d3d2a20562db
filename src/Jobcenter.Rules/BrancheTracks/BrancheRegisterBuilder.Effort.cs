using System.Globalization;
using Jobcenter.Rules.BrancheTracks.Reviews;

namespace Jobcenter.Rules.BrancheTracks;

public sealed partial class BrancheRegisterBuilder
{
    private readonly HashSet<ClusterMeeting> _meetings = [];
    private readonly HashSet<TrackCoordinator> _coordinators = [];
    private readonly Dictionary<string, GroupCourse> _courses = new(StringComparer.Ordinal);

    internal List<ClusterMeeting> Meetings { get; } = [];

    internal List<TrackCoordinator> Coordinators { get; } = [];

    internal IEnumerable<GroupCourse> Courses => _courses.Values;

    /// <summary>Adds a meeting with a cluster of companies.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="location">Where the row stands; nowhere by default.</param>
    /// <returns>Whether the row was taken: not when the track is not of the catalogue of the day, or the meeting stands already.</returns>
    public bool Add(ClusterMeeting meeting, RowLocation location = default)
    {
        var reader = default(RowReader);
        return Finish(meeting, location, ref reader);
    }

    /// <summary>Adds a meeting as written in a file.</summary>
    /// <param name="row">The fields.</param>
    /// <param name="location">Where the row stands.</param>
    /// <returns>Whether the row was taken.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is null.</exception>
    public bool Add(MeetingRow row, RowLocation location = default)
    {
        Guard.Against.Null(row);
        var reader = default(RowReader);
        var heldOn = Required(ref reader, BrancheColumnNames.HeldOn, row.HeldOn);
        return Finish(new ClusterMeeting(row.Track, heldOn), location, ref reader);
    }

    /// <summary>Adds a coordinator of a track.</summary>
    /// <param name="coordinator">The coordinator.</param>
    /// <param name="location">Where the row stands; nowhere by default.</param>
    /// <returns>Whether the row was taken: not when the track is not of the catalogue of the first day, the end lies before it, or the row stands already.</returns>
    public bool Add(TrackCoordinator coordinator, RowLocation location = default)
    {
        var reader = default(RowReader);
        return Finish(coordinator, location, ref reader);
    }

    /// <summary>Adds a coordinator as written in a file.</summary>
    /// <param name="row">The fields.</param>
    /// <param name="location">Where the row stands.</param>
    /// <returns>Whether the row was taken.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is null.</exception>
    public bool Add(CoordinatorRow row, RowLocation location = default)
    {
        Guard.Against.Null(row);
        var reader = default(RowReader);
        var from = Required(ref reader, BrancheColumnNames.From, row.From);
        var to = reader.End(BrancheColumnNames.To, row.To);
        return Finish(new TrackCoordinator(row.Track, row.Coordinator, from, to), location, ref reader);
    }

    /// <summary>Adds a group course, or more days of one.</summary>
    /// <param name="course">The course.</param>
    /// <param name="location">Where the row stands; nowhere by default.</param>
    /// <returns>Whether the row was taken: not when the track is not of the catalogue of the first day, or it contradicts an earlier row of the course.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="course"/> is null.</exception>
    public bool Add(GroupCourse course, RowLocation location = default)
    {
        var reader = default(RowReader);
        return Finish(Guard.Against.Null(course), location, ref reader);
    }

    /// <summary>Adds a day of a group course as written in a file.</summary>
    /// <param name="row">The fields.</param>
    /// <param name="location">Where the row stands.</param>
    /// <returns>Whether the row was taken.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is null.</exception>
    public bool Add(CourseDayRow row, RowLocation location = default)
    {
        Guard.Against.Null(row);
        var reader = default(RowReader);
        CheckText(ref reader, BrancheColumnNames.Course, row.Course);
        CheckText(ref reader, BrancheColumnNames.Track, row.Track);
        var date = Required(ref reader, BrancheColumnNames.Date, row.Date);
        if (row.Length is not "hel" and not "halv")
        {
            reader.Refuse(BrancheColumnNames.Length, row.Length, BrancheReasons.BadLength);
        }

        int? citizens = null;
        if (row.Citizens.Length > 0)
        {
            if (!int.TryParse(row.Citizens, NumberStyles.None, NumberFormatInfo.InvariantInfo, out var number))
            {
                reader.Refuse(BrancheColumnNames.Citizens, row.Citizens, BrancheReasons.BadCitizens);
            }

            citizens = number;
        }

        return reader.Reason is not null
            ? _refusals.Refuse(location, ref reader)
            : Finish(
                new GroupCourse(row.Course, row.Track, citizens, (date, row.Length is "halv")),
                location,
                ref reader
            );
    }

    private bool Finish(ClusterMeeting meeting, RowLocation location, ref RowReader reader)
    {
        CheckDate(ref reader, BrancheColumnNames.HeldOn, meeting.HeldOn);
        if (reader.Reason is null)
        {
            CheckTrack(ref reader, meeting.TrackId, BrancheColumnNames.HeldOn, meeting.HeldOn);
        }

        if (reader.Reason is null && !_meetings.Add(meeting))
        {
            reader.Refuse(BrancheColumnNames.Track, meeting.TrackId, BrancheReasons.Duplicate);
        }

        return Finish(Meetings, meeting, location, ref reader);
    }

    private bool Finish(TrackCoordinator coordinator, RowLocation location, ref RowReader reader)
    {
        CheckText(ref reader, BrancheColumnNames.Coordinator, coordinator.Coordinator);
        CheckDate(ref reader, BrancheColumnNames.From, coordinator.From);
        CheckDate(ref reader, BrancheColumnNames.To, coordinator.To);
        if (coordinator.To is { } last && last < coordinator.From)
        {
            reader.Refuse(BrancheColumnNames.To, Iso(last), RefusalReasons.ToBeforeFrom(coordinator.From));
        }

        if (reader.Reason is null)
        {
            CheckTrack(
                ref reader,
                coordinator.TrackId,
                BrancheColumnNames.From,
                coordinator.From,
                Catalogues.NamedIn(coordinator.From, Municipality)
            );
        }

        if (reader.Reason is null && !_coordinators.Add(coordinator))
        {
            reader.Refuse(BrancheColumnNames.Coordinator, coordinator.Coordinator, BrancheReasons.Duplicate);
        }

        return Finish(Coordinators, coordinator, location, ref reader);
    }

    // The rows of one course are put together; what they say twice must be the same.
    private bool Finish(GroupCourse course, RowLocation location, ref RowReader reader)
    {
        foreach (var day in course.Days)
        {
            CheckDate(ref reader, BrancheColumnNames.Date, day.Date);
        }

        if (reader.Reason is null)
        {
            // A course that runs over new year keeps the name its track had when it began.
            var isTheSame =
                _courses.TryGetValue(course.Id, out var first)
                && string.Equals(first.TrackId, course.TrackId, StringComparison.Ordinal);
            if (!isTheSame)
            {
                CheckTrack(ref reader, course.TrackId, BrancheColumnNames.Date, course.Days[0].Date);
            }
        }

        if (_courses.TryGetValue(course.Id, out var earlier))
        {
            CheckSame(ref reader, course, earlier);
        }

        if (reader.Reason is not null)
        {
            return _refusals.Refuse(location, ref reader);
        }

        _courses[course.Id] = earlier is null
            ? course
            : new(course.Id, course.TrackId, earlier.Citizens ?? course.Citizens, [.. earlier.Days, .. course.Days]);
        return _refusals.Take();
    }

    private static void CheckSame(ref RowReader reader, GroupCourse course, GroupCourse earlier)
    {
        if (!string.Equals(course.TrackId, earlier.TrackId, StringComparison.Ordinal))
        {
            reader.Refuse(BrancheColumnNames.Track, course.TrackId, BrancheReasons.OtherTrack);
        }

        if (course.Citizens is { } number && earlier.Citizens is { } before && number != before)
        {
            reader.Refuse(BrancheColumnNames.Citizens, $"{number}", BrancheReasons.OtherCitizens);
        }

        if (earlier.Days.Length + course.Days.Length > GroupCourse.MostDays)
        {
            reader.Refuse(BrancheColumnNames.Date, Iso(course.Days[^1].Date), BrancheReasons.TooManyDays);
            return;
        }

        foreach (var day in course.Days)
        {
            if (earlier.Days.Any(d => d.Date == day.Date))
            {
                reader.Refuse(BrancheColumnNames.Date, Iso(day.Date), BrancheReasons.Duplicate);
            }
        }
    }
}
