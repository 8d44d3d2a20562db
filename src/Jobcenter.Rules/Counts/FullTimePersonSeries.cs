namespace Jobcenter.Rules.Counts;

/// <summary>The full-time persons of every state in every month of a time, counted in one pass; quarters, years and groups are sums of them.</summary>
/// <remarks>
/// Exact. Under Jobindsats' convention a cell holds days, under Danmarks Statistik's it holds hundredths of weekly
/// hours over weekdays. Series of disjoint citizens add up, as <see cref="FullTimePersonCounts.Series"/> counts them.
/// </remarks>
/// <example>
/// <code>
/// FullTimePersonSeries series = FullTimePersonCounts
///     .Series(MeasuringPeriod.OfMonth(2012, 1), months: 120, Area.Country)
///     .Of(register)
///     .Value;
/// Known&lt;FullTimePersons&gt; year = series.Of(BenefitGroup.PublicSupport, MeasuringPeriod.OfYear(2021));
/// </code>
/// </example>
[DanishTerm("fuldtidspersoner måned for måned")]
public sealed class FullTimePersonSeries : IEquatable<FullTimePersonSeries>
{
    /// <summary>A series of cells.</summary>
    /// <param name="firstMonth">The first month.</param>
    /// <param name="area">Whose citizens.</param>
    /// <param name="options">The convention.</param>
    /// <param name="cells">State by state in the order of <see cref="CitizenState"/>, and of each state month by month.</param>
    internal FullTimePersonSeries(
        MeasuringPeriod firstMonth,
        Area area,
        CountingOptions options,
        ImmutableArray<long> cells
    ) => (FirstMonth, Area, Options, Cells) = (firstMonth, area, options, cells);

    /// <summary>The first month.</summary>
    public MeasuringPeriod FirstMonth { get; }

    /// <summary>How many months.</summary>
    public int Months => Cells.Length / CitizenStates.Count;

    /// <summary>The last month, included.</summary>
    public MeasuringPeriod LastMonth => FirstMonth.Plus(Months - 1);

    /// <summary>Whose citizens were counted.</summary>
    public Area Area { get; }

    /// <summary>The convention they were counted by.</summary>
    public CountingOptions Options { get; }

    internal ImmutableArray<long> Cells { get; }

    /// <summary>The full-time persons of a group in a month, a quarter or a year.</summary>
    /// <param name="group">The states.</param>
    /// <param name="period">A month, quarter or year within the months of the series.</param>
    /// <returns>The number; missing when the period does not lie within the months, or is a single day.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="group"/> is null.</exception>
    public Known<FullTimePersons> Of(BenefitGroup group, MeasuringPeriod period)
    {
        Guard.Against.Null(group);
        if (
            period.Kind == PeriodKind.Day
            || period.FirstDay < FirstMonth.FirstDay
            || period.LastDay > LastMonth.LastDay
        )
        {
            return Known.Missing<FullTimePersons>(
                new(
                    $"serien har månederne {FirstMonth.ToText(Language.Danish)} til {LastMonth.ToText(Language.Danish)}",
                    $"the series has the months {FirstMonth.ToText(Language.English)} to {LastMonth.ToText(Language.English)}"
                )
            );
        }

        var first = MonthAt(period.FirstDay.Year, period.FirstDay.Month);
        var last = MonthAt(period.LastDay.Year, period.LastDay.Month);
        var sum = (Int128)0;
        foreach (var state in group.States)
        {
            foreach (var cell in Cells.AsSpan(((int)state * Months) + first, last - first + 1))
            {
                sum += cell;
            }
        }

        // A month, quarter or year has weekdays.
        return Known.Of(new FullTimePersons(new Fraction(sum, FullTimePersonAmounts.WholeOf(Options, period))));
    }

    /// <inheritdoc />
    public bool Equals(FullTimePersonSeries? other) =>
        other is not null
        && FirstMonth == other.FirstMonth
        && Area == other.Area
        && Options.Equals(other.Options)
        && Cells.SequenceEqual(other.Cells);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as FullTimePersonSeries);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(FirstMonth, Months, Area, Options);

    /// <summary>As <c>2012M01–2021M12, 217, jobindsats</c>.</summary>
    public override string ToString() =>
        $"{FirstMonth}–{LastMonth}, {Area}, {Vocabulary.Of<CountingConvention>().Id(Options.Convention)}";

    private int MonthAt(int year, int month) => MeasuringPeriod.OfMonth(year, month).StepsAfter(FirstMonth);
}
