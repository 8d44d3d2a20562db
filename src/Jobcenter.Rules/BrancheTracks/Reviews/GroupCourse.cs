namespace Jobcenter.Rules.BrancheTracks.Reviews;

/// <summary>A group course of a track: its days and how many citizens take part. Source: HEL20; HEL21 4.</summary>
/// <example>
/// <code>
/// var course = new GroupCourse("intro", "rengoering", citizens: 12, (monday, IsHalf: false), (tuesday, IsHalf: true));
/// Assessment answer = BrancheRules.Default.GroupCourse.Assess(course);
/// </code>
/// </example>
[DanishTerm("gruppeforløb")]
public sealed record GroupCourse
{
    /// <summary>The most days of one course: 366.</summary>
    public const int MostDays = 366;

    /// <summary>A group course.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="trackId">The track's id.</param>
    /// <param name="citizens">How many take part, 0 or more; null when not known.</param>
    /// <param name="days">Its days and whether each is a half one, 1 to <see cref="MostDays"/>, each date once.</param>
    /// <exception cref="ArgumentException">An id is blank, the number is negative, or the days are none, too many, or one date stands twice.</exception>
    public GroupCourse(
        string id,
        string trackId,
        int? citizens,
        params ReadOnlySpan<(LocalDate Date, bool IsHalf)> days
    )
    {
        Id = Guard.Against.Blank(id);
        TrackId = Guard.Against.Blank(trackId);
        Citizens = citizens is { } number ? Guard.Against.Outside(number, nameof(citizens), 0, int.MaxValue) : null;
        Days = Guard.Against.InvalidInput<ImmutableArray<(LocalDate Date, bool IsHalf)>>(
            [.. days.ToArray().OrderBy(static d => d.Date)],
            nameof(days),
            static d => d.Length is > 0 and <= MostDays && d.DistinctBy(static x => x.Date).Count() == d.Length,
            $"days held {days.Length}; a group course has 1 to {MostDays}, each date once."
        );
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The track's id.</summary>
    public string TrackId { get; }

    /// <summary>How many take part; null when not known.</summary>
    public int? Citizens { get; }

    /// <summary>The days, in order, and whether each is a half one.</summary>
    public ImmutableArray<(LocalDate Date, bool IsHalf)> Days { get; }

    /// <summary>How many half days the course has in all: a whole day is two.</summary>
    public int HalfDays => Days.Sum(static d => d.IsHalf ? 1 : 2);

    /// <summary>The course, its track, its first day and how many days and citizens it has.</summary>
    public override string ToString() => $"{Id} ({TrackId}): {Days[0].Date:R}, {Days.Length} days, {Citizens} citizens";
}
