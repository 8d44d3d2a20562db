using System.Collections;
using System.Reflection;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Time;
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
                || type.GetGenericTypeDefinition() != typeof(DatedValues<>)
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

    private static string Text(object? value)
    {
        if (
            value?.GetType() is { IsGenericType: true } type
            && type.Name.StartsWith("LegalValue", StringComparison.Ordinal)
        )
        {
            var basis = (Rules.Placements.LegalBasis?)type.GetProperty("Basis")?.GetValue(value);
            return $"{Text(type.GetProperty("Value")?.GetValue(value))} ({Basis(basis)})";
        }

        return value switch
        {
            Rules.Placements.LegalDuration { Basis: Rules.Placements.LegalBasis.Law } duration =>
                $"{duration.ToText(Language.Danish)} (loven)",
            ILocalizable localizable => localizable.ToText(Language.Danish),
            Rules.Placements.RatioCounting.Heads => "personer",
            Rules.Placements.RatioCounting.FullTimeEquivalents => "årsværk",
            Rules.Placements.ReasonableRatio r =>
                $"1 for hver {r.PerFirst} op til {r.First}, derefter 1 for hver {r.PerAbove}",
            Rules.BrancheTracks.GroupSize size => $"{size.Fewest}-{size.Most} borgere",
            Rules.BrancheTracks.OfferDefault offer =>
                $"ikke {offer.NotOnBenefits.ToText(Language.Danish)}, ikke de mest udsatte aktivitetsparate",
            _ => $"{value}",
        };
    }

    private static string Basis(Rules.Placements.LegalBasis? basis) =>
        basis switch
        {
            Rules.Placements.LegalBasis.MunicipalPractice => "kommunal praksis",
            Rules.Placements.LegalBasis.Estimate => "skøn",
            _ => "loven",
        };
}
