using Samples.Practice;

namespace Jobcenter.Rules.EndToEnd.Tests.Samples;

/// <summary>Runs the practice test sample as its user does, within the test.</summary>
internal sealed record PracticeTestRun(int ExitCode, string Output, string Error)
{
    public static PracticeTestRun Of(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = PracticeTestApp.Run(args, output, error);
        return new(exitCode, output.ToString(), error.ToString());
    }
}
