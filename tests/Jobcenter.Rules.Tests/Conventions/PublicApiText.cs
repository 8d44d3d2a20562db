using System.Reflection;
using System.Text;

namespace Jobcenter.Rules.Tests.Conventions;

/// <summary>The public API as text: one line a type, one line a member.</summary>
internal static class PublicApiText
{
    private const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Static
        | BindingFlags.Instance
        | BindingFlags.DeclaredOnly;

    public static string Of(IEnumerable<Type> types)
    {
        var text = new StringBuilder();
        foreach (var type in types)
        {
            text.Append(Kind(type)).Append(' ').Append(Name(type)).Append(Bases(type)).Append('\n');
            foreach (var line in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("  ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(n => $"{n} = {(int)Enum.Parse(type, n)}");
        }

        var fields = type.GetFields(Declared)
            .Where(f => f.IsPublic && !Library.IsCompilerMade(f))
            .Select(f =>
                $"{(f.IsLiteral ? "const " : f.IsStatic ? "static " : "")}{Name(f.FieldType)} {f.Name}{(f.IsLiteral ? $" = {f.GetRawConstantValue()}" : "")}"
            );
        var constructors = type.GetConstructors(Declared).Where(c => c.IsPublic).Select(c => $"new{Parameters(c)}");
        var properties = type.GetProperties(Declared)
            .Where(p => p.GetMethod is { IsPublic: true } && !Library.IsCompilerMade(p))
            .Select(Property);
        var methods = type.GetMethods(Declared).Where(IsShown).Select(Method);
        return fields.Concat(constructors).Concat(properties).Concat(methods);
    }

    private static bool IsShown(MethodInfo method) =>
        method.IsPublic
        && !Library.IsCompilerMade(method)
        && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))
        && method.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null;

    private static string Property(PropertyInfo property)
    {
        var setter =
            property.SetMethod is not { IsPublic: true } set ? ""
            : set.ReturnParameter.GetRequiredCustomModifiers().Length > 0 ? " init;"
            : " set;";
        var isStatic = property.GetMethod is { IsStatic: true } ? "static " : "";
        return $"{isStatic}{Name(property.PropertyType)} {property.Name} {{ get;{setter} }}";
    }

    private static string Method(MethodInfo method)
    {
        var isStatic =
            method.IsStatic ? "static "
            : method.IsAbstract ? "abstract "
            : "";
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";
        return $"{isStatic}{Name(method.ReturnType)} {method.Name}{generic}{Parameters(method)}";
    }

    private static string Parameters(MethodBase method) =>
        $"({string.Join(", ", method.GetParameters().Select(p => $"{Name(p.ParameterType)} {p.Name}{(p.HasDefaultValue ? $" = {p.RawDefaultValue ?? "default"}" : "")}"))})";

    private static string Kind(Type type) =>
        type.IsEnum ? "enum"
        : type.IsInterface ? "interface"
        : type.IsSubclassOf(typeof(Delegate)) ? "delegate"
        : type.IsValueType ? "struct"
        : Library.IsStatic(type) ? "static class"
        : type.IsSealed ? "sealed class"
        : type.IsAbstract ? "abstract class"
        : "class";

    private static string Bases(Type type)
    {
        var bases = type.BaseType is { } b && b.Assembly == type.Assembly ? [b] : Type.EmptyTypes;
        var all = bases
            .Concat(type.GetInterfaces().OrderBy(i => i.ToString(), StringComparer.Ordinal))
            .Select(Name)
            .ToList();
        return all.Count == 0 || type.IsEnum || type.IsSubclassOf(typeof(Delegate))
            ? ""
            : $" : {string.Join(", ", all)}";
    }

    private static string Name(Type type)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (type.HasElementType && type.GetElementType() is { } element)
        {
            return Name(element)
                + (
                    type.IsByRef ? "&"
                    : type.IsArray ? "[]"
                    : "*"
                );
        }

        var name =
            type.Namespace is { } space && space.StartsWith("Jobcenter.Rules.", StringComparison.Ordinal)
                ? $"{space["Jobcenter.Rules.".Length..]}.{type.Name}"
                : type.Name;
        return type.IsGenericType
            ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : name;
    }
}
