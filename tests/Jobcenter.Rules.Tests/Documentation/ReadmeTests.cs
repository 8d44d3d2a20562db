using System.Text.RegularExpressions;
using Jobcenter.Rules.Tests.Conventions;

namespace Jobcenter.Rules.Tests.Documentation;

/// <summary>The README is true: its example is the one that runs, and its commands and options exist.</summary>
[Collection("console")]
public sealed partial class ReadmeTests
{
    private static readonly string s_readme = File.ReadAllText(Path.Combine(Library.Root, "README.md"));

    private static readonly (string Name, Action Run)[] s_examples =
    [
        (nameof(FirstExample), FirstExample.Run),
        (nameof(OwnRulesExample), OwnRulesExample.Run),
        (nameof(TrustExample), TrustExample.Run),
        (nameof(LargeRegisterExample), LargeRegisterExample.Run),
    ];

    public static TheoryData<string> Examples { get; } = [.. s_examples.Select(e => e.Name)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_examples_are_those_that_run(string name) =>
        Assert.Contains($"```csharp\n{Code(name)}\n```", s_readme, StringComparison.Ordinal);

    [Fact]
    public void Every_code_block_is_one_of_them() =>
        Assert.Equal(
            s_examples.Select(e => Code(e.Name)).Order(StringComparer.Ordinal),
            CodeBlock().Matches(s_readme).Select(m => m.Groups["code"].Value).Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Examples))]
    public void Their_output_is_the_one_printed(string name)
    {
        var before = Console.Out;
        using var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            s_examples.Single(e => e.Name == name).Run();
        }
        finally
        {
            Console.SetOut(before);
        }

        Assert.Contains($"```text\n{output}```", s_readme, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_runs_in_ci_but_the_benchmarks_and_stryker()
    {
        var commands = Command().Matches(s_readme).Select(m => m.Value).ToList();
        Assert.True(commands.Count > 10);
        var ci = File.ReadAllText(Path.Combine(Library.Root, ".ci", "run"));
        // The samples' commands are taken from the README itself.
        Assert.Contains("grep '^dotnet run --project samples' README.md", ci, StringComparison.Ordinal);
        Assert.All(
            commands.Where(c => !c.StartsWith("dotnet run --project samples", StringComparison.Ordinal)),
            c =>
                Assert.True(
                    ci.Split('\n').Contains(c)
                        || c.Contains("--project benchmarks", StringComparison.Ordinal)
                        || c is "dotnet add package Jobcenter.Rules" or ".ci/run" or ".ci/mutate Kernel",
                    c
                )
        );
    }

    [Fact]
    public void The_line_it_shows_of_each_sample_is_one_the_sample_prints()
    {
        var lines = SampleLine()
            .Matches(s_readme)
            .ToDictionary(m => m.Groups["name"].Value, m => m.Groups["line"].Value);
        Assert.Equal(
            ["BrancheTracks", "Conformance", "FollowUp", "Placements", "PracticeTest", "TargetGroups"],
            lines.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Contains(
            lines["FollowUp"],
            Samples.FollowUpRun.Of("--explain", "3.1-1").Output,
            StringComparison.Ordinal
        );
        Assert.Contains(lines["PracticeTest"], Samples.PracticeTestRun.Of().Output, StringComparison.Ordinal);
        Assert.Contains(lines["TargetGroups"], Samples.TargetGroupRun.Of().Output, StringComparison.Ordinal);
        Assert.Contains(lines["BrancheTracks"], Samples.BrancheTracksRun.Of().Output, StringComparison.Ordinal);
        Assert.Contains(lines["Placements"], Samples.PlacementsRun.Of().Output, StringComparison.Ordinal);
        using var output = new StringWriter();
        global::Samples.Conforming.ConformanceApp.Run([], output, TextWriter.Null);
        Assert.Contains(lines["Conformance"], output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_plan_it_shows_is_a_plan_and_it_names_every_kind()
    {
        var from = s_readme.IndexOf("```json\n", StringComparison.Ordinal) + "```json\n".Length;
        var json = s_readme[from..s_readme.IndexOf("```", from, StringComparison.Ordinal)];
        var plan = Rules.Plans.PlanJson.Read(json);
        Assert.Equal(["EGEN22/1", "EGEN22/2"], plan.Requirements.Select(r => r.Label.Id));
        Assert.InRange(json.Count(c => c == '\n'), 10, 25);
        Assert.All(
            Rules.Plans.Documents.JsonPath.Kinds,
            k => Assert.Contains($"`{k}`", s_readme, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Every_option_of_the_samples_stands_in_the_readme()
    {
        var help =
            Samples.FollowUpRun.Of("--help").Output
            + Samples.PracticeTestRun.Of("--help").Output
            + Samples.TargetGroupRun.Of("--help").Output
            + Samples.BrancheTracksRun.Of("--help").Output
            + Samples.PlacementsRun.Of("--help").Output
            + ConformanceHelp();
        var options = Option().Matches(help).Select(m => m.Value).Except(["--help", "--version"]);
        Assert.All(options, o => Assert.Contains(o, s_readme, StringComparison.Ordinal));
        Assert.All(
            Option()
                .Matches(s_readme)
                .Select(m => m.Value)
                .Where(o => o is not ("--project" or "--filter" or "--source")),
            o => Assert.Contains(o, help, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Every_file_it_links_to_exists()
    {
        var links = Link().Matches(s_readme).Select(m => m.Groups["path"].Value).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, l => Assert.True(Path.Exists(Path.Combine(Library.Root, l)), l));
    }

    private static string Code(string example)
    {
        var source = File.ReadAllText(
            Path.Combine(Library.Root, "tests", "Jobcenter.Rules.Tests", "Documentation", $"{example}.cs")
        );
        var usings = string.Join('\n', source.Split('\n').Where(l => l.StartsWith("using ", StringComparison.Ordinal)));
        var from = source.IndexOf("// <example>\n", StringComparison.Ordinal) + "// <example>\n".Length;
        var to = source.IndexOf("        // </example>", StringComparison.Ordinal);
        var body = string.Join('\n', source[from..to].Split('\n').Select(l => l.Length > 8 ? l[8..] : l)).TrimEnd();
        return $"{usings}\n\n{body}";
    }

    private static string ConformanceHelp()
    {
        using var output = new StringWriter();
        global::Samples.Conforming.ConformanceApp.Run(["--help"], output, TextWriter.Null);
        return output.ToString();
    }

    [GeneratedRegex(
        @"^```csharp\n(?<code>.*?)\n```$",
        RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex CodeBlock();

    [GeneratedRegex(
        @"^(dotnet|\.ci/)\S* ?[^\n]*$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Command();

    [GeneratedRegex(
        @"^\| \[(?<name>\w+)\]\(samples/\w+\) \|[^|]*\| `(?<line>[^`]+)` \|$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex SampleLine();

    [GeneratedRegex(@"--[a-z][a-z-]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Option();

    [GeneratedRegex(@"\]\((?<path>[^):#]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
