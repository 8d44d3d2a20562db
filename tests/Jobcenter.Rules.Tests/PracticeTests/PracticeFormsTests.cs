using Jobcenter.Rules.Documents;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.PracticeTests;
using Jobcenter.Rules.Quantities;

namespace Jobcenter.Rules.Tests.PracticeTests;

/// <summary>Practice tests of a municipality's own document: read, laid over, and all faults told at once.</summary>
public sealed class PracticeFormsTests
{
    private const string Scale = """
        { "yesFrom": "yes", "partlyFrom": "partly", "noPoints": "low", "partlyPoints": "middle", "yesPoints": "high" }
        """;

    [Theory]
    [InlineData("evidenstest")]
    [InlineData("god-praksis")]
    [InlineData("egen")]
    public void What_is_written_of_a_test_is_read_as_the_same(string id)
    {
        var test = PracticeTest.All.Append(Own().PracticeTests[0]).Single(t => t.Id == id);
        var written = PracticeForms.Write(test);
        var head = """{ "id": "X", "title": { "da": "x", "en": "x" },""";
        var again = Assert.Single(RuleDocument.Read(head + written.TrimStart('{', ' ', '\n')).PracticeTests);
        Assert.Equal(written, PracticeForms.Write(again));
    }

    [Fact]
    public void A_municipality_writes_a_test_of_every_kind_of_count()
    {
        var test = Assert.Single(Own().PracticeTests);
        Assert.Equal("egen: Vores test", test.ToString());
        Assert.Equal(
            [
                "first-interview",
                "interview-preparation",
                "interview-length",
                "expectations-aligned",
                "follow-up-in-time",
                "interview-cadence",
                "private-company-effort",
                null,
            ],
            test.Criteria.Select(c => c.Indicator?.Kind.Id)
        );
        var last = test.Criteria[7];
        Assert.Equal("Svar inden for 5 dage [EGEN25 2]", $"{last.Label.Title} [{last.Label.Source}]");
        Assert.Equal("5 dage", last.Numbers[0].Value?.Danish);
        Assert.Equal((new Fraction(2), Strength.Aim), (last.Weight, last.Label.Strength));
    }

    [Fact]
    public void A_document_on_top_replaces_a_test_and_a_number_by_id()
    {
        var own = RuleDocument
            .Find("HEL20")
            ?.With(
                """
                {
                  "parameters": [
                    {
                      "id": "interviewEveryDays", "name": { "da": "dage mellem samtaler", "en": "days between" },
                      "values": [{ "value": 7, "from": "2020-01-01", "source": { "document": "EGEN25", "section": "1" } }]
                    }
                  ]
                }
                """
            );
        var criterion = own?.PracticeTests[0].Find("samtalehyppighed");
        Assert.Equal("Borgeren har en samtale mindst hver 7. dag", criterion?.Label.Title.Danish);
        Assert.Equal("EGEN25 1", criterion?.Label.Source.ToString());
        Assert.Equal(["evidenstest", "god-praksis"], own?.PracticeTests.Select(t => t.Id));

        var replaced = Own("evidenstest").PracticeTests[0];
        var laid = RuleDocument.Find("HEL20")?.With(Document("evidenstest"));
        Assert.Equal(["evidenstest", "god-praksis"], laid?.PracticeTests.Select(t => t.Id));
        Assert.Equal(replaced.Criteria.Length, laid?.PracticeTests[0].Criteria.Length);
    }

    [Fact]
    public void An_estimated_number_is_said_to_be_one_and_a_sourced_one_is_not()
    {
        var followUp = PracticeTest.EvidenceTest.Find("opfoelgning");
        static string Notes(Criterion? c) =>
            string.Join(
                '|',
                c?.RuleFor(EvidenceOrigin.Register, PracticeTest.EvidenceTest.Scale).Label?.Notes.Select(n => n.Kind)
                    ?? []
            );
        Assert.Equal("Decision|Estimate", Notes(followUp));
        Assert.Equal("Decision", Notes(Own().PracticeTests[0].Find("c4")));
    }

    [Fact]
    public void All_faults_are_told_at_once_each_by_its_path()
    {
        var json = Document()
            .Replace("-interview\", \"days\": \"days\"", "-interview\", \"days\": \"weeks\"", StringComparison.Ordinal)
            .Replace(
                "-length\", \"minutes\": \"minutes\"",
                "-length\", \"minutes\": \"other\"",
                StringComparison.Ordinal
            )
            .Replace("\"weight\": 2", "\"weight\": 0", StringComparison.Ordinal)
            .Replace("\"kind\": \"interview-cadence\"", "\"kind\": \"cadence\"", StringComparison.Ordinal)
            .Replace("\"value\": 26,", "\"value\": 400,", StringComparison.Ordinal);
        var error = Assert.Throws<DocumentFormatException>(() => RuleDocument.Read(json));
        // 400 weeks are few enough, 400 days are too many.
        Assert.Equal(
            [
                "$.parameters[7].values[0].value",
                "$.practiceTests[0].criteria[2].counts.minutes",
                "$.practiceTests[0].criteria[5].counts.kind",
                "$.practiceTests[0].criteria[7].weight",
            ],
            error.Faults.Select(f => f.Path).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("\"partlyFrom\": \"partly\"", "\"partlyFrom\": \"yes\"", "$.practiceTests[0].scale.partlyFrom")]
    [InlineData("\"partlyPoints\": \"middle\"", "\"partlyPoints\": \"high\"", "$.practiceTests[0].scale.partlyPoints")]
    [InlineData("{days|dag|dage}", "{dage}", "$.practiceTests[0].criteria[7].title")]
    [InlineData("\"id\": \"c4\"", "\"id\": \"c3\"", "$.practiceTests[0].criteria")]
    [InlineData("\"value\": 0.9", "\"value\": 1.1", "$.parameters[0].values[0].value")]
    public void What_does_not_fit_together_is_told(string right, string wrong, string path)
    {
        var json = Document().Replace(right, wrong, StringComparison.Ordinal);
        var error = Assert.Throws<DocumentFormatException>(() => RuleDocument.Read(json));
        Assert.Equal(path, Assert.Single(error.Faults).Path);
    }

    private static RuleDocument Own(string id = "egen") => RuleDocument.Read(Document(id));

    private static string Document(string id = "egen")
    {
        static string Number(string id, string value) =>
            $$"""
                {
                  "id": "{{id}}", "name": { "da": "{{id}}", "en": "{{id}}" },
                  "values": [{ "value": {{value}}, "from": "2025-01-01", "source": { "document": "EGEN25", "section": "2" } }]
                }
                """;
        static string Criterion(int i, string counts, string title = "x") =>
            $$"""
                {
                  "id": "c{{i}}", "title": { "da": "{{title}}", "en": "x" }, "source": { "document": "EGEN25" },
                  "strength": "aim", "counted": { "da": "sager", "en": "cases" }, {{counts}}
                }
                """;
        const string Kinds = "\"kinds\": [\"virksomhedspraktik\"]";
        string[] criteria =
        [
            Criterion(0, "\"counts\": { \"kind\": \"first-interview\", \"days\": \"days\" }"),
            Criterion(
                1,
                "\"counts\": { \"kind\": \"interview-preparation\", \"minutes\": \"minutes\", \"daysBefore\": \"days\" }"
            ),
            Criterion(
                2,
                "\"counts\": { \"kind\": \"interview-length\", \"minutes\": \"minutes\" }, \"weight\": \"3/2\""
            ),
            Criterion(3, $"\"counts\": {{ \"kind\": \"expectations-aligned\", {Kinds} }}"),
            Criterion(4, $"\"counts\": {{ \"kind\": \"follow-up-in-time\", \"daysBefore\": \"days\", {Kinds} }}"),
            Criterion(
                5,
                "\"counts\": { \"kind\": \"interview-cadence\", \"days\": \"days\", \"benefit\": \"kontanthjaelp\" }"
            ),
            Criterion(
                6,
                "\"counts\": { \"kind\": \"private-company-effort\", \"courseBreak\": \"one-day\", \"weeks\": \"weeks\" }"
            ),
            Criterion(
                7,
                "\"weight\": 2, \"numbers\": [{ \"number\": \"days\", \"unit\": { \"da\": \"dag|dage\", \"en\": \"day|days\" } }]",
                "Svar inden for {days|dag|dage}"
            ),
        ];
        return $$"""
            {
              "id": "EGEN25", "title": { "da": "Vores", "en": "Ours" },
              "parameters": [
                {{Number("yes", "0.9")}}, {{Number("partly", "\"1/2\"")}}, {{Number("low", "0")}}, {{Number(
                "middle",
                "1"
            )}},
                {{Number("high", "2")}}, {{Number("days", "5")}}, {{Number("minutes", "30")}}, {{Number("weeks", "26")}}
              ],
              "practiceTests": [
                {
                  "id": "{{id}}", "title": { "da": "Vores test", "en": "Our test" }, "source": { "document": "EGEN25" },
                  "targetGroup": { "da": "alle", "en": "all" }, "scale": {{Scale}},
                  "criteria": [{{string.Join(",\n", criteria)}}]
                }
              ]
            }
            """;
    }
}
