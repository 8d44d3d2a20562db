using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Jobcenter.Rules.Answers;

/// <summary>What JSON calls the members of enums: their ids in the data files, or else their names in camel case.</summary>
internal static class Ids
{
    public static string Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>(T member)
        where T : struct, Enum =>
        Vocabulary.Of<T>() is var words && words.Has(member)
            ? words.Id(member)
            : JsonNamingPolicy.CamelCase.ConvertName($"{member}");
}
