using System.Text.Json;
using Jobcenter.Rules.Explanations;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.PracticeTests;

namespace Jobcenter.Rules.Tests.Explanations;

/// <summary>A practice test's result as JSON.</summary>
public sealed class PracticeTestJsonTests
{
    [Fact]
    public void The_json_has_the_score_the_answers_and_the_reasons()
    {
        var json = JsonDocument.Parse(PracticeTestJson.Write(OwnPracticeTest.Result())).RootElement;
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
            .Parse(PracticeTestJson.Write(OwnPracticeTest.Test.Evaluate(AnswerSheet.Empty)))
            .RootElement;
        Assert.Equal(JsonValueKind.Null, empty.GetProperty("score").ValueKind);
        Assert.Contains("svar, moede", empty.GetProperty("scoreReason").GetString(), StringComparison.Ordinal);
    }
}
