using System.Reflection;
using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Tests;

/// <summary>What the conventions are held against: the library's assembly and its source folder.</summary>
internal static class Library
{
    public static Assembly Assembly { get; } = typeof(Verdict).Assembly;

    /// <summary>The public types people write in code, without what the compiler adds.</summary>
    public static IEnumerable<Type> PublicTypes { get; } =
    [.. Assembly.GetExportedTypes().Where(t => !IsCompilerMade(t)).OrderBy(t => t.FullName, StringComparer.Ordinal)];

    public static string Root { get; } = FindRoot();

    public static string Source { get; } = Path.Combine(Root, "src", "Jobcenter.Rules");

    public static string Tests { get; } = Path.Combine(Root, "tests", "Jobcenter.Rules.Tests");

    public static bool IsCompilerMade(MemberInfo member) =>
        member.Name.Contains('<', StringComparison.Ordinal)
        || (member.DeclaringType is { } outer && IsCompilerMade(outer));

    public static bool IsStatic(Type type) => type is { IsAbstract: true, IsSealed: true };

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Jobcenter.Rules.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The solution is not above the test assembly.");
    }
}
