using System.Reflection;
using System.Reflection.Emit;

namespace Jobcenter.Rules.Tests.Conventions;

/// <summary>Which types a type uses: in its signatures and in the bodies of its methods.</summary>
internal static class TypeDependencies
{
    private const BindingFlags Everything =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Static
        | BindingFlags.Instance
        | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> s_opCodes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => f.GetValue(null))
        .OfType<OpCode>()
        .ToDictionary(o => o.Value);

    private static readonly OpCode[] s_floatingPoint =
    [
        OpCodes.Ldc_R4,
        OpCodes.Ldc_R8,
        OpCodes.Conv_R4,
        OpCodes.Conv_R8,
        OpCodes.Conv_R_Un,
        OpCodes.Ldind_R4,
        OpCodes.Ldind_R8,
        OpCodes.Ldelem_R4,
        OpCodes.Ldelem_R8,
    ];

    /// <summary>Whether a type computes in floating point or decimal: in a signature, a field, a local or an instruction.</summary>
    public static bool UsesFloatingPoint(Type type) =>
        Of(type).Overlaps([typeof(double), typeof(float), typeof(decimal), typeof(Half)])
        || MethodsOf(type).Any(m => Instructions(m).Any(i => s_floatingPoint.Contains(i.Code)));

    public static HashSet<Type> Of(Type type)
    {
        var used = new HashSet<Type>();
        Add(used, type.BaseType);
        foreach (var implemented in type.GetInterfaces())
        {
            Add(used, implemented);
        }

        foreach (var field in type.GetFields(Everything))
        {
            Add(used, field.FieldType);
        }

        foreach (var method in MethodsOf(type))
        {
            Add(used, (method as MethodInfo)?.ReturnType);
            foreach (var parameter in method.GetParameters())
            {
                Add(used, parameter.ParameterType);
            }

            AddBody(used, method);
        }

        return used;
    }

    private static IEnumerable<MethodBase> MethodsOf(Type type) =>
        type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything));

    private static void AddBody(HashSet<Type> used, MethodBase method)
    {
        foreach (var local in method.GetMethodBody()?.LocalVariables ?? [])
        {
            Add(used, local.LocalType);
        }

        var typeArguments = method.DeclaringType?.GetGenericArguments();
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        foreach (var (code, token) in Instructions(method))
        {
            if (
                code.OperandType
                is OperandType.InlineMethod
                    or OperandType.InlineField
                    or OperandType.InlineType
                    or OperandType.InlineTok
            )
            {
                var member = method.Module.ResolveMember(token, typeArguments, methodArguments);
                Add(used, member as Type ?? member?.DeclaringType);
                foreach (var argument in (member as MethodInfo)?.GetGenericArguments() ?? [])
                {
                    Add(used, argument);
                }
            }
        }
    }

    private static IEnumerable<(OpCode Code, int Operand)> Instructions(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var i = 0; i < code.Length; )
        {
            short value = code[i++];
            if (value == 0xFE)
            {
                value = unchecked((short)(0xFE00 | code[i++]));
            }

            var opCode = s_opCodes[value];
            var size = Size(opCode.OperandType, code, i);
            yield return (opCode, size == 4 ? BitConverter.ToInt32(code, i) : 0);
            i += size;
        }
    }

    private static int Size(OperandType operand, byte[] code, int at) =>
        operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
            _ => 4,
        };

    private static void Add(HashSet<Type> used, Type? type)
    {
        if (type is null || type.IsGenericParameter)
        {
            return;
        }

        if (type.HasElementType)
        {
            Add(used, type.GetElementType());
            return;
        }

        foreach (var argument in type.IsGenericType ? type.GetGenericArguments() : [])
        {
            Add(used, argument);
        }

        used.Add(type.IsGenericType ? type.GetGenericTypeDefinition() : type);
    }
}
