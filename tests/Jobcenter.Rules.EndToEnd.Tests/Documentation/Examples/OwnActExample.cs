using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.TargetGroups;
using NodaTime;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation.Examples;

/// <summary>The example of an act of one's own on docs/target-groups.md; <see cref="PageTests"/> holds them together.</summary>
internal static class OwnActExample
{
    public static void Run()
    {
        // <example>
        var source = new SourceReference("EGEN22", "§ 1");
        var day = new LocalDate(2022, 3, 1);

        // A number with its days and its source, and a fact that the library does not know.
        var seniorAge = new Parameter<int>(
            "seniorAge",
            new("alder", "age"),
            new ParameterValue<int>(60, new LocalDate(2022, 1, 1), validUntil: null, source)
        );
        var livesInHornbaek = new Fact<CitizenSituation, bool>(
            "hornbaek",
            new("bor i Hornbæk", "lives in Hornbæk"),
            static (in s) => s.HousingArea is { } area ? Known.Of(area == "Hornbæk") : Known.Missing<bool>()
        );
        var act = new TargetGroupAct(
            new("EGEN22", new("Egne målgrupper", "Groups of our own"), source),
            [
                new TargetGroup(
                    new("EGEN22/1", new("Seniorer fra {seniorAge} år", "Seniors from {seniorAge}"), source),
                    Rule.All(
                        SituationFacts.Is(CitizenState.CashAssistance).IsTrue(),
                        SituationFacts.AgeInYears.AtLeast(SituationFacts.Limit(seniorAge))
                    ),
                    number: 1
                ),
                new TargetGroup(
                    new("EGEN22/2", new("Andre i Hornbæk", "Others in Hornbæk"), source),
                    Rule.All(
                        livesInHornbaek.IsTrue(),
                        SituationFacts.AgeInYears.LessThan(SituationFacts.Limit(seniorAge))
                    ),
                    number: 2
                ),
            ]
        );

        var builder = new RegisterBuilder();
        foreach (var (id, born, area) in new[] { ("anna", 1960, "Espergærde"), ("bo", 1990, "Hornbæk") })
        {
            builder.Add(
                new Citizen(id, Area.Municipality(217)) { BirthDate = new LocalDate(born, 1, 1), HousingArea = area }
            );
            builder.Add(id, new Spell(CitizenState.CashAssistance, new LocalDate(2021, 1, 1)));
        }

        var register = builder.Build(knownUntil: new LocalDate(2022, 12, 31));
        Console.WriteLine(register.TargetGroupOf("anna", day, act).Value);
        Console.WriteLine(register.ClassifyTargetGroups(day, act).Value);

        // What a municipality's own document changes, segments and steps follow together.
        Segments ours = Segments.Default.With(
            """
            {
              "parameters": [
                {
                  "id": "seniorAge",
                  "name": { "da": "senioralder", "en": "senior age" },
                  "values": [{ "value": 55, "from": "2022-01-01", "source": { "document": "EGEN22", "section": "2" } }]
                }
              ],
              "segments": [
                {
                  "id": "senior-paa-kontanthjaelp",
                  "title": { "da": "Seniorer på kontanthjælp", "en": "Seniors on cash assistance" },
                  "source": { "document": "EGEN22", "section": "2" },
                  "from": "2022-01-01",
                  "rule": { "all": [{ "segment": "senior" }, { "fact": "kontanthjaelp" }] }
                }
              ]
            }
            """
        );
        Console.WriteLine(ours.Find("senior"));
        Console.WriteLine(ours.Find("senior-paa-kontanthjaelp"));
        // </example>
    }
}
