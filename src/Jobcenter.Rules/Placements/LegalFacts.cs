namespace Jobcenter.Rules.Placements;

/// <summary>A placement as the law's rules are asked about it. The default knows nothing, and what turns on it is unknown.</summary>
/// <param name="Placement">The placement; it has a first day.</param>
/// <param name="Circumstances">What else the rules turn on.</param>
/// <param name="CourseStart">The first day of the connected course the placement is part of: rows of one kind with one employer that adjoin or overlap are one course.</param>
[DanishTerm("forløbets omstændigheder")]
public readonly record struct LegalFacts(
    Placement Placement,
    PlacementCircumstances Circumstances,
    LocalDate CourseStart
)
{
    private static readonly PlacementCircumstances s_nothing = new();

    /// <summary>What else the rules turn on; of the default nothing is known.</summary>
    public PlacementCircumstances Circumstances
    {
        get => field ?? s_nothing;
        init;
    } = Circumstances;

    /// <summary>The first day of the connected course the placement is part of.</summary>
    /// <exception cref="ArgumentException">It is of another calendar than ISO.</exception>
    public LocalDate CourseStart
    {
        get;
        init => field = DateBounds.Iso(value, nameof(CourseStart));
    } = DateBounds.Iso(CourseStart, nameof(CourseStart));

    /// <summary>The placement's first day; the rules of that day are asked.</summary>
    public LocalDate From => Placement.From ?? CourseStart;
}
