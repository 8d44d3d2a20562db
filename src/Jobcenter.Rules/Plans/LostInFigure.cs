namespace Jobcenter.Rules.Plans;

/// <summary>Refused rows that may be missing in a figure.</summary>
/// <param name="Why">How many, and in which files.</param>
/// <param name="Most">How far they can move the figure at most: each is a row of one citizen. Null where that has no bound.</param>
internal sealed record LostInFigure(BilingualText Why, Fraction? Most)
{
    /// <summary>The lowest and the highest the figure can be with them, whatever the facts are that are missing of others; null where <see cref="Most"/> tells it.</summary>
    public (Fraction Lowest, Fraction Highest)? Within { get; init; }

    /// <summary>What is lost of a figure that was counted.</summary>
    public static LostInFigure? Of(
        Register register,
        RegisterTables tables,
        int? ofACitizen,
        QuantityUnit unit,
        Portion? cases
    )
    {
        var lost = register.Lost.Of(tables);
        if (lost == 0)
        {
            return null;
        }

        var (read, kinds) = (register.Rows.Read, register.Lost);
        return new(
            new(
                $"{lost} af registerets {read} rækker er afvist og kan mangle i tallet ({kinds.ToText(tables, "i")})",
                $"{lost} of the register's {read} rows were refused and may be missing in the figure ({kinds.ToText(tables, "in")})"
            ),
            MostOf(lost, ofACitizen, unit, cases)
        );
    }

    // Of a share a case that turns moves most: as much as one of the cases there are.
    private static Fraction? MostOf(long lost, int? ofACitizen, QuantityUnit unit, Portion? cases) =>
        ofACitizen is not { } most ? null
        : unit != QuantityUnit.Share ? new Fraction(lost * most)
        : cases is { } c && (long)c.Yes + c.No is > 0 and var whole ? new Fraction(lost * most, whole)
        : null;
}
