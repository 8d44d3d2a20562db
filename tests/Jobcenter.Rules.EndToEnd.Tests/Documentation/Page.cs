namespace Jobcenter.Rules.EndToEnd.Tests.Documentation;

/// <summary>A page that a person reads: the README, that of a package, or one of docs/ that is written by hand.</summary>
/// <param name="Path">From the root, with slashes.</param>
/// <param name="Text">What stands on it.</param>
internal sealed record Page(string Path, string Text)
{
    public static IReadOnlyList<Page> All { get; } =
    [
        .. new[] { "README.md", "CONTRIBUTING.md", "SECURITY.md", "CODE_OF_CONDUCT.md" }
            .Concat(Markdown("src"))
            .Concat(Markdown("docs"))
            .Concat(Markdown("benchmarks"))
            .Where(p => !p.StartsWith("docs/rules/", StringComparison.Ordinal))
            .Where(p => !p.StartsWith("docs/_site/", StringComparison.Ordinal))
            .Where(p =>
                !p.Contains("/obj/", StringComparison.Ordinal) && !p.Contains("/bin/", StringComparison.Ordinal)
            )
            .Select(p => new Page(
                p,
                File.ReadAllText(System.IO.Path.Combine(Library.Root, p)).ReplaceLineEndings("\n")
            )),
    ];

    public static Page Of(string path) => All.Single(p => p.Path == path);

    public override string ToString() => Path;

    private static IEnumerable<string> Markdown(string folder) =>
        Directory
            .EnumerateFiles(System.IO.Path.Combine(Library.Root, folder), "*.md", SearchOption.AllDirectories)
            .Select(f => System.IO.Path.GetRelativePath(Library.Root, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
}
