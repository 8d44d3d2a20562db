using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Apache.Arrow.Ipc;
using DuckDB.NET.Data;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Columnar;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Benchmarks;

/// <summary>From files to answers against DuckDB in the same run: the same CSV or Parquet files, the same numbers, and how many times as long; Arrow's stream against its Parquet.</summary>
internal static class FilesAgainstDuckDb
{
    private const int SpellsPerCitizen = 5;
    private const int Runs = 5;

    private static readonly CitizenState[] s_counted =
    [
        CitizenState.EducationAssistance,
        CitizenState.CashAssistance,
        CitizenState.UnemploymentBenefit,
        CitizenState.SicknessBenefit,
    ];

    private static readonly LocalDate s_until = new(2021, 12, 31);
    private static readonly MeasuringPeriod s_quarter = MeasuringPeriod.OfQuarter(2019, 2);

    public static void Run(TextWriter output, int millionSpells, string[] ways, bool isProfile = false)
    {
        var folder = Directory.CreateTempSubdirectory("jobcenter-bench").FullName;
        try
        {
            var register = new NationalRegister
            {
                Citizens = millionSpells * 1_000_000 / SpellsPerCitizen,
                SpellsPerCitizen = SpellsPerCitizen,
            }.Build();
            WriteAll(folder, register);
            output.WriteLine($"{register.SpellCount} spells of {register.CitizenCount} citizens");
            if (isProfile)
            {
                CountProfile.Run(output, register);
            }

            register = null;
            GC.Collect();
            WriteParquet(folder);
            if (isProfile)
            {
                FileProfile.Run(output, folder);
                return;
            }

            foreach (var way in ways)
            {
                var bytes = new DirectoryInfo(folder).EnumerateFiles($"*.{way}").Sum(static f => f.Length);
                output.WriteLine($"{way}, {bytes / 1_000_000} MB");
                foreach (var threads in new[] { 1, 2 })
                {
                    Compare(output, folder, way, threads);
                }

                Memory(output, folder, way);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Reads a register in a process of its own, and tells what it took.</summary>
    public static void RunAlone(TextWriter output, string folder, string way)
    {
        // What the code itself takes, the native libraries too: a small register is read first.
        var small = Directory.CreateTempSubdirectory("jobcenter-bench").FullName;
        WriteAll(small, new NationalRegister { Citizens = 1_000, SpellsPerCitizen = SpellsPerCitizen }.Build());
        if (way == "parquet")
        {
            ParquetFiles.Write(RegisterFiles.Read(small, s_until), small);
        }

        Read(small, way);
        Directory.Delete(small, recursive: true);
        using var process = Process.GetCurrentProcess();
        var (before, heap) = (process.WorkingSet64, GC.GetTotalMemory(forceFullCollection: true));
        var register = Read(folder, way);
        process.Refresh();
        var peak = process.PeakWorkingSet64;
        var own = GC.GetTotalMemory(forceFullCollection: true) - heap;
        GC.KeepAlive(register);
        output.WriteLine(
            FormattableString.Invariant(
                $"  in a process of its own: the register {own / 1_000_000} MB; peak {peak / 1_000_000} MB, {(peak - before) / 1_000_000} MB more than before reading: {(peak - before) / (double)own:F1} times the register"
            )
        );
    }

    private static void Memory(TextWriter output, string folder, string way)
    {
        using var alone = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, ["files-memory", folder, way])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        output.Write(alone.StandardOutput.ReadToEnd());
        alone.WaitForExit();
    }

    private static Register Read(string folder, string way, int threads = 1)
    {
        switch (way)
        {
            case "csv":
                return RegisterFiles.Read(folder, s_until, threads: threads);
            case "parquet":
                return ParquetFiles.Read(folder, s_until, threads: threads);
            default:
                var builder = new RegisterBuilder();
                using (var citizens = new ArrowStreamReader(File.OpenRead(Path.Combine(folder, "citizens.arrow"))))
                {
                    citizens.AddTo(builder.Citizens, threads: threads);
                }

                using (var spells = new ArrowStreamReader(File.OpenRead(Path.Combine(folder, "spells.arrow"))))
                {
                    spells.AddTo(builder.Spells, threads: threads);
                }

                return builder.Build(s_until);
        }
    }

    private static void WriteAll(string folder, Register register)
    {
        Write(folder, register);
        WriteArrow(folder, RegisterTable.Citizens, register);
        WriteArrow(folder, RegisterTable.Spells, register);
    }

    private static void Compare(TextWriter output, string folder, string way, int threads)
    {
        var (ours, theirs) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        var (oursCpu, theirsCpu) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var run = 0; run < Runs; run++)
        {
            var clock = Stopwatch.StartNew();
            var cpu = Environment.CpuUsage.TotalTime;
            var expected = DuckDb(folder, way, threads);
            theirs = Less(theirs, clock.Elapsed);
            theirsCpu = Less(theirsCpu, Environment.CpuUsage.TotalTime - cpu);
            GC.Collect();
            clock.Restart();
            cpu = Environment.CpuUsage.TotalTime;
            var plan = EmploymentPlans.Get("HEL21");
            var register = Read(folder, way, threads);
            var read = clock.Elapsed;
            var readCpu = Environment.CpuUsage.TotalTime - cpu;
            var followUp = plan.FollowUp(register, FigureSet.Empty, plan.LastDay);
            var counts = s_counted
                .Select(s =>
                    FullTimePersonCounts
                        .In(BenefitGroup.Of(s), s_quarter, Area.Country)
                        .Of(register, threads)
                        .Value.Count
                )
                .ToArray();
            ours = Less(ours, clock.Elapsed);
            oursCpu = Less(oursCpu, Environment.CpuUsage.TotalTime - cpu);
            output.WriteLine(
                $"  read in {read.TotalMilliseconds:F0} ms ({readCpu.TotalMilliseconds:F0} ms of processor), {followUp.Outcomes.Length} answers and {counts.Length} counts in {(clock.Elapsed - read).TotalMilliseconds:F0} ms"
            );
            Check(expected, counts);
        }

        output.WriteLine(
            FormattableString.Invariant(
                $"{threads} threads: DuckDB {theirs.TotalMilliseconds:F0} ms, ours {ours.TotalMilliseconds:F0} ms, ratio {ours / theirs:F2}; of processor {theirsCpu.TotalMilliseconds:F0} and {oursCpu.TotalMilliseconds:F0} ms, ratio {oursCpu / theirsCpu:F2}"
            )
        );

        static TimeSpan Less(TimeSpan one, TimeSpan other) => one < other ? one : other;
    }

    // Person days over the days of the quarter, each citizen at most once a day: as the files have no overlaps, the sum of the days.
    private static Fraction[] DuckDb(string folder, string way, int threads)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SET threads TO {threads}";
        command.ExecuteNonQuery();
        command.CommandText =
            way == "csv"
                ? $"CREATE TABLE citizens AS {CitizensOf(folder)}; CREATE TABLE spells AS {SpellsOf(folder)};"
                : $"CREATE TABLE citizens AS SELECT * FROM '{folder}/citizens.parquet'; CREATE TABLE spells AS SELECT * FROM '{folder}/spells.parquet';";
        command.ExecuteNonQuery();
        var (first, last) = (s_quarter.FirstDay, s_quarter.LastDay);
        return [.. s_counted.Select(Count)];

        Fraction Count(CitizenState state)
        {
            command.CommandText = FormattableString.Invariant(
                $"""
                SELECT coalesce(sum(least(coalesce(s."to", DATE '9999-12-31'), DATE '{last:uuuu-MM-dd}') - greatest(s."from", DATE '{first:uuuu-MM-dd}') + 1), 0)::BIGINT
                FROM spells s JOIN citizens c USING (citizen)
                WHERE s.state = '{Kernel.Vocabulary.Of<CitizenState>().Id(
                    state
                )}' AND s."from" <= DATE '{last:uuuu-MM-dd}'
                  AND coalesce(s."to", DATE '9999-12-31') >= DATE '{first:uuuu-MM-dd}'
                """
            );
            return new Fraction(Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture));
        }
    }

    private static string CitizensOf(string folder) =>
        $"SELECT citizen, birth_date::DATE AS birth_date, municipality FROM read_csv('{folder}/citizens.csv', delim=';', header=true, all_varchar=true)";

    private static string SpellsOf(string folder) =>
        $"SELECT * FROM read_csv('{folder}/spells.csv', delim=';', header=true, columns={"{"}'citizen':'VARCHAR','state':'VARCHAR','category':'VARCHAR','from':'DATE','to':'DATE','hours':'VARCHAR'{"}"})";

    // DuckDB's own Parquet files, as another house would hand them over.
    private static void WriteParquet(string folder)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            $"COPY ({CitizensOf(folder)}) TO '{folder}/citizens.parquet' (FORMAT parquet); COPY ({SpellsOf(folder)}) TO '{folder}/spells.parquet' (FORMAT parquet);";
        command.ExecuteNonQuery();
    }

    private static void WriteArrow(string folder, RegisterTable table, Register register)
    {
        using var file = File.Create(Path.Combine(folder, table.Name + ".arrow"));
        using var writer = new ArrowStreamWriter(file, table.Schema);
        writer.WriteStart();
        foreach (var batch in table.Of(register))
        {
            using (batch)
            {
                writer.WriteRecordBatch(batch);
            }
        }

        writer.WriteEnd();
    }

    private static void Check(Fraction[] days, Fraction[] persons)
    {
        var length = new Fraction(Period.DaysBetween(s_quarter.FirstDay, s_quarter.LastDay) + 1);
        for (var i = 0; i < days.Length; i++)
        {
            if (days[i] / length != persons[i])
            {
                throw new InvalidOperationException(
                    $"{s_counted[i]}: DuckDB counts {days[i] / length}, the library {persons[i]}."
                );
            }
        }
    }

    private static void Write(string folder, Register register)
    {
        using var citizens = new StreamWriter(Path.Combine(folder, "citizens.csv"));
        using var spells = new StreamWriter(Path.Combine(folder, "spells.csv"));
        citizens.WriteLine("citizen;birth_date;municipality");
        spells.WriteLine("citizen;state;category;from;to;hours");
        for (var i = 0; i < register.CitizenCount; i++)
        {
            var citizen = register.CitizenAt(i);
            citizens.WriteLine($"{citizen.Id};{citizen.BirthDate:uuuu-MM-dd};{citizen.Municipality}");
            foreach (var spell in register.SpellsOf(i))
            {
                spells.WriteLine(
                    FormattableString.Invariant(
                        $"{citizen.Id};{Id(spell.State)};{Id(spell.Category)};{spell.From:uuuu-MM-dd};{spell.To:uuuu-MM-dd};"
                    )
                );
            }
        }

        static string Id<T>(T word)
            where T : struct, Enum => Kernel.Vocabulary.Of<T>().Id(word);
    }
}
