namespace Jobcenter.Rules.Placements;

/// <summary>Rimelighedskravet: how many placed citizens an employer with a number of ordinary employees may have.</summary>
/// <param name="PerFirst">How many employees for each of the first places.</param>
/// <param name="First">Up to how many employees that holds.</param>
/// <param name="PerAbove">How many employees for each place above.</param>
/// <param name="Least">How many places there always are.</param>
internal sealed record RatioLimit(int PerFirst, int First, int PerAbove, int Least) : ILocalizable
{
    /// <summary>How many placed citizens there may be, rounded down, of employees in heads or full-time equivalents.</summary>
    public int Most(Fraction employees)
    {
        var first = employees < new Fraction(First) ? employees : new Fraction(First);
        return Math.Max(Least, checked((int)(Whole(first, PerFirst) + Whole(employees - first, PerAbove))));
    }

    /// <summary>As a sentence says it.</summary>
    public string ToText(Language language) =>
        language == Language.English
            ? $"1 for every {PerFirst} up to {First}, then 1 for every {PerAbove}, at least {Least}"
            : $"1 for hver {PerFirst} op til {First}, derefter 1 for hver {PerAbove}, mindst {Least}";

    private static Int128 Whole(Fraction employees, int per) => (employees / new Fraction(per)).Floor().Numerator;
}
