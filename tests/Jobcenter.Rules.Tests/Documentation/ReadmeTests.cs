using System.Text.RegularExpressions;
using Jobcenter.Rules.Tests.Conventions;

namespace Jobcenter.Rules.Tests.Documentation;

/// <summary>The README is true: its example is the one that runs, and its commands and options exist.</summary>
[Collection("console")]
public sealed partial class ReadmeTests
{
    private static readonly string s_readme = File.ReadAllText(Path.Combine(Library.Root, "README.md"));

    [Theory]
    [InlineData(nameof(FirstExample))]
    [InlineData(nameof(LargeRegisterExample))]
    public void The_examples_are_those_that_run(string name)
    {
        var source = File.ReadAllText(
            Path.Combine(Library.Root, "tests", "Jobcenter.Rules.Tests", "Documentation", $"{name}.cs")
        );
        var usings = string.Join('\n', source.Split('\n').Where(l => l.StartsWith("using ", StringComparison.Ordinal)));
        var from = source.IndexOf("// <example>\n", StringComparison.Ordinal) + "// <example>\n".Length;
        var to = source.IndexOf("        // </example>", StringComparison.Ordinal);
        var body = string.Join('\n', source[from..to].Split('\n').Select(l => l.Length > 8 ? l[8..] : l)).TrimEnd();
        Assert.Contains($"```csharp\n{usings}\n\n{body}\n```", s_readme, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(FirstExample))]
    [InlineData(nameof(LargeRegisterExample))]
    public void Their_output_is_the_one_printed(string name)
    {
        Action run = name == nameof(FirstExample) ? FirstExample.Run : LargeRegisterExample.Run;
        var before = Console.Out;
        using var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            run();
        }
        finally
        {
            Console.SetOut(before);
        }

        Assert.Contains($"```text\n{output}```", s_readme, StringComparison.Ordinal);
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
            + Samples.PlacementsRun.Of("--help").Output;
        var options = Option().Matches(help).Select(m => m.Value).Except(["--help", "--version"]);
        Assert.All(options, o => Assert.Contains(o, s_readme, StringComparison.Ordinal));
        Assert.All(
            Option().Matches(s_readme).Select(m => m.Value).Where(o => o is not "--project" and not "--filter"),
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

    [GeneratedRegex(@"--[a-z][a-z-]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Option();

    [GeneratedRegex(@"\]\((?<path>[^):#]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
