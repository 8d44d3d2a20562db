using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation.RulePages;

/// <summary>Each policy about placements, and the law.</summary>
internal static class PlacementPages
{
    private const string Folder = "Placements";

    public static IEnumerable<RulePage> All() => [.. PlacementPolicy.All.Select(Policy), Law()];

    private static RulePage Policy(PlacementPolicy policy)
    {
        var text = new PageText()
            .Title(policy.Label.Title.Danish, policy.Label.Title.English)
            .Label(policy.Label, policy.ValidFrom, policy.ValidUntil);
        text.Line("En praksis gælder de forløb, der begynder, mens den gælder.").Line();
        foreach (var rule in policy.Rules)
        {
            text.Heading(2, rule.Label.Title.Danish, rule.Label.Title.English)
                .Label(rule.Label, policy.ValidFrom, policy.ValidUntil)
                .Table(
                    ["Parameter", "Værdi", "Fra", "Til", "Kilde"],
                    PlacementPolicy
                        .ParametersOf(rule)
                        .Select(p =>
                            new[]
                            {
                                p.Name.Danish,
                                p.Value?.Danish ?? "",
                                PageText.Day(policy.ValidFrom),
                                PageText.Day(policy.ValidUntil),
                                rule.Label.Source.ToString(),
                            }
                        )
                )
                .Diagram(rule.Rule.Outline);
        }

        text.Heading(2, "Eksempler, der er kørt", "Examples that ran")
            .Examples(3, RulePageSet.Of("policy", policy.Label.Id));
        return new(
            $"{Folder}/{policy.Label.Id.Replace('/', '-')}.md",
            policy.Label.Title.Danish,
            policy.Label.Title.English,
            text.ToString()
        );
    }

    // What is not loaded or was not read is no number of the law.
    private static bool IsOfLaw(Parameter<BilingualText> number, ParameterValue<BilingualText> value) =>
        value.Sureness == Sureness.Sourced
        && number.Id != "placementRules"
        && !(number.Id == "ratioCounting" && value.Notes.Length > 0);

    private static RulePage Law()
    {
        const string Danish = "Lovens regler om virksomhedsforløb (LAB kapitel 11-13)";
        const string English = "The law's rules about placements (LAB chapters 11–13)";
        var (from, until) = (new LocalDate(2020, 1, 1), new LocalDate(2026, 12, 31));
        var law = PlacementLaw.Default;
        var text = new PageText()
            .Title(Danish, English)
            .Heading(2, "Lovens tal", "The law's numbers")
            .Line("Hvert tal er mærket: loven, kommunal praksis (læst af kommuners vejledninger) eller skøn.")
            .Line()
            .Table(
                DatedNumbers.Columns,
                law.Numbers.SelectMany(number =>
                    number.Values.Select(v =>
                        new[]
                        {
                            number.Name.Danish,
                            IsOfLaw(number, v) ? $"{v.Value.Danish} (loven)" : v.ToText(Language.Danish),
                            PageText.Day(v.ValidFrom),
                            PageText.Day(v.ValidUntil),
                            $"{v.Source}",
                            string.Join(" ", v.Notes.Select(static n => n.Text.Danish)),
                        }
                    )
                )
            );
        foreach (var kind in Vocabulary.Of<PlacementKind>().Values)
        {
            var outline = law.OutlineOf(kind);
            text.Heading(2, kind.Name().Danish, kind.Name().English);
            if (outline.Label is { } label)
            {
                text.Label(label, from, until, outline).Limits(outline, label.Source, from, until);
            }

            text.Diagram(outline)
                .Examples(
                    3,
                    RulePageSet.Of("kind", kind.Id()).Where(c => c.Ask["rule"] is "placement-law" or "next-move")
                );
        }

        return new($"{Folder}/LAB.md", Danish, English, text.ToString());
    }
}
