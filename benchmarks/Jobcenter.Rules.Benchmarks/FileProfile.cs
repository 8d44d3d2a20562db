using System.Diagnostics;
using Apache.Arrow;
using Jobcenter.Rules.Columnar;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;
using ParquetSharp.Arrow;

namespace Jobcenter.Rules.Benchmarks;

/// <summary>Where the time from Parquet to the answers goes: each part by itself on one thread, and the whole on one and two.</summary>
internal static class FileProfile
{
    private const int Runs = 3;

    private static readonly LocalDate s_until = new(2021, 12, 31);

    public static void Run(TextWriter output, string folder)
    {
        var best = new SortedDictionary<string, TimeSpan>(StringComparer.Ordinal);
        for (var run = 0; run < Runs; run++)
        {
            GC.Collect();
            Apart(folder, (part, time) => Less(best, part, time));
        }

        for (var run = 0; run < Runs; run++)
        {
            foreach (var threads in new[] { 1, 2 })
            {
                GC.Collect();
                Whole(folder, threads, (part, time) => Less(best, $"{threads} threads, {part}", time));
            }
        }

        foreach (var (part, time) in best)
        {
            output.WriteLine(FormattableString.Invariant($"  {part}: {time.TotalMilliseconds:F0} ms"));
        }
    }

    // One thread, batch by batch: what is read of a file, made numbers, numbered by its citizen and taken.
    private static void Apart(string folder, Action<string, TimeSpan> tell)
    {
        var builder = new RegisterBuilder();
        foreach (var (name, intake) in new[] { ("citizens", builder.Citizens), ("spells", builder.Spells) })
        {
            var (decode, numbers, ids, take) = (new Stopwatch(), new Stopwatch(), new Stopwatch(), new Stopwatch());
            using var settings = ArrowReaderProperties.GetDefault();
            using var file = ParquetFiles.Opened(Path.Combine(folder, name + ".parquet"), settings);
            using var batches = file.GetRecordBatchReader();
            string[] names = [.. batches.Schema.FieldsList.Select(static f => f.Name)];
            var columns = ArrowColumns.Of(intake, names)!;
            var part = new ArrowPart(name, names, [.. names.Select(static _ => true)], columns);
            for (var row = 1L; ; )
            {
                decode.Start();
                using var batch = batches.ReadNextRecordBatchAsync().AsTask().GetAwaiter().GetResult();
                decode.Stop();
                if (batch is null)
                {
                    break;
                }

                part.Hold(batch, row);
                numbers.Start();
                part.Read();
                numbers.Stop();
                ids.Start();
                columns.Number(part.Fields, batch.Length);
                ids.Stop();
                take.Start();
                columns.Add(0, batch.Length, name, row);
                take.Stop();
                row += batch.Length;
            }

            tell($"1 {name}, read and unpacked by the native reader", decode.Elapsed);
            tell($"2 {name}, made numbers", numbers.Elapsed);
            tell($"3 {name}, ids numbered", ids.Elapsed);
            tell($"4 {name}, checked and taken", take.Elapsed);
        }

        var clock = Stopwatch.StartNew();
        var register = builder.Build(s_until);
        tell("5 laid by citizen", clock.Elapsed);
        clock.Restart();
        _ = new RepeatedDays(register.Spells, CitizenOverlaps.Of(register.Spells, threads: 1));
        tell("5a of that, overlaps found", clock.Elapsed);
        clock.Restart();
        _ = register.Indexes.Spells;
        tell("6 index of the counts", clock.Elapsed);
        clock.Restart();
        Answer(register);
        tell("7 answers", clock.Elapsed);
    }

    private static void Whole(string folder, int threads, Action<string, TimeSpan> tell)
    {
        var clock = Stopwatch.StartNew();
        var register = ParquetFiles.Read(folder, s_until, threads: threads);
        tell("8 files to a register", clock.Elapsed);
        clock.Restart();
        _ = register.Indexes.Spells;
        tell("9 index", clock.Elapsed);
        clock.Restart();
        Answer(register);
        tell("9 answers", clock.Elapsed);
    }

    private static void Answer(Register register)
    {
        var plan = EmploymentPlans.Get("HEL21");
        _ = plan.FollowUp(register, FigureSet.Empty, plan.LastDay);
    }

    private static void Less(SortedDictionary<string, TimeSpan> best, string part, TimeSpan time) =>
        best[part] = best.TryGetValue(part, out var known) && known < time ? known : time;
}
