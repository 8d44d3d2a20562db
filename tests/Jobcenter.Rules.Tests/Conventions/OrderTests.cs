using System.Reflection;

namespace Jobcenter.Rules.Tests.Conventions;

/// <summary>Whoever is ordered can be compared in every way .NET knows: generic or not, by method or by operator.</summary>
public sealed class OrderTests
{
    private static readonly string[] s_operators =
    [
        "op_LessThan",
        "op_LessThanOrEqual",
        "op_GreaterThan",
        "op_GreaterThanOrEqual",
    ];

    public static TheoryData<Type> Ordered { get; } =
    [.. Library.PublicTypes.Where(t => !t.IsEnum && (IsComparable(t) || Operators(t).Any()))];

    [Theory]
    [MemberData(nameof(Ordered))]
    public void An_ordered_value_has_both_interfaces_and_the_operators(Type type) => Assert.Empty(Faults(type));

    [Theory]
    [MemberData(nameof(Ordered))]
    public void It_stands_after_null_equals_itself_and_refuses_another_type(Type type)
    {
        var value = (IComparable?)Activator.CreateInstance(type);
        Assert.NotNull(value);
        Assert.True(value.CompareTo(null) > 0);
        Assert.Equal(0, value.CompareTo(value));
        var problem = Assert.Throws<ArgumentException>(() => value.CompareTo("text"));
        Assert.Contains("String", problem.Message, StringComparison.Ordinal);
        Assert.Contains(type.Name, problem.Message, StringComparison.Ordinal);
        bool Ask(string name) =>
            (bool)(
                type.GetMethod(name, [type, type])?.Invoke(null, [value, value])
                ?? throw new InvalidOperationException(name)
            );
        Assert.Equal([false, true, false, true], s_operators.Select(Ask));
    }

    [Fact]
    public void The_check_can_fail()
    {
        Assert.True(Ordered.Count >= 6);
        Assert.Equal(["Half: IComparable", .. s_operators.Select(o => $"Half: {o}")], Faults(typeof(Half)));
    }

    private static bool IsComparable(Type type) =>
        typeof(IComparable).IsAssignableFrom(type)
        || typeof(IComparable<>).MakeGenericType(type).IsAssignableFrom(type);

    private static IEnumerable<string> Operators(Type type) =>
        s_operators.Where(o => type.GetMethod(o, BindingFlags.Public | BindingFlags.Static) is not null);

    private static IEnumerable<string> Faults(Type type) =>
        new[] { typeof(IComparable), typeof(IComparable<>).MakeGenericType(type) }
            .Where(i => !i.IsAssignableFrom(type))
            .Select(i => $"{type.Name}: {i.Name}")
            .Concat(s_operators.Except(Operators(type)).Select(o => $"{type.Name}: {o}"));

    private readonly record struct Half(int Value) : IComparable<Half>
    {
        public int CompareTo(Half other) => Value.CompareTo(other.Value);
    }
}
