using System.Text.RegularExpressions;
using System.Xml.Linq;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation;

/// <summary>What only GitHub reads is right before GitHub reads it: workflows, issue forms and the citation.</summary>
public sealed partial class WorkflowTests
{
    private static readonly string s_github = Path.Combine(Library.Root, ".github");

    public static TheoryData<string> Files { get; } =
    [
        .. Directory
            .EnumerateFiles(s_github, "*.yml", SearchOption.AllDirectories)
            .Append(Path.Combine(Library.Root, "CITATION.cff"))
            .Append(Path.Combine(Library.Root, "docs", "toc.yml"))
            .Select(f => Path.GetRelativePath(Library.Root, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Workflows { get; } = [.. Names("workflows")];

    public static TheoryData<string> Forms { get; } = [.. Names("ISSUE_TEMPLATE").Where(f => f != "config.yml")];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_yaml(string file) => Assert.NotNull(Parse(Path.Combine(Library.Root, file)));

    [Theory]
    [InlineData("name: CI\n  on: push")]
    [InlineData("name: CI\nname: Docs")]
    [InlineData("run: echo: done")]
    public void The_check_can_fail(string text) => Assert.ThrowsAny<YamlException>(() => Document(text));

    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_workflow_has_name_start_and_jobs_with_an_end(string file)
    {
        var workflow = Workflow(file);
        Assert.NotEmpty(Text(workflow, "name"));
        Assert.NotEmpty(Map(workflow, "on").Children);
        // Each states what it may do and what it gives way to; a job that hangs is stopped.
        Assert.True(workflow.Children.ContainsKey("permissions"));
        Assert.True(workflow.Children.ContainsKey("concurrency"));
        Assert.NotEmpty(Jobs(workflow));
        Assert.All(Jobs(workflow), j => Assert.NotEmpty(Text(j, "runs-on")));
        Assert.All(Jobs(workflow), j => Assert.NotEmpty(Text(j, "timeout-minutes")));
        Assert.All(Jobs(workflow), j => Assert.NotEmpty(Steps(j)));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void The_scripts_it_calls_exist_and_its_actions_have_a_major_version(string file)
    {
        Assert.All(Scripts(file), s => Assert.True(File.Exists(Path.Combine(Library.Root, s)), s));
        Assert.All(
            Jobs(Workflow(file)).SelectMany(Steps).Where(s => s.Children.ContainsKey("uses")),
            s => Assert.Matches(@"^[\w-]+/[\w-]+@v[0-9]+$", Text(s, "uses"))
        );
    }

    [Fact]
    public void What_passes_before_a_change_lands_passes_before_a_release_too()
    {
        Assert.Contains(".ci/run", Scripts("ci.yml"));
        Assert.Contains(".ci/run", Scripts("release.yml"));
        Assert.Contains(".ci/docs", Scripts("docs.yml"));
        Assert.Contains(".ci/mutate", Scripts("mutation.yml"));
    }

    [Fact]
    public void Every_folder_of_the_library_is_mutated()
    {
        var matrix = Map(Map(Jobs(Workflow("mutation.yml")).Single(), "strategy"), "matrix");
        Assert.Equal(
            Directory
                .EnumerateDirectories(Library.Source)
                .Where(d => Directory.EnumerateFiles(d, "*.cs", SearchOption.AllDirectories).Any())
                .Select(d => Path.GetFileName(d))
                .Except(["Internal", "bin", "obj"], StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
            Assert
                .IsType<YamlSequenceNode>(matrix.Children["folder"])
                .Select(n => n.ToString())
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void An_issue_form_has_fields_with_ids_and_warns_of_real_data(string file)
    {
        var path = Path.Combine(s_github, "ISSUE_TEMPLATE", file);
        var form = Assert.IsType<YamlMappingNode>(Parse(path));
        Assert.NotEmpty(Text(form, "name"));
        Assert.NotEmpty(Text(form, "description"));
        var fields = Maps(form.Children["body"]).Where(f => Text(f, "type") != "markdown").ToList();
        Assert.NotEmpty(fields);
        Assert.All(fields, f => Assert.NotEmpty(Text(Map(f, "attributes"), "label")));
        Assert.Equal(fields.Count, fields.Select(f => Text(f, "id")).Distinct(StringComparer.Ordinal).Count());
        Assert.Contains("**Never write data of real citizens here**", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Contains(fields, f => Text(f, "id") == "made-up");
    }

    [Fact]
    public void The_contents_of_the_site_list_every_page_of_docs_once() =>
        Assert.Equal(
            Page.All.Select(p => p.Path)
                .Where(p => p.StartsWith("docs/", StringComparison.Ordinal) && p.Count(c => c == '/') == 1)
                .Select(p => p["docs/".Length..])
                .Concat(["api/", "decisions/README.md", "rules/README.md"])
                .Order(StringComparer.Ordinal),
            Parse(Path.Combine(Library.Root, "docs", "toc.yml"))
                .AllNodes.OfType<YamlMappingNode>()
                .Where(n => n.Children.ContainsKey("href"))
                .Select(n => Text(n, "href"))
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void The_citation_is_of_this_version()
    {
        var citation = Assert.IsType<YamlMappingNode>(Parse(Path.Combine(Library.Root, "CITATION.cff")));
        var version = XDocument
            .Load(Path.Combine(Library.Root, "Directory.Build.props"))
            .Descendants("Version")
            .Single()
            .Value;
        Assert.Equal(version, Text(citation, "version"));
        Assert.All(["cff-version", "message", "title", "license"], k => Assert.NotEmpty(Text(citation, k)));
        Assert.NotEmpty(Maps(citation.Children["authors"]));
    }

    private static IEnumerable<string> Names(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(s_github, folder), "*.yml")
            .Select(f => Path.GetFileName(f))
            .Order(StringComparer.Ordinal);

    private static YamlMappingNode Workflow(string file) =>
        Assert.IsType<YamlMappingNode>(Parse(Path.Combine(s_github, "workflows", file)));

    private static List<string> Scripts(string workflow) =>
        [.. Script().Matches(File.ReadAllText(Path.Combine(s_github, "workflows", workflow))).Select(m => m.Value)];

    private static IEnumerable<YamlMappingNode> Jobs(YamlMappingNode workflow) =>
        Map(workflow, "jobs").Children.Values.Select(Assert.IsType<YamlMappingNode>);

    private static IEnumerable<YamlMappingNode> Steps(YamlMappingNode job) => Maps(job.Children["steps"]);

    private static IEnumerable<YamlMappingNode> Maps(YamlNode list) =>
        Assert.IsType<YamlSequenceNode>(list).Select(Assert.IsType<YamlMappingNode>);

    private static YamlMappingNode Map(YamlMappingNode node, string key) =>
        Assert.IsType<YamlMappingNode>(node.Children[key]);

    private static string Text(YamlMappingNode node, string key) => node.Children[key].ToString();

    private static YamlNode Parse(string path) => Document(File.ReadAllText(path));

    private static YamlNode Document(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return Assert.Single(stream.Documents).RootNode;
    }

    [GeneratedRegex(@"(?<![\w/])\.ci/[a-z]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Script();
}
