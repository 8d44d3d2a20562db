using System.Text.Json;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Documents;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Registers;

namespace Jobcenter.Rules.Tests.Documents;

/// <summary>One document a source, whole: what it holds, how one is laid over another, and all its faults at once.</summary>
public sealed class RuleDocumentTests
{
    [Theory]
    [InlineData("HEL19", 1, true)]
    [InlineData("HEL20", 1, true)]
    [InlineData("HEL21", 1, true)]
    [InlineData("FRE15", 0, true)]
    [InlineData("VOK15", 0, true)]
    [InlineData("LAW", 0, false)]
    public void The_sources_own_documents_are_whole(string id, int catalogues, bool hasPlan)
    {
        var document = RuleDocument.Find(id);
        Assert.NotNull(document);
        Assert.Equal((id, hasPlan), (document.Id, document.Plan is not null));
        Assert.True(document.Catalogues.All.Length >= catalogues);
        Assert.NotNull(document.Title);
        Assert.StartsWith(id, document.ToString(), StringComparison.Ordinal);
        Assert.Null(RuleDocument.Find("EGEN22"));
    }

    // Of what is no JSON nothing can be said to be missing.
    [Theory]
    [InlineData("{\"id\": \"EGEN\" \"title\": 1}", "velformet JSON; læst til linje 1, kolonne 15")]
    [InlineData("{\"id\": \"EGEN\",", "velformet JSON")]
    [InlineData("[]", "et objekt")]
    public void What_is_no_document_is_told_once(string json, string allowed)
    {
        foreach (var read in new[] { RuleDocument.Read, RuleDocument.All[0].With })
        {
            var fault = Assert.Single(Assert.Throws<DocumentFormatException>(() => read(json)).Faults);
            Assert.Equal("$", fault.Path);
            Assert.Contains(allowed, fault.Allowed.Danish, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("HEL19")]
    [InlineData("HEL20")]
    [InlineData("FRE15")]
    public void What_is_written_is_read_as_the_same(string id)
    {
        var document = RuleDocument.Find(id);
        Assert.NotNull(document);
        var json = document.ToJson();
        var again = RuleDocument.Read(json);
        Assert.Equal(json, again.ToJson());
        Assert.Equal(document.ToString(), again.ToString());
    }

    [Fact]
    public void A_number_laid_over_changes_the_policy_and_the_requirement_that_read_it()
    {
        var source = RuleDocument.Find("HEL19");
        Assert.NotNull(source);
        var own = source.With(
            """
            {
              "parameters": [
                {
                  "id": "pauseDays",
                  "name": { "da": "længste pause i dage", "en": "longest pause in days" },
                  "values": [{ "value": 14, "from": "2019-01-01", "source": { "document": "EGEN22" } }]
                }
              ]
            }
            """
        );
        static string Texts(RuleDocument document) =>
            string.Join(
                '\n',
                document
                    .Policies.Select(static p => p.Label)
                    .Concat(document.Plan?.Requirements.Select(static r => r.Label) ?? [])
                    .Select(static l => l.Title.Danish)
            );

        Assert.Contains("højst 28 dage", Texts(source), StringComparison.Ordinal);
        Assert.Contains("højst 14 dage", Texts(own), StringComparison.Ordinal);
        Assert.DoesNotContain("fire uger", Texts(own), StringComparison.Ordinal);
    }

    [Fact]
    public void The_branche_effort_of_a_plan_is_counted_by_the_documents_own_catalogue()
    {
        const string Catalogue = """
            "catalogues": [
              {
                "id": "STR25", "municipality": "998", "from": "2025-01-01", "source": { "document": "STR25" },
                "tracks": [{ "id": "fiskeri", "name": { "da": "fiskeri", "en": "fishing" } }]
              }
            ],
            """;
        static RuleDocument Strandby(string catalogues) =>
            RuleDocument.Read(
                $$"""
                {
                  "id": "STR25", "title": { "da": "Strandby", "en": "Strandby" }, "municipality": "998", "year": 2025,
                  {{catalogues}}
                  "requirements": [
                    {
                      "id": "1", "title": { "da": "Mindst {limit} i sporene", "en": "At least {limit} in the tracks" },
                      "source": { "document": "STR25" }, "measure": { "kind": "branche-effort" },
                      "comparison": { "kind": "at-least", "limit": 0.5 },
                      "pace": { "kind": "as-of-now", "deadline": "2025" }
                    }
                  ]
                }
                """
            );

        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(998)));
        foreach (var (branche, employer) in new[] { ("fiskeri", "1"), ("kontor", "2") })
        {
            builder.Add(
                "a",
                new Placement(PlacementKind.WageSubsidy, new(2025, 6, 1)) { Branche = branche, Employer = employer }
            );
        }

        var register = builder.Build(new(2025, 12, 31));
        RequirementStatus? Status(RuleDocument document, int year = 2025) =>
            document.Plan?.MovedTo(year).FollowUp(register, FigureSet.Empty, new(2025, 12, 31)).Outcomes[0].Status;

        Assert.Equal(RequirementStatus.Met, Status(Strandby(Catalogue)));
        Assert.Equal(RequirementStatus.Unknown, Status(Strandby(string.Empty)));
        string[] Receipt(EmploymentPlan? plan) =>
            [
                .. (plan?.FollowUp(register, FigureSet.Empty, new(2025, 12, 31)).ToReceipt().Rules ?? []).Select(
                    static r => r.Key
                ),
            ];
        Assert.Equal(["STR25", "catalogues"], Receipt(Strandby(Catalogue).Plan));
        Assert.Equal(["HEL20"], Receipt(RuleDocument.Find("HEL20")?.Plan));
    }

    [Fact]
    public void A_bad_day_and_a_bad_value_of_one_parameter_are_told_at_once()
    {
        var error = Assert.Throws<DocumentFormatException>(() =>
            RuleDocument.Read(
                """
                {
                  "id": "EGEN25", "title": { "da": "t", "en": "t" },
                  "parameters": [
                    {
                      "id": "age", "name": { "da": "alder", "en": "age" },
                      "values": [{ "value": -3, "from": "yesterday", "source": { "document": "EGEN25" } }]
                    }
                  ],
                  "segments": [
                    {
                      "id": "s", "title": { "da": "t", "en": "t" }, "source": { "document": "EGEN25" },
                      "from": "2025-01-01", "rule": { "fact": "age", "atLeast": "age" }
                    }
                  ]
                }
                """
            )
        );
        Assert.Equal(
            ["$.parameters[0].values[0].from", "$.parameters[0].values[0].value"],
            error.Faults.Select(static f => f.Path)
        );
    }

    [Theory]
    [InlineData("\\u001B")]
    [InlineData("\\u0085")]
    [InlineData("\\u202E")]
    [InlineData("\\u2066")]
    public void A_text_that_steers_a_terminal_or_turns_the_writing_is_a_fault_that_shows_it_as_an_escape(string sign)
    {
        var error = Assert.Throws<DocumentFormatException>(() =>
            RuleDocument.Read($$"""{ "id": "EGEN{{sign}}25", "title": { "da": "a{{sign}}b", "en": "t" } }""")
        );
        Assert.Contains("$.title.da", error.Faults.Select(static f => f.Path));
        Assert.True(PlainText.IsPlain(error.Message.Replace("\n", string.Empty, StringComparison.Ordinal)));
        Assert.Contains(sign, error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Faults_of_all_parts_are_told_at_once()
    {
        var error = Assert.Throws<DocumentFormatException>(() =>
            RuleDocument.Read(
                """
                {
                  "id": "EGEN25",
                  "acts": [],
                  "practiceTests": [{ "id": "t", "scale": 3 }],
                  "nonsense": [],
                  "policies": [{ "id": "EGEN25/p", "rules": 3 }],
                  "segments": [{ "id": "s", "rule": { "fact": "nonsense" } }],
                  "contacts": [{ "id": "c", "whom": [{ "group": 14 }] }]
                }
                """
            )
        );
        var paths = error.Faults.Select(static f => f.Path).ToArray();
        Assert.Contains("$.acts", paths);
        Assert.Contains("$.practiceTests[0].scale", paths);
        Assert.Contains("$.practiceTests[0].criteria", paths);
        Assert.Contains("$.nonsense", paths);
        Assert.Contains("$.policies[0].rules", paths);
        Assert.Contains("$.segments[0].title", paths);
        Assert.Contains("$.contacts[0].whom[0].group", paths);
    }

    [Fact]
    public void The_schema_names_every_part()
    {
        using var schema = JsonDocument.Parse(RuleDocument.Schema);
        var properties = schema.RootElement.GetProperty("properties").EnumerateObject().Select(static p => p.Name);
        Assert.Equal(
            [
                "$schema",
                "catalogues",
                "contacts",
                "groups",
                "id",
                "lastYear",
                "municipality",
                "parameters",
                "policies",
                "practiceTests",
                "requirements",
                "rules",
                "segments",
                "steps",
                "title",
                "year",
            ],
            properties.Order(StringComparer.Ordinal)
        );
    }
}
