using System.Text.Json;
using System.Text.RegularExpressions;
using Jobcenter.Rules.Plans;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation;

/// <summary>Every page is true: its code is code that ran, its output what was printed, its commands and links exist.</summary>
[Collection("console")]
public sealed partial class PageTests
{
    // Options of programs that are not ours.
    private static readonly string[] s_foreignOptions = ["--project", "--filter", "--source", "--no-build", "--format"];

    private static readonly Lazy<string> s_help = new(() =>
        Samples.FollowUpRun.Of("--help").Output
        + Samples.PracticeTestRun.Of("--help").Output
        + Samples.TargetGroupRun.Of("--help").Output
        + Samples.BrancheTracksRun.Of("--help").Output
        + Samples.PlacementsRun.Of("--help").Output
        + Samples.ContactsRun.Of("--help").Output
        + Conformance("--help")
    );

    public static TheoryData<string> Examples { get; } = [.. Example.All.Select(e => e.Name)];

    public static TheoryData<string> Pages { get; } = [.. Page.All.Select(p => p.Path)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_stands_on_one_page_with_what_it_prints(string name)
    {
        var example = Example.All.Single(e => e.Name == name);
        var block = $"```csharp\n{example.Code}\n```\n\nprints\n\n```text\n{example.Output()}```\n";
        var page = Assert.Single(Page.All, p => p.Text.Contains(example.Code, StringComparison.Ordinal));
        Assert.Contains(block, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_code_block_is_an_example(string path)
    {
        var code = Example.All.Select(e => e.Code).ToHashSet(StringComparer.Ordinal);
        Assert.All(CodeBlock().Matches(Page.Of(path).Text), m => Assert.Contains(m.Groups["code"].Value, code));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_command_runs_in_ci_but_those_that_cannot(string path)
    {
        var ci = File.ReadAllText(Path.Combine(Library.Root, ".ci", "run"));
        // The samples' commands are taken from the pages themselves.
        Assert.Contains("grep -h '^dotnet run --project samples' README.md docs/*.md", ci, StringComparison.Ordinal);
        Assert.All(
            Command()
                .Matches(Page.Of(path).Text)
                .Select(m => m.Value)
                .Where(c => !c.StartsWith("dotnet run --project samples", StringComparison.Ordinal)),
            c =>
                Assert.True(
                    ci.Split('\n').Contains(c)
                        || c.Contains("--project benchmarks", StringComparison.Ordinal)
                        || c
                            is "dotnet add package Jobcenter.Rules"
                                or "dotnet csharpier format ."
                                or ".ci/run"
                                or ".ci/mutate Kernel",
                    c
                )
        );
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_option_it_names_exists(string path) =>
        Assert.All(
            Option().Matches(Page.Of(path).Text).Select(m => m.Value).Except(s_foreignOptions),
            o => Assert.Contains(o, s_help.Value, StringComparison.Ordinal)
        );

    [Fact]
    public void Every_option_of_the_samples_stands_on_a_page() =>
        Assert.All(
            Option().Matches(s_help.Value).Select(m => m.Value).Except(["--help", "--version"]),
            o => Assert.Contains(Page.All, p => p.Text.Contains($"`{o}", StringComparison.Ordinal))
        );

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_leads_to_a_file_and_to_a_heading_of_it(string path)
    {
        var page = Page.Of(path);
        var folder = Path.Combine(Library.Root, Path.GetDirectoryName(path) ?? "");
        foreach (Match link in Link().Matches(page.Text))
        {
            var target = link.Groups["path"].Value;
            var heading = link.Groups["heading"].Value;
            var file = target.Length == 0 ? Path.Combine(Library.Root, path) : Path.Combine(folder, target);
            Assert.True(Path.Exists(file), $"{path}: {link.Value}");
            Assert.True(
                heading.Length == 0 || Headings(File.ReadAllText(file)).Contains(heading),
                $"{path}: {link.Value}"
            );
        }
    }

    [Fact]
    public void Every_page_of_docs_is_reached_from_the_index()
    {
        var index = Page.Of("docs/index.md").Text;
        Assert.All(
            Page.All.Where(p =>
                p.Path.StartsWith("docs/", StringComparison.Ordinal) && p.Path.Count(c => c == '/') == 1
            ),
            p =>
                Assert.True(
                    p.Path == "docs/index.md"
                        || index.Contains($"]({p.Path["docs/".Length..]}", StringComparison.Ordinal),
                    p.Path
                )
        );
        Assert.Contains("](rules/README.md)", index, StringComparison.Ordinal);
        Assert.Contains("](decisions/README.md)", index, StringComparison.Ordinal);
    }

    [Fact]
    public void The_readmes_are_short_and_that_of_a_package_leads_outwards()
    {
        Assert.InRange(Page.Of("README.md").Text.Count(c => c == '\n'), 40, 150);
        var packed = Page.All.Where(p => p.Path.StartsWith("src/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(packed);
        Assert.All(
            packed,
            p =>
            {
                Assert.InRange(p.Text.Count(c => c == '\n'), 10, 40);
                Assert.DoesNotMatch(@"\]\((?!https://)", p.Text);
            }
        );
    }

    [Fact]
    public void The_line_it_shows_of_each_sample_is_one_the_sample_prints()
    {
        var lines = Page
            .All.SelectMany(p => SampleLine().Matches(p.Text))
            .ToDictionary(m => m.Groups["name"].Value, m => m.Groups["line"].Value, StringComparer.Ordinal);
        Assert.Equal(
            ["BrancheTracks", "Conformance", "Contacts", "FollowUp", "Placements", "PracticeTest", "TargetGroups"],
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
        Assert.Contains(
            lines["Contacts"],
            Samples.ContactsRun.Of("--as-of", "2025-03-31").Output,
            StringComparison.Ordinal
        );
        Assert.Contains(lines["Conformance"], Conformance(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_explanation_that_teaches_to_read_one_is_that_of_the_first_example()
    {
        var page = Page.Of("docs/concepts.md").Text;
        var from = page.IndexOf("```text\n✓", StringComparison.Ordinal) + "```text\n".Length;
        var tree = page[from..page.IndexOf("```", from, StringComparison.Ordinal)];
        Assert.EndsWith(tree, Example.All.Single(e => e.Name == "FirstExample").Output(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_timeline_it_shows_is_one_the_sample_prints()
    {
        var line = Timeline().Match(Page.Of("docs/placements.md").Text).Groups["line"].Value;
        Assert.NotEmpty(line);
        Assert.Contains(line, Samples.PlacementsRun.Of().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_plan_it_shows_is_a_plan_and_every_kind_is_named_beside_it()
    {
        var page = Page.Of("docs/rule-documents.md").Text;
        var from = page.IndexOf("```json\n", StringComparison.Ordinal) + "```json\n".Length;
        var json = page[from..page.IndexOf("```", from, StringComparison.Ordinal)];
        var plan = EmploymentPlans.Read(json);
        Assert.Equal(["EGEN22/1", "EGEN22/2"], plan.Requirements.Select(r => r.Label.Id));
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Library.Source, "rules.schema.json")));
        var requirement = schema
            .RootElement.GetProperty("properties")
            .GetProperty("requirements")
            .GetProperty("items")
            .GetProperty("properties");
        var kinds = new[] { "measure", "comparison", "pace" }
            .SelectMany(part => requirement.GetProperty(part).GetProperty("anyOf").EnumerateArray())
            .Select(k => k.GetProperty("properties").GetProperty("kind").GetProperty("const").GetString())
            .ToList();
        Assert.True(kinds.Count > 10);
        Assert.All(kinds, k => Assert.Contains($"`{k}`", page, StringComparison.Ordinal));
    }

    private static string Conformance(params string[] arguments)
    {
        using var output = new StringWriter();
        global::Samples.Conforming.ConformanceApp.Run(arguments, output, TextWriter.Null);
        return output.ToString();
    }

    private static HashSet<string> Headings(string text) =>
        Heading()
            .Matches(text.ReplaceLineEndings("\n"))
            .Select(m => NotInAnchor().Replace(m.Groups["title"].Value.ToLowerInvariant(), "").Replace(' ', '-'))
            .ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(
        @"^```csharp\n(?<code>.*?)\n```$",
        RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex CodeBlock();

    [GeneratedRegex(
        @"^(dotnet |\.ci/)[^\n]*$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Command();

    [GeneratedRegex(
        @"^\| \[(?<name>\w+)\]\(\S+samples/\w+\) \|[^|]*\| `(?<line>[^`]+)` \|$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex SampleLine();

    [GeneratedRegex(@"`(?<line>bo +[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Timeline();

    [GeneratedRegex(@"(?<![\w-])--[a-z][a-z-]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Option();

    [GeneratedRegex(
        @"\]\((?!https?:|mailto:)(?<path>[^)#\s]*)(?:#(?<heading>[^)\s]+))?\)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Link();

    [GeneratedRegex(
        @"^#{1,6} (?<title>[^\n]+)$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotInAnchor();
}
