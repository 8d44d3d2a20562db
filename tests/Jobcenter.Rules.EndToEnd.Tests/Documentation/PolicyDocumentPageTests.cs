using System.Text.RegularExpressions;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation;

/// <summary>The document of policies on docs/rule-documents.md is one, and the page names every kind of rule with its properties.</summary>
public sealed partial class PolicyDocumentPageTests
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(Library.Root, "docs", "rule-documents.md"));

    [Fact]
    public void The_document_on_the_page_is_read()
    {
        var document = Json()
            .Matches(s_page)
            .Select(m => m.Groups["text"].Value)
            .Single(t => t.Contains("\"policies\"", StringComparison.Ordinal));
        var policy = Assert.Single(PlacementPolicy.Read(document));
        Assert.Equal("Højst 14 dage imellem", policy.Label.Title.Danish);
        Assert.Equal(Sureness.Sourced, policy.ParameterOf<int>("pauseDays")?.Values.Single().Sureness);
    }

    [Fact]
    public void Every_kind_of_rule_stands_on_the_page()
    {
        const string Unknown = """{"policies":[{"id":"a","rules":[{"kind":"x"}]}]}""";
        var faults = Assert.Throws<DocumentFormatException>(() => PlacementPolicy.Read(Unknown)).Faults;
        var kinds = faults.Single(f => f.Path.EndsWith(".kind", StringComparison.Ordinal)).Allowed.English;
        Assert.All(
            kinds["one of ".Length..].Split(", "),
            kind => Assert.Contains($"`{kind}`", s_page, StringComparison.Ordinal)
        );
    }

    [GeneratedRegex(
        "^```json\n(?<text>.*?)^```",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Json();
}
