using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Jobcenter.Rules.Json;

/// <summary>This library's values in System.Text.Json, by one call.</summary>
/// <example>
/// <code>
/// JsonSerializerOptions options = new JsonSerializerOptions(JsonSerializerDefaults.Web).AddJobcenterRules();
/// string json = JsonSerializer.Serialize(new Spell(CitizenState.CashAssistance, new(2021, 1, 4)), options);
/// Spell same = JsonSerializer.Deserialize&lt;Spell&gt;(json, options);
/// </code>
/// </example>
public static class JobcenterRulesJson
{
    private static readonly ImmutableArray<JsonValue> s_values =
    [
        .. ScalarValues.All,
        .. RecordValues.All,
        .. AnswerValues.All,
    ];

    extension(JsonSerializerOptions options)
    {
        /// <summary>Adds converters for the library's values.</summary>
        /// <remarks>
        /// A member of an enum is its id as in the data files, an area its code, a date and a period their ISO text, and a
        /// fraction the exact decimal or else a quotient as <c>"1/3"</c>. Inputs and records are objects with the names of
        /// their properties in camel case, whatever the options say; what is null is left out. A name that is not known,
        /// one that is missing and a value out of its bounds are a <see cref="JsonException"/> that tells them all, each
        /// with its path; its inner exception is a <see cref="DocumentFormatException"/>. Answers are written as
        /// <see cref="Answers.AnswerJson"/> writes them, and not read. No reflection: safe to trim.
        /// </remarks>
        /// <exception cref="ArgumentNullException">The options are null.</exception>
        /// <exception cref="InvalidOperationException">The options have been used already.</exception>
        public JsonSerializerOptions AddJobcenterRules()
        {
            Guard.Against.Null(options);
            foreach (var value in s_values)
            {
                options.Converters.Add(value.Converter);
            }

            // Without a resolver of its own the serializer takes reflection, where it may; it would not beside ours.
            if (options.TypeInfoResolver is not null || !JsonSerializer.IsReflectionEnabledByDefault)
            {
                options.TypeInfoResolverChain.Insert(0, Resolver.Instance);
            }

            return options;
        }
    }

    /// <summary>The types that are read and written.</summary>
    internal static IEnumerable<Type> Types => s_values.Select(static v => v.Type);

    private sealed class Resolver : IJsonTypeInfoResolver
    {
        public static readonly Resolver Instance = new();

        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
            s_values.FirstOrDefault(v => v.Type == type)?.Info(options);
    }
}
