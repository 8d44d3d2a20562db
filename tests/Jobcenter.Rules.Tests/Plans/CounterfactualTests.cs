using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>What it would take, as a person reads it, in both languages: one and several, enough and never enough, now and later.</summary>
public sealed class CounterfactualTests
{
    private static readonly LocalDate s_lastDay = new(2021, 12, 31);

    // Of 346 a fall of 2 % leaves 339.08.
    [Theory]
    [InlineData(
        "342",
        "2021Q2",
        "2021-06-30",
        "269 færre persondage i 4. kvartal 2021 (3,0 fuldtidspersoner), 44,8 for hver af de 6 måneder, der er tilbage; tallet for 2. kvartal 2021 står for 4. kvartal 2021",
        "269 fewer person-days in Q4 2021 (3.0 full-time persons), 44.8 for each of the 6 months left; the figure for Q2 2021 stands for Q4 2021"
    )]
    [InlineData(
        "342",
        "2021Q3",
        "2021-12-15",
        "269 færre persondage i 4. kvartal 2021 (3,0 fuldtidspersoner), i den måned, der er tilbage; tallet for 3. kvartal 2021 står for 4. kvartal 2021",
        "269 fewer person-days in Q4 2021 (3.0 full-time persons), in the month that is left; the figure for Q3 2021 stands for Q4 2021"
    )]
    [InlineData(
        "342",
        "2021Q4",
        "2021-12-31",
        "269 færre persondage i 4. kvartal 2021 (3,0 fuldtidspersoner)",
        "269 fewer person-days in Q4 2021 (3.0 full-time persons)"
    )]
    [InlineData(
        "339.09",
        "2021Q4",
        "2021-12-31",
        "1 persondag mindre i 4. kvartal 2021 (0,01 fuldtidspersoner)",
        "1 person-day fewer in Q4 2021 (0.01 full-time persons)"
    )]
    public void Days_are_told_with_the_time_that_is_left(
        string now,
        string quarter,
        string asOf,
        string danish,
        string english
    ) =>
        Says(
            Figures.FollowUp(
                "3.2-1",
                Figures.Of(
                    ("ftp:uddannelseshjaelp 217 2020Q4", new(346)),
                    ($"ftp:uddannelseshjaelp 217 {quarter}", Fraction.Parse(now))
                ),
                asOf
            ),
            danish,
            english
        );

    [Fact]
    public void What_stands_still_is_told_and_never_enough_too()
    {
        RequirementOutcome Of(int before, int now, string quarter, int country, string asOf) =>
            Figures.FollowUp(
                "3.2-3",
                Figures.Of(
                    ("ftp:uddannelseshjaelp 217 2020Q4", new(before)),
                    ($"ftp:uddannelseshjaelp 217 {quarter}", new(now)),
                    ("ftp:uddannelseshjaelp DK 2020Q4", new(1000)),
                    ($"ftp:uddannelseshjaelp DK {quarter}", new(country))
                ),
                asOf
            );
        Says(
            Of(100, 100, "2021Q4", 1000, "2021-12-31"),
            "1 persondag mindre i 4. kvartal 2021 (0,01 fuldtidspersoner); landets tal for 4. kvartal 2021 holdes fast",
            "1 person-day fewer in Q4 2021 (0.01 full-time persons); the country's figure for Q4 2021 is held fixed"
        );
        Says(
            Of(100, 101, "2021Q3", 1000, "2021-11-30"),
            "93 færre persondage i 4. kvartal 2021 (1,1 fuldtidspersoner), i den måned, der er tilbage; landets tal for 3. kvartal 2021 holdes fast, og tallet for 3. kvartal 2021 står for 4. kvartal 2021",
            "93 fewer person-days in Q4 2021 (1.1 full-time persons), in the month that is left; the country's figure for Q3 2021 is held fixed, and the figure for Q3 2021 stands for Q4 2021"
        );
        // The country has nobody left: nobody can do better.
        foreach (var now in new[] { 0, 5 })
        {
            var outcome = Of(100, now, "2021Q4", 0, "2021-12-31");
            Says(
                outcome,
                "intet antal færre persondage i 4. kvartal 2021 er nok; landets tal for 4. kvartal 2021 holdes fast",
                "no number of fewer person-days in Q4 2021 is enough; the country's figure for Q4 2021 is held fixed"
            );
            var step = outcome.WhatItWouldTake[0];
            Assert.Null(step.FullTimePersons);
            Assert.Null(step.MonthsLeft);
            Assert.Null(step.PerMonthLeft);
        }

        Assert.Empty(Of(100, 99, "2021Q4", 1000, "2021-12-31").WhatItWouldTake);
    }

    [Theory]
    [InlineData("0.9", null, null)]
    [InlineData("0.95", null, null)]
    [InlineData("0.8999", "0,01 procentpoint mere", "0.01 percentage points more")]
    [InlineData("0.8", "10,00 procentpoint mere", "10.00 percentage points more")]
    public void A_published_share_lacks_points(string share, string? danish, string? english) =>
        Says(
            Figures.FollowUp(
                "3.4.1-1",
                Figures.Of(("fleksjob-share 217 2021-12-31", Fraction.Parse(share))),
                "2021-12-31"
            ),
            danish,
            english
        );

    // The country gains a point.
    [Theory]
    [InlineData("0.82", null, null)]
    [InlineData(
        "0.81",
        "en hvilken som helst yderligere stigning i andelen; landets tal for 31. december 2021 holdes fast",
        "any further rise of the share; the country's figure for 31 December 2021 is held fixed"
    )]
    [InlineData(
        "0.7975",
        "mere end 1,25 procentpoint mere; landets tal for 31. december 2021 holdes fast",
        "more than 1.25 percentage points more; the country's figure for 31 December 2021 is held fixed"
    )]
    public void Better_than_the_country_has_no_smallest_step(string now, string? danish, string? english) =>
        Says(
            Figures.FollowUp(
                "3.4.2-2",
                Figures.Of(
                    ("fleksjob-share 217 2020-12-31", new(8, 10)),
                    ("fleksjob-share 217 2021-12-31", Fraction.Parse(now)),
                    ("fleksjob-share DK 2020-12-31", new(7, 10)),
                    ("fleksjob-share DK 2021-12-31", new(71, 100))
                ),
                "2021-12-31"
            ),
            danish,
            english
        );

    [Theory]
    [InlineData(36, null, null)]
    [InlineData(35, "1 mere af de 40 personer", "1 more of the 40 persons")]
    [InlineData(34, "2 flere af de 40 personer", "2 more of the 40 persons")]
    [InlineData(0, "36 flere af de 40 personer", "36 more of the 40 persons")]
    public void A_counted_share_lacks_persons(int part, string? danish, string? english) =>
        Says(
            EmploymentPlans
                .Get("HEL21")
                .FollowUp(ShareRegister.OfFlexJobs(part, 40), FigureSet.Empty, s_lastDay)
                .Find("3.4.1-1"),
            danish,
            english
        );

    [Fact]
    public void All_of_them_can_still_be_too_few()
    {
        // From 100 % nobody can gain more than the country.
        var published = Figures.Of(
            ("fleksjob-share 217 2020-12-31", new(1)),
            ("fleksjob-share DK 2020-12-31", new(7, 10)),
            ("fleksjob-share DK 2021-12-31", new(7, 10))
        );
        foreach (var part in new[] { 40, 20 })
        {
            Says(
                EmploymentPlans
                    .Get("HEL21")
                    .FollowUp(ShareRegister.OfFlexJobs(part, 40), published, s_lastDay)
                    .Find("3.4.2-2"),
                "intet antal flere af de 40 personer er nok; landets tal for 31. december 2021 holdes fast",
                "no number of more of the 40 persons is enough; the country's figure for 31 December 2021 is held fixed"
            );
        }
    }

    [Theory]
    [InlineData(150, null, null)]
    [InlineData(149, "1 person mere", "1 person more")]
    [InlineData(148, "2 flere personer", "2 more persons")]
    public void A_count_lacks_persons(int count, string? danish, string? english) =>
        Says(
            Figures.FollowUp("3.2-2", Figures.Of(("count:HEL21/3.2-2 217 2021", new(count))), "2021-12-31"),
            danish,
            english
        );

    [Theory]
    [InlineData(50, null, null)]
    [InlineData(51, "1 plads op", "1 place up")]
    [InlineData(53, "3 pladser op", "3 places up")]
    public void A_rank_lacks_places(int rank, string? danish, string? english) =>
        Says(
            Figures.FollowUp("3.1-4", Figures.Of(("benchmark-rank 217 2021-12-31", new(rank))), "2021-12-31"),
            danish,
            english
        );

    [Theory]
    [InlineData(1, null, null)]
    [InlineData(0, "1 leverance mere", "1 deliverable more")]
    public void A_deliverable_is_lacking_or_not(int delivered, string? danish, string? english) =>
        Says(
            EmploymentPlans
                .Get("HEL19")
                .FollowUp(Figures.Of(("deliverable:HEL19/3 217 2021-03-31", new(delivered))), new(2021, 3, 31))
                .Find("3"),
            danish,
            english
        );

    [Theory]
    [InlineData(149, 0, "1 person mere", "1 person more")]
    [InlineData(150, 0, null, null)]
    [InlineData(
        150,
        1,
        "intet kan rette op på det: nogen har været med for længe",
        "nothing can make it good: somebody has taken part for too long"
    )]
    public void Nobody_can_make_a_time_shorter_that_was_too_long(
        int count,
        int beyond,
        string? danish,
        string? english
    ) =>
        Says(
            EmploymentPlans
                .Get("VOK15")
                .FollowUp(
                    Figures.Of(
                        ("count:VOK15/3 999 2016-06-30", new(count)),
                        ("count:VOK15/3-beyond 999 2016-06-30", new(beyond))
                    ),
                    new(2016, 6, 30)
                )
                .Find("3"),
            danish,
            english
        );

    [Theory]
    [InlineData(
        "98.01",
        "1 hverdag à 37 timer mindre i 4. kvartal 2021 (0,02 fuldtidspersoner)",
        "1 weekday of 37 hours fewer in Q4 2021 (0.02 full-time persons)"
    )]
    [InlineData(
        "99",
        "66 færre hverdage à 37 timer i 4. kvartal 2021 (1,0 fuldtidspersoner)",
        "66 fewer weekdays of 37 hours in Q4 2021 (1.0 full-time persons)"
    )]
    public void By_weekday_the_unit_is_a_weekday(string now, string danish, string english) =>
        Says(
            EmploymentPlans
                .Get("HEL21")
                .FollowUp(
                    Figures.Of(
                        ("ftp:uddannelseshjaelp 217 2020Q4", new(100)),
                        ("ftp:uddannelseshjaelp 217 2021Q4", Fraction.Parse(now))
                    ),
                    s_lastDay,
                    new() { Counting = CountingOptions.StatisticsDenmark }
                )
                .Find("3.2-1"),
            danish,
            english
        );

    [Fact]
    public void Courses_and_placements_are_called_by_their_names()
    {
        FigureReading Of(int yes, int no)
        {
            var key = Figures.Key("fleksjob-share 217 2021-12-31");
            var figure = new Figure(key, new(yes, yes + no), new("register"))
            {
                IsComputed = true,
                Cases = new(yes, no, 0),
            };
            return new(key, Known.Of(figure.Value), new FigureCell(key) { Computed = figure });
        }

        string Text(CounterfactualUnit unit, Language language) =>
            Counterfactuals
                .Cases(
                    new(
                        new(
                            FigureSet.Empty,
                            Figures.Municipality,
                            s_lastDay,
                            s_lastDay,
                            CountingOptions.StatisticsDenmark
                        ),
                        Period: null,
                        MeasuredLevel.Of(Of(1, 3)),
                        Known.Of(new Fraction(3, 4)),
                        new(IsAtLeast: true)
                    ),
                    unit
                )[0]
                .ToText(language);
        Assert.Equal("2 flere af de 4 forløb", Text(CounterfactualUnit.Courses, Language.Danish));
        Assert.Equal("2 more of the 4 courses", Text(CounterfactualUnit.Courses, Language.English));
        Assert.Equal("2 flere af de 4 virksomhedsforløb", Text(CounterfactualUnit.Placements, Language.Danish));
        Assert.Equal("2 more of the 4 placements", Text(CounterfactualUnit.Placements, Language.English));
        Assert.Equal("2 flere af de 4 sendte kandidater", Text(CounterfactualUnit.Candidates, Language.Danish));
        Assert.Equal("2 more of the 4 candidates sent", Text(CounterfactualUnit.Candidates, Language.English));
    }

    private static void Says(RequirementOutcome? outcome, string? danish, string? english)
    {
        Assert.NotNull(outcome);
        Assert.Equal(
            danish is null ? [] : [danish],
            outcome.WhatItWouldTake.Select(static s => s.ToText(Language.Danish))
        );
        Assert.Equal(
            english is null ? [] : [english],
            outcome.WhatItWouldTake.Select(static s => s.ToText(Language.English))
        );
    }
}
