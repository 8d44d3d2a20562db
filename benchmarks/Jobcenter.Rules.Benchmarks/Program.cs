using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Jobcenter.Rules.Benchmarks;

if (args is ["checks"])
{
    Checks.Run(Console.Out);
    return;
}

if (args is ["national-follow-up"])
{
    NationalFollowUp.Run(Console.Out);
    return;
}

if (args is ["files", var millions, .. var ways])
{
    FilesAgainstDuckDb.Run(
        Console.Out,
        int.Parse(millions, System.Globalization.CultureInfo.InvariantCulture),
        ways is [] ? ["csv", "parquet", "arrow"] : ways
    );
    return;
}

if (args is ["profile", var rows])
{
    FilesAgainstDuckDb.Run(
        Console.Out,
        int.Parse(rows, System.Globalization.CultureInfo.InvariantCulture),
        [],
        isProfile: true
    );
    return;
}

if (args is ["counts", var size])
{
    CountsAgainstDuckDb.Run(Console.Out, int.Parse(size, System.Globalization.CultureInfo.InvariantCulture));
    return;
}

if (args is ["files-memory", var folder, var way])
{
    FilesAgainstDuckDb.RunAlone(Console.Out, folder, way);
    return;
}

// Runs in this process: no project is generated, so nothing but the SDK and the packages is needed.
var config = DefaultConfig
    .Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .HideColumns(Column.Error, Column.StdDev, Column.RatioSD, Column.Gen0, Column.Gen1, Column.Gen2);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
