using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Indicators;

/// <summary>The full-time persons of every state in every month of a time, counted in one pass; quarters, years and groups are sums of them.</summary>
/// <remarks>
/// Exact. Under Jobindsats' convention a cell holds days, under Danmarks Statistik's it holds hundredths of weekly
/// hours over weekdays. Tallies of disjoint sets of citizens, of the same months, area and options, merge into that of all of them.
/// </remarks>
/// <example>
/// <code>
/// FullTimePersonTally tally = register
///     .TallyFullTimePersons(MeasuringPeriod.OfMonth(2012, 1), months: 120, Area.Country)
///     .Value;
/// Known&lt;FullTimePersons&gt; year = tally.Of(BenefitGroup.PublicSupport, MeasuringPeriod.OfYear(2021));
/// </code>
/// </example>
[DanishTerm("fuldtidspersoner måned for måned")]
public sealed class FullTimePersonTally : IEquatable<FullTimePersonTally>
{
    private static readonly BilingualText s_noWeekday = new("perioden har ingen hverdag", "the period has no weekday");

    /// <summary>A tally of cells.</summary>
    /// <param name="firstMonth">The first month.</param>
    /// <param name="area">Whose citizens.</param>
    /// <param name="options">The convention.</param>
    /// <param name="cells">State by state in the order of <see cref="CitizenState"/>, and of each state month by month.</param>
    internal FullTimePersonTally(
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

    /// <summary>The tally of nobody: merging with it changes nothing.</summary>
    /// <param name="firstMonth">The first month.</param>
    /// <param name="months">How many months, 1 to 2,412.</param>
    /// <param name="area">Whose citizens.</param>
    /// <param name="options">The convention; Jobindsats when null.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException">The first period is no month, or the months are outside their bounds.</exception>
    public static FullTimePersonTally Empty(
        MeasuringPeriod firstMonth,
        int months,
        Area area,
        CountingOptions? options = null
    )
    {
        FullTimePersonSeries.CheckMonths(firstMonth, months);
        return new(
            firstMonth,
            area,
            options ?? CountingOptions.Jobindsats,
            [.. new long[months * CitizenStates.Count]]
        );
    }

    /// <summary>The full-time persons of a group in a month, a quarter or a year.</summary>
    /// <param name="group">The states.</param>
    /// <param name="period">A month, quarter or year within the months of the tally.</param>
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
                    $"opgørelsen har månederne {FirstMonth.ToText(Language.Danish)} til {LastMonth.ToText(Language.Danish)}",
                    $"the tally has the months {FirstMonth.ToText(Language.English)} to {LastMonth.ToText(Language.English)}"
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

        return Options.Convention == CountingConvention.Jobindsats
                ? Known.Of(new FullTimePersons(new Fraction(sum, period.Days)))
            : period.Weekdays == 0 ? Known.Missing<FullTimePersons>(s_noWeekday)
            : Known.Of(
                new FullTimePersons(new Fraction(sum, (Int128)period.Weekdays * WeeklyHours.FullTimeHundredths))
            );
    }

    /// <summary>The tally of two disjoint sets of citizens together.</summary>
    /// <param name="other">The other tally, of the same months, area and options.</param>
    /// <returns>The sum, cell by cell.</returns>
    /// <exception cref="ArgumentException">The other is null, or of other months, another area or other options.</exception>
    /// <exception cref="OverflowException">A sum is beyond 64 bits.</exception>
    public FullTimePersonTally Merge(FullTimePersonTally other)
    {
        Guard.Against.Null(other);
        if (
            FirstMonth != other.FirstMonth
            || Months != other.Months
            || Area != other.Area
            || !Options.Equals(other.Options)
        )
        {
            throw new ArgumentException(
                $"other is a tally of {other}; only one of {this}, by the same options, can be merged with this one.",
                nameof(other)
            );
        }

        return new(
            FirstMonth,
            Area,
            Options,
            [.. Cells.Zip(other.Cells, static (left, right) => checked(left + right))]
        );
    }

    /// <inheritdoc />
    public bool Equals(FullTimePersonTally? other) =>
        other is not null
        && FirstMonth == other.FirstMonth
        && Area == other.Area
        && Options.Equals(other.Options)
        && Cells.SequenceEqual(other.Cells);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as FullTimePersonTally);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(FirstMonth, Months, Area, Options);

    /// <summary>As <c>2012M01–2021M12, 217, jobindsats</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{FirstMonth}–{LastMonth}, {Area}, {Options.Convention.Id()}";

    private int MonthAt(int year, int month) => MeasuringPeriod.OfMonth(year, month).StepsAfter(FirstMonth);
}
