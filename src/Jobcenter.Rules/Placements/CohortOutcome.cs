namespace Jobcenter.Rules.Placements;

/// <summary>What became of the sequences whose last placement was of one kind and sector.</summary>
/// <param name="Kind">The last placement's kind; null for sequences without a placement.</param>
/// <param name="Sector">Its sector; null when not known.</param>
/// <param name="Sequences">How many sequences.</param>
/// <param name="Ended">How many of them have ended.</param>
/// <param name="ToJob">How many ended with a job.</param>
/// <param name="ToEducation">How many ended with an education.</param>
/// <param name="OnInPlacement">How many ended with neither, and are on the day in a placement without a known programme.</param>
internal sealed record CohortOutcome(
    PlacementKind? Kind,
    PlacementSector? Sector,
    int Sequences,
    int Ended,
    int ToJob,
    int ToEducation,
    int OnInPlacement
);
