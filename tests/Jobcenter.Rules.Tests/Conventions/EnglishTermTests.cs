using System.Text.RegularExpressions;

namespace Jobcenter.Rules.Tests.Conventions;

/// <summary>A benefit that has an English name is called by it in every English text of a rule document, and by nothing else.</summary>
public sealed partial class EnglishTermTests
{
    [Fact]
    public void An_English_text_has_the_English_name_of_a_benefit()
    {
        var files = new[] { "src/Jobcenter.Rules/Documents", "samples/FollowUp", "samples/Conformance/data" }
            .SelectMany(f =>
                Directory.EnumerateFiles(Path.Combine(Library.Root, f), "*.json", SearchOption.AllDirectories)
            )
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}"))
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
            .ToList();
        Assert.True(files.Count > 10);
        Assert.Empty(files.SelectMany(f => Faults(File.ReadAllText(f)).Select(t => $"{Path.GetFileName(f)}: {t}")));
    }

    [Theory]
    [InlineData("""{ "da": "Jobparate på kontanthjælp", "en": "Job ready on kontanthjælp" }""", 1)]
    [InlineData("""{ "da": "Jobparate på kontanthjælp", "en": "Job ready on cash assistance" }""", 0)]
    [InlineData("""{ "en": "Dagpenge decides" }""", 1)]
    public void The_check_can_fail(string json, int faults) => Assert.Equal(faults, Faults(json).Count());

    private static IEnumerable<string> Faults(string json) =>
        English().Matches(json).Select(m => m.Groups["text"].Value).Where(t => Danish().IsMatch(t));

    [GeneratedRegex(
        "\"en\": \"(?<text>(?:[^\"\\\\]|\\\\.)*)\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex English();

    [GeneratedRegex(
        @"\b(?:kontanthjælp|uddannelseshjælp|sygedagpenge|dagpenge)",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Danish();
}
