namespace Jobcenter.Rules.Counts;

/// <summary>What "in employment within three years of arrival" means, or another status within a time. The default is <see cref="Within"/>.</summary>
/// <remarks>Our decision; HEL21 3.5 can be read both ways, and both are answered and shown.</remarks>
internal enum EmploymentReading
{
    /// <summary>On some day of the time; of years after an arrival both its first and last day are included.</summary>
    [DanishTerm("inden for tiden", Id = "within", English = "within the time")]
    Within = 0,

    /// <summary>On the day the time has passed.</summary>
    [DanishTerm("på dagen", Id = "on-the-day", English = "on the day")]
    OnTheDay = 1,
}
