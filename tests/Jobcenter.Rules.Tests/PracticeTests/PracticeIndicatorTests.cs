using System.Collections.Immutable;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.PracticeTests;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.PracticeTests;

/// <summary>What a register can tell of a criterion, each against a slow reference that looks at the rows day by day.</summary>
public sealed class PracticeIndicatorTests
{
    private static readonly LocalDate s_longAgo = new(2018, 1, 1);

    private static readonly ImmutableArray<AskedIndicator> s_all = Indicators.All;

    [Property(Arbitrary = [typeof(PracticeArbitraries)], MaxTest = 300)]
    public void Every_indicator_agrees_with_the_reference(
        PracticeCase register,
        LocalDate from,
        LocalDate until,
        Area area
    )
    {
        if (until < from || until > register.KnownUntil)
        {
            return;
        }

        var built = register.Build();
        foreach (var indicator in s_all)
        {
            var counted = indicator.Indicator.Count(area, from, until).Of(built);
            Assert.Equal(HasRows(indicator, register), counted.IsKnown);
            if (counted.IsKnown)
            {
                Assert.Equal(PracticeOracle.Count(indicator, register, area, from, until), counted.Value);
            }
        }
    }

    [Property(Arbitrary = [typeof(PracticeArbitraries)], MaxTest = 100)]
    public void What_was_before_the_register_is_known_never_contradicts_its_count(PracticeCase register)
    {
        var all = register.Build();
        for (
            var knownFrom = new LocalDate(2019, 11, 20);
            knownFrom <= register.KnownUntil;
            knownFrom = knownFrom.PlusDays(23)
        )
        {
            var seen = register.Build(knownFrom, register.KnownUntil);
            foreach (var indicator in s_all)
            {
                var count = indicator.Indicator.Count(Area.Country, knownFrom, register.KnownUntil).Of(seen);
                if (count.IsKnown && HasRows(indicator, register))
                {
                    var truth = indicator.Indicator.Count(Area.Country, knownFrom, register.KnownUntil).Of(all).Value;
                    Assert.Equal(truth.All, count.Value.All);
                    Assert.InRange(truth.Yes, count.Value.Yes, count.Value.Yes + count.Value.Unknown);
                    Assert.True(truth.No >= count.Value.No);
                }
            }
        }
    }

    [Property(Arbitrary = [typeof(PracticeArbitraries)], MaxTest = 300)]
    public void A_count_stands_when_more_becomes_known_and_only_the_unknown_and_the_pending_move(
        PracticeCase register,
        LocalDate from,
        LocalDate until,
        LocalDate knownUntil
    )
    {
        if (until < from || until > knownUntil || knownUntil > register.KnownUntil)
        {
            return;
        }

        foreach (var indicator in s_all)
        {
            if (!HasRows(indicator, register))
            {
                continue;
            }

            var then = indicator.Indicator.Count(Area.Country, from, until).Of(register.Build(null, knownUntil)).Value;
            var later = indicator.Indicator.Count(Area.Country, from, until).Of(register.Build()).Value;
            Assert.Equal(then.All + then.Pending, later.All + later.Pending);
            Assert.InRange(later.Yes, then.Yes, then.Yes + then.Unknown + then.Pending);
            Assert.InRange(later.No, then.No, then.No + then.Unknown + then.Pending);
        }
    }

    [Fact]
    public void The_generated_registers_reach_every_answer()
    {
        var cases = PracticeArbitraries.Case().Generator.Sample(600, new FsCheck.Rnd(20210101UL), 50);
        var from = new LocalDate(2019, 11, 1);
        foreach (var indicator in s_all)
        {
            Portion[] counts =
            [
                .. cases
                    .Where(c => c.KnownUntil >= from && HasRows(indicator, c))
                    .Select(c => indicator.Indicator.Count(Area.Country, from, c.KnownUntil).Of(c.Build()).Value),
            ];
            Assert.Contains(counts, c => c.Yes > 0);
            Assert.Contains(counts, c => c.No > 0);
            Assert.Equal(
                indicator.Asked is not (Asked.FirstInterview or Asked.Cadence),
                counts.Any(c => c.Unknown > 0)
            );
            Assert.Equal(indicator.Asked == Asked.FirstInterview, counts.Any(c => c.Pending > 0));
            var late = cases
                .Where(c => c.KnownUntil >= new LocalDate(2020, 3, 1) && HasRows(indicator, c))
                .Select(c => (Case: c, Known: new LocalDate(2020, 2, 1)))
                .Select(x =>
                    indicator
                        .Indicator.Count(Area.Country, new(2020, 2, 15), x.Case.KnownUntil)
                        .Of(x.Case.Build(x.Known, x.Case.KnownUntil))
                )
                .ToList();
            Assert.Contains(late, c => c is { IsKnown: true, Value.All: > 0 });
            // Only what rests on courses turns on days before the register is known.
            Assert.Equal(
                indicator
                    is { Asked: Asked.FirstInterview, CourseBreak: CourseBreak.WholeCalendarMonth }
                        or { Asked: Asked.PrivateEffort },
                late.Any(c => Reason(c).Contains("begyndt", StringComparison.Ordinal))
            );
        }
    }

    [Fact]
    public void A_time_the_register_does_not_cover_is_unknown_with_the_reason()
    {
        var register = Build(new(2021, 12, 31), from: new(2019, 1, 1), to: new(2019, 1, 1))
            .KnownBetween(new(2021, 1, 1), new(2021, 12, 31));
        foreach (var indicator in s_all)
        {
            Known<Portion> Count(LocalDate from, LocalDate until) =>
                indicator.Indicator.Count(Area.Country, from, until).Of(register);
            Assert.Equal(default, Count(new(2021, 1, 1), new(2021, 12, 31)).Value);
            Assert.Contains("1. januar 2021", Reason(Count(new(2020, 12, 31), new(2021, 12, 31))));
            Assert.Contains("31. december 2021", Reason(Count(new(2021, 1, 1), new(2022, 1, 1))));
        }
    }

    [Theory]
    [InlineData("2021-02-28", "2021-12-31", 0, 1, 0)]
    [InlineData("2021-03-01", "2021-12-31", 1, 0, 0)]
    [InlineData("2021-03-15", "2021-12-31", 1, 0, 0)]
    [InlineData("2021-03-16", "2021-12-31", 0, 1, 0)]
    [InlineData("2021-03-01", "2021-03-14", 0, 0, 1)]
    [InlineData("2021-03-01", "2021-03-15", 1, 0, 0)]
    public void The_first_interview_is_in_time_through_day_fourteen(
        string held,
        string knownUntil,
        int yes,
        int no,
        int pending
    )
    {
        var register = Build(Dates.Of(knownUntil), interviews: [new Interview(Dates.Of(held))], from: new(2021, 3, 1));
        Assert.Equal(
            new Portion(yes, no, 0, pending),
            Indicators
                .FirstInterview()
                .Indicator.Count(Area.Country, new(2021, 3, 1), new(2021, 3, 1))
                .Of(register)
                .Value
        );
    }

    [Fact]
    public void A_course_that_may_have_begun_earlier_makes_the_first_interview_unknown()
    {
        var register = Build(new(2021, 12, 31), from: new(2021, 3, 1)).KnownBetween(new(2021, 2, 1), new(2021, 12, 31));
        Known<Portion> Count(CourseBreak courseBreak) =>
            Indicators
                .FirstInterview(courseBreak: courseBreak)
                .Indicator.Count(Area.Country, new(2021, 2, 1), new(2021, 3, 31))
                .Of(register);
        // Known from 1 February: a course until 31 January could be taken up again until the end of February, not in March.
        Assert.True(Count(CourseBreak.WholeCalendarMonth).IsKnown);
        var closer = register.KnownBetween(new(2021, 2, 2), new(2021, 12, 31));
        var unknown = Indicators
            .FirstInterview()
            .Indicator.Count(Area.Country, new(2021, 2, 2), new(2021, 3, 31))
            .Of(closer);
        Assert.Contains("før registeret kendes", Reason(unknown));
        Assert.True(Count(CourseBreak.OneDay).IsKnown);
    }

    [Theory]
    [InlineData(15, 0, 1, 0, 0)]
    [InlineData(15, 1, 1, 0, 0)]
    [InlineData(15, 2, 0, 1, 0)]
    [InlineData(15, -1, 0, 1, 0)]
    [InlineData(14, 0, 0, 1, 0)]
    [InlineData(14, null, 0, 1, 0)]
    [InlineData(null, 2, 0, 1, 0)]
    [InlineData(null, 0, 0, 0, 1)]
    [InlineData(15, null, 0, 0, 1)]
    [InlineData(null, null, 0, 0, 1)]
    public void Preparation_is_long_enough_and_near_enough_or_not_known(
        int? minutes,
        int? daysBefore,
        int yes,
        int no,
        int unknown
    )
    {
        var held = new LocalDate(2021, 3, 10);
        var interview = new Interview(held, null, minutes, daysBefore is { } d ? held.PlusDays(-d) : null);
        var register = Build(new(2021, 12, 31), interviews: [interview]);
        Assert.Equal(
            new Portion(yes, no, unknown),
            Indicators.Preparation().Indicator.Count(Area.Country, held, held).Of(register).Value
        );
    }

    [Theory]
    [InlineData(29, 0, 1, 0)]
    [InlineData(30, 1, 0, 0)]
    [InlineData(null, 0, 0, 1)]
    public void Thirty_minutes_are_long_enough(int? minutes, int yes, int no, int unknown)
    {
        var held = new LocalDate(2021, 3, 10);
        var register = Build(new(2021, 12, 31), interviews: [new Interview(held, minutes)]);
        Assert.Equal(
            new Portion(yes, no, unknown),
            Indicators.Length().Indicator.Count(Area.Country, held, held).Of(register).Value
        );
    }

    [Theory]
    [InlineData("2021-03-15", "", "2021-03-29", 1, 0)]
    [InlineData("2021-03-15", "", "2021-03-30", 0, 1)]
    [InlineData("2021-03-16", "", "2021-03-16", 0, 1)]
    [InlineData("2021-03-10", "2021-03-25", "2021-03-31", 1, 0)]
    [InlineData("2021-03-10", "2021-03-26", "2021-03-31", 0, 1)]
    [InlineData("", "", "2021-03-14", 0, 0)]
    [InlineData("", "", "2021-03-15", 0, 1)]
    public void Fourteen_days_in_a_row_without_an_interview_are_kept_and_fifteen_are_not(
        string one,
        string other,
        string last,
        int yes,
        int no
    )
    {
        var interviews = new[] { one, other }.Where(d => d.Length > 0).Select(d => new Interview(Dates.Of(d)));
        var register = Build(new(2021, 12, 31), [.. interviews], from: new(2021, 3, 1), to: Dates.Of(last));
        Assert.Equal(
            new Portion(yes, no),
            Indicators.Cadence().Indicator.Count(Area.Country, new(2021, 1, 1), new(2021, 6, 30)).Of(register).Value
        );
    }

    [Theory]
    [InlineData(181, PlacementSector.Private, 0, 0, 0)]
    [InlineData(182, PlacementSector.Private, 1, 0, 0)]
    [InlineData(182, PlacementSector.Public, 0, 1, 0)]
    [InlineData(182, null, 0, 0, 1)]
    public void More_than_26_weeks_is_the_183rd_day(
        int daysAfter,
        PlacementSector? sector,
        int yes,
        int no,
        int unknown
    )
    {
        var first = new LocalDate(2021, 1, 1);
        var placement = new Placement(PlacementKind.CompanyInternship, first) { Sector = sector };
        var register = Build(new(2021, 12, 31), placements: [placement], from: first, to: first.PlusDays(daysAfter));
        Assert.Equal(
            new Portion(yes, no, unknown),
            Indicators
                .PrivateEffort()
                .Indicator.Count(Area.Country, new(2021, 6, 1), new(2021, 7, 31))
                .Of(register)
                .Value
        );
    }

    [Fact]
    public void A_private_placement_settles_what_an_unknown_sector_leaves_open_and_nytteindsats_does_not_count()
    {
        var first = new LocalDate(2021, 1, 1);
        Portion Count(params Placement[] placements) =>
            Indicators
                .PrivateEffort()
                .Indicator.Count(Area.Country, first, new(2021, 12, 31))
                .Of(Build(new(2021, 12, 31), placements: placements))
                .Value;
        var unknown = new Placement(PlacementKind.WageSubsidy, first);
        var isPrivate = new Placement(PlacementKind.OrdinaryHours, first) { Sector = PlacementSector.Private };
        Assert.Equal(new(0, 0, 1), Count(unknown));
        Assert.Equal(new(1, 0), Count(unknown, isPrivate));
        Assert.Equal(new(0, 1), Count(isPrivate with { Kind = PlacementKind.Nytteindsats }));
        Assert.Equal(new(0, 1), Count(isPrivate with { From = null, AgreedOn = first }));
    }

    [Theory]
    [InlineData("2021-02-28", 1, 0, 0)]
    [InlineData("2021-03-01", 1, 0, 0)]
    [InlineData("2021-03-02", 0, 1, 0)]
    [InlineData("", 0, 0, 1)]
    public void Aligned_on_the_first_day_is_before_it(string aligned, int yes, int no, int unknown)
    {
        var placement = new Placement(PlacementKind.WageSubsidy, new(2021, 3, 1)) { AlignedOn = DateOrNull(aligned) };
        var register = Build(
            new(2021, 12, 31),
            placements: [placement, placement with { Kind = PlacementKind.Nytteindsats }]
        );
        Assert.Equal(
            new Portion(yes, no, unknown),
            Indicators.Aligned().Indicator.Count(Area.Country, new(2021, 3, 1), new(2021, 3, 1)).Of(register).Value
        );
    }

    [Theory]
    [InlineData("2021-03-17", 1, 0, 0)]
    [InlineData("2021-03-18", 0, 1, 0)]
    [InlineData("", 0, 0, 1)]
    public void Followed_up_fourteen_days_before_the_last_day_is_in_time(string followed, int yes, int no, int unknown)
    {
        var placement = new Placement(PlacementKind.CompanyInternship, new(2021, 1, 1), new(2021, 3, 31))
        {
            FollowedUpOn = DateOrNull(followed),
        };
        var register = Build(new(2021, 12, 31), placements: [placement]);
        Assert.Equal(
            new Portion(yes, no, unknown),
            Indicators.FollowedUp().Indicator.Count(Area.Country, new(2021, 3, 31), new(2021, 3, 31)).Of(register).Value
        );
    }

    [Fact]
    public void Arguments_that_make_no_sense_throw()
    {
        var register = Build(new(2021, 12, 31));
        Assert.Throws<ArgumentException>(() =>
            Indicators.Length().Indicator.Count(Area.Country, new(2021, 2, 1), new(2021, 1, 31)).Of(register)
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => Indicators.FirstInterview(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Indicators.Preparation(1441));
        Assert.Throws<ArgumentOutOfRangeException>(() => Indicators.Preparation(15, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Indicators.Cadence(367));
        Assert.Throws<ArgumentOutOfRangeException>(() => Indicators.PrivateEffort(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Indicators.FollowedUp(-1));
    }

    [Fact]
    public void The_number_in_force_on_the_last_day_is_the_one_asked_and_without_one_the_count_is_missing()
    {
        var minutes = new Parameter<int>(
            "minutes",
            new("minutter", "minutes"),
            new ParameterValue<int>(30, new(2021, 1, 1), new LocalDate(2021, 6, 30), new("EGEN", "1")),
            new ParameterValue<int>(45, new(2021, 7, 1), null, new("EGEN", "2"))
        );
        var register = Build(new(2021, 12, 31), interviews: [new Interview(new(2021, 3, 1), Minutes: 40)]);
        var indicator = new PracticeIndicator(PracticeIndicatorKinds.InterviewLength, minutes);
        Known<Portion> Count(LocalDate from, LocalDate until) =>
            indicator.Count(Area.Country, from, until).Of(register);
        Assert.Equal(new Portion(1, 0), Count(new(2021, 1, 1), new(2021, 6, 30)).Value);
        Assert.Equal(new Portion(0, 1), Count(new(2021, 1, 1), new(2021, 7, 1)).Value);
        Assert.Equal("ingen regler indlæst for 31. december 2020", Reason(Count(new(2020, 1, 1), new(2020, 12, 31))));
        Assert.Equal("samtaler, minutter til samtalen, mindst: 45 minutter", $"{indicator}");
    }

    [Fact]
    public void A_register_that_was_handed_no_interviews_or_placements_does_not_say_no()
    {
        var register = new PracticeCase(
            [new CaseSpell(0, new Spell(CitizenState.UnemploymentBenefit, new(2021, 1, 1)))],
            [],
            [],
            new(2021, 12, 31)
        ).Build();
        foreach (var indicator in s_all)
        {
            var count = indicator.Indicator.Count(Area.Country, new(2021, 1, 1), new(2021, 12, 31)).Of(register);
            Assert.Matches("^registeret har ingen (samtaler|virksomhedsforløb) overhovedet$", Reason(count));
        }
    }

    private static bool HasRows(AskedIndicator indicator, PracticeCase register) =>
        indicator.RestsOnInterviews ? !register.Interviews.IsEmpty : !register.Placements.IsEmpty;

    private static Register Build(
        LocalDate knownUntil,
        Interview[]? interviews = null,
        Placement[]? placements = null,
        LocalDate? from = null,
        LocalDate? to = null
    ) =>
        new PracticeCase(
            [new CaseSpell(0, new Spell(CitizenState.UnemploymentBenefit, from ?? new(2021, 1, 1), to))],
            [.. (interviews ?? []).Select(i => (0, i)), (1, new Interview(s_longAgo))],
            [
                .. (placements ?? []).Select(p => (0, p)),
                (1, new Placement(PlacementKind.Nytteindsats, s_longAgo, s_longAgo)),
            ],
            knownUntil
        ).Build();

    private static string Reason(Known<Portion> count) => count.Reason?.Danish ?? "";

    private static LocalDate? DateOrNull(string text) => text.Length == 0 ? null : Dates.Of(text);
}
