namespace Jobcenter.Rules.Counts;

/// <summary>What "in employment within three years of arrival" means. The default is <see cref="Within"/>.</summary>
/// <remarks>Our decision; HEL21 3.5 can be read both ways, and both are answered and shown.</remarks>
[DanishTerm("læsning af beskæftigelse efter ankomst")]
public enum EmploymentReading
{
    /// <summary>Any ordinary employment on some day from the arrival to the same day years later, both included.</summary>
    [DanishTerm("inden for tiden", Id = "within", English = "within the time")]
    Within = 0,

    /// <summary>Ordinary employment on the day years after the arrival.</summary>
    [DanishTerm("på dagen", Id = "on-the-day", English = "on the day")]
    OnTheDay = 1,
}
