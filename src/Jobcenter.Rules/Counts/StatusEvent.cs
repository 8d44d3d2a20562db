namespace Jobcenter.Rules.Counts;

/// <summary>What a status is looked for after. The default is <see cref="Day"/>.</summary>
internal enum StatusEvent
{
    /// <summary>A day: the citizens are those of that day.</summary>
    [DanishTerm("en dag", Id = "day", English = "a day")]
    Day = 0,

    /// <summary>The first day of a course of a benefit.</summary>
    [DanishTerm("et forløbs første dag", Id = "course-begin", English = "the first day of a course")]
    CourseBegin = 1,

    /// <summary>The last day of a course of a benefit.</summary>
    [DanishTerm("et forløbs sidste dag", Id = "course-end", English = "the last day of a course")]
    CourseEnd = 2,

    /// <summary>The last day of an offer: a placement or a participation.</summary>
    [DanishTerm("et tilbuds sidste dag", Id = "offer-end", English = "the last day of an offer")]
    OfferEnd = 3,
}
