using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Jobcenter.Rules.Kernel;

/// <summary>Finds the vocabulary of an enum.</summary>
public static class Vocabulary
{
    /// <summary>The vocabulary of an enum; made once.</summary>
    /// <typeparam name="T">An enum whose members have an id in their <see cref="DanishTermAttribute"/>.</typeparam>
    /// <returns>The vocabulary.</returns>
    public static Vocabulary<T> Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>()
        where T : struct, Enum => Made<T>.Once;

    private static class Made<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>
        where T : struct, Enum
    {
        public static readonly Vocabulary<T> Once = new(typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static));
    }
}
