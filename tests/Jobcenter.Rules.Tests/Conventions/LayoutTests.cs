using System.Text.RegularExpressions;

namespace Jobcenter.Rules.Tests.Conventions;

/// <summary>One public type a file, the namespace is the folder, and files stay small.</summary>
public sealed partial class LayoutTests
{
    private const int MaxLines = 300;

    private static readonly string s_sources = Path.Combine(Library.Root, "src");

    public static TheoryData<string> Files { get; } =
    [
        .. Directory
            .EnumerateFiles(s_sources, "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(s_sources, f).Replace('\\', '/'))
            .Where(f => f.Split('/')[1] is not "obj" and not "bin"),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_holds_one_public_type_in_the_namespace_of_its_folder(string file) =>
        Assert.Empty(Faults(file, File.ReadAllText(Path.Combine(s_sources, file))));

    [Fact]
    public void Every_package_is_held_to_it() =>
        Assert.Equal(
            Library.Packages.Select(p => p.Name).Order(StringComparer.Ordinal),
            Directory
                .EnumerateFiles(s_sources, "*.csproj", SearchOption.AllDirectories)
                .Select(f => Path.GetFileNameWithoutExtension(f))
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData(
        "Jobcenter.Rules/Time/A.cs",
        "namespace Jobcenter.Rules.Time;\npublic enum A { }\npublic sealed class B { }",
        "2 public types"
    )]
    [InlineData("Jobcenter.Rules/Time/A.cs", "namespace Jobcenter.Rules.Plans;\npublic enum A { }", "namespace")]
    [InlineData("Jobcenter.Rules/Time/A.cs", "namespace Jobcenter.Rules.Time;\npublic enum B { }", "named A.cs")]
    [InlineData("Jobcenter.Rules.Testing/A.cs", "namespace Jobcenter.Rules;\npublic enum A { }", "namespace")]
    public void The_check_can_fail(string file, string text, string fault) =>
        Assert.Contains(Faults(file, text), f => f.Contains(fault, StringComparison.Ordinal));

    private static IEnumerable<string> Faults(string file, string text)
    {
        if (file.Split('/')[1] == "Internal")
        {
            yield break;
        }

        var space = string.Join('.', file.Split('/')[..^1]);
        if (!text.Contains($"namespace {space};", StringComparison.Ordinal))
        {
            yield return $"{file}: the namespace is not the folder";
        }

        var types = PublicType().Matches(text).Select(m => m.Groups["name"].Value).ToList();
        if (types.Count > 1)
        {
            yield return $"{file}: {types.Count} public types";
        }

        if (types.Count == 1 && Path.GetFileName(file).Split('.')[0] != types[0])
        {
            yield return $"{file}: the public type {types[0]} stands in a file named {Path.GetFileName(file)}";
        }

        if (text.Count(c => c == '\n') > MaxLines)
        {
            yield return $"{file}: more than {MaxLines} lines";
        }
    }

    [GeneratedRegex(
        @"^public (?:(?:static|sealed|abstract|readonly|partial|ref) )*(?:class|record struct|record|struct|interface|enum|delegate [\w<>]+) (?<name>\w+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex PublicType();
}
