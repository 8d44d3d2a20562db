using static Jobcenter.Rules.Counts.CountArguments;

namespace Jobcenter.Rules.Counts;

public static partial class FullTimePersonCounts
{
    private const int MaxMonths = 2412;

    /// <summary>The full-time persons of every state in every month of a time, in one pass over the spells.</summary>
    /// <param name="firstMonth">The first month.</param>
    /// <param name="months">How many months, 1 to 2,412.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="options">The convention; Jobindsats when null.</param>
    /// <returns>The count; missing when the register does not cover all of the months.</returns>
    /// <remarks>
    /// Each spell is read once, however many months it covers. Overlaps are handled as <see cref="In"/> does, and the
    /// numbers are the same.
    /// </remarks>
    /// <exception cref="ArgumentException">The first period is no month, or the months are outside their bounds.</exception>
    public static Count<FullTimePersonSeries> Series(
        MeasuringPeriod firstMonth,
        int months,
        Area area,
        CountingOptions? options = null
    )
    {
        Guard.Against.InvalidInput(
            firstMonth,
            nameof(firstMonth),
            static m => m.Kind == PeriodKind.Month && RegisterLimits.Allows(m.FirstDay),
            $"firstMonth was {firstMonth}; it must be a month from {RegisterLimits.FirstDate.Year} to {RegisterLimits.LastDate.Year}."
        );
        Guard.Against.Outside(months, nameof(months), 1, MaxMonths);
        options ??= CountingOptions.Jobindsats;
        var lastDay = firstMonth.Plus(months - 1).LastDay;
        var key = new TallyKey(
            "full-time-person-series",
            [.. Of(firstMonth, area), ("months", $"{months}"), .. Of(options)]
        );
        // Each month is written once, not once for each state.
        string[] written = [.. Enumerable.Range(0, months).Select(i => $" {firstMonth.Plus(i)}")];
        ImmutableArray<string> names = [.. CitizenStates.All.SelectMany(s => written.Select(m => s.Id() + m))];
        return new(
            key,
            register =>
                register.Covers(firstMonth.FirstDay, lastDay) is { IsKnown: false } notCovered
                    ? Tally.WithoutNumbers(key, notCovered.Reason)
                    : Tally.Counted(
                        key,
                        [
                            .. names.Zip(
                                Cells(register, area, options, new(firstMonth, months)),
                                static (n, c) => (n, new Fraction(c))
                            ),
                        ]
                    ),
            t => new(firstMonth, area, options, [.. names.Select((name, i) => Cell(t, i, name))]),
            names
        );
    }

    // What overlaps is taken out on the way: a day counts once a citizen and state, and 37 hours at most.
    private static ImmutableArray<long> Cells(Register register, Area area, CountingOptions options, DayTable table)
    {
        var excess = options.ByHours ? new HoursExcess(options.HoursOrder) : null;
        var part = IndexedPart.Of(register, table.First, table.Last);
        if (!part.IsEmpty)
        {
            var index = register.Indexes.Spells;
            table.AddIndexed(index, part, area, options.ByHours);
            TakeOut(index.OverlapsOf(register, part, area));
        }

        Add(0, part.First);
        Add(part.End, register.CitizenCount);
        return table.ByMonth(weekdaysOnly: options.ByHours);

        void Add(int first, int end)
        {
            var spells = register.Spells;
            for (var runs = new AreaRuns(register, area, first, end); runs.MoveNext(); )
            {
                var run = spells.Run(runs.First, runs.End);
                if (excess is null)
                {
                    table.AddDays(run, times: 1);
                    table.AddDays(spells.RepeatedRun(runs.First, runs.End), times: -1);
                }
                else
                {
                    table.AddHours(run);
                    TakeOut(spells.OverlapsOf(runs.First, runs.End));
                }
            }
        }

        void TakeOut(ReadOnlySpan<int> citizens)
        {
            for (var i = 0; excess is not null && i < citizens.Length; i++)
            {
                var citizen = citizens[i] - register.Spells.FirstCitizen;
                excess.TakeOut(register.Spells, citizen, table.First, table.Last, ref table);
            }
        }
    }

    // Numbers of another system may stand in another order.
    private static long Cell(Tally tally, int index, string name) =>
        (
            string.Equals(tally.Cells[index].Name, name, StringComparison.Ordinal)
                ? tally.Cells[index].Value
                : tally.NumberOf(name)
        )
            is { IsWhole: true, Sign: >= 0 } number
        && number.Numerator <= long.MaxValue
            ? (long)number.Numerator
            : throw new ArgumentException($"tally has no whole number of at most 64 bits named {name}.", nameof(tally));
}
