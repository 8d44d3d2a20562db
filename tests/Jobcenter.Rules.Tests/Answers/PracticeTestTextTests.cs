using Jobcenter.Rules.Explanations;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.PracticeTests;
using Jobcenter.Rules.Quantities;

namespace Jobcenter.Rules.Tests.Explanations;

/// <summary>A practice test's result as a page.</summary>
public sealed class PracticeTestTextTests
{
    [Fact]
    public void The_page_says_everything_in_both_languages()
    {
        var result = OwnPracticeTest.Result();
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
        var known = OwnPracticeTest.Test with { Scale = PracticeScale.Default.WithPartlyPoints(new Fraction(3)) };
        Assert.DoesNotContain("køn", PracticeTestText.Write(OwnPracticeTest.Result(known)), StringComparison.Ordinal);
        var text = PracticeTestText.Write(OwnPracticeTest.Test.Evaluate(AnswerSheet.Empty));
        Assert.StartsWith("Vores test: ukendt (2 kriterier mangler deres svar: svar, moede)\n", text);
        Assert.Contains("? Møde [moede: intet svar]", text, StringComparison.Ordinal);
    }
}
