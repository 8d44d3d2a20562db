using Jobcenter.Rules.Answers;

namespace Jobcenter.Rules.Tests.Conventions;

/// <summary>Every public value says itself in a debugger and a log: its text is not its type's name.</summary>
public sealed class ToStringTests
{
    [Fact]
    public void Every_value_says_itself() =>
        Assert.Equal(
            "",
            string.Join(
                " ",
                Library.Packages[0].PublicTypes.Where(IsValue).Where(t => !SaysItself(t)).Select(t => t.Name)
            )
        );

    [Fact]
    public void The_check_can_fail()
    {
        Assert.False(SaysItself(typeof(Silent)));
        Assert.True(SaysItself(typeof(Answer)));
    }

    // What is built, called or thrown is no value; nor is a function with a name.
    private static bool IsValue(Type type) =>
        !Library.IsStatic(type)
        && !type.IsEnum
        && !type.IsInterface
        && !type.IsByRefLike
        && !typeof(Delegate).IsAssignableFrom(type)
        && !typeof(Exception).IsAssignableFrom(type)
        && !typeof(Attribute).IsAssignableFrom(type)
        && !type.Name.EndsWith("Builder", StringComparison.Ordinal);

    private static bool SaysItself(Type type) =>
        type.GetMethod(nameof(ToString), Type.EmptyTypes)?.DeclaringType is { } by
        && by != typeof(object)
        && by != typeof(ValueType);

    private sealed class Silent;
}
