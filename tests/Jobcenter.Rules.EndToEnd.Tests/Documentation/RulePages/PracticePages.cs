using Jobcenter.Rules.PracticeTests;
using Jobcenter.Rules.Quantities;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation.RulePages;

/// <summary>The two practice tests: scale, criteria with their numbers, and examples.</summary>
internal static class PracticePages
{
    public static IEnumerable<RulePage> All() => PracticeTestCatalogue.All.Select(Page);

    private static RulePage Page(PracticeTest test)
    {
        var scale = test.Scale;
        var text = new PageText()
            .Title(test.Title.Danish, test.Title.English)
            .Line($"Kilde: {test.Source}. {test.TargetGroup.Danish}.")
            .Line()
            .Heading(2, "Skala", "Scale")
            .Table(
                ["Svar", "Fra andel", "Point"],
                [
                    ["ja", Percent(scale.YesFrom), $"{scale.YesPoints}"],
                    ["delvist", Percent(scale.PartlyFrom), $"{scale.PartlyPoints}"],
                    ["nej", "under", $"{scale.NoPoints}"],
                ]
            )
            .Line(
                "Et kriterium er *ja*, når begge grænser i dets diagram er nået, og *delvist*, når kun den nederste er."
            )
            .Line();
        if (scale.PartlyNote is { } note)
        {
            text.Line($"- **Skøn:** {note.Text.Danish}").Line();
        }

        foreach (var criterion in test.Criteria)
        {
            text.Heading(2, criterion.Title.Danish, criterion.Title.English)
                .Line(
                    $"`{criterion.Id}` · {criterion.Source} · der tælles {criterion.Counted.Danish}, vægt {criterion.Weight}"
                )
                .Line();
            if (!criterion.Parameters.IsEmpty)
            {
                text.Table(
                    ["Parameter", "Værdi", "Kilde"],
                    criterion.Parameters.Select(p =>
                        new[] { p.Name.Danish, $"{p.Value} {p.Unit.Danish}", criterion.Source.ToString() }
                    )
                );
            }

            foreach (var remark in criterion.Notes)
            {
                text.Line($"- {PageText.Cell(remark.Text.Danish)}");
            }

            text.Line()
                .Diagram(criterion.RuleFor(EvidenceOrigin.Counted, scale).Outline)
                .Examples(3, RulePageSet.Of("criterion", criterion.Id).Where(c => c.Ask["test"] == test.Id));
        }

        text.Heading(2, "Scoren", "The score")
            .Examples(3, RulePageSet.Of("rule", "practice-test").Where(c => c.Ask["test"] == test.Id));
        return new($"PracticeTests/{test.Id}.md", test.Title.Danish, test.Title.English, text.ToString());
    }

    private static string Percent(Share share) => share.ToText(Rules.Kernel.Language.Danish);
}
