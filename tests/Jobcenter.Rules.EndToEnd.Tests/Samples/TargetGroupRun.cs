using Samples.Targeting;

namespace Jobcenter.Rules.EndToEnd.Tests.Samples;

/// <summary>Runs the target group sample as its user does, within the test.</summary>
internal sealed record TargetGroupRun(int ExitCode, string Output, string Error)
{
    public static TargetGroupRun Of(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = TargetGroupApp.Run(args, output, error);
        return new(exitCode, output.ToString(), error.ToString());
    }
}
