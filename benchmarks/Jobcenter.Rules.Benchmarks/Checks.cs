using System.Diagnostics;
using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace Jobcenter.Rules.Benchmarks;

/// <summary>Every benchmark once, on small registers, with its own check of the numbers before: so that none goes wrong unseen. Nothing is measured.</summary>
internal static class Checks
{
    public static void Run(TextWriter output)
    {
        NationalRegisters.Citizens = 20_000;
        foreach (
            var type in typeof(Checks).Assembly.GetExportedTypes().OrderBy(static t => t.Name, StringComparer.Ordinal)
        )
        {
            var methods = type.GetMethods();
            var benchmarks = methods.Where(static m => m.IsDefined(typeof(BenchmarkAttribute))).ToList();
            if (benchmarks.Count == 0)
            {
                continue;
            }

            var clock = Stopwatch.StartNew();
            var instance = Activator.CreateInstance(type);
            foreach (var property in type.GetProperties())
            {
                // The first of the values to measure with, which is the smallest.
                if (property.GetCustomAttribute<ParamsAttribute>() is { Values: [var first, ..] })
                {
                    property.SetValue(instance, first);
                }
            }

            foreach (var setup in methods.Where(static m => m.IsDefined(typeof(GlobalSetupAttribute))))
            {
                setup.Invoke(instance, null);
            }

            foreach (var benchmark in benchmarks)
            {
                benchmark.Invoke(instance, null);
            }

            output.WriteLine($"{type.Name}: {benchmarks.Count} ran in {clock.Elapsed.TotalSeconds:0.0} s");
        }

        CountsAgainstDuckDb.Run(TextWriter.Null, millionSpells: 1);
        output.WriteLine("The counts are those of DuckDB.");
    }
}
