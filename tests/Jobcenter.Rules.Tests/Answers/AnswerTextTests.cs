using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.PracticeTests;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Plans;

namespace Jobcenter.Rules.Tests.Answers;

/// <summary>Answers as text.</summary>
public sealed class AnswerTextTests
{
    [Theory]
    [InlineData(Comparison.AtMost, "længste pause: 29, skal være højst 28", "longest pause: 29, must be at most 28")]
    [InlineData(Comparison.MoreThan, "længste pause: 29, skal være over 28", "longest pause: 29, must be more than 28")]
    public void A_comparison_is_said_in_words(Comparison comparison, string danish, string english)
    {
        FactReading left = new("a", new("længste pause", "longest pause"), BilingualText.Same("29"));
        FactReading right = new("b", new("grænse", "limit"), BilingualText.Same("28"));
        Assert.Equal(danish, AnswerText.InWords(left, comparison, right, Language.Danish));
        Assert.Equal(english, AnswerText.InWords(left, comparison, right, Language.English));
    }

    [Fact]
    public void A_line_and_its_mark_agree_also_where_a_no_is_asked_for()
    {
        var fact = new Fact<bool, bool>(
            "x",
            new("har truffet en afgørelse", "has decided"),
            static (in b) => Known.Of(b)
        );
        Assert.Equal(
            "✓ har truffet en afgørelse: nej (skal være nej)\n",
            AnswerText.Write(fact.IsFalse().Assess(false))
        );
        Assert.Equal("✗ har truffet en afgørelse: nej\n", AnswerText.Write(fact.IsTrue().Assess(false)));
        Assert.Equal(
            "✓ må ikke være opfyldt, og er det ikke\n  ✗ har truffet en afgørelse: nej\n",
            AnswerText.Write(Rule.Not(fact.IsTrue()).Assess(false))
        );
        Assert.StartsWith(
            "✗ must not be met, but is\n",
            AnswerText.Write(Rule.Not(fact.IsTrue()).Assess(true), Language.English),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Unnamed_combinations_and_readings_are_written_too()
    {
        var fact = new Fact<int, int>("f", new("tal", "number"), static (in i) => Known.Of(i));
        var rule = Rule.All(
            Rule.Any(fact.AtMost(1), fact.EqualTo(5)),
            Rule.Not(fact.MoreThan(9)),
            Rule.Readings(fact.AtLeast(2), fact.LessThan(2))
        );
        Assert.Equal(
            """
            ✓ all must be met: met
              ✓ at least one must be met: met
                ✗ number 5 ≤ limit 1
                ✓ number 5 = limit 5
              ✓ must not be met, and is not
                ✗ number 5 > limit 9
              ✓ readings: met
                ✓ number 5 ≥ limit 2
                ✗ number 5 < limit 2

            """,
            AnswerText.Write(rule.Assess(5), Language.English)
        );
    }

    [Theory]
    [InlineData(0, "0", "0")]
    [InlineData(999, "999", "999")]
    [InlineData(39_215, "39.215", "39,215")]
    [InlineData(-1_000_000, "−1.000.000", "−1,000,000")]
    public void A_count_has_a_mark_at_each_thousand(long number, string danish, string english)
    {
        Assert.Equal(danish, AnswerText.Count(number));
        Assert.Equal(english, AnswerText.Count(number, Language.English));
    }

    [Fact]
    public void Text_shows_rule_source_values_and_figures_in_danish()
    {
        var outcome = Figures.FollowUp("3.2-1", Figures.EducationFall, "2021-12-31");
        Assert.Equal(
            """
            HEL21/3.2-1: opfyldt
            Målt: 4. kvartal 2021
            ✓ Modtagere af uddannelseshjælp falder mindst 2 % fra 4. kvartal 2020 til 4. kvartal 2021: opfyldt (krav)
              Kilde: HEL21 3.2
              ✓ ændring i fuldtidspersoner −4,68 % ≤ grænsen på linjen til fristen −2,00 %
                uddannelseshjælp, fuldtidspersoner, kommune 217, 4. kvartal 2020: 363,0 [test]
                uddannelseshjælp, fuldtidspersoner, kommune 217, 4. kvartal 2021: 346,0 [test]

            """,
            AnswerText.Write(Answer.Of(outcome))
        );
    }

    [Fact]
    public void Text_names_what_is_missing_and_why_in_english()
    {
        var outcome = Figures.FollowUp("3.2-3", Figures.EducationFall, "2021-12-31");
        var text = AnswerText.Write(Answer.Of(outcome), Language.English);
        Assert.StartsWith("HEL21/3.2-3: unknown\n", text, StringComparison.Ordinal);
        Assert.Contains(
            "Figures that are missing: ftp:uddannelseshjaelp/DK/2020Q4; ftp:uddannelseshjaelp/DK/2021Q4",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("the country, Q4 2021: unknown (the figure is missing)", text, StringComparison.Ordinal);
        // Each missing figure stands once.
        Assert.Equal(2, text.Split('\n').Count(l => l.Contains("the figure is missing", StringComparison.Ordinal)));
        Assert.Contains("Decision: The plan names no period", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_a_pending_requirement_says_so()
    {
        var text = AnswerText.Write(Answer.Of(Figures.FollowUp("3.2-1", FigureSet.Empty, "2021-01-31")));
        Assert.Contains("intet at måle", text, StringComparison.Ordinal);
        Assert.Contains("Frist: 31. december 2021", text, StringComparison.Ordinal);
        Assert.Contains("(krav)", text, StringComparison.Ordinal);
        Assert.Contains("Kilde: HEL21 3.2", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_the_register_differs_from_is_shown_below_it()
    {
        var register = Generators.RegisterCase.BuildFrom(
            [new(0, new Spell(Rules.Citizens.CitizenState.EducationAssistance, new(2020, 1, 1)))],
            new(2021, 12, 31)
        );
        var followUp = EmploymentPlans.Get("HEL21").FollowUp(register, Figures.EducationFall, new(2021, 12, 31));
        Assert.NotNull(followUp.Find("3.2-1"));
        var text = AnswerText.Write(Answer.Of(followUp.Find("3.2-1")!), Language.English);
        Assert.Contains(
            "Q4 2020: 1.0 [register]\n      published figure: 363.0 [test]",
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Texts_do_not_depend_on_the_culture_of_the_machine()
    {
        // With invariant globalization only the invariant culture exists, so a culture is made up by its number format.
        var before = Thread.CurrentThread.CurrentCulture;
        var odd = (System.Globalization.CultureInfo)before.Clone();
        odd.NumberFormat.NegativeSign = "minus";
        odd.NumberFormat.NumberDecimalSeparator = "¤";
        odd.DateTimeFormat.ShortDatePattern = "yy/dd";
        try
        {
            var outcome = Figures.FollowUp("3.2-1", Figures.EducationFall, "2021-12-31");
            var text = AnswerText.Write(Answer.Of(outcome));
            Thread.CurrentThread.CurrentCulture = odd;
            Assert.Equal(
                text,
                AnswerText.Write(Answer.Of(Figures.FollowUp("3.2-1", Figures.EducationFall, "2021-12-31")))
            );
            Assert.Equal("-1/2", new Fraction(-1, 2).ToString());
            Assert.Equal("-0.5", new Fraction(-1, 2).ToDecimalString());
            Assert.Equal("2021-12-31", Rules.Time.MeasuringPeriod.OfDay(new(2021, 12, 31)).ToString());
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

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
              ✓ Møde (givet svar) [moede]

            Delvist, mindst 70 % (1)
              ~ Svar inden for 24 timer (optalt, 8 af 10 breve) [svar]
                  ved siden af: Ja (givet svar), et andet svar

            Skøn: et Delvist tæller 8/3 point; tallet er ikke offentliggjort, men de to offentliggjorte scorer, 4,1 og 3,6, kræver med lige vægte mindst 2,60 og under 2,7333.

            """.ReplaceLineEndings("\n"),
            AnswerText.Write(Answer.Of(result))
        );
        Assert.StartsWith(
            "Our test: 3.8 (estimate) on a scale from 1 to 5\n",
            AnswerText.Write(Answer.Of(result), Language.English)
        );
        Assert.Contains(
            "✗ andel 80,00 % ≥ grænsen for Ja 90,00 %",
            AnswerText.Write(Answer.Of(result, withReasons: true)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Without_an_estimate_in_it_the_page_speaks_of_none()
    {
        var known = OwnPracticeTest.Test with { Scale = OwnPracticeTest.Scale(new Fraction(3)) };
        Assert.DoesNotContain(
            "køn",
            AnswerText.Write(Answer.Of(OwnPracticeTest.Result(known))),
            StringComparison.Ordinal
        );
        var text = AnswerText.Write(Answer.Of(OwnPracticeTest.Test.Evaluate(AnswerSheet.Empty)));
        Assert.StartsWith("Vores test: ukendt (2 kriterier mangler deres svar: svar, moede)\n", text);
        Assert.Contains("? Møde (intet svar) [moede]", text, StringComparison.Ordinal);
    }
}
