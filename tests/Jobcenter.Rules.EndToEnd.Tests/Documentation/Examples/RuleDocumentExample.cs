using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Documents;
using Jobcenter.Rules.Kernel;
using NodaTime;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation.Examples;

/// <summary>The example of a document with every part on docs/rule-documents.md; <see cref="PageTests"/> holds them together.</summary>
internal static class RuleDocumentExample
{
    public static void Run()
    {
        // <example>
        RuleDocument strandby = RuleDocument.Read(
            """
            {
              "id": "STR25", "title": { "da": "Strandbys plan 2025", "en": "Strandby's plan 2025" },
              "municipality": "998", "year": 2025,
              "parameters": [
                {
                  "id": "pauseDays", "name": { "da": "længste pause i dage", "en": "longest pause in days" },
                  "values": [{ "value": 21, "from": "2025-01-01", "source": { "document": "STR25", "section": "4" } }]
                },
                {
                  "id": "seniorAge", "name": { "da": "alder for seniorer", "en": "age of seniors" },
                  "values": [{ "value": 55, "from": "2025-01-01", "source": { "document": "STR25", "section": "2" } }]
                },
                {
                  "id": "contactFirstDays", "name": { "da": "dage til første samtale", "en": "days to the first interview" },
                  "values": [{ "value": 3, "from": "2025-01-01", "source": { "document": "STR25", "section": "5" } }]
                },
                {
                  "id": "firstInterviews", "name": { "da": "den første samtale", "en": "the first interview" },
                  "values": [{ "value": 1, "from": "2025-01-01", "source": { "document": "STR25", "section": "5" } }]
                },
                {
                  "id": "yesShare", "name": { "da": "grænsen for Ja", "en": "the limit of Yes" },
                  "values": [{ "value": 0.8, "from": "2025-01-01", "source": { "document": "STR25", "section": "6" } }]
                },
                {
                  "id": "partlyShare", "name": { "da": "grænsen for Delvist", "en": "the limit of Partly" },
                  "values": [{ "value": 0.5, "from": "2025-01-01", "source": { "document": "STR25", "section": "6" } }]
                },
                {
                  "id": "noPoints", "name": { "da": "point for Nej", "en": "points of No" },
                  "values": [{ "value": 0, "from": "2025-01-01", "source": { "document": "STR25", "section": "6" } }]
                },
                {
                  "id": "partlyPoints", "name": { "da": "point for Delvist", "en": "points of Partly" },
                  "values": [{ "value": 1, "from": "2025-01-01", "source": { "document": "STR25", "section": "6" } }]
                },
                {
                  "id": "yesPoints", "name": { "da": "point for Ja", "en": "points of Yes" },
                  "values": [{ "value": 2, "from": "2025-01-01", "source": { "document": "STR25", "section": "6" } }]
                }
              ],
              "catalogues": [
                {
                  "id": "STR25", "municipality": "998", "from": "2025-01-01", "source": { "document": "STR25", "section": "3" },
                  "tracks": [
                    { "id": "hotel", "name": { "da": "hotel", "en": "hotels" } },
                    { "id": "fiskeri", "name": { "da": "fiskeri", "en": "fishing" } }
                  ]
                }
              ],
              "rules": [
                {
                  "id": "HEL20/marking", "title": { "da": "Mærket i Strandbys spor", "en": "Marked in Strandby's tracks" },
                  "source": { "document": "STR25", "section": "3" }
                }
              ],
              "policies": [
                {
                  "id": "STR25/uden-pause",
                  "title": { "da": "Højst {pauseDays|dag|dage} mellem forløb", "en": "At most {pauseDays|day|days} between placements" },
                  "source": { "document": "STR25", "section": "4" }, "from": "2025-01-01",
                  "rules": [
                    {
                      "kind": "pause-at-most", "id": "STR25/uden-pause/pause",
                      "title": { "da": "Ingen pause over {pauseDays|dag|dage}", "en": "No pause over {pauseDays|day|days}" },
                      "source": { "document": "STR25", "section": "4" }, "days": "pauseDays", "kinds": ["virksomhedspraktik"]
                    }
                  ]
                }
              ],
              "segments": [
                {
                  "id": "seniorer", "title": { "da": "Ledige på {seniorAge} år eller derover", "en": "Unemployed of {seniorAge} or over" },
                  "source": { "document": "STR25", "section": "2" }, "from": "2025-01-01",
                  "rule": { "all": [{ "fact": "age", "atLeast": "seniorAge" }, { "fact": "kontanthjaelp" }] }
                }
              ],
              "steps": [
                {
                  "id": "seniorsamtale", "title": { "da": "Samtale med seniorkonsulenten", "en": "Interview with the senior consultant" },
                  "source": { "document": "STR25", "section": "2" }, "from": "2025-01-01", "rule": { "segment": "seniorer" }
                }
              ],
              "contacts": [
                {
                  "id": "STR25/samtale",
                  "title": { "da": "Første samtale senest {contactFirstDays|dag|dage} efter start", "en": "The first interview at most {contactFirstDays|day|days} after the start" },
                  "source": { "document": "STR25", "section": "5" }, "from": "2025-01-01", "whom": [{ "group": 2 }],
                  "asks": { "kind": "interviews", "count": "firstInterviews", "untilDays": "contactFirstDays" }
                }
              ],
              "practiceTests": [
                {
                  "id": "STR25/praksis", "title": { "da": "Strandby-testen", "en": "The Strandby test" },
                  "source": { "document": "STR25", "section": "6" }, "targetGroup": { "da": "kontanthjælpsmodtagere", "en": "recipients of cash assistance" },
                  "scale": { "yesFrom": "yesShare", "partlyFrom": "partlyShare", "noPoints": "noPoints", "partlyPoints": "partlyPoints", "yesPoints": "yesPoints" },
                  "criteria": [
                    {
                      "id": "foerste-samtale",
                      "title": { "da": "Første samtale senest dag {contactFirstDays}", "en": "The first interview by day {contactFirstDays}" },
                      "source": { "document": "STR25", "section": "6" }, "strength": "aim", "counted": { "da": "borgere", "en": "citizens" },
                      "counts": { "kind": "first-interview", "days": "contactFirstDays", "benefit": "kontanthjaelp" }
                    }
                  ]
                }
              ],
              "groups": [
                { "id": "kontant", "name": { "da": "kontanthjælp", "en": "kontanthjælp" }, "states": ["kontanthjaelp", "sho-ydelse"] }
              ],
              "requirements": [
                {
                  "id": "1",
                  "title": { "da": "Uden pauser over {maxPauseDays:weeks}: mindst {limit}", "en": "Without pauses over {maxPauseDays:weeks}: at least {limit}" },
                  "source": { "document": "STR25", "section": "4" },
                  "measure": { "kind": "unbroken-placements", "project": "havn", "kinds": ["virksomhedspraktik"], "maxPauseDays": { "parameter": "pauseDays" } },
                  "comparison": { "kind": "at-least", "limit": 0.8 },
                  "pace": { "kind": "as-of-now", "from": "2025-01-01", "deadline": "2025-12-31" }
                }
              ]
            }
            """
        );
        Console.WriteLine(strandby);
        Console.WriteLine(strandby.Plan?.Requirements[0].Label.Title.Danish);
        Console.WriteLine(strandby.Policies[0].Label.Title.Danish);
        Console.WriteLine(strandby.PracticeTests[0].Criteria[0].Label.Title.Danish);

        // A number changed in one place changes every sentence and every verdict that reads it.
        RuleDocument stricter = strandby.With(
            """
            {
              "parameters": [
                {
                  "id": "pauseDays", "name": { "da": "længste pause i dage", "en": "longest pause in days" },
                  "values": [{ "value": 14, "from": "2025-01-01", "source": { "document": "STR25", "section": "4" } }]
                }
              ]
            }
            """
        );
        Console.WriteLine(stricter.Plan?.Requirements[0].Label.Title.Danish);
        Console.WriteLine(stricter.Policies[0].Label.Title.Danish);

        var senior = new CitizenSituation(new LocalDate(2025, 3, 3))
        {
            States = new CitizenStateSet(CitizenState.CashAssistance),
            BirthDate = new LocalDate(1968, 1, 1),
        };
        foreach (var step in strandby.Segments.AssessSteps(senior).Where(a => a.Verdict == Verdict.Met))
        {
            Console.WriteLine(step.Segment.Label.Title.Danish);
        }
        // </example>
    }
}
