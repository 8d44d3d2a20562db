namespace Jobcenter.Rules.Placements;

/// <summary>Rimelighedskravet: how many placed citizens an employer with a number of ordinary employees may have. Source: BEK 1297/2017 § 92; BEK 2636/2021 § 65.</summary>
/// <remarks>One for every five of the first fifty, one for every ten above, rounded down; always at least one.</remarks>
/// <example>
/// <code>
/// int most = ReasonableRatio.Default.Most(new Fraction(23)); // 4
/// </code>
/// </example>
[DanishTerm("rimelighedskrav")]
public sealed record ReasonableRatio
{
    /// <summary>A ratio.</summary>
    /// <param name="perFirst">How many employees for each of the first places, 1 or more.</param>
    /// <param name="first">Up to how many employees that holds, 0 or more.</param>
    /// <param name="perAbove">How many employees for each place above, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its bounds.</exception>
    public ReasonableRatio(int perFirst, int first, int perAbove)
    {
        PerFirst = Guard.Against.Outside(perFirst, nameof(perFirst), 1, int.MaxValue);
        First = Guard.Against.Outside(first, nameof(first), 0, int.MaxValue);
        PerAbove = Guard.Against.Outside(perAbove, nameof(perAbove), 1, int.MaxValue);
    }

    /// <summary>One for every 5 of the first 50, one for every 10 above.</summary>
    public static ReasonableRatio Default { get; } = new(5, 50, 10);

    /// <summary>How many employees for each of the first places.</summary>
    public int PerFirst { get; }

    /// <summary>Up to how many employees that holds.</summary>
    public int First { get; }

    /// <summary>How many employees for each place above.</summary>
    public int PerAbove { get; }

    /// <summary>How many placed citizens there may be.</summary>
    /// <param name="employees">The ordinary employees, heads or full-time equivalents, 0 or more.</param>
    /// <returns>At least 1.</returns>
    /// <exception cref="ArgumentException">The number is negative.</exception>
    public int Most(Fraction employees)
    {
        Guard.Against.InvalidInput(
            employees,
            nameof(employees),
            static e => e.Sign >= 0,
            $"employees was {employees}; it must be 0 or more."
        );
        var first = employees < new Fraction(First) ? employees : new Fraction(First);
        var above = employees - first;
        return Math.Max(1, checked((int)(Whole(first, PerFirst) + Whole(above, PerAbove))));
    }

    private static Int128 Whole(Fraction employees, int per) => (employees / new Fraction(per)).Floor().Numerator;
}
