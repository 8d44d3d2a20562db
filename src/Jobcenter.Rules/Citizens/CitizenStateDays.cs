namespace Jobcenter.Rules.Citizens;

/// <summary>The days on which a state exists, what took its place, and where it is written. A spell outside them is refused by <c>RegisterSchemas.CheckState</c>.</summary>
/// <param name="From">The first day; null when it is older than all that is asked about.</param>
/// <param name="Until">The last day; null when it has not ended.</param>
/// <param name="Successor">What took its place; null when nothing did.</param>
/// <param name="Source">Where it is written; null for a state without a known beginning or end.</param>
internal sealed record CitizenStateDays(
    LocalDate? From,
    LocalDate? Until,
    CitizenState? Successor,
    SourceReference? Source
)
{
    /// <summary>Whether the state exists on a date.</summary>
    /// <returns>True from the first day to the last, both included.</returns>
    public bool HoldsOn(LocalDate date) => !(date < From) && !(date > Until);

    /// <summary>The first and the last day.</summary>
    /// <returns>A text for logs, as <c>..2025-06-30</c>.</returns>
    public override string ToString() => $"{From:R}..{Until:R}";
}
