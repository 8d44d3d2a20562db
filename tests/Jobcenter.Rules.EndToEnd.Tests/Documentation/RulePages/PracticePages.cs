using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.PracticeTests;
using Jobcenter.Rules.Quantities;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation.RulePages;

/// <summary>The two practice tests: scale, criteria with their numbers, and examples.</summary>
internal static class PracticePages
{
    public static IEnumerable<RulePage> All() => PracticeTest.All.Select(Page);

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
                    ["ja", Percent(scale.YesFrom), Points(scale.YesPoints)],
                    ["delvist", Percent(scale.PartlyFrom), Points(scale.PartlyPoints)],
                    ["nej", "under", Points(scale.NoPoints)],
                ]
            )
            .Line(
                "Et kriterium er *ja*, når begge grænser i dets diagram er nået, og *delvist*, når kun den nederste er."
            )
            .Line();
        foreach (var note in scale.PartlyPoints.Values[^1].Notes)
        {
            text.Line($"- **Skøn:** {note.Text.Danish}").Line();
        }

        foreach (var criterion in test.Criteria)
        {
            var label = criterion.Label;
            text.Heading(2, label.Title.Danish, label.Title.English)
                .Line(
                    $"`{criterion.Id}` · {label.Source} · der tælles {criterion.Counted.Danish}, vægt {criterion.Weight}"
                )
                .Line();
            if (!criterion.Numbers.IsEmpty)
            {
                text.Table(
                    ["Parameter", "Værdi", "Kilde"],
                    criterion.Numbers.Select(static n => new[] { n.Name.Danish, $"{n.Value}", $"{n.Source}" })
                );
            }

            foreach (var remark in label.Notes)
            {
                text.Line($"- {PageText.Cell(remark.Text.Danish)}");
            }

            text.Line()
                .Diagram(criterion.RuleFor(scale).Outline)
                .Examples(3, RulePageSet.Of("criterion", criterion.Id).Where(c => c.Ask["test"] == test.Id));
        }

        text.Heading(2, "Scoren", "The score")
            .Examples(3, RulePageSet.Of("rule", "practice-test").Where(c => c.Ask["test"] == test.Id));
        return new($"PracticeTests/{test.Id}.md", test.Title.Danish, test.Title.English, text.ToString());
    }

    private static string Percent(Parameter<Share> share) =>
        share.Values[^1].Value.ToText(Rules.Kernel.Language.Danish);

    private static string Points(Parameter<Fraction> points) => $"{points.Values[^1].Value}";
}
