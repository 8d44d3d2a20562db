using Samples.Tracks;

namespace Jobcenter.Rules.EndToEnd.Tests.Samples;

/// <summary>Runs the branche track sample as its user does, within the test.</summary>
internal sealed record BrancheTracksRun(int ExitCode, string Output, string Error)
{
    public static BrancheTracksRun Of(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = BrancheTracksApp.Run(args, output, error);
        return new(exitCode, output.ToString(), error.ToString());
    }
}
