using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Benchmarks;

/// <summary>From files to answers against DuckDB in the same run: the same CSV files, the same numbers, and how many times as long.</summary>
internal static class FilesAgainstDuckDb
{
    private const int SpellsPerCitizen = 5;
    private const int Runs = 3;

    private static readonly CitizenState[] s_counted =
    [
        CitizenState.EducationAssistance,
        CitizenState.CashAssistance,
        CitizenState.UnemploymentBenefit,
        CitizenState.SicknessBenefit,
    ];

    private static readonly MeasuringPeriod s_quarter = MeasuringPeriod.OfQuarter(2019, 2);

    public static void Run(TextWriter output, int millionSpells)
    {
        var folder = Directory.CreateTempSubdirectory("jobcenter-bench").FullName;
        try
        {
            var register = new NationalRegister
            {
                Citizens = millionSpells * 1_000_000 / SpellsPerCitizen,
                SpellsPerCitizen = SpellsPerCitizen,
            }.Build();
            Write(folder, register);
            var bytes = new DirectoryInfo(folder).EnumerateFiles().Sum(static f => f.Length);
            output.WriteLine(
                $"{register.SpellCount} spells of {register.CitizenCount} citizens, {bytes / 1_000_000} MB of CSV"
            );
            register = null;
            GC.Collect();
            foreach (var threads in new[] { 1, 2 })
            {
                Compare(output, folder, threads);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Compare(TextWriter output, string folder, int threads)
    {
        var (ours, theirs) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var run = 0; run < Runs; run++)
        {
            var clock = Stopwatch.StartNew();
            var expected = DuckDb(folder, threads);
            theirs = TimeSpan.FromTicks(Math.Min(theirs.Ticks, clock.Elapsed.Ticks));
            GC.Collect();
            clock.Restart();
            var plan = EmploymentPlans.Get("HEL21");
            var register = RegisterFiles.Read(folder, new LocalDate(2021, 12, 31));
            var read = clock.Elapsed;
            var followUp = plan.FollowUp(register, FigureSet.Empty, plan.LastDay);
            var counts = s_counted
                .Select(s =>
                    FullTimePersonCounts
                        .In(BenefitGroup.Of(s), s_quarter, Area.Country)
                        .Of(register, threads)
                        .Value.Count
                )
                .ToArray();
            if (clock.Elapsed < ours)
            {
                ours = clock.Elapsed;
            }

            output.WriteLine(
                $"  read in {read.TotalMilliseconds:F0} ms, {followUp.Outcomes.Length} answers and {counts.Length} counts in {(clock.Elapsed - read).TotalMilliseconds:F0} ms"
            );
            Check(expected, counts);
        }

        output.WriteLine(
            FormattableString.Invariant(
                $"{threads} threads: DuckDB {theirs.TotalMilliseconds:F0} ms, ours {ours.TotalMilliseconds:F0} ms, ratio {ours / theirs:F2}; peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB"
            )
        );
    }

    // Person days over the days of the quarter, each citizen at most once a day: as the files have no overlaps, the sum of the days.
    private static Fraction[] DuckDb(string folder, int threads)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SET threads TO {threads}";
        command.ExecuteNonQuery();
        command.CommandText = $"""
            CREATE TABLE citizens AS SELECT * FROM read_csv('{folder}/citizens.csv', delim=';', header=true, all_varchar=true);
            CREATE TABLE spells AS SELECT * FROM read_csv('{folder}/spells.csv', delim=';', header=true,
              columns={"{"}'citizen':'VARCHAR','state':'VARCHAR','category':'VARCHAR','from':'DATE','to':'DATE','hours':'VARCHAR'{"}"});
            """;
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
