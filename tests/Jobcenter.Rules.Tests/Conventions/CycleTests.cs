namespace Jobcenter.Rules.Tests.Conventions;

/// <summary>No more than eight types of a folder go round in a circle: more can only be read all at once.</summary>
/// <remarks>A nested type is a part of the type it stands in; a static local or a lambda too.</remarks>
public sealed class CycleTests
{
    private const int Most = 8;

    [Fact]
    public void A_circle_of_types_is_small()
    {
        foreach (var (folder, circle) in Largest(Library.Assembly.GetTypes()))
        {
            Assert.True(
                circle.Length <= Most,
                $"{folder}: {circle.Length} types use each other: {string.Join(", ", circle)}"
            );
        }
    }

    [Fact]
    public void The_check_can_fail() =>
        Assert.Equal(["A", "B"], Assert.Single(Largest([typeof(A), typeof(B), typeof(C)])).Value);

    private static Dictionary<string, string[]> Largest(IEnumerable<Type> types) =>
        types
            .Where(t => t.Namespace?.StartsWith("Jobcenter.Rules.", StringComparison.Ordinal) is true)
            .GroupBy(t => t.Namespace?["Jobcenter.Rules.".Length..].Split('.')[0] ?? "", StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => LargestOf([.. g]), StringComparer.Ordinal);

    private static string[] LargestOf(Type[] types)
    {
        var uses = types
            .GroupBy(Owner)
            .ToDictionary(g => g.Key, g => g.SelectMany(TypeDependencies.Of).Select(Owner).ToHashSet());
        var reached = uses.Keys.ToDictionary(t => t, t => Reached(t, uses));
        return
        [
            .. uses.Keys.Select(t =>
                    reached[t].Where(o => reached[o].Contains(t)).Select(o => o.Name).Order(StringComparer.Ordinal)
                )
                .MaxBy(c => c.Count())
                ?? Enumerable.Empty<string>(),
        ];
    }

    private static HashSet<Type> Reached(Type from, Dictionary<Type, HashSet<Type>> uses)
    {
        var (reached, open) = (new HashSet<Type>(), new Stack<Type>([from]));
        while (open.TryPop(out var type))
        {
            foreach (var used in uses.GetValueOrDefault(type) ?? [])
            {
                if (uses.ContainsKey(used) && reached.Add(used))
                {
                    open.Push(used);
                }
            }
        }

        return reached;
    }

    private static Type Owner(Type type)
    {
        while (type.DeclaringType is { } owner && owner != typeof(CycleTests))
        {
            type = owner;
        }

        return type;
    }

    private sealed class A
    {
        public B? Other { get; init; }
    }

    private sealed class B
    {
        public A? Other { get; init; }

        public C? Beside { get; init; }
    }

    private sealed class C;
}
