using System.Reflection;
using Jobcenter.Rules.Columnar;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Reports;
using Jobcenter.Rules.Testing;

namespace Jobcenter.Rules.Tests;

/// <summary>What the conventions are held against: the packages of src/, each an assembly and a folder of sources.</summary>
internal static class Library
{
    public static string Root { get; } = FindRoot();

    /// <summary>The packages, the core first.</summary>
    public static IReadOnlyList<Package> Packages { get; } =
    [
        new(typeof(Verdict).Assembly),
        new(typeof(ParquetFiles).Assembly),
        new(typeof(RegisterFiles).Assembly),
        new(typeof(AnswerHtml).Assembly),
        new(typeof(RegisterInvariants).Assembly),
    ];

    /// <summary>The assembly of the core.</summary>
    public static Assembly Assembly => Packages[0].Assembly;

    /// <summary>The folder of the core's sources.</summary>
    public static string Source => Packages[0].Source;

    /// <summary>The public types of all packages that people write in code, without what the compiler adds.</summary>
    public static IEnumerable<Type> PublicTypes { get; } = [.. Packages.SelectMany(p => p.PublicTypes)];

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

    /// <summary>A package: its assembly, and the folder of src/ that has its name.</summary>
    internal sealed record Package(Assembly Assembly)
    {
        public string Name => Assembly.GetName().Name ?? "";

        public string Source => Path.Combine(Root, "src", Name);

        public IEnumerable<Type> PublicTypes =>
            Assembly.GetExportedTypes().Where(t => !IsCompilerMade(t)).OrderBy(t => t.FullName, StringComparer.Ordinal);
    }
}
