using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>Every measure with every comparison and pace: those that fit are followed up, those that do not are refused with their reason.</summary>
public sealed class RequirementFitTests
{
    private static readonly Area s_own = Figures.Municipality;
    private static readonly Area[] s_others = [Area.Municipality(201), Area.Municipality(210), Area.Country];
    private static readonly BenefitGroup s_group = BenefitGroup.PublicSupport;
    private static readonly BilingualText s_name = new("tal", "number");

    public static Arbitrary<Case> Cases() =>
        (
            from measure in Gen.Elements(Measures())
            from comparison in Gen.Elements(Comparisons())
            from pace in Gen.Elements(Paces())
            from seed in Gen.Choose(0, int.MaxValue - 1)
            from missing in Gen.Choose(0, 3)
            select new Case(measure, comparison, pace, seed, missing)
        ).ToArbitrary();

    [Property(Arbitrary = [typeof(RequirementFitTests)], MaxTest = 1500)]
    public void What_fits_is_followed_up_and_what_does_not_is_refused_with_its_reason(Case given)
    {
        var (measure, comparison, pace, seed, missing) = given;
        var label = new RuleLabel("P/1", new("krav {limit}", "requirement {limit}"), new("KILDE"));
        if (RequirementFit.Misfit(measure, comparison, pace) is { } misfit)
        {
            Assert.NotEqual(misfit.Allowed.Danish, misfit.Allowed.English);
            Assert.Throws<ArgumentException>(() => new Resultatkrav(label, measure, comparison, pace));
            return;
        }

        var requirement = new Resultatkrav(label, measure, comparison, pace);
        var plan = new EmploymentPlan("P", s_name, s_own, 2021, requirement);
        var keys = plan.RequiredFigures;
        var random = new Random(seed);
        var left = keys.Where((_, i) => missing == 0 || (seed + i) % (missing + 1) != 0).ToArray();
        var builder = new FigureSetBuilder();
        foreach (var key in left)
        {
            builder.Add(new Figure(key, ValueOf(key.Measure, random), FigureOrigin.Published, new("test")));
        }

        var figures = builder.Build();
        var outcome = plan.FollowUp(figures, new(2022, 6, 30)).Outcomes.Single();
        if (requirement.Deadline is not null)
        {
            Assert.True(outcome.IsFinal);
            Assert.NotEqual(RequirementStatus.Pending, outcome.Status);
        }

        // Unknown when, and only when, a figure that decides is missing, or a change or share is of nothing.
        if (left.Length == keys.Length)
        {
            Assert.Empty(outcome.Missing);
            Assert.NotEqual(RequirementStatus.Unknown, outcome.Status);
        }

        Assert.True(outcome.Missing.IsEmpty || outcome.Missing.All(m => figures.Find(m) is null));
        if (outcome.Status is RequirementStatus.Met)
        {
            Assert.True(outcome.Gap is null or { Amount.Sign: 0 });
        }

        // What it would take is told exactly where something is missing at the deadline, and a sentence is said of it.
        Assert.All(outcome.WhatItWouldTake, step => Assert.NotEqual(string.Empty, step.ToText(Language.Danish)));
        Assert.True(outcome.Status != RequirementStatus.Met || outcome.WhatItWouldTake.IsEmpty);
        // Hidden, and at every earlier date, it still answers.
        _ = plan.FollowUp(figures, new(2021, 5, 10)).HiddenBy();
        var document = PlanJson.Write(plan);
        Assert.Equal(document, PlanJson.Write(PlanJson.Read(document)));
    }

    [Fact]
    public void Each_kind_of_comparison_fits_some_measure_and_each_measure_some_comparison()
    {
        var measures = Measures();
        var fitting =
            from measure in measures
            from comparison in Comparisons()
            from pace in Paces()
            where RequirementFit.Misfit(measure, comparison, pace) is null
            select (measure, comparison);
        var all = fitting.Distinct().ToArray();
        Assert.Equal(measures.ToHashSet(), all.Select(a => a.measure).ToHashSet());
        Assert.Equal(
            Comparisons().Select(c => c.GetType()).ToHashSet(),
            all.Select(a => a.comparison.GetType()).ToHashSet()
        );
    }

    // Where a selection makes no sense, and what is told there.
    [Theory]
    [InlineData(
        """{"kind": "figure", "figure": "f", "unit": "share", "name": {"da": "f", "en": "f"}, "of": {"sex": "mand"}}""",
        "measure.of",
        "tæller borgere"
    )]
    [InlineData("""{"kind": "benchmark-rank", "of": {"sex": "mand"}}""", "measure.of", "tæller borgere")]
    [InlineData(
        """{"kind": "status-after", "group": "sygedagpenge", "in": "beskaeftigelse", "of": {"categories": ["jobparat"]}}""",
        "measure.of.categories",
        "sygedagpenge kan bære"
    )]
    [InlineData(
        """{"kind": "offer-share", "project": "p", "offers": ["opkvalificering"], "of": {"categories": ["jobparat"], "categoriesOf": ["dagpenge"]}}""",
        "measure.of.categoriesOf",
        "tæller ingen ydelser"
    )]
    [InlineData(
        """{"kind": "full-time-persons", "group": "dagpenge", "of": {}}""",
        "measure.of",
        "mindst én betingelse"
    )]
    [InlineData(
        """{"kind": "full-time-persons", "group": "sygedagpenge", "of": {"categories": ["jobparat"]}}""",
        "measure.of.categories",
        "sygedagpenge kan bære"
    )]
    [InlineData(
        """{"kind": "full-time-persons", "group": "kontanthjaelp", "of": {"categories": ["uddannelsesparat"]}}""",
        "measure.of.categories",
        "kontanthjaelp kan bære"
    )]
    [InlineData(
        """{"kind": "full-time-persons", "group": "kontanthjaelp", "of": {"categories": ["jobparat"], "categoriesOf": ["dagpenge"]}}""",
        "measure.of.categoriesOf",
        "af målingens ydelser: kontanthjaelp"
    )]
    [InlineData(
        """{"kind": "full-time-persons", "group": "kontanthjaelp", "of": {"categoriesOf": ["kontanthjaelp"]}}""",
        "measure.of.categoriesOf",
        "categories"
    )]
    [InlineData(
        """{"kind": "full-time-persons", "group": "kontanthjaelp", "of": {"agesOn": "2021-01-01", "sex": "mand"}}""",
        "measure.of.agesOn",
        "ages"
    )]
    [InlineData(
        """{"kind": "full-time-persons", "group": "kontanthjaelp", "of": {"targetGroup": "LAB-2016/2"}}""",
        "measure.of.targetGroup",
        "den lov, der gælder"
    )]
    [InlineData(
        """{"kind": "full-time-persons", "group": "kontanthjaelp", "of": {"sex": "kvinder"}}""",
        "measure.of.sex",
        "kvinde"
    )]
    [InlineData(
        """{"kind": "full-time-persons", "group": "kontanthjaelp", "of": {"segment": "x"}}""",
        "measure.of.segment",
        "senior"
    )]
    [InlineData(
        """{"kind": "population-share", "group": "kontanthjaelp", "ages": "18-29", "of": {"ages": "16-29"}}""",
        "measure.of.ages",
        "18-29"
    )]
    [InlineData(
        """{"kind": "population-share", "group": "kontanthjaelp", "ages": "18-29", "of": {"sex": "kvinde"}}""",
        "measure.ages",
        "population-of"
    )]
    public void A_selection_that_makes_no_sense_is_a_fault_with_its_reason(string measure, string path, string reason)
    {
        var limit =
            measure.Contains("share", StringComparison.Ordinal)
            || measure.Contains("status-after", StringComparison.Ordinal)
                ? "0.5"
                : "5";
        var fault = Assert.Single(
            Assert
                .Throws<DocumentFormatException>(() =>
                    PlanJson.Read(
                        $$"""
                        {
                          "id": "P", "title": {"da": "p", "en": "p"}, "municipality": "217", "year": 2021,
                          "requirements": [{
                            "id": "1", "title": {"da": "k", "en": "k"}, "source": {"document": "P"}, "measure": {{measure}},
                            "comparison": {"kind": "at-most", "limit": {{limit}}},
                            "pace": {"kind": "as-of-now", "deadline": "2021"}
                          }]
                        }
                        """
                    )
                )
                .Faults
        );
        Assert.Equal($"$.requirements[0].{path}", fault.Path);
        Assert.Contains(reason, fault.ToText(Language.Danish), StringComparison.Ordinal);
    }

    // Parts that are right by themselves, and not together: each a fault of the document, with its place and reason.
    [Theory]
    [InlineData(
        """
            "measure": {"kind": "status-after", "after": "course-begin", "group": "dagpenge", "in": "beskaeftigelse", "months": 6, "periods": 4},
            "comparison": {"kind": "at-least", "limit": 0.5},
            "pace": {"kind": "as-of-now", "from": "2020-01-01", "deadline": "2021Q4"}
            """,
        "pace",
        "periods"
    )]
    [InlineData(
        """
            "each": ["kontanthjaelp"], "goals": [{"limit": -0.1, "deadline": "2024Q4"}],
            "measure": {"kind": "full-time-persons", "group": "uddannelseshjaelp", "of": {"categories": ["uddannelsesparat"]}},
            "comparison": {"kind": "change", "limit": -0.02},
            "pace": {"kind": "on-a-line", "baseline": "2023Q4", "deadline": "2026Q4"}
            """,
        "goals",
        "kontanthjaelp"
    )]
    [InlineData(
        """
            "measure": {"kind": "exits", "group": "dagpenge", "to": "beskaeftigelse"},
            "comparison": {"kind": "better-than", "area": "DK", "readings": ["level"]},
            "pace": {"kind": "as-of-now", "deadline": "2021"}
            """,
        "comparison.readings",
        "intet niveau"
    )]
    [InlineData(
        """
            "measure": {"kind": "figure", "figure": "f", "unit": "persons", "name": {"da": "f", "en": "f"}},
            "comparison": {"kind": "better-than", "restOfCountry": true, "readings": ["level"]},
            "pace": {"kind": "as-of-now", "deadline": "2021"}
            """,
        "comparison.readings",
        "intet niveau"
    )]
    [InlineData(
        """
            "measure": {"kind": "full-time-persons", "group": "kontanthjaelp", "of": {"targetGroup": "LAB/2"}},
            "comparison": {"kind": "change", "limit": -0.02},
            "pace": {"kind": "on-a-line", "baseline": "2019Q4", "deadline": "2021Q4"}
            """,
        "measure.of.targetGroup",
        "hele den målte tid"
    )]
    public void Parts_that_do_not_fit_each_other_are_a_fault_with_its_reason(string parts, string path, string reason)
    {
        var fault = Assert.Single(
            Assert
                .Throws<DocumentFormatException>(() =>
                    PlanJson.Read(
                        $$"""
                        {
                          "id": "P", "title": {"da": "p", "en": "p"}, "municipality": "217", "year": 2021,
                          "requirements": [{
                            "id": "1", "title": {"da": "k", "en": "k"}, "source": {"document": "P"}, {{parts}}
                          }]
                        }
                        """
                    )
                )
                .Faults
        );
        Assert.Equal($"$.requirements[0].{path}", fault.Path);
        Assert.Contains(reason, fault.ToText(Language.Danish), StringComparison.Ordinal);
    }

    private static Fraction ValueOf(FigureMeasure measure, Random random) =>
        measure.Unit switch
        {
            QuantityUnit.Share => new(random.Next(1, 21), 20),
            QuantityUnit.YesNo => new(random.Next(0, 2)),
            _ when measure.Kind is MeasureKind.Population or MeasureKind.SelectedPopulation => new(
                random.Next(1, 100) * 10_000
            ),
            _ => new(random.Next(1, 40)),
        };

    private static Measure[] Measures() =>
        [
            new Measure.FullTimePersons(s_group),
            new Measure.PopulationShare(s_group),
            new Measure.PopulationShare(BenefitGroup.Of(CitizenState.EducationAssistance), new AgeSpan(18, 29)),
            new Measure.FlexJobShare(),
            new Measure.FullTimePersons(s_group) { Of = new() { Ages = new(18, 29) } },
            new Measure.PopulationShare(s_group) { Of = new() { Ages = new(18, 29) } },
            new Measure.PopulationShare(s_group) { Of = new() { Sex = Sex.Woman } },
            new Measure.FlexJobShare { Of = new() { Sex = Sex.Woman } },
            new Measure.BenchmarkRank(),
            new Measure.CountedElsewhere(),
            new Measure.CountedElsewhere(new("virksomheder", "employers")),
            new Measure.Exits(BenefitGroup.Of(CitizenState.EducationAssistance)),
            new Measure.Exits(s_group, BenefitGroup.Of(CitizenState.Employment), WindowDays: 60),
            new Measure.StatusAfter(new(BenefitGroup.Of(CitizenState.Employment), Months: 3), Group: s_group),
            new Measure.StatusAfter(
                new(NotIn: s_group, Weeks: 26, When: EmploymentReading.OnTheDay),
                StatusEvent.OfferEnd,
                Placements: [PlacementKind.WageSubsidy],
                Offers: [ContactOfferKind.Upskilling]
            ),
            new Measure.StatusAfter(
                new(s_group, Categories: [VisitationCategory.JobReady], Months: 6),
                StatusEvent.CourseEnd,
                s_group,
                Periods: 4
            ),
            new Measure.StatusAfter(new(BenefitGroup.Of(CitizenState.Employment)))
            {
                Of = new() { Sex = Sex.Woman, ResidenceBases = [ResidenceBasis.Refugee] },
            },
            new Measure.OfferShare(Offers: [ContactOfferKind.Upskilling], Group: s_group, Begun: true),
            new Measure.OfferShare([PlacementKind.OrdinaryHours], Project: "p") { Of = new() { Ages = new(18, 29) } },
            new Measure.OfferShare(
                [PlacementKind.OrdinaryHours],
                Project: "p",
                In: BenefitGroup.Of(CitizenState.Education)
            ),
            new Measure.CourseDuration(s_group),
            new Measure.CourseDuration(s_group, Ended: true, Median: true),
            new Measure.LongCourses(s_group, 26),
            new Measure.LongCourses(s_group, 52, Ended: true),
            new Measure.ShortCourses(BenefitGroup.Of(CitizenState.CashAssistance), 6),
            new Measure.ShortCourses(s_group, Weeks: 26),
            new Measure.BrancheEffort(),
            new Measure.Deliverable(),
            .. new[]
            {
                QuantityUnit.Share,
                QuantityUnit.Persons,
                QuantityUnit.FullTimePersons,
                QuantityUnit.Kroner,
                QuantityUnit.Weeks,
                QuantityUnit.Number,
            }.SelectMany(u =>
                new[] { true, false }.Select(lower => new Measure.PublishedFigure($"f-{u}", u, s_name, lower))
            ),
        ];

    private static LimitComparison[] Comparisons() =>
        [
            .. new[] { new Fraction(1), new(17), new(1, 2), new(1, 20) }.SelectMany(l =>
                new[] { true, false }.SelectMany(strictly =>
                    new LimitComparison[]
                    {
                        new LimitComparison.AtLeast(l, strictly),
                        new LimitComparison.AtMost(l, strictly),
                    }
                )
            ),
            new LimitComparison.Between(new(1, 10), new(1, 2)),
            new LimitComparison.Between(new(3), new(9)),
            .. new[] { new Fraction(-1, 20), Fraction.Zero, new(1, 10), new(-2) }.SelectMany(l =>
                new[] { true, false }.SelectMany(strictly =>
                    new[] { true, false }.Select(up => new LimitComparison.Change(l, strictly, up))
                )
            ),
            .. new ComparedWith[]
            {
                new ComparedWith.One(Area.Country),
                new ComparedWith.Together([s_others[0], s_others[1]]),
                new ComparedWith.EachOf([s_others[0], s_others[1]]),
                new ComparedWith.Published("andre", new("de andres", "the others'")),
            }.SelectMany(with =>
                new[] { null, new Margin(new(1, 50)), new Margin(new(1, 50), [MarginReading.Points]) }.SelectMany(
                    margin =>
                        new ShareReading[][]
                        {
                            [ShareReading.Level],
                            [ShareReading.Change],
                            [ShareReading.Change, ShareReading.Level],
                        }.Select(readings => new LimitComparison.BetterThan(with, [.. readings], margin))
                )
            ),
            new LimitComparison.BetterThan(new ComparedWith.One(s_others[0]), [ShareReading.Level], orEqual: true),
        ];

    private static Pace[] Paces()
    {
        var (year, before) = (MeasuringPeriod.OfYear(2021), MeasuringPeriod.OfYear(2020));
        var (day, dayBefore) = (MeasuringPeriod.OfDay(new(2021, 12, 31)), MeasuringPeriod.OfDay(new(2020, 12, 31)));
        return
        [
            new Pace.AsOfNow(year),
            new Pace.AsOfNow(year, before),
            new Pace.AsOfNow(day),
            new Pace.AsOfNow(day, dayBefore),
            new Pace.AsOfNow(year, from: new(2021, 1, 1)),
            new Pace.OnALine(before, year),
            new Pace.OnALine(dayBefore, day),
            new Pace.InProportion(year),
            new Pace.EachPeriod(before, year, year),
        ];
    }

    public sealed record Case(Measure Measure, LimitComparison Comparison, Pace Pace, int Seed, int MissingFigures);
}
