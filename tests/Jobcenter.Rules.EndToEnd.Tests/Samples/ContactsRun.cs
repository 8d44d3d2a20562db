using Samples.Contacting;

namespace Jobcenter.Rules.EndToEnd.Tests.Samples;

/// <summary>Runs the contact sample as its user does, within the test.</summary>
internal sealed record ContactsRun(int ExitCode, string Output, string Error)
{
    public static ContactsRun Of(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = ContactsApp.Run(args, output, error);
        return new(exitCode, output.ToString(), error.ToString());
    }
}
