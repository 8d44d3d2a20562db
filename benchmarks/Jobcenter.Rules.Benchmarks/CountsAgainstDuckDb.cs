using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using DuckDB.NET.Data;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Benchmarks;

/// <summary>One quarter and ten years by month against DuckDB in the same run, and against what the memory gives: the same rows, the same numbers, the best of several runs.</summary>
/// <remarks>
/// DuckDB has what serves it best: a table of its own with one small column each, no ends that are null, and for the
/// series the faster of two questions, that of months joined to spells or that of changes added up from day to day.
/// </remarks>
internal static class CountsAgainstDuckDb
{
    private const int Runs = 7;
    private const int Months = 120;

    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(500);
    private const string First = "DATE '2012-01-01'";
    private const string Last = "DATE '2021-12-31'";

    private static readonly MeasuringPeriod s_quarter = MeasuringPeriod.OfQuarter(2019, 2);
    private static readonly Area s_municipality = Area.Municipality(217);

    public static void Run(TextWriter output, int millionSpells)
    {
        const int SpellsPerCitizen = 5;
        var register = new NationalRegister
        {
            Citizens = millionSpells * 1_000_000 / SpellsPerCitizen,
            SpellsPerCitizen = SpellsPerCitizen,
        }.Build();
        var own = Enumerable
            .Range(0, register.CitizenCount)
            .Where(i => register.Citizens.Municipality[i] == s_municipality.Code)
            .Sum(i => (long)register.Spells.Start[i + 1] - register.Spells.Start[i]);
        output.WriteLine(
            $"{register.SpellCount} spells of {register.CitizenCount} citizens, {own} of one municipality"
        );
        Bandwidth(output, threads: 1);
        Bandwidth(output, threads: 2);
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        Fill(connection, register);
        var clock = Stopwatch.StartNew();
        _ = Quarter(Area.Country).Of(register).Value;
        Say(output, "the first count of a register, code and index made", clock.Elapsed, register.SpellCount);
        Period(output, connection, register, Area.Country, register.SpellCount);
        Period(output, connection, register, s_municipality, own);
        Series(output, connection, register);
        foreach (var options in new[] { CountingOptions.Jobindsats, CountingOptions.StatisticsDenmark })
        {
            foreach (var (area, spells) in new[] { (Area.Country, (long)register.SpellCount), (s_municipality, own) })
            {
                var quarter = Best(() => Quarter(area, options).Of(register).Value, out _);
                Say(output, $"one quarter, {options.Convention}, {area}", quarter, spells);
                var series = Best(() => Decade(area, options).Of(register).Value, out _);
                Say(output, $"ten years, {options.Convention}, {area}", series, spells);
            }
        }
    }

    private static void Period(
        TextWriter output,
        DuckDBConnection connection,
        Register register,
        Area area,
        long spells
    )
    {
        var count = Quarter(area);
        var question = FormattableString.Invariant(
            $"""
            SELECT sum(least("to", DATE '{s_quarter.LastDay:uuuu-MM-dd}') - greatest("from", DATE '{s_quarter.FirstDay:uuuu-MM-dd}') + 1)::BIGINT
            FROM spells WHERE state IN ({string.Join(
                ", ",
                BenefitGroup.PublicSupport.States.Select(static s => (int)s)
            )})
              AND "from" <= DATE '{s_quarter.LastDay:uuuu-MM-dd}' AND "to" >= DATE '{s_quarter.FirstDay:uuuu-MM-dd}'
            """
        );
        if (!area.IsCountry)
        {
            question += $" AND municipality = {area.Code}";
        }

        var times = new TimeSpan[2, 2];
        for (var threads = 1; threads <= 2; threads++)
        {
            Threads(connection, threads);
            times[0, threads - 1] = Best(() => Number(connection, question), out var days);
            var theirs = new FullTimePersons(new Fraction(days, s_quarter.Days));
            times[1, threads - 1] = Best(() => count.Of(register, threads).Value, out var ours);
            Check($"one quarter of {area}", ours == theirs);
        }

        Say(output, $"one quarter of {area}", times, spells);
    }

    private static void Series(TextWriter output, DuckDBConnection connection, Register register)
    {
        var count = Decade(Area.Country);
        var times = new TimeSpan[2, 2];
        for (var threads = 1; threads <= 2; threads++)
        {
            Threads(connection, threads);
            var joined = Best(() => Cells(connection, MonthsJoined), out var byJoin, runs: 2);
            times[0, threads - 1] = Best(() => Cells(connection, ChangesAdded), out var byChanges);
            output.WriteLine(
                FormattableString.Invariant(
                    $"  DuckDB, months joined to spells: {joined.TotalMilliseconds:F0} ms on {threads} threads"
                )
            );
            times[1, threads - 1] = Best(() => count.Of(register, threads).Value, out var ours);
            Check("ten years by month, both questions", byJoin.SequenceEqual(byChanges));
            Check("ten years by month", byChanges.SequenceEqual(ours.Cells));
        }

        Say(output, "ten years by month", times, register.SpellCount);
    }

    private static Count<FullTimePersons> Quarter(Area area, CountingOptions? options = null) =>
        FullTimePersonCounts.In(BenefitGroup.PublicSupport, s_quarter, area, options);

    private static Count<FullTimePersonSeries> Decade(Area area, CountingOptions? options = null) =>
        FullTimePersonCounts.Series(MeasuringPeriod.OfMonth(2012, 1), Months, area, options);

    private const string MonthsJoined = $"""
        WITH months AS (
          SELECT range::DATE AS first, last_day(range::DATE) AS last
          FROM range({First}, {Last}, INTERVAL 1 MONTH))
        SELECT state, datediff('month', {First}, m.first), sum(least("to", m.last) - greatest("from", m.first) + 1)::BIGINT
        FROM spells JOIN months m ON "from" <= m.last AND "to" >= m.first GROUP BY ALL
        """;

    private const string ChangesAdded = $"""
        WITH changes AS (
          SELECT state, greatest("from", {First}) AS day, count(*) AS n FROM spells
          WHERE "from" <= {Last} AND "to" >= {First} GROUP BY ALL
          UNION ALL
          SELECT state, least("to", {Last}) + 1, -count(*) FROM spells
          WHERE "from" <= {Last} AND "to" >= {First} GROUP BY ALL),
        by_day AS (SELECT state, day, sum(n) AS n FROM changes GROUP BY ALL),
        grid AS (
          SELECT s.range AS state, d.range::DATE AS day
          FROM range(16) s CROSS JOIN range({First}, {Last} + INTERVAL 1 DAY, INTERVAL 1 DAY) d),
        in_force AS (
          SELECT g.state, g.day, sum(coalesce(n, 0)) OVER (PARTITION BY g.state ORDER BY g.day) AS n
          FROM grid g LEFT JOIN by_day c ON c.state = g.state AND c.day = g.day)
        SELECT state, datediff('month', {First}, day), sum(n)::BIGINT FROM in_force GROUP BY ALL
        """;

    private static long[] Cells(DuckDBConnection connection, string question)
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        using var reader = command.ExecuteReader();
        var cells = new long[CitizenStates.All.Length * Months];
        while (reader.Read())
        {
            var (state, month) = (Number(reader.GetValue(0)), Number(reader.GetValue(1)));
            cells[(state * Months) + month] = Number(reader.GetValue(2));
        }

        return cells;
    }

    private static long Number(DuckDBConnection connection, string question)
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        return Number(command.ExecuteScalar());
    }

    private static long Number(object? value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static void Threads(DuckDBConnection connection, int threads)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SET threads TO {threads}";
        command.ExecuteNonQuery();
    }

    private static void Fill(DuckDBConnection connection, Register register)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            """CREATE TABLE spells (citizen INTEGER, municipality USMALLINT, state UTINYINT, "from" DATE, "to" DATE)""";
        command.ExecuteNonQuery();
        using var appender = connection.CreateAppender("spells");
        var spells = register.Spells;
        for (var citizen = 0; citizen < register.CitizenCount; citizen++)
        {
            for (var i = spells.Start[citizen]; i < spells.Start[citizen + 1]; i++)
            {
                appender
                    .CreateRow()
                    .AppendValue((int?)citizen)
                    .AppendValue((ushort?)register.Citizens.Municipality[citizen])
                    .AppendValue((byte?)spells.StateAt(i))
                    .AppendValue((DateOnly?)DateOnly.FromDayNumber(spells.From[i]))
                    .AppendValue((DateOnly?)DateOnly.FromDayNumber(Math.Min(spells.To[i], DayNumber.Max)))
                    .EndRow();
            }
        }
    }

    // Reads far more than any cache holds, and does nothing else.
    private static void Bandwidth(TextWriter output, int threads)
    {
        var words = new ulong[threads][];
        for (var i = 0; i < threads; i++)
        {
            words[i] = GC.AllocateUninitializedArray<ulong>(32_000_000);
            Array.Fill(words[i], 1UL);
        }

        var time = Best(
            () =>
            {
                var sums = new ulong[threads];
                Parallel.For(0, threads, i => sums[i] = BarePass.Sum(MemoryMarshal.AsBytes<ulong>(words[i])));
                return sums[0];
            },
            out _
        );
        output.WriteLine(
            FormattableString.Invariant(
                $"memory, read by {threads} threads: {threads * words[0].Length * sizeof(ulong) / time.TotalSeconds / 1e9:F1} GB a second"
            )
        );
    }

    private static TimeSpan Best<T>(Func<T> ask, out T answer, int runs = Runs)
    {
        var best = TimeSpan.MaxValue;
        answer = ask();
        // What takes a part of a millisecond is asked more often: one run says little, and the code must be compiled to its end.
        var all = Stopwatch.StartNew();
        for (var run = 0; run < runs || all.Elapsed < s_shortest; run++)
        {
            var clock = Stopwatch.StartNew();
            answer = ask();
            best = TimeSpan.FromTicks(Math.Min(best.Ticks, clock.Elapsed.Ticks));
        }

        return best;
    }

    private static void Check(string what, bool isEqual)
    {
        if (!isEqual)
        {
            throw new InvalidOperationException($"{what}: DuckDB and the library count differently.");
        }
    }

    private static void Say(TextWriter output, string what, TimeSpan time, long spells) =>
        output.WriteLine(
            FormattableString.Invariant(
                $"{what}: {time.TotalMilliseconds:F2} ms, {time.TotalNanoseconds / spells:F2} ns a spell"
            )
        );

    private static void Say(TextWriter output, string what, TimeSpan[,] times, long spells)
    {
        for (var i = 0; i < 2; i++)
        {
            output.WriteLine(
                FormattableString.Invariant(
                    $"{what}, {i + 1} threads: DuckDB {times[0, i].TotalMilliseconds:F2} ms, ours {times[1, i].TotalMilliseconds:F2} ms ({times[1, i].TotalNanoseconds / spells:F2} ns a spell), {times[0, i] / times[1, i]:F1} times as fast"
                )
            );
        }

        output.WriteLine(
            FormattableString.Invariant($"{what}: two threads are {times[1, 0] / times[1, 1]:F2} times as fast as one")
        );
    }
}
