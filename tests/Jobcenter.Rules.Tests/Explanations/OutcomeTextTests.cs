using Jobcenter.Rules.Explanations;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Plans;

namespace Jobcenter.Rules.Tests.Explanations;

/// <summary>The outcome of a requirement as text, in both languages.</summary>
public sealed class OutcomeTextTests
{
    [Fact]
    public void Text_shows_rule_source_values_and_figures_in_danish()
    {
        var outcome = Figures.FollowUp("3.2-1", Figures.EducationFall, "2021-12-31");
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
        var outcome = Figures.FollowUp("3.2-3", Figures.EducationFall, "2021-12-31");
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
        var followUp = EmploymentPlans.Get("HEL21").FollowUp(register, Figures.EducationFall, new(2021, 12, 31));
        Assert.NotNull(followUp.Find("3.2-1"));
        var text = OutcomeText.Write(followUp.Find("3.2-1")!, Language.English);
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
            var text = OutcomeText.Write(outcome);
            Thread.CurrentThread.CurrentCulture = odd;
            Assert.Equal(text, OutcomeText.Write(Figures.FollowUp("3.2-1", Figures.EducationFall, "2021-12-31")));
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
