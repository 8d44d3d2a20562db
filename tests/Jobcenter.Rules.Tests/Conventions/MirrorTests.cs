using System.Reflection;
using Jobcenter.Rules.Plans;

namespace Jobcenter.Rules.Tests.Conventions;

/// <summary>A test file mirrors a source file: XTests.cs tests X.cs of the folder of the same name.</summary>
public sealed class MirrorTests
{
    // These hold a whole folder, or more than one, against an oracle or a bound.
    private static readonly string[] s_wholeFolders =
    [
        "Kernel/AllocationTests.cs", // rules, fractions, requirements and groups: testing allocates nothing
        "Placements/DefaultAndCalendarTests.cs", // defaults and other calendars, at every public door
        "Plans/RequirementOracleTests.cs", // every requirement of the five plans against a slow count of its own
        "Placements/PolicyRuleOracleTests.cs", // every kind of rule against plain conditions
        "TargetGroups/EveryCombinationTests.cs", // columns and impacts over every combination of the facts
        "TargetGroups/PlanRuleOracleTests.cs", // every segment and step against plain conditions
        "TargetGroups/RegisterTargetGroupTests.cs", // column, timeline and impact against asking one by one
        "Data/FileReadingTests.cs", // every kind of file, read as a user has it
        "Testing/ConformanceTests.cs", // the shipped cases and the runner that reads them
    ];

    // The cases of these stand in the file of their family.
    private static readonly Type[] s_families = [typeof(Measure), typeof(LimitComparison), typeof(Pace)];

    // These are about no folder of the library.
    private static readonly string[] s_ofNoFolder = ["Conventions", "Generators", "Hostile", "Internal"];

    [Fact]
    public void A_test_file_mirrors_a_source_file() => Assert.Empty(Faults([.. Files(Library.Tests)], [.. Sources()]));

    [Fact]
    public void What_is_listed_is_there_and_mirrors_nothing()
    {
        var tests = Files(Library.Tests).ToHashSet(StringComparer.Ordinal);
        var sources = Sources().ToHashSet(StringComparer.Ordinal);
        Assert.All(s_wholeFolders, f => Assert.Contains(f, tests));
        Assert.DoesNotContain(s_wholeFolders, f => sources.Contains(Source(f)));
    }

    [Theory]
    [InlineData("Plans/RankAndCountTests.cs", "no Plans/RankAndCount.cs")]
    [InlineData("Placements/MeasureTests.cs", "no Placements/Measure.cs")] // it stands in another folder
    [InlineData("MeasureTests.cs", "no Measure.cs")]
    [InlineData("Plans/MeasureEdgeTests.cs", "is a drawer")]
    [InlineData("Plans/OtherPlansTests.cs", "is a drawer")]
    [InlineData("Hostile/OtherTests.cs", "is a drawer")]
    [InlineData("Plans/MeasureTests.cs", null)]
    [InlineData("Plans/DeliverableTests.cs", null)] // a case of a family
    [InlineData("Placements/DeliverableTests.cs", "no Placements/Deliverable.cs")]
    [InlineData("Quantities/FractionTests.cs", null)] // a class in several files
    [InlineData("Placements/PolicyRuleOracleTests.cs", null)]
    [InlineData("Conventions/AnyTests.cs", null)]
    [InlineData("Plans/Figures.cs", null)] // no tests
    public void The_check_can_fail(string file, string? fault)
    {
        var faults = Faults([file], ["Plans/Measure.cs", "Quantities/Fraction.cs", "Quantities/Fraction.Text.cs"]);
        if (fault is null)
        {
            Assert.Empty(faults);
        }
        else
        {
            Assert.Contains(faults, f => f.Contains(fault, StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> Faults(string[] tests, string[] sources)
    {
        foreach (var file in tests.Where(static f => f.EndsWith("Tests.cs", StringComparison.Ordinal)))
        {
            var name = file.Split('/')[^1];
            if (
                name.EndsWith("EdgeTests.cs", StringComparison.Ordinal)
                || name.StartsWith("Other", StringComparison.Ordinal)
            )
            {
                yield return $"{file} is a drawer: a test stands in the file of what it tests";
            }

            if (
                !s_ofNoFolder.Contains(file.Split('/')[0], StringComparer.Ordinal)
                && !s_wholeFolders.Contains(file, StringComparer.Ordinal)
                && !sources.Contains(Source(file), StringComparer.Ordinal)
                && !IsCase(file)
            )
            {
                yield return $"{file}: there is no {Source(file)}";
            }
        }
    }

    // A test of one case of a closed family.
    private static bool IsCase(string test) =>
        s_families.Any(f =>
            $"{f.Namespace}.".EndsWith($".{test.Split('/')[0]}.", StringComparison.Ordinal)
            && f.GetNestedType(test.Split('/')[^1][..^"Tests.cs".Length], BindingFlags.Public | BindingFlags.NonPublic)
                is not null
        );

    private static string Source(string test) => string.Concat(test.AsSpan(0, test.Length - "Tests.cs".Length), ".cs");

    // The folders of the core, and a folder for each package beside it: Jobcenter.Rules.Reports is Reports.
    private static IEnumerable<string> Sources() =>
        Library.Packages.SelectMany(
            (p, i) => Files(p.Source).Select(f => i == 0 ? f : $"{p.Name["Jobcenter.Rules.".Length..]}/{f}")
        );

    private static IEnumerable<string> Files(string root) =>
        Directory
            .EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
            .Where(static f =>
                !f.StartsWith("obj/", StringComparison.Ordinal) && !f.StartsWith("bin/", StringComparison.Ordinal)
            );
}
