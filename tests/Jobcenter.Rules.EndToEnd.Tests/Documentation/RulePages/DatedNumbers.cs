using System.Collections;
using System.Reflection;
using Jobcenter.Rules.Kernel;
using NodaTime;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation.RulePages;

/// <summary>The dated numbers of a set of parameters as rows: each property that is one, under its Danish name.</summary>
internal static class DatedNumbers
{
    public static string[] Columns { get; } = ["Tal", "Værdi", "Fra", "Til", "Kilde", "Note"];

    public static IEnumerable<IEnumerable<string>> Of(object parameters, IReadOnlyDictionary<string, string> names)
    {
        foreach (var property in parameters.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (
                property.PropertyType is not { IsGenericType: true } type
                || type.GetGenericTypeDefinition() != typeof(Parameter<>)
            )
            {
                continue;
            }

            var dated = property.GetValue(parameters);
            var values = (IEnumerable?)type.GetProperty("Values")?.GetValue(dated);
            foreach (var value in values?.Cast<object>() ?? [])
            {
                object? Read(string name) => value.GetType().GetProperty(name)?.GetValue(value);

                var notes = (IEnumerable<Note>?)Read("Notes");
                yield return
                [
                    names[property.Name],
                    Text(Read("Value")),
                    PageText.Day((LocalDate?)Read("ValidFrom")),
                    PageText.Day((LocalDate?)Read("ValidUntil")),
                    $"{Read("Source")}",
                    string.Join(" ", notes?.Select(n => n.Text.Danish) ?? []),
                ];
            }
        }
    }

    private static string Text(object? value) =>
        value switch
        {
            ILocalizable localizable => localizable.ToText(Language.Danish),
            Rules.Citizens.VisitationCategory category => Vocabulary
                .Of<Rules.Citizens.VisitationCategory>()
                .Name(category)
                .Danish,
            _ => $"{value}",
        };
}
