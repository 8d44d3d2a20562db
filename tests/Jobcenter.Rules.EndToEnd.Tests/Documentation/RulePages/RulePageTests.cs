namespace Jobcenter.Rules.EndToEnd.Tests.Documentation.RulePages;

/// <summary>The committed pages are what the rules generate: no page differs, none is missing, and none is left over.</summary>
public sealed class RulePageTests
{
    private static readonly string s_folder = Path.Combine(Library.Root, "docs", "rules");
    private static readonly string s_received = Path.Combine(AppContext.BaseDirectory, "RulePages.received");
    private static readonly Lazy<Dictionary<string, RulePage>> s_pages = new(() =>
        RulePageSet.All().ToDictionary(p => p.Path, StringComparer.Ordinal)
    );

    [Fact]
    public void Every_page_is_what_the_rules_generate()
    {
        if (Directory.Exists(s_received))
        {
            Directory.Delete(s_received, recursive: true);
        }

        foreach (var page in s_pages.Value.Values)
        {
            // To approve a change, copy the received pages over the committed ones.
            var path = Path.Combine(s_received, page.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? s_received);
            File.WriteAllText(path, page.Text);
        }

        Assert.All(
            s_pages.Value.Values,
            p => Assert.Equal(p.Text, File.Exists(Committed(p)) ? File.ReadAllText(Committed(p)) : "")
        );
    }

    [Fact]
    public void No_page_is_left_over() =>
        Assert.Equal(
            s_pages.Value.Keys.Order(StringComparer.Ordinal),
            Directory
                .EnumerateFiles(s_folder, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(s_folder, f).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Every_page_has_title_source_diagram_and_an_example_and_every_link_leads_to_one()
    {
        foreach (
            var page in s_pages.Value.Values.Where(p =>
                p.Path is not ("README.md" or "BrancheTracks/kataloger.md" or CountPages.Path)
            )
        )
        {
            Assert.StartsWith($"# ", page.Text, StringComparison.Ordinal);
            Assert.Contains("Kilde", page.Text, StringComparison.Ordinal);
            Assert.Contains("```mermaid\nflowchart TD\n", page.Text, StringComparison.Ordinal);
            Assert.Contains("\nSvar: ", page.Text, StringComparison.Ordinal);
            Assert.Contains("\n```text\n", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("System.", page.Text, StringComparison.Ordinal);
            Assert.Contains($"]({page.Path})", s_pages.Value["README.md"].Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_changed_rule_changes_its_page()
    {
        var page = s_pages.Value["Placements/HEL19-forloeb.md"].Text;
        Assert.Contains("| højst antal kalenderdage | 28 |", page, StringComparison.Ordinal);
        Assert.Contains(
            "længste pause i dage, uden virksomhedspraktik eller løntilskud ≤ 28",
            page,
            StringComparison.Ordinal
        );
        var document = Rules.Placements.PlacementPolicy.Write(Rules.Placements.PlacementPolicy.All);
        var other = Rules
            .Placements.PlacementPolicy.Read(
                document.Replace("\"value\": 28,", "\"value\": 29,", StringComparison.Ordinal)
            )
            .Single(p => p.Label.Id == "HEL19/forloeb")
            .Rules[0];
        Assert.Contains(
            "længste pause i dage, uden virksomhedspraktik eller løntilskud ≤ 29",
            new PageText().Diagram(other.Rule.Outline).ToString(),
            StringComparison.Ordinal
        );
    }

    private static string Committed(RulePage page) => Path.Combine(s_folder, page.Path);
}
