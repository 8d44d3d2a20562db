using System.Text.Json;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.PracticeTests;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Plans;

namespace Jobcenter.Rules.Tests.Answers;

/// <summary>Answers as JSON.</summary>
public sealed class AnswerJsonTests
{
    [Fact]
    public void Json_of_an_explanation_is_the_tree()
    {
        var outcome = Figures.FollowUp("3.2-1", Figures.EducationFall, "2021-12-31");
        Assert.NotNull(outcome.Assessment);
        using var json = JsonDocument.Parse(AnswerJson.Write(outcome.Assessment));
        var root = json.RootElement;
        Assert.Equal("met", root.GetProperty("verdict").GetString());
        Assert.Equal("HEL21/3.2-1", root.GetProperty("id").GetString());
        Assert.Equal("atMost", root.GetProperty("comparison").GetString());
        Assert.Equal("HEL21 3.2", root.GetProperty("source").GetString());
        var basis = root.GetProperty("facts")[0].GetProperty("basis");
        Assert.Equal("ftp:uddannelseshjaelp/217/2020Q4", basis[0].GetProperty("id").GetString());
        Assert.Equal("363,0", basis[0].GetProperty("value").GetString());
        Assert.Equal("363", basis[0].GetProperty("valueExact").GetString());
        Assert.Equal("-17/363", root.GetProperty("facts")[0].GetProperty("valueExact").GetString());

        var followUp = EmploymentPlans.Get("HEL21").FollowUp(Figures.EducationFall, new(2021, 12, 31));
        using var explained = JsonDocument.Parse(AnswerJson.Write(Answer.Of(followUp, explain: "3.2-1")));
        Assert.Equal(
            root.GetRawText(),
            explained.RootElement.GetProperty("outcomes")[5].GetProperty("explanation").GetRawText()
        );
    }

    [Fact]
    public void Json_has_the_documented_form()
    {
        var followUp = EmploymentPlans.Get("HEL21").FollowUp(Figures.EducationFall, new(2021, 12, 31));
        using var json = JsonDocument.Parse(AnswerJson.Write(Answer.Of(followUp, new RowCounts(12, 1))));
        var root = json.RootElement;
        Assert.Equal(
            ["plan", "municipality", "asOf", "counting", "id", "title", "rows", "lead", "remarks", "outcomes"],
            root.EnumerateObject().Select(p => p.Name)
        );
        Assert.Equal("HEL21", root.GetProperty("plan").GetString());
        Assert.Equal("217", root.GetProperty("municipality").GetString());
        Assert.Equal("2021-12-31", root.GetProperty("asOf").GetString());
        Assert.Equal("jobindsats", root.GetProperty("counting").GetString());
        Assert.Equal("""{"read":12,"refused":1}""", root.GetProperty("rows").GetRawText());
        Assert.Equal(
            """{"id":"3.2-1","status":"met","value":-0.046831955922865,"valueExact":"-17/363","limit":-0.02,"limitExact":"-1/50","baseline":363,"current":346,"gap":0,"final":true,"provisional":false,"missing":[],"unit":"relativeChange","measured":"2021Q4","deadline":"2021-12-31","title":"Modtagere af uddannelseshjælp falder mindst 2 % fra 4. kvartal 2020 til 4. kvartal 2021","source":"HEL21 3.2","strength":"requirement","notes":[],"readings":[],"whatItWouldTake":[],"hidden":false,"provisionalBecause":[]}""",
            root.GetProperty("outcomes")[5].GetRawText()
        );
        Assert.StartsWith(
            """{"id":"3.2-3","status":"unknown","value":-0.046831955922865,"valueExact":"-17/363","limit":null,"baseline":363,"current":346,"gap":null,"final":true,"provisional":false,"missing":["ftp:uddannelseshjaelp/DK/2020Q4","ftp:uddannelseshjaelp/DK/2021Q4"],""",
            root.GetProperty("outcomes")[7].GetRawText(),
            StringComparison.Ordinal
        );
        var readings = root.GetProperty("outcomes")[3].GetProperty("readings");
        Assert.Equal([true, false], readings.EnumerateArray().Select(r => r.GetProperty("decides").GetBoolean()));
        Assert.Contains(
            "decision",
            root.GetProperty("outcomes")[3].GetProperty("notes").GetRawText(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_json_has_the_score_the_answers_and_the_reasons()
    {
        var json = JsonDocument.Parse(AnswerJson.Write(Answer.Of(OwnPracticeTest.Result()))).RootElement;
        Assert.Equal("23/6", json.GetProperty("scoreExact").GetString());
        Assert.True(json.GetProperty("scoreIsEstimate").GetBoolean());
        var criterion = json.GetProperty("criteria")[0];
        Assert.Equal("delvist", criterion.GetProperty("answer").GetString());
        Assert.Equal(24, criterion.GetProperty("parameters").GetProperty("hours").GetInt32());
        var counts = criterion.GetProperty("counts");
        Assert.Equal("counted", counts.GetProperty("origin").GetString());
        Assert.Equal(8, counts.GetProperty("yes").GetInt32());
        Assert.Equal("notMet", counts.GetProperty("explanation").GetProperty("verdict").GetString());
        Assert.Equal("ja", criterion.GetProperty("beside")[0].GetProperty("answer").GetString());

        var empty = JsonDocument
            .Parse(AnswerJson.Write(Answer.Of(OwnPracticeTest.Test.Evaluate(AnswerSheet.Empty))))
            .RootElement;
        Assert.Equal(JsonValueKind.Null, empty.GetProperty("score").ValueKind);
        Assert.Contains("svar, moede", empty.GetProperty("scoreReason").GetString(), StringComparison.Ordinal);
    }
}
