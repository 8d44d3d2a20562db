using System.Text.Json;
using Jobcenter.Rules.Explanations;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Plans;

namespace Jobcenter.Rules.Tests.Explanations;

public sealed class ExplanationTests
{
    private static readonly FigureSet s_figures = Figures.Of(
        ("ftp:uddannelseshjaelp 217 2020Q4", new(363)),
        ("ftp:uddannelseshjaelp 217 2021Q4", new(346))
    );

    [Fact]
    public void Text_shows_rule_source_values_and_figures_in_danish()
    {
        var outcome = Figures.FollowUp("3.2-1", s_figures, "2021-12-31");
        Assert.Equal(
            """
            HEL21/3.2-1: opfyldt
            Målt: 4. kvartal 2021
            Mangler: 0,0
            ✓ Modtagere af uddannelseshjælp falder mindst 2 % fra 4. kvartal 2020 til 4. kvartal 2021: opfyldt (krav)
              Kilde: HEL21 3.2
              ✓ ændring i fuldtidspersoner −4,68 % ≤ grænsen på linjen til fristen −2,00 %
                uddannelseshjælp, fuldtidspersoner, kommune 217, 4. kvartal 2020: 363,0 [test]
                uddannelseshjælp, fuldtidspersoner, kommune 217, 4. kvartal 2021: 346,0 [test]

            """,
            OutcomeText.Write(outcome)
        );
    }

    [Fact]
    public void Text_names_what_is_missing_and_why_in_english()
    {
        var outcome = Figures.FollowUp("3.2-3", s_figures, "2021-12-31");
        var text = OutcomeText.Write(outcome, Language.English);
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
        var text = OutcomeText.Write(Figures.FollowUp("3.2-1", FigureSet.Empty, "2021-01-31"));
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
        var followUp = EmploymentPlans.Helsingoer2021.FollowUp(register, s_figures, new(2021, 12, 31));
        Assert.NotNull(followUp.Find("3.2-1"));
        var text = OutcomeText.Write(followUp.Find("3.2-1")!, Language.English);
        Assert.Contains(
            "Q4 2020: 1.0 [register]\n      published figure: 363.0 [test]",
            text,
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
              ✓ must not be met: met
                ✗ number 5 > limit 9
              ✓ readings: met
                ✓ number 5 ≥ limit 2
                ✗ number 5 < limit 2

            """,
            AssessmentText.Write(rule.Assess(5), Language.English)
        );
    }

    [Fact]
    public void Json_has_the_documented_form()
    {
        var followUp = EmploymentPlans.Helsingoer2021.FollowUp(s_figures, new(2021, 12, 31));
        using var json = JsonDocument.Parse(FollowUpJson.Write(followUp, new RowCounts(12, 1)));
        var root = json.RootElement;
        Assert.Equal(
            ["plan", "municipality", "asOf", "counting", "rows", "outcomes"],
            root.EnumerateObject().Select(p => p.Name)
        );
        Assert.Equal("HEL21", root.GetProperty("plan").GetString());
        Assert.Equal("217", root.GetProperty("municipality").GetString());
        Assert.Equal("2021-12-31", root.GetProperty("asOf").GetString());
        Assert.Equal("jobindsats", root.GetProperty("counting").GetString());
        Assert.Equal("""{"read":12,"refused":1}""", root.GetProperty("rows").GetRawText());
        Assert.Equal(
            """{"id":"3.2-1","status":"met","value":-0.046831955922865,"valueExact":"-17/363","limit":-0.02,"limitExact":"-1/50","baseline":363,"current":346,"gap":0,"final":true,"provisional":false,"missing":[],"unit":"relativeChange","measured":"2021Q4","deadline":"2021-12-31","title":"Modtagere af uddannelseshjælp falder mindst 2 % fra 4. kvartal 2020 til 4. kvartal 2021","source":"HEL21 3.2","strength":"requirement","notes":[],"readings":[],"whatItWouldTake":[],"hidden":false}""",
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
    public void Json_of_an_explanation_is_the_tree()
    {
        var outcome = Figures.FollowUp("3.2-1", s_figures, "2021-12-31");
        Assert.NotNull(outcome.Assessment);
        using var json = JsonDocument.Parse(AssessmentJson.Write(outcome.Assessment));
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

        var followUp = EmploymentPlans.Helsingoer2021.FollowUp(s_figures, new(2021, 12, 31));
        using var explained = JsonDocument.Parse(FollowUpJson.Write(followUp, explain: "3.2-1"));
        Assert.Equal(
            root.GetRawText(),
            explained.RootElement.GetProperty("outcomes")[5].GetProperty("explanation").GetRawText()
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
            var outcome = Figures.FollowUp("3.2-1", s_figures, "2021-12-31");
            var text = OutcomeText.Write(outcome);
            Thread.CurrentThread.CurrentCulture = odd;
            Assert.Equal(text, OutcomeText.Write(Figures.FollowUp("3.2-1", s_figures, "2021-12-31")));
            Assert.Equal("-1/2", new Fraction(-1, 2).ToString());
            Assert.Equal("-0.5", new Fraction(-1, 2).ToDecimalString());
            Assert.Equal("2021-12-31", Rules.Time.MeasuringPeriod.OfDay(new(2021, 12, 31)).ToString());
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }
}
