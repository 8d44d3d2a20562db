using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Jobcenter.Rules.Data;

namespace Jobcenter.Rules.Tests.Conventions;

/// <summary>Public types are immutable; only builders change, and the log of a reader, which counts.</summary>
public sealed class ImmutabilityTests
{
    private const BindingFlags Instance =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    [Fact]
    public void Public_types_do_not_change() =>
        Assert.Empty(
            Library
                .PublicTypes.Where(t => !t.Name.EndsWith("Builder", StringComparison.Ordinal) && t != typeof(InputLog))
                .SelectMany(Faults)
        );

    [Fact]
    public void The_check_can_fail()
    {
        var faults = Faults(typeof(Mutable)).ToList();
        Assert.Contains(faults, f => f.Contains("field Count", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Contains("setter of Name", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Contains("Items is", StringComparison.Ordinal));
        Assert.Empty(Faults(typeof(Unchanging)));
    }

    private static IEnumerable<string> Faults(Type type)
    {
        if (type.IsEnum || type.IsSubclassOf(typeof(Delegate)))
        {
            yield break;
        }

        foreach (var field in type.GetFields(Instance))
        {
            if (!field.IsInitOnly && !IsInitBackingField(type, field))
            {
                yield return $"{type.Name}: the field {field.Name} can change";
            }
        }

        foreach (var property in type.GetProperties(Instance))
        {
            if (property.SetMethod is { IsPublic: true } setter && !IsInit(setter))
            {
                yield return $"{type.Name}: the setter of {property.Name} is public";
            }

            if (property.GetMethod is { IsPublic: true } && IsChangeableCollection(property.PropertyType))
            {
                yield return $"{type.Name}: {property.Name} is a {property.PropertyType.Name}, which can change";
            }
        }
    }

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    // The field of an init property is written by its setter, so it is not read-only.
    private static bool IsInitBackingField(Type type, FieldInfo field)
    {
        var name = field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : null;
        return name is not null && type.GetProperty(name, Instance)?.SetMethod is { } setter && IsInit(setter);
    }

    private static bool IsChangeableCollection(Type type) =>
        !type.Name.StartsWith("Immutable", StringComparison.Ordinal)
        && (type.IsArray || typeof(IList).IsAssignableFrom(type) || typeof(IDictionary).IsAssignableFrom(type));

    private sealed class Mutable
    {
        public int Count = 1;

        public string? Name { get; set; }

        public List<int> Items { get; } = [];

        public override string ToString() => $"{Count} {Name} {Items}";
    }

    private sealed record Unchanging(int Count)
    {
        public string? Name { get; init; }
    }
}
