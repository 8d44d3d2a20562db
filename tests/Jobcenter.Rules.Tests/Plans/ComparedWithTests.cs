using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>Shares of the population against others: one, several together, each, the rest of the country; with a margin or without.</summary>
public sealed class ComparedWithTests
{
    private static readonly Area s_own = Figures.Municipality;
    private static readonly Area s_a = Area.Municipality(201);
    private static readonly Area s_b = Area.Municipality(210);
    private static readonly MeasuringPeriod s_year = MeasuringPeriod.OfYear(2021);
    private static readonly BenefitGroup s_group = BenefitGroup.PublicSupport;

    public static Arbitrary<(Fraction P, Fraction W)[]> Places() =>
        (
            from persons in Gen.ArrayOf(Gen.Choose(1, 12), 4)
            from population in Gen.ArrayOf(Gen.Elements(10, 20, 40), 4)
            select persons.Zip(population, (p, w) => (new Fraction(p), new Fraction(w))).ToArray()
        ).ToArbitrary();

    [Property(Arbitrary = [typeof(ComparedWithTests)], MaxTest = 300)]
    public void Shares_are_compared_as_by_hand((Fraction P, Fraction W)[] places, int margin, bool orEqual)
    {
        var (own, a, b) = (places[0], places[1], places[2]);
        // The country holds them all, and somebody else.
        var country = (P: own.P + a.P + b.P + places[3].P, W: own.W + a.W + b.W + places[3].W);
        var figures = FiguresOf((s_own, own), (s_a, a), (s_b, b), (Area.Country, country));
        var share = own.P / own.W;
        var by = new Fraction(Math.Abs(margin % 5), 100);
        foreach (
            var (with, others) in new (ComparedWith, Fraction[])[]
            {
                (new ComparedWith.One(Area.Country), [country.P / country.W]),
                (new ComparedWith.One(s_a), [a.P / a.W]),
                (new ComparedWith.Together([s_a, s_b]), [(a.P + b.P) / (a.W + b.W)]),
                (new ComparedWith.EachOf([s_a, s_b]), [a.P / a.W, b.P / b.W]),
                (new ComparedWith.RestOfCountry(), [(country.P - own.P) / (country.W - own.W)]),
            }
        )
        {
            Assert.Equal(
                others.All(o => orEqual ? share <= o : share < o),
                IsMet(with, margin: null, orEqual, figures)
            );
            Assert.Equal(
                others.All(o => share <= o - by),
                IsMet(with, new(by, [MarginReading.Points]), false, figures)
            );
            Assert.Equal(
                others.All(o => share <= o * (Fraction.One - by)),
                IsMet(with, new(by, [MarginReading.Percent]), false, figures)
            );
        }
    }

    [Fact]
    public void Both_readings_of_a_margin_are_shown_and_the_first_decides()
    {
        var figures = FiguresOf((s_own, (new(15), new(100))), (Area.Country, (new(16), new(100))));
        var outcome = FollowUp(new ComparedWith.One(Area.Country), new(new(2, 100)), orEqual: false, figures);
        // 15 % against 16 %: one point is not two, but 6.25 percent is more than two.
        Assert.Equal(RequirementStatus.NotMet, outcome.Status);
        Assert.Equal([Verdict.NotMet, Verdict.Met], outcome.Assessment?.Parts.Select(p => p.Verdict));
        Assert.Equal(
            ["Læsning: forspringet regnet i procentpoint", "Læsning: forspringet regnet i procent af den andens tal"],
            outcome.Assessment?.Parts.Select(p => p.Label?.Title.Danish)
        );
        Assert.Equal(new Fraction(1, 100), outcome.Gap?.Amount);
        var other = FollowUp(
            new ComparedWith.One(Area.Country),
            new(new(2, 100), [MarginReading.Percent, MarginReading.Points]),
            orEqual: false,
            figures
        );
        Assert.Equal(RequirementStatus.Met, other.Status);
    }

    [Fact]
    public void The_worst_of_each_is_shown_and_a_missing_one_makes_it_unknown_unless_another_fails()
    {
        var each = new ComparedWith.EachOf([s_a, s_b]);
        var figures = FiguresOf((s_own, (new(5), new(100))), (s_a, (new(6), new(100))));
        var outcome = FollowUp(each, margin: null, orEqual: false, figures);
        Assert.Equal(RequirementStatus.Unknown, outcome.Status);
        Assert.Equal(
            ["ftp:offentlig-forsoergelse/210/2021", "population:16-66/210/2021"],
            outcome.Missing.Select(k => k.ToString())
        );
        var worse = FiguresOf((s_own, (new(7), new(100))), (s_a, (new(6), new(100))));
        var failed = FollowUp(each, margin: null, orEqual: false, worse);
        Assert.Equal(RequirementStatus.NotMet, failed.Status);
        Assert.Equal(new Fraction(6, 100), failed.Limit?.Amount);
        Assert.Equal(new Fraction(1, 100), failed.Gap?.Amount);
    }

    [Fact]
    public void A_country_smaller_than_its_part_has_no_rest()
    {
        var figures = FiguresOf((s_own, (new(5), new(100))), (Area.Country, (new(4), new(100))));
        var outcome = FollowUp(new ComparedWith.RestOfCountry(), margin: null, orEqual: false, figures);
        Assert.Equal(RequirementStatus.Unknown, outcome.Status);
        Assert.Contains(
            outcome.Assessment?.MissingFacts() ?? [],
            f => f.Reason?.Danish.Contains("mindre end kommunens", StringComparison.Ordinal) is true
        );
    }

    private static bool IsMet(ComparedWith with, Margin? margin, bool orEqual, FigureSet figures) =>
        FollowUp(with, margin, orEqual, figures).Status == RequirementStatus.Met;

    private static RequirementOutcome FollowUp(ComparedWith with, Margin? margin, bool orEqual, FigureSet figures) =>
        new EmploymentPlan(
            "P",
            new("p", "p"),
            s_own,
            2021,
            new Resultatkrav(
                new("P/1", new("krav", "requirement"), new("KILDE")),
                new Measure.PopulationShare(s_group),
                new LimitComparison.BetterThan(with, [ShareReading.Level], margin, orEqual),
                new Pace.AsOfNow(s_year)
            )
        )
            .FollowUp(figures, new(2021, 12, 31))
            .Outcomes.Single();

    private static FigureSet FiguresOf(params (Area Area, (Fraction P, Fraction W) Number)[] places)
    {
        var builder = new FigureSetBuilder();
        foreach (var (area, (persons, population)) in places)
        {
            builder.Add(new(new(FigureMeasure.FullTimePersons(s_group), area, s_year), persons, new("test")));
            builder.Add(new(new(FigureMeasure.Population, area, s_year), population, new("test")));
        }

        return builder.Build();
    }
}
