using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;

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
        var (measure, comparison, pace, seed, missing) = given.Parts;
        // A title says what the requirement has: a margin is no limit.
        var label =
            comparison is LimitComparison.BetterThan
                ? PlanCase.Label("P/1")
                : new RuleLabel("P/1", new("krav {limit}", "requirement {limit}"), new("KILDE"));
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
            // The rest of the country is somebody: it has more of everything.
            var value =
                ValueOf(key.Measure, random)
                * new Fraction(
                    key.Area.IsCountry && key.Measure.Unit is not (QuantityUnit.Share or QuantityUnit.YesNo) ? 1000 : 1
                );
            builder.Add(new Figure(key, value, new("test")));
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

        Assert.All(outcome.Missing, m => Assert.Null(figures.Find(m)));
        if (requirement.Deadline is not null)
        {
            Assert.All(outcome.Missing, m => Assert.Contains(m, keys));
            // Of several that must all hold, one that does not decides without the others.
            var isOfSeveral =
                pace is Pace.EachPeriod || comparison is LimitComparison.BetterThan { With: ComparedWith.EachOf };
            var isUnknown = outcome.Status == RequirementStatus.Unknown;
            Assert.Equal(outcome.Missing.Any(), isUnknown || (isOfSeveral && outcome.Missing.Any()));
        }

        if (outcome.Status is RequirementStatus.Met)
        {
            Assert.True(outcome.Gap is null or { Amount.Sign: 0 });
        }

        // What it would take is told exactly where something is missing at the deadline, and a sentence is said of it.
        Assert.All(outcome.WhatItWouldTake, step => Assert.NotEqual(string.Empty, step.ToText(Language.Danish)));
        Assert.True(outcome.Status != RequirementStatus.Met || outcome.WhatItWouldTake.IsEmpty);
        // Hidden, and at every earlier date, it still answers.
        _ = plan.FollowUp(figures, new(2021, 5, 10)).HiddenBy();
        var document = EmploymentPlans.Write(plan);
        Assert.Equal(document, EmploymentPlans.Write(EmploymentPlans.Read(document)));
    }

    // At the limit, and a little to either side of it: the answer is that of the numbers, whatever the measure, comparison and pace.
    [Property(Arbitrary = [typeof(RequirementFitTests)], MaxTest = 3000)]
    public void Both_sides_of_a_limit_are_told_apart(Case given)
    {
        var (measure, comparison, pace, _, _) = given.Parts;
        if (
            RequirementFit.Misfit(measure, comparison, pace) is not null
            || comparison is LimitComparison.BetterThan
            || pace is Pace.EachPeriod or { Deadline: null }
        )
        {
            return;
        }

        var requirement = new Resultatkrav(PlanCase.Label("P/1"), measure, comparison, pace);
        var plan = new EmploymentPlan("P", s_name, s_own, 2021, requirement);
        var isShare = measure.Unit == QuantityUnit.Share;
        var before = isShare ? new Fraction(1, 2) : new Fraction(200);
        var step = isShare ? new Fraction(1, 1000) : Fraction.One;
        Fraction[] limits = comparison switch
        {
            LimitComparison.Between between => [between.Limit, between.Upper],
            LimitComparison.Change { Limit: var change } =>
            [
                isShare ? before + change : before * (Fraction.One + change),
            ],
            LimitComparison.AtLeast least => [least.Limit],
            LimitComparison.AtMost most => [most.Limit],
            _ => [],
        };
        foreach (var value in limits.SelectMany(l => new[] { l - step, l, l + step }))
        {
            // A share of the population is of 1000 persons.
            var builder = new FigureSetBuilder();
            var isAllowed = true;
            foreach (var key in plan.RequiredFigures)
            {
                var own = key.Period == pace.Baseline ? before : value;
                var figure =
                    key.Measure.Kind is MeasureKind.Population or MeasureKind.SelectedPopulation ? new(1000)
                    : measure is Measure.PopulationShare ? own * new Fraction(1000)
                    : own;
                isAllowed &=
                    Figure.IsAllowed(key.Measure.Kind, figure) && !(isShare && own > Fraction.One) && own.Sign >= 0;
                if (isAllowed)
                {
                    builder.Add(new Figure(key, figure, new("test")));
                }
            }

            if (!isAllowed)
            {
                continue;
            }

            var holds = comparison switch
            {
                LimitComparison.AtLeast { Strictly: var strictly } => strictly ? value > limits[0] : value >= limits[0],
                LimitComparison.AtMost { Strictly: var strictly } => strictly ? value < limits[0] : value <= limits[0],
                LimitComparison.Between => value >= limits[0] && value <= limits[1],
                LimitComparison.Change { IsAtLeast: var atLeast, Strictly: var strictly } => (atLeast, strictly) switch
                {
                    (true, true) => value > limits[0],
                    (true, false) => value >= limits[0],
                    (false, true) => value < limits[0],
                    _ => value <= limits[0],
                },
                _ => throw new InvalidOperationException($"{comparison}"),
            };
            var outcome = plan.FollowUp(builder.Build(), new(2022, 6, 30)).Outcomes.Single();
            Assert.Equal(holds ? RequirementStatus.Met : RequirementStatus.NotMet, outcome.Status);
        }
    }

    [Property(Arbitrary = [typeof(RequirementFitTests)], MaxTest = 3000)]
    public void Both_sides_of_what_others_have_are_told_apart(Case given)
    {
        var (measure, comparison, pace, _, _) = given.Parts;
        if (
            comparison is not LimitComparison.BetterThan better
            || RequirementFit.Misfit(measure, comparison, pace) is not null
        )
        {
            return;
        }

        var plan = new EmploymentPlan(
            "P",
            s_name,
            s_own,
            2021,
            new Resultatkrav(PlanCase.Label("P/1"), measure, better, pace)
        );
        var isShare = measure.Unit == QuantityUnit.Share;
        var (before, theirs, theirsBefore) = isShare
            ? (new Fraction(1, 2), new Fraction(2, 5), new Fraction(9, 20))
            : (new(200), new(300), new(400));
        var limit =
            better.Readings[0] == ShareReading.Level ? WithMargin(theirs)
            : isShare ? before + WithMargin(theirs - theirsBefore)
            : before * (Fraction.One + WithMargin((theirs - theirsBefore) / theirsBefore));
        var step = isShare ? new Fraction(1, 1000) : Fraction.One;
        foreach (var value in new[] { limit - step, limit, limit + step })
        {
            var builder = new FigureSetBuilder();
            var isAllowed = true;
            foreach (var key in plan.RequiredFigures)
            {
                var isBefore = key.Period == pace.Baseline;
                var (own, other) = isBefore ? (before, theirsBefore) : (value, theirs);
                var isOther = key.Area != s_own || key.Measure.Argument == "andre";
                var isPopulation = key.Measure.Kind is MeasureKind.Population or MeasureKind.SelectedPopulation;
                // The rest of the country is the country without the municipality.
                var isRest = better.With is ComparedWith.RestOfCountry && key.Area.IsCountry;
                var level =
                    isPopulation ? new Fraction(1)
                    : isOther ? other
                    : own;
                var of = isRest
                    ? isPopulation
                        ? new Fraction(2)
                        : other + own
                    : level;
                var figure =
                    of
                    * new Fraction(
                        measure is Measure.PopulationShare
                        && !key.Measure.ToString().StartsWith("figure:", StringComparison.Ordinal)
                            ? 1000
                            : 1
                    );
                isAllowed &=
                    Figure.IsAllowed(key.Measure.Kind, figure) && !(isShare && own > Fraction.One) && own.Sign >= 0;
                if (isAllowed)
                {
                    builder.Add(new Figure(key, figure, new("test")));
                }
            }

            if (!isAllowed)
            {
                continue;
            }

            var isStrict = better.Margin is null && !better.OrEqual;
            var holds = value == limit ? !isStrict : value < limit == measure.IsLowerBetter;
            var outcome = plan.FollowUp(builder.Build(), new(2022, 6, 30)).Outcomes.Single();
            Assert.Equal(holds ? RequirementStatus.Met : RequirementStatus.NotMet, outcome.Status);
        }

        Fraction WithMargin(Fraction other)
        {
            var by = better.Margin?.Amount ?? Fraction.Zero;
            by = measure.IsLowerBetter ? -by : by;
            return better.Margin?.Readings[0] == MarginReading.Percent ? other * (Fraction.One + by) : other + by;
        }
    }

    [Property(Arbitrary = [typeof(RequirementFitTests)], MaxTest = 3000)]
    public void Both_sides_of_a_change_in_each_period_are_told_apart(Case given)
    {
        var (measure, comparison, pace, _, _) = given.Parts;
        if (
            comparison is not LimitComparison.Change change
            || pace is not Pace.EachPeriod { Asked: var asked }
            || RequirementFit.Misfit(measure, comparison, pace) is not null
        )
        {
            return;
        }

        var plan = new EmploymentPlan(
            "P",
            s_name,
            s_own,
            2021,
            new Resultatkrav(PlanCase.Label("P/1"), measure, change, pace)
        );
        // One period at a time lies at its limit, the others far to the right side of theirs.
        foreach (var (tight, step) in asked.SelectMany(p => new[] { -1, 0, 1 }.Select(s => (p, new Fraction(s)))))
        {
            var builder = new FigureSetBuilder();
            var level = new Fraction(2000);
            foreach (var key in plan.RequiredFigures.OrderBy(static k => k.Period))
            {
                level +=
                    key.Period == pace.Baseline
                        ? Fraction.Zero
                        : change.Limit + (key.Period == tight ? step : new Fraction(change.IsAtLeast ? 50 : -50));
                builder.Add(new Figure(key, level, new("test")));
            }

            var holds = step.Sign == 0 ? !change.Strictly : step.Sign > 0 == change.IsAtLeast;
            var outcome = plan.FollowUp(builder.Build(), new(2022, 6, 30)).Outcomes.Single();
            Assert.Equal(holds ? RequirementStatus.Met : RequirementStatus.NotMet, outcome.Status);
            Assert.True(holds || outcome.MeasuredPeriod == tight);
        }
    }

    // Every measure that documents can write is among those that are generated, each comparison and each pace.
    [Fact]
    public void Every_kind_is_generated()
    {
        static HashSet<Type> Kinds<T>() =>
            [
                .. typeof(T)
                    .GetNestedTypes(BindingFlags.NonPublic)
                    .Where(t => t.IsSubclassOf(typeof(T)) && !t.IsAbstract),
            ];
        Assert.Equal(Kinds<Measure>(), Measures().Select(static m => m.GetType()).ToHashSet());
        Assert.Equal(Kinds<LimitComparison>(), Comparisons().Select(static c => c.GetType()).ToHashSet());
        Assert.Equal(Kinds<Pace>(), Paces().Select(static p => p.GetType()).ToHashSet());
        Assert.Equal(
            Kinds<ComparedWith>(),
            Comparisons().OfType<LimitComparison.BetterThan>().Select(static c => c.With.GetType()).ToHashSet()
        );
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
    [InlineData("""{"kind": "hit-rate", "of": {"sex": "mand"}}""", "measure.of", "tæller borgere")]
    [InlineData(
        """{"kind": "status-after", "group": "sygedagpenge", "in": "beskaeftigelse", "of": {"categories": ["jobparat"]}}""",
        "measure.of.categories",
        "ikke nævnt: registeret har ingen kategori på sygedagpenge"
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
        "ikke nævnt: registeret har ingen kategori på sygedagpenge"
    )]
    [InlineData(
        """{"kind": "full-time-persons", "group": "kontanthjaelp", "of": {"categories": ["uddannelsesparat"]}}""",
        "measure.of.categories",
        "kun jobparat, aktivitetsparat: registeret har ingen anden kategori på kontanthjaelp"
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
    [InlineData("""{"kind": "offer-share", "group": "dagpenge"}""", "measure", "mindst én art")]
    [InlineData("""{"kind": "offer-share", "offers": ["opkvalificering"]}""", "measure", "enten group eller project")]
    [InlineData(
        """{"kind": "offer-share", "offers": ["opkvalificering"], "group": "dagpenge", "project": "p"}""",
        "measure.group",
        "enten group eller project"
    )]
    [InlineData(
        """{"kind": "offer-share", "offers": ["opkvalificering", "opkvalificering"], "group": "dagpenge"}""",
        "measure.offers",
        "hver én gang"
    )]
    [InlineData(
        """{"kind": "status-after", "after": "course-end", "in": "beskaeftigelse", "weeks": 26}""",
        "measure",
        "ydelsen, hvis forløb tælles"
    )]
    [InlineData(
        """{"kind": "status-after", "after": "course-end", "group": "kontanthjaelp", "in": "beskaeftigelse"}""",
        "measure",
        "efter en sidste dag"
    )]
    [InlineData(
        """{"kind": "status-after", "after": "offer-end", "in": "beskaeftigelse", "weeks": 26}""",
        "measure",
        "mindst én art"
    )]
    [InlineData(
        """{"kind": "status-after", "after": "offer-end", "in": "beskaeftigelse", "weeks": 26, "group": "kontanthjaelp", "offers": ["opkvalificering"]}""",
        "measure.group",
        "ingen, når after er offer-end"
    )]
    [InlineData(
        """{"kind": "status-after", "in": "beskaeftigelse", "weeks": 26, "placements": ["ordinaere-timer"]}""",
        "measure.placements",
        "hører til, når after er offer-end"
    )]
    [InlineData("""{"kind": "status-after", "in": "beskaeftigelse", "periods": 4}""", "measure.periods", "1 på en dag")]
    [InlineData(
        """{"kind": "long-courses", "group": "kontanthjaelp", "weeks": 0}""",
        "measure.weeks",
        "fra 1 til 5200"
    )]
    [InlineData(
        """{"kind": "long-courses", "group": "kontanthjaelp", "weeks": 5201}""",
        "measure.weeks",
        "fra 1 til 5200"
    )]
    [InlineData(
        """{"kind": "course-duration", "group": "kontanthjaelp", "courseBreak": "uge"}""",
        "measure.courseBreak",
        "en af"
    )]
    [InlineData(
        """{"kind": "exits", "group": "kontanthjaelp", "to": "kontanthjaelp"}""",
        "measure.to",
        "ikke er i group"
    )]
    [InlineData("""{"kind": "short-courses", "group": "kontanthjaelp"}""", "measure", "enten months eller weeks")]
    [InlineData(
        """{"kind": "full-time-persons", "group": "kontanthjaelp", "of": {"educations": ["ingen", "ingen"]}}""",
        "measure.of.educations",
        "hver én gang"
    )]
    [InlineData(
        """{"kind": "full-time-persons", "group": "kontanthjaelp", "of": {"housingAreas": [" "]}}""",
        "measure.of.housingAreas[0]",
        "synligt tegn"
    )]
    public void A_measure_or_selection_that_makes_no_sense_is_a_fault_with_its_reason(
        string measure,
        string path,
        string reason
    )
    {
        var limit =
            measure.Contains("share", StringComparison.Ordinal)
            || measure.Contains("status-after", StringComparison.Ordinal)
            || measure.Contains("hit-rate", StringComparison.Ordinal)
                ? "0.5"
                : "5";
        var fault = Assert.Single(
            Assert
                .Throws<DocumentFormatException>(() =>
                    EmploymentPlans.Read(
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

    [Theory]
    [InlineData("""{"kind": "better-than", "together": ["201"]}""", "comparison.together", "mindst to kommuner")]
    [InlineData("""{"kind": "better-than", "each": ["201", "201"]}""", "comparison.each", "hver én gang")]
    [InlineData(
        """{"kind": "better-than", "figure": "a b", "name": {"da": "x", "en": "x"}}""",
        "comparison.figure",
        "bogstaver"
    )]
    public void Whom_it_is_compared_with_is_told_where_it_makes_no_sense(string comparison, string path, string reason)
    {
        var fault = Assert.Single(
            Assert
                .Throws<DocumentFormatException>(() =>
                    EmploymentPlans.Read(
                        $$"""
                        {
                          "id": "P", "title": {"da": "p", "en": "p"}, "municipality": "217", "year": 2021,
                          "requirements": [{
                            "id": "1", "title": {"da": "k", "en": "k"}, "source": {"document": "P"},
                            "measure": {"kind": "population-share", "group": "dagpenge"}, "comparison": {{comparison}},
                            "pace": {"kind": "as-of-now", "baseline": "2020", "deadline": "2021"}
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

    // Whatever the rows, all of them are answered with yes, or all with no.
    [Property(MaxTest = 4000)]
    public void Where_only_one_answer_is_possible_counting_day_by_day_finds_no_other(int seed)
    {
        var random = new Random(seed);
        var measure = StatusAfterTests.AnyMeasure(random);
        measure = random.Next(2) == 0 ? measure : measure with { Of = MeasureCase.Selection(random) };
        if (measure is Measure.StatusAfter { After: not StatusEvent.Day } timed && random.Next(2) == 0)
        {
            measure = timed with { Status = timed.Status with { Days = random.Next(1, 31), Weeks = 0, Months = 0 } };
        }

        if (RequirementFit.OneAnswer(measure) is not { } only)
        {
            return;
        }

        var rows = MeasureCase.Of(random).WithFacts(random);
        var share = new SlowMeasures(rows).Value(measure, new(2021, 4, 1), MeasureCase.Due);
        var isYes = only.Allowed.Danish.Contains("altid ja", StringComparison.Ordinal);
        Assert.NotEqual(isYes, only.Allowed.Danish.Contains("altid nej", StringComparison.Ordinal));
        Assert.True(share is null || share == (isYes ? Fraction.One : Fraction.Zero), $"{measure} {share} {rows}");
    }

    // Both sides of each edge: where the answer is given beforehand, and where rows are found for a yes and for a no.
    [Theory]
    [InlineData("day", "dagpenge", "dagpenge", null, 0, nameof(EmploymentReading.Within), "in")]
    [InlineData("day", "dagpenge", "dagpenge", null, 30, nameof(EmploymentReading.Within), "in")]
    [InlineData("day", "dagpenge", "dagpenge", null, 30, nameof(EmploymentReading.OnTheDay), null)]
    [InlineData("day", "dagpenge", "dagpenge", "beskaeftigelse", 30, nameof(EmploymentReading.Within), null)]
    [InlineData("day", "dagpenge", null, "dagpenge", 0, nameof(EmploymentReading.Within), "notIn")]
    [InlineData("day", "dagpenge", null, "dagpenge", 1, nameof(EmploymentReading.Within), "notIn")]
    [InlineData("day", "dagpenge", null, "dagpenge", 2, nameof(EmploymentReading.Within), null)]
    [InlineData("day", "dagpenge", null, "dagpenge", 1, nameof(EmploymentReading.OnTheDay), null)]
    [InlineData("day", null, "dagpenge", null, 0, nameof(EmploymentReading.Within), null)]
    [InlineData("day", "dagpenge", "kontanthjaelp", "kontanthjaelp", 30, nameof(EmploymentReading.Within), "in")]
    [InlineData("day", "dagpenge", "kontanthjaelp", "dagpenge", 30, nameof(EmploymentReading.Within), null)]
    [InlineData("course-begin", "dagpenge", "dagpenge", null, 90, nameof(EmploymentReading.Within), "in")]
    [InlineData("course-begin", "dagpenge", "dagpenge", null, 90, nameof(EmploymentReading.OnTheDay), null)]
    [InlineData("course-begin", "dagpenge", null, "dagpenge", 1, nameof(EmploymentReading.Within), "notIn")]
    [InlineData("course-begin", "dagpenge", null, "dagpenge", 90, nameof(EmploymentReading.Within), null)]
    [InlineData("course-end", "dagpenge", null, "dagpenge", 90, nameof(EmploymentReading.Within), "notIn")]
    [InlineData("course-end", "dagpenge", null, "dagpenge", 90, nameof(EmploymentReading.OnTheDay), null)]
    [InlineData("course-end", "dagpenge", "dagpenge", null, 28, nameof(EmploymentReading.Within), "in")]
    [InlineData("course-end", "dagpenge", "dagpenge", null, 29, nameof(EmploymentReading.Within), null)]
    [InlineData("course-end", "dagpenge", "dagpenge", null, 28, nameof(EmploymentReading.OnTheDay), "in")]
    [InlineData("course-end", "dagpenge", "kontanthjaelp", null, 28, nameof(EmploymentReading.Within), null)]
    public void An_answer_given_beforehand_is_a_fault_and_one_that_is_not_has_rows_for_both(
        string after,
        string? group,
        string? sought,
        string? off,
        int days,
        string whenName,
        string? fault
    )
    {
        var when = Enum.Parse<EmploymentReading>(whenName);
        static BenefitGroup? Of(string? id) =>
            id is null ? null
            : CitizenStates.Vocabulary.TryParse(id, out var state) ? BenefitGroup.Of(state)
            : throw new InvalidOperationException(id);
        Assert.True(Vocabulary.Of<StatusEvent>().TryParse(after, out var begins));
        var measure = new Measure.StatusAfter(
            new(Of(sought), Of(off), Days: days, OnTheDay: when == EmploymentReading.OnTheDay),
            begins,
            Of(group)
        );
        Assert.Equal(fault is null ? null : $"measure.{fault}", RequirementFit.OneAnswer(measure)?.Part);
        var due = begins == StatusEvent.Day ? MeasuringPeriod.OfDay(MeasureCase.Due) : MeasuringPeriod.OfYear(2021);
        if (fault is not null)
        {
            Assert.Throws<ArgumentException>(() =>
                new Resultatkrav(
                    PlanCase.Label("P/1"),
                    measure,
                    new LimitComparison.AtLeast(new(1, 2)),
                    new Pace.AsOfNow(due)
                )
            );
            return;
        }

        // From 31 January to 1 March 29 days pass, and a whole calendar month.
        Assert.True(Rows(isYes: true).Any());
        Assert.True(Rows(isYes: false).Any());

        IEnumerable<int> Rows(bool isYes) =>
            Enumerable
                .Range(0, 40_000)
                .Where(seed =>
                {
                    var value = new SlowMeasures(Few(new Random(seed))).Value(measure, due.FirstDay, due.LastDay);
                    return isYes ? value?.Sign > 0 : value < Fraction.One;
                })
                .Take(1);

        // A spell on the benefit, and another state or the same some days after it.
        static MeasureCase Few(Random random)
        {
            CitizenState[] states =
            [
                CitizenState.UnemploymentBenefit,
                CitizenState.CashAssistance,
                CitizenState.Employment,
            ];
            var last = random.Next(2) == 0 ? new LocalDate(2021, 1, 31) : MeasureCase.Due.PlusDays(random.Next(-3, 1));
            var next = last.PlusDays(random.Next(1, 35));
            return new(
                [
                    new(0, new(CitizenState.UnemploymentBenefit, last.PlusDays(-random.Next(60)), last)),
                    new(0, new(states[random.Next(states.Length)], next, next.PlusDays(90))),
                    new(0, new(states[random.Next(states.Length)], last.PlusDays(-random.Next(60)), next)),
                ],
                [],
                []
            );
        }
    }

    [Fact]
    public void Those_on_a_benefit_all_have_what_counts_as_an_offer_where_the_benefit_does()
    {
        Assert.NotNull(RequirementFit.OneAnswer(Of(CitizenState.UnemploymentBenefit)));
        Assert.Null(RequirementFit.OneAnswer(Of(CitizenState.Education)));
        var rows = new MeasureCase([new(0, new(CitizenState.UnemploymentBenefit, new(2021, 12, 31)))], [], []);
        var share = new SlowMeasures(rows).Value(
            Of(CitizenState.UnemploymentBenefit),
            new(2021, 1, 1),
            MeasureCase.Due
        );
        Assert.Equal(Fraction.One, share);

        static Measure.OfferShare Of(CitizenState counts) =>
            new(
                Offers: [ContactOfferKind.Upskilling],
                Group: BenefitGroup.Of(CitizenState.UnemploymentBenefit),
                In: BenefitGroup.Of(counts)
            );
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
        "goals[0]",
        "kontanthjaelp"
    )]
    [InlineData(
        """
            "measure": {"kind": "hit-rate"},
            "comparison": {"kind": "at-least", "limit": 0.3},
            "pace": {"kind": "in-proportion", "deadline": "2021"}
            """,
        "pace",
        "as-of-now"
    )]
    [InlineData(
        """
            "measure": {"kind": "hit-rate"},
            "comparison": {"kind": "at-least", "limit": 30},
            "pace": {"kind": "as-of-now", "deadline": "2021"}
            """,
        "comparison.limit",
        "0.85 er 85 %"
    )]
    [InlineData(
        """
            "measure": {"kind": "hit-rate"},
            "comparison": {"kind": "change", "limit": -1},
            "pace": {"kind": "each-period", "baseline": "2019", "first": "2020", "deadline": "2021"}
            """,
        "pace",
        "on-a-line"
    )]
    [InlineData(
        """
            "measure": {"kind": "hit-rate"},
            "comparison": {"kind": "better-than", "restOfCountry": true, "readings": ["level"]},
            "pace": {"kind": "as-of-now", "deadline": "2021"}
            """,
        "comparison.restOfCountry",
        "tæller og nævner"
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
            "measure": {"kind": "status-after", "group": "kontanthjaelp", "categories": ["jobparat", "aktivitetsparat"], "months": 3, "of": {"categories": ["jobparat"]}},
            "comparison": {"kind": "at-least", "limit": 0.5},
            "pace": {"kind": "as-of-now", "deadline": "2021-12-31"}
            """,
        "measure.categories",
        "altid ja"
    )]
    [InlineData(
        """
            "measure": {"kind": "status-after", "after": "offer-end", "offers": ["opkvalificering"], "in": "dagpenge", "notIn": "offentlig-forsoergelse", "weeks": 26},
            "comparison": {"kind": "at-least", "limit": 0.5},
            "pace": {"kind": "as-of-now", "deadline": "2021"}
            """,
        "measure.in",
        "altid nej"
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
                    EmploymentPlans.Read(
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
                new(NotIn: s_group, Weeks: 26, OnTheDay: true),
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
            new Measure.HitRate(),
            new Measure.Deliverable(),
            new Measure.FullTimePersons(BenefitGroup.Of(CitizenState.CashAssistance), [CourseSelection.LongTerm]),
            new Measure.HourProgression(WeeklyHours.FromHundredths(1000)),
            new Measure.ArrivalEmployment(new(2018, 1, 1), 3),
            new Measure.ArrivalEmployment(new(2018, 1, 1), 3, [EmploymentReading.OnTheDay])
            {
                Of = new() { Educations = [EducationLevel.Vocational] },
            },
            new Measure.AreaEffort("Nøjsomhed", VisitationCategory.JobReady, 18, 29),
            new Measure.Participants("p"),
            new Measure.Participants("p", ParticipationEvent.Completed, VisitationCategory.JobReady),
            new Measure.Participants("p", Months: 13),
            new Measure.ParticipantsInWork("p"),
            new Measure.DigitalTools("p") { Of = new() { HousingAreas = ["Nøjsomhed"] } },
            new Measure.UnbrokenPlacements("p", [PlacementKind.WageSubsidy], 28),
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
                new ComparedWith.RestOfCountry(),
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
            new LimitComparison.BetterThan(new ComparedWith.One(s_others[0]), [ShareReading.Level], OrEqual: true),
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
            new Pace.AsOfNow(year, From: new(2021, 1, 1)),
            new Pace.OnALine(before, year),
            new Pace.OnALine(dayBefore, day),
            new Pace.InProportion(year),
            new Pace.EachPeriod(before, year, year),
            new Pace.EachPeriod(before.Plus(-1), before, year),
            new Pace.AsOfNow(Deadline: null, From: new LocalDate(2021, 1, 1)),
            new Pace.AsOfNow(MeasuringPeriod.OfQuarter(2021, 4), MeasuringPeriod.OfQuarter(2020, 4)),
            new Pace.OnALine(MeasuringPeriod.OfMonth(2021, 9), MeasuringPeriod.OfMonth(2021, 12)),
            new Pace.InProportion(MeasuringPeriod.OfQuarter(2021, 4)),
        ];
    }

    public sealed class Case
    {
        internal Case(Measure measure, LimitComparison comparison, Pace pace, int seed, int missing) =>
            Parts = (measure, comparison, pace, seed, missing);

        internal (Measure Measure, LimitComparison Comparison, Pace Pace, int Seed, int Missing) Parts { get; }

        public override string ToString() => $"{Parts}";
    }
}
