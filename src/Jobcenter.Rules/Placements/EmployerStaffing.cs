namespace Jobcenter.Rules.Placements;

/// <summary>An employer's staff, as the law counts it; each number may be missing. The default knows nothing.</summary>
[DanishTerm("virksomhedens bemanding")]
public readonly record struct EmployerStaffing
{
    /// <summary>Ordinary employees in heads: not subsidised, not for a fixed task. Counts until 31 December 2021.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int? Heads
    {
        get;
        init => field = value is { } number ? Guard.Against.Outside(number, nameof(Heads), 0, int.MaxValue) : null;
    }

    /// <summary>Citizens already placed there (praktik, løntilskud, nytteindsats), in heads.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int? PlacedHeads
    {
        get;
        init =>
            field = value is { } number ? Guard.Against.Outside(number, nameof(PlacedHeads), 0, int.MaxValue) : null;
    }

    /// <summary>Ordinary employees in full-time equivalents, the average of the 4 months before the start. Counts from 1 January 2022 to 31 December 2023.</summary>
    /// <exception cref="ArgumentException">It is negative.</exception>
    public Fraction? FullTimeEquivalents
    {
        get;
        init => field = NotNegative(value, nameof(FullTimeEquivalents));
    }

    /// <summary>Citizens already placed there, in full-time equivalents.</summary>
    /// <exception cref="ArgumentException">It is negative.</exception>
    public Fraction? PlacedFullTimeEquivalents
    {
        get;
        init => field = NotNegative(value, nameof(PlacedFullTimeEquivalents));
    }

    /// <summary>The staff now, without the new placement.</summary>
    /// <exception cref="ArgumentException">It is negative.</exception>
    public Fraction? StaffNow
    {
        get;
        init => field = NotNegative(value, nameof(StaffNow));
    }

    /// <summary>The average staff of the last 12 months.</summary>
    /// <exception cref="ArgumentException">It is negative.</exception>
    public Fraction? AverageStaff
    {
        get;
        init => field = NotNegative(value, nameof(AverageStaff));
    }

    /// <summary>The staff of the institution's budget, told of a state institution alone: its net increase is measured against this, not the average. A private employer has none.</summary>
    /// <exception cref="ArgumentException">It is negative.</exception>
    public Fraction? BudgetStaff
    {
        get;
        init => field = NotNegative(value, nameof(BudgetStaff));
    }

    private static Fraction? NotNegative(Fraction? value, string name) =>
        Guard.Against.InvalidInput(
            value,
            name,
            static v => v is not { Sign: < 0 },
            $"{name} was {value}; it must be 0 or more."
        );
}
