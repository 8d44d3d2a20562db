namespace Jobcenter.Rules.Plans;

/// <summary>Which of the two readings of "andelen skal være lavere end landsgennemsnittet" decides. The default is <see cref="Level"/>.</summary>
/// <remarks>Our decision; HEL21 3.1 requirement 3 can be read both ways. The other reading is answered and shown.</remarks>
internal enum ShareReading
{
    /// <summary>The share itself, in the deadline's quarter.</summary>
    [DanishTerm("niveau", Id = "level", English = "level")]
    Level = 0,

    /// <summary>The change of the share since the baseline's quarter.</summary>
    [DanishTerm("ændring siden udgangspunktet", Id = "change", Short = "ændring", English = "change")]
    Change = 1,
}
