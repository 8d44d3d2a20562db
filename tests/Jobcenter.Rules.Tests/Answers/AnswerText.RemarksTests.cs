using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Plans;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Answers;

/// <summary>What must stand beside the numbers of a follow-up.</summary>
public sealed class AnswerTextRemarksTests
{
    private static readonly EmploymentPlan s_plan = EmploymentPlans.Read(
        """
        {
          "id": "P", "title": {"da": "p", "en": "p"}, "municipality": "217", "year": 2021,
          "requirements": [{
            "id": "1", "title": {"da": "Højst {limit}", "en": "At most {limit}"}, "source": {"document": "P"},
            "measure": {"kind": "population-share", "group": "dagpenge"},
            "comparison": {"kind": "at-most", "limit": 0.1}, "pace": {"kind": "as-of-now", "deadline": "2021Q4"}
          }]
        }
        """
    );

    // A register that ends before the day it is taken to be known until makes numbers fall; it is said, on either side of a month.
    [Theory]
    [InlineData("2021-11-30", "2021-12-31", false)]
    [InlineData("2021-11-29", "2021-12-31", true)]
    [InlineData("2020-12-31", "2021-12-31", true)]
    // What is known to begin later is no row of the time that is known.
    [InlineData("2022-01-15", "2021-12-31", true)]
    public void Where_the_rows_end_long_before_the_register_is_known_until_it_is_told(
        string begins,
        string until,
        bool isTold
    )
    {
        var (first, known) = (Day(begins), Day(until));
        foreach (var rows in new[] { OfSpell(first), OfPlacement(first), OfParticipation(first) })
        {
            var followUp = s_plan.FollowUp(rows.Build(known), FigureSet.Empty, s_plan.LastDay);
            var remarks = AnswerText.EndOfRows(followUp);
            Assert.Equal(isTold, remarks.Length == 1);
            Assert.Equal(remarks.AsEnumerable(), AnswerText.RemarksOf(followUp).Take(remarks.Length));
            if (isTold)
            {
                var last = first <= known ? first : new LocalDate(2020, 1, 1);
                Assert.Equal(last, followUp.LastBeginning);
                Assert.Contains($"begynder {DateText.Of(last, Language.Danish)}", remarks[0].Danish);
                Assert.Contains("taken as known until 31 December 2021", remarks[0].English, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Of_another_municipality_and_of_figures_alone_no_row_is_the_last()
    {
        var rows = OfSpell(new(2020, 12, 31));
        rows.Add(new Citizen("ude", Area.Municipality(101)));
        rows.Add("ude", new Spell(CitizenState.UnemploymentBenefit, new(2021, 12, 1)));
        var register = rows.Build(new(2021, 12, 31));
        Assert.NotEmpty(AnswerText.EndOfRows(s_plan.FollowUp(register, FigureSet.Empty, s_plan.LastDay)));
        var asked = new FollowUpOptions { KnownUntil = new(2021, 1, 5) };
        Assert.Empty(AnswerText.EndOfRows(s_plan.FollowUp(register, FigureSet.Empty, s_plan.LastDay, asked)));
        Assert.Empty(AnswerText.EndOfRows(s_plan.FollowUp(FigureSet.Empty, s_plan.LastDay)));
    }

    // The figure that is missing is often there, of another day or place.
    [Fact]
    public void Published_figures_of_other_times_and_places_are_named_where_one_is_missing()
    {
        var figures = Figures.Of(
            // Those that the requirement reads itself, and that are there, help nobody.
            ("ftp:dagpenge 210 2021Q4", new(100)),
            ("ftp:dagpenge 217 2021Q4", new(100)),
            ("population:16-66 217 2021", new(2000)),
            ("population:16-66 210 2021Q4", new(3000))
        );
        var followUp = s_plan.FollowUp(figures, s_plan.LastDay);
        var remark = Assert.Single(
            AnswerText.RemarksOf(followUp),
            static r => r.Danish.StartsWith("1: mangler", StringComparison.Ordinal)
        );
        Assert.EndsWith("tallet mangler; af population:16-66 er offentliggjort 210/2021Q4, 217/2021", remark.Danish);
        Assert.EndsWith(
            "the figure is missing; of population:16-66 there is published 210/2021Q4, 217/2021",
            remark.English
        );
        var none = s_plan.FollowUp(Figures.Of(("ftp:dagpenge 217 2021Q4", new(100))), s_plan.LastDay);
        Assert.Contains(
            AnswerText.RemarksOf(none),
            static r => r.Danish.EndsWith("tallet mangler", StringComparison.Ordinal)
        );
    }

    // Of several readings none of which is known it is told once what is missing, not of each that it is unknown.
    [Fact]
    public void Readings_are_told_where_one_of_them_is_known()
    {
        var plan = PlanCase.Plan(
            new Resultatkrav(
                PlanCase.Label("P/1"),
                new Measure.PopulationShare(BenefitGroup.Of(CitizenState.UnemploymentBenefit)),
                new LimitComparison.BetterThan(
                    new ComparedWith.One(Area.Country),
                    [ShareReading.Level],
                    new Margin(new(1, 50))
                ),
                new Pace.AsOfNow(MeasuringPeriod.OfQuarter(2021, 4))
            )
        );
        (string, Fraction)[] country =
        [
            ("ftp:dagpenge DK 2021Q4", new(300)),
            ("population:16-66 DK 2021Q4", new(2000)),
        ];
        (string, Fraction)[] own = [("ftp:dagpenge 217 2021Q4", new(100)), ("population:16-66 217 2021Q4", new(2000))];
        static bool IsReading(BilingualText remark) => remark.Danish.Contains("Læsning", StringComparison.Ordinal);
        var known = AnswerText.RemarksOf(plan.FollowUp(Figures.Of([.. country, .. own]), plan.LastDay));
        Assert.Contains("opfyldt (afgør)", Assert.Single(known, IsReading).Danish, StringComparison.Ordinal);
        var unknown = AnswerText.RemarksOf(plan.FollowUp(Figures.Of(country), plan.LastDay));
        Assert.DoesNotContain(unknown, IsReading);
        Assert.Equal(2, unknown.Length);
    }

    // What is met misses nothing, and no line says that it misses 0.
    [Fact]
    public void A_requirement_that_is_met_misses_nothing()
    {
        var figures = Figures.Of(("ftp:dagpenge 217 2021Q4", new(100)), ("population:16-66 217 2021Q4", new(2000)));
        var followUp = s_plan.FollowUp(figures, s_plan.LastDay);
        Assert.Equal(RequirementStatus.Met, followUp.Outcomes[0].Status);
        var text = AnswerText.Write(Answer.Of(followUp.Outcomes[0]), Language.Danish);
        Assert.DoesNotContain("Mangler", text, StringComparison.Ordinal);
    }

    private static LocalDate Day(string text) => MeasuringPeriod.Parse(text).FirstDay;

    private static RegisterBuilder Rows()
    {
        var rows = new RegisterBuilder();
        rows.Add(new Citizen("en", Area.Municipality(217)));
        rows.Add("en", new Spell(CitizenState.UnemploymentBenefit, new(2020, 1, 1)));
        return rows;
    }

    private static RegisterBuilder OfSpell(LocalDate begins)
    {
        var rows = Rows();
        rows.Add("en", new Spell(CitizenState.Employment, begins));
        return rows;
    }

    private static RegisterBuilder OfPlacement(LocalDate begins)
    {
        var rows = Rows();
        rows.Add("en", new Placement(PlacementKind.WageSubsidy, begins));
        return rows;
    }

    private static RegisterBuilder OfParticipation(LocalDate begins)
    {
        var rows = Rows();
        rows.Add("en", new Participation("p", begins));
        return rows;
    }
}
