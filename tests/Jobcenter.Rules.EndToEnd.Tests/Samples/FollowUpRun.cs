using System.Text.Json;
using Samples.Following;

namespace Jobcenter.Rules.EndToEnd.Tests.Samples;

/// <summary>Runs the follow-up sample as its user does, within the test.</summary>
internal sealed record FollowUpRun(int ExitCode, string Output, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public static FollowUpRun Of(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = FollowUpApp.Run(args, output, error);
        return new(exitCode, output.ToString(), error.ToString());
    }

    public JsonElement Outcome(string id) =>
        Json.GetProperty("outcomes").EnumerateArray().Single(o => o.GetProperty("id").GetString() == id);

    public string? Status(string id) => Outcome(id).GetProperty("status").GetString();
}
