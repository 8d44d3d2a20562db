namespace Jobcenter.Rules.Tests.Conventions;

/// <summary>A folder may use only the folders above it in the list.</summary>
/// <remarks>
/// Kernel stands first, for a dated value carries its source and a period says itself in two languages. Guards (in
/// Internal/, namespace Ardalis.GuardClauses) may be used by all.
/// </remarks>
public sealed class FolderOrderTests
{
    private const string Root = "Jobcenter.Rules.";

    private static readonly string[] s_order =
    [
        "Kernel",
        "Time",
        "Quantities",
        "Citizens",
        "Forms",
        "Registers",
        "Counts",
        "TargetGroups",
        "BrancheTracks",
        "Placements",
        "Contacts",
        "Plans",
        "PracticeTests",
        "Documents",
        "Answers",
        "Json",
    ];

    [Fact]
    public void Folders_use_only_those_above_them() => Assert.Empty(Violations(s_order));

    [Fact]
    public void The_check_can_fail()
    {
        var violations = Violations([.. s_order.Reverse()]).ToList();
        Assert.Contains(violations, v => v.Contains("FullTimePersonCounts", StringComparison.Ordinal));
        Assert.Contains(violations, v => v.Contains("Plans uses", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_namespace_is_a_folder_of_the_list()
    {
        var folders = Library.Assembly.GetTypes().Select(Folder).OfType<string>().Distinct().ToList();
        Assert.Empty(folders.Except(s_order));
        // The check can fail: without its last folder the list is too short.
        Assert.Equal(["Json"], folders.Except(s_order[..^1]));
    }

    private static IEnumerable<string> Violations(string[] order) =>
        from type in Library.Assembly.GetTypes()
        let folder = Folder(type)
        where folder is not null
        from used in TypeDependencies.Of(type)
        let other = Folder(used)
        where other is not null && Array.IndexOf(order, other) > Array.IndexOf(order, folder)
        select $"{folder} uses {other}: {type.Name} uses {used.Name}";

    private static string? Folder(Type type) =>
        type.Namespace is { } name
        && name.StartsWith(Root, StringComparison.Ordinal)
        && type.Assembly == Library.Assembly
            ? name[Root.Length..].Split('.')[0]
            : null;
}
