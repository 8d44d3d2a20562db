using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Jobcenter.Rules.Kernel;

/// <summary>Finds the vocabulary of an enum, and the id and name of its members.</summary>
public static class Vocabulary
{
    /// <summary>The vocabulary of an enum; made once.</summary>
    /// <typeparam name="T">An enum whose members have an id in their <see cref="DanishTermAttribute"/>.</typeparam>
    public static Vocabulary<T> Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>()
        where T : struct, Enum => Made<T>.Once;

    extension<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>(T member)
        where T : struct, Enum
    {
        /// <summary>The id that files and JSON use for a member of an enum, as <c>uddannelseshjaelp</c>.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is no member with an id.</exception>
        public string Id() => Of<T>().Id(member);

        /// <summary>The word for it in both languages.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is no member with an id.</exception>
        public BilingualText Name() => Of<T>().Name(member);
    }

    private static class Made<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>
        where T : struct, Enum
    {
        public static readonly Vocabulary<T> Once = new(typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static));
    }
}
