using System.Text.Json.Nodes;
using Samples.Conforming;

namespace Jobcenter.Rules.EndToEnd.Tests.Samples;

/// <summary>The sample Conformance: its files, one case, what differs, and what cannot be read.</summary>
public sealed class ConformanceAppTests
{
    [Theory]
    [InlineData("", "is no file of cases")]
    [InlineData(
        "{\"form\":\"jobcenter-conformance-2\",\"version\":\"1\",\"title\":{\"da\":\"\",\"en\":\"\"},\"cases\":[]}",
        "$.form must be"
    )]
    public void A_file_of_another_form_is_told(string json, string message)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, json);
            var (code, _, error) = Run("--file", path, "--language", "en");
            Assert.Equal(2, code);
            Assert.Contains(message, error, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }

        Assert.Equal(2, Run("--file", path).Code);
        Assert.Equal(2, Run("--file", string.Empty).Code);
    }

    [Fact]
    public void The_sample_reports_files_one_case_and_differences()
    {
        var (code, output, _) = Run();
        Assert.Equal(0, code);
        Assert.Contains("indicators.json (1.0), Optællinger", output, StringComparison.Ordinal);
        Assert.Matches(@"\nAlle [0-9]{3} svar er de ventede\.\n", output);

        var one = Run("--case", "HEL19/forloeb/pause-29", "--language", "en");
        Assert.Equal(0, one.Code);
        Assert.Contains(" 29 ≤ limit 28", one.Output, StringComparison.Ordinal);
        Assert.Contains("The answer is the expected one.", one.Output, StringComparison.Ordinal);
        Assert.Equal(2, Run("--case", "HEL19/forloeb/pause-30").Code);

        var path = Path.GetTempFileName();
        try
        {
            var json = JsonNode.Parse(
                File.ReadAllText(
                    ShippedCases.Files.Single(f => f.EndsWith("indicators.json", StringComparison.Ordinal))
                )
            );
            Assert.NotNull(json);
            (json["cases"]?[0]?["expect"] ?? throw new InvalidOperationException())["fullTimePersons"] = "2";
            File.WriteAllText(path, json.ToJsonString());
            var changed = Run("--file", path, "--language", "en");
            Assert.Equal(1, changed.Code);
            Assert.Contains("fullTimePersons: 2 ≠ 1", changed.Output, StringComparison.Ordinal);
            Assert.Contains("1 of 83 answers differ.", changed.Output, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = ConformanceApp.Run(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
