using Samples.Sequences;

namespace Jobcenter.Rules.EndToEnd.Tests.Samples;

/// <summary>Runs the placement sample as its user does, within the test.</summary>
internal sealed record PlacementsRun(int ExitCode, string Output, string Error)
{
    public static PlacementsRun Of(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = PlacementsApp.Run(args, output, error);
        return new(exitCode, output.ToString(), error.ToString());
    }
}
