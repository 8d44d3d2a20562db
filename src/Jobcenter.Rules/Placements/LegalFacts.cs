namespace Jobcenter.Rules.Placements;

/// <summary>A placement as the law's rules are asked about it. The default knows nothing, and what turns on it is unknown.</summary>
/// <param name="Placement">The placement; it has a first day.</param>
/// <param name="Circumstances">What else the rules turn on.</param>
/// <param name="CourseStart">The first day of the connected course the placement is part of: rows of one kind with one employer that adjoin or overlap, with no weekday between, are one course.</param>
internal readonly record struct LegalFacts(
    Placement Placement,
    PlacementCircumstances Circumstances,
    LocalDate CourseStart
)
{
    private static readonly PlacementCircumstances s_nothing = new();

    public PlacementCircumstances Circumstances
    {
        get => field ?? s_nothing;
        init;
    } = Circumstances;

    /// <summary>The days of løntilskud with the same employer before the course: they count too.</summary>
    public int UsedDays { get; init; }

    /// <summary>The placement's first day; the rules of that day are asked.</summary>
    public LocalDate From => Placement.From ?? CourseStart;

    /// <summary>The facts of a placement, with the time already spent with its employer.</summary>
    public static LegalFacts Of(
        in Placement placement,
        PlacementCircumstances circumstances,
        IEnumerable<Placement> earlier
    )
    {
        Guard.Against.Null(circumstances);
        if (circumstances.HasLooseExtensions)
        {
            throw new ArgumentException(
                $"circumstances had {circumstances.FurtherExtensions} FurtherExtensions without IsExtended; a company internship is prolonged to 26 weeks first.",
                nameof(circumstances)
            );
        }

        foreach (var day in new[] { placement.To, placement.AgreedOn })
        {
            DateBounds.Iso(day, nameof(placement));
        }

        Placement[] before = [.. Guard.Against.Null(earlier)];
        foreach (var row in before)
        {
            DateBounds.Iso(row.From, nameof(earlier));
            DateBounds.Iso(row.To, nameof(earlier));
        }

        var from =
            DateBounds.Iso(placement.From, nameof(placement))
            ?? throw new ArgumentException("placement had no first day; it must have one.", nameof(placement));
        var (kind, employer) = (placement.Kind, placement.Employer);
        Placement[] same =
        [
            .. before.Where(e =>
                e.Kind == kind
                && e.Employer is not null
                && string.Equals(e.Employer, employer, StringComparison.Ordinal)
                && e.From < from
            ),
        ];
        var start = CourseStartOf(from, same);
        return new(placement, circumstances, start)
        {
            UsedDays = kind == PlacementKind.WageSubsidy ? DaysBefore(start, same) : 0,
        };
    }

    // Back over the rows that adjoin or overlap; a weekend between is none.
    private static LocalDate CourseStartOf(LocalDate from, Placement[] same)
    {
        foreach (var row in same.OrderByDescending(static e => e.From))
        {
            if (
                row.From < from
                && !(row.To < from && DayNumber.WeekdaysIn(DayNumber.Of(row.To.Value) + 1, DayNumber.Of(from) - 1) > 0)
            )
            {
                from = row.From ?? from;
            }
        }

        return from;
    }

    // A day in two rows counts once.
    private static int DaysBefore(LocalDate start, Placement[] same)
    {
        var (days, covered) = (0, int.MinValue);
        foreach (var row in same.Where(e => e.From < start).OrderBy(static e => e.From))
        {
            var first = Math.Max(DayNumber.Of(row.From ?? start), covered + 1);
            var last = DayNumber.Of(LocalDate.Min(row.To ?? start, start.PlusDays(-1)));
            days += Math.Max(0, last - first + 1);
            covered = Math.Max(covered, last);
        }

        return days;
    }
}
