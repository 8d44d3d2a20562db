using System.Text.RegularExpressions;

namespace Jobcenter.Rules.Tests.Conventions;

/// <summary>Each public type of the core is shown in a page, a sample or a test: one that nobody shows is nobody's.</summary>
public sealed partial class ShownTests
{
    // How many there may be: a type is made public for a reason, and another goes for it where one can.
    private const int Most = 200;

    [Fact]
    public void Every_public_type_is_shown_somewhere() =>
        Assert.Empty(Unseen(Library.Packages[0].PublicTypes.Select(NameOf), [.. Shown()]));

    [Fact]
    public void The_public_types_stay_few() => Assert.InRange(Library.Packages[0].PublicTypes.Count(), 1, Most);

    [Fact]
    public void The_check_can_fail() =>
        Assert.Equal(
            ["Unseen"],
            Unseen(["Register", "Unseen"], ["docs/a.md: a `Register` is built", "a RegisterUnseen"])
        );

    private static IEnumerable<string> Unseen(IEnumerable<string> types, string[] texts)
    {
        var words = texts.SelectMany(t => Word().Matches(t).Select(m => m.Value)).ToHashSet(StringComparer.Ordinal);
        return types.Where(t => !words.Contains(t));
    }

    private static string NameOf(Type type) => type.Name.Split('`')[0];

    // The glossary has them all.
    private static IEnumerable<string> Shown() =>
        new[] { "docs", "samples", "tests" }
            .SelectMany(f =>
                Directory.EnumerateFiles(Path.Combine(Library.Root, f), "*.*", SearchOption.AllDirectories)
            )
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(static p => p is "obj" or "bin"))
            .Where(f =>
                f.EndsWith(".cs", StringComparison.Ordinal)
                || (f.EndsWith(".md", StringComparison.Ordinal) && !f.EndsWith("glossary.md", StringComparison.Ordinal))
            )
            .Select(File.ReadAllText);

    [GeneratedRegex(@"\w+", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Word();
}
