using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation.Examples;

/// <summary>The example of a policy rule of one's own on docs/rule-documents.md; <see cref="PageTests"/> holds them together.</summary>
internal static class OwnPolicyKindExample
{
    public static void Run()
    {
        // <example>
        // How many placements have begun by the day of the review, and by when another one must.
        var placementsAtLeast = new PolicyKind(
            "placements-at-least",
            numbers: ["count"],
            body: (limits, kinds) =>
                new Fact<SequenceFacts, int>(
                    "placements",
                    new("virksomhedsforløb", "placements"),
                    PolicyKind.Pass(
                        (in facts) =>
                        {
                            var begun = 0;
                            foreach (var placement in facts.Placements)
                            {
                                begun += placement.From <= facts.AsOf && kinds.Contains(placement.Kind) ? 1 : 0;
                            }

                            if (facts.Sequence.End is { } end && limits[0].Read(facts).Or(0) > begun)
                            {
                                if (end > facts.AsOf)
                                {
                                    facts.SaveBy(end, new("endnu et forløb begynder senest", "another one starts by"));
                                    return Known.Missing<int>(new("der er tid endnu", "there is still time"));
                                }

                                facts.Break(end, until: null, new("for få forløb", "too few placements"));
                            }

                            return Known.Of(begun);
                        },
                        (facts, begun) => begun >= limits[0].Read(facts).Or(0)
                    )
                ).AtLeast(limits[0])
        );

        PlacementPolicy policy = PlacementPolicy.Read(
            """
            {
              "parameters": [
                {
                  "id": "fewestPlacements",
                  "name": { "da": "færrest forløb", "en": "fewest placements" },
                  "values": [{ "value": 2, "from": "2022-01-01", "source": { "document": "EGEN22", "section": "4" } }]
                }
              ],
              "policies": [
                {
                  "id": "EGEN22/antal",
                  "title": { "da": "Mindst {fewestPlacements} forløb", "en": "At least {fewestPlacements} placements" },
                  "source": { "document": "EGEN22", "section": "4" },
                  "from": "2022-01-01",
                  "rules": [
                    {
                      "kind": "placements-at-least",
                      "id": "EGEN22/antal/forloeb",
                      "title": { "da": "Mindst {fewestPlacements}", "en": "At least {fewestPlacements}" },
                      "source": { "document": "EGEN22", "section": "4" },
                      "count": "fewestPlacements",
                      "kinds": ["virksomhedspraktik", "loentilskud"]
                    }
                  ]
                }
              ]
            }
            """,
            placementsAtLeast
        )[0];

        var anna = new PlacementSequence(
            "anna",
            start: new LocalDate(2022, 3, 1),
            new Placement(PlacementKind.CompanyInternship, new(2022, 3, 7), new LocalDate(2022, 4, 3))
        )
        {
            End = new LocalDate(2022, 6, 30),
        };
        foreach (var day in new LocalDate[] { new(2022, 5, 1), new(2022, 6, 30) })
        {
            RuleReview answer = SequenceReview.Of(anna, day, [policy]).Policies[0].Rules[0];
            string told = answer.Breaches is [var breach, ..]
                ? breach.Text.English
                : $"{answer.Cure.What?.English} {answer.Cure.Latest:R}";
            Console.WriteLine($"{answer.Assessment.Verdict}: {told}");
        }
        // </example>
    }
}
