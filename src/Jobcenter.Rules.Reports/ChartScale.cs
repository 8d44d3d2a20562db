namespace Jobcenter.Rules.Reports;

/// <summary>The vertical axis of a chart: from one round number to another, with round numbers between.</summary>
/// <param name="Lowest">The number at the bottom.</param>
/// <param name="Highest">The number at the top.</param>
/// <param name="Step">From one mark to the next: 1, 2 or 5 times a power of ten.</param>
/// <param name="Decimals">How many decimals tell the marks apart.</param>
internal readonly record struct ChartScale(Fraction Lowest, Fraction Highest, Fraction Step, int Decimals)
{
    private const int MostSteps = 5;
    private const int FinestStep = -12;

    private static readonly int[] s_round = [1, 2, 5];

    /// <summary>The marks of the axis, from below.</summary>
    public IEnumerable<Fraction> Marks
    {
        get
        {
            for (var mark = Lowest; mark <= Highest; mark += Step)
            {
                yield return mark;
            }
        }
    }

    /// <summary>The narrowest round axis that holds all numbers.</summary>
    /// <param name="numbers">The numbers, at least one.</param>
    /// <param name="isWhole">Whether nothing lies between two whole numbers, as of persons.</param>
    /// <returns>The axis; it begins below zero only where a number does.</returns>
    public static ChartScale Of(IEnumerable<Fraction> numbers, bool isWhole)
    {
        var all = numbers.ToArray();
        var (lowest, highest) = (all.Min(), all.Max());
        if (lowest == highest)
        {
            // A level line stands in the middle, not on the edge.
            var room = lowest == Fraction.Zero ? Fraction.One : Fraction.Max(lowest, -lowest) / new Fraction(10);
            lowest = lowest.Sign < 0 || lowest > room ? lowest - room : Fraction.Zero;
            highest += room;
        }

        var rank = 0;
        while (IsTooFine(lowest, highest, StepOf(rank)))
        {
            rank++;
        }

        var finest = isWhole ? 0 : FinestStep;
        while (rank > finest && !IsTooFine(lowest, highest, StepOf(rank - 1)))
        {
            rank--;
        }

        var step = StepOf(rank);
        var (bottom, top) = ((lowest / step).Floor() * step, (highest / step).Ceiling() * step);
        return new(bottom, top, step, Math.Max(0, -PowerOf(rank)));
    }

    /// <summary>How far below the top a number is, of a height.</summary>
    /// <param name="number">A number on the axis.</param>
    /// <param name="height">The height in pixels.</param>
    /// <returns>The distance with a decimal, as SVG writes it.</returns>
    public string Y(Fraction number, int height) =>
        ((Highest - number) / (Highest - Lowest) * new Fraction(height)).Round(1).ToDecimalString();

    private static bool IsTooFine(Fraction lowest, Fraction highest, Fraction step) =>
        (highest / step).Ceiling() - (lowest / step).Floor() > new Fraction(MostSteps);

    // 0 is 1, then 2, 5, 10, 20 …; -1 is a half, then a fifth, a tenth …
    private static Fraction StepOf(int rank)
    {
        var power = PowerOf(rank);
        var step = new Fraction(s_round[rank - (power * s_round.Length)]);
        for (var i = 0; i < Math.Abs(power); i++)
        {
            step = power > 0 ? step * new Fraction(10) : step / new Fraction(10);
        }

        return step;
    }

    // Rounded down, also below zero.
    private static int PowerOf(int rank) => (rank < 0 ? rank - s_round.Length + 1 : rank) / s_round.Length;
}
