using System.Diagnostics;
using Jobcenter.Rules.Plans;

namespace Jobcenter.Rules.Benchmarks;

/// <summary>The whole HEL21 follow-up on 20 million spells, once: how long it takes, and how much memory the process has used.</summary>
internal static class NationalFollowUp
{
    public static void Run(TextWriter output)
    {
        var clock = Stopwatch.StartNew();
        var register = new NationalRegister { OverlapsPerThousand = 50 }.Build();
        output.WriteLine($"{register.SpellCount} spells of {register.CitizenCount} citizens built in {clock.Elapsed}");
        output.WriteLine($"peak memory after building: {PeakMegabytes()} MB");
        GC.Collect();
        output.WriteLine($"held by the register: {GC.GetTotalMemory(forceFullCollection: true) / 1_000_000} MB");
        var plan = EmploymentPlans.Get("HEL21");
        for (var run = 0; run < 3; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            clock.Restart();
            var followUp = plan.FollowUp(register, FigureSet.Empty, plan.LastDay);
            output.WriteLine(
                $"{followUp.Outcomes.Length} requirements answered in {clock.Elapsed}, {(GC.GetAllocatedBytesForCurrentThread() - before) / 1000} kB"
            );
        }

        output.WriteLine($"peak memory: {PeakMegabytes()} MB");
    }

    private static long PeakMegabytes() => Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000;
}
