namespace Jobcenter.Rules.Plans;

/// <summary>What "at least 2 % lower than another" is measured in. The default is <see cref="Points"/>.</summary>
/// <remarks>A sentence that does not say can be read both ways; the first reading of a margin decides, the others are shown.</remarks>
internal enum MarginReading
{
    /// <summary>In the measure's own unit: of a share, percentage points (<c>points</c>).</summary>
    [DanishTerm("i procentpoint eller målingens enhed", Id = "points", Short = "procentpoint", English = "points")]
    Points = 0,

    /// <summary>As a part of the other's value (<c>percent</c>).</summary>
    [DanishTerm("i procent af den andens tal", Id = "percent", Short = "procent", English = "percent")]
    Percent = 1,
}
