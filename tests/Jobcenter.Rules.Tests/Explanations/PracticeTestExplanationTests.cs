using System.Text.Json;
using Jobcenter.Rules.Explanations;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.PracticeTests;
using Jobcenter.Rules.Quantities;

namespace Jobcenter.Rules.Tests.Explanations;

/// <summary>A practice test's result as a page and as JSON.</summary>
public sealed class PracticeTestExplanationTests
{
    private static readonly PracticeTest s_test = new(
        "egen",
        new("Vores test", "Our test"),
        new("alle", "all"),
        new("EGEN", "1"),
        [
            new Criterion(
                "svar",
                new("Svar inden for {hours} timer", "Reply within {hours} hours"),
                new("breve", "letters"),
                new("EGEN", "1.1")
            )
            {
                OwnParameters = [new("hours", new("timer", "hours"), 24, new("timer", "hours"))],
            },
            new Criterion("moede", new("Møde", "Meeting"), new("hold", "teams"), new("EGEN", "1.2")),
        ]
    );

    [Fact]
    public void The_page_says_everything_in_both_languages()
    {
        var result = Result();
        Assert.Equal(
            """
            Vores test: 3,8 (skøn) på en skala fra 1 til 5
            Målgruppe: alle
            Kilde: EGEN 1

            Ja, mindst 90 % (1)
              ✓ Møde [moede: givet svar]

            Delvist, mindst 70 % (1)
              ~ Svar inden for 24 timer [svar: optalt, 8 af 10 breve]
                  ved siden af: Ja [givet svar] (et andet svar)

            Skøn: et Delvist tæller 8/3 point; tallet er ikke offentliggjort, men de to offentliggjorte scorer, 4,1 og 3,6, kræver med lige vægte mindst 2,60 og under 2,7333.

            """.ReplaceLineEndings("\n"),
            PracticeTestText.Write(result)
        );
        Assert.StartsWith(
            "Our test: 3.8 (estimate) on a scale from 1 to 5\n",
            PracticeTestText.Write(result, Language.English)
        );
        Assert.Contains(
            "✗ andel 80,00 % ≥ grænsen for Ja 90,00 %",
            PracticeTestText.Write(result, withReasons: true),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Without_an_estimate_in_it_the_page_speaks_of_none()
    {
        var known = s_test with { Scale = PracticeScale.Default.WithPartlyPoints(new Fraction(3)) };
        Assert.DoesNotContain("køn", PracticeTestText.Write(Result(known)), StringComparison.Ordinal);
        var text = PracticeTestText.Write(s_test.Evaluate(AnswerSheet.Empty));
        Assert.StartsWith("Vores test: ukendt (2 kriterier mangler deres svar: svar, moede)\n", text);
        Assert.Contains("? Møde [moede: intet svar]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_has_the_score_the_answers_and_the_reasons()
    {
        var json = JsonDocument.Parse(PracticeTestJson.Write(Result())).RootElement;
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

        var empty = JsonDocument.Parse(PracticeTestJson.Write(s_test.Evaluate(AnswerSheet.Empty))).RootElement;
        Assert.Equal(JsonValueKind.Null, empty.GetProperty("score").ValueKind);
        Assert.Contains("svar, moede", empty.GetProperty("scoreReason").GetString(), StringComparison.Ordinal);
    }

    private static PracticeTestResult Result(PracticeTest? test = null)
    {
        var builder = new AnswerSheetBuilder([s_test]);
        builder.Add("egen", "svar", CriterionEvidence.OfCount(8, 10));
        builder.Add("egen", "svar", CriterionEvidence.OfAnswer(PracticeAnswer.Yes));
        builder.Add("egen", "moede", CriterionEvidence.OfAnswer(PracticeAnswer.Yes));
        return (test ?? s_test).Evaluate(builder.Build());
    }
}
