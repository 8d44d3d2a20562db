using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Indicators;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.TargetGroups;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Indicators;

/// <summary>Counts on the days and at the ages where their answers change, and what makes two of their keys equal.</summary>
public sealed class IndicatorEdgeTests
{
    private static readonly LocalDate s_first = new(2021, 1, 1);
    private static readonly LocalDate s_last = new(2021, 12, 31);
    private static readonly BilingualText s_reason = new("årsag", "reason");

    // The age on 1 January 2021 of one born in 1990 or 1991.
    [Theory]
    [InlineData("1991-01-01", 30, null, true)] // thirty on the day
    [InlineData("1991-01-02", 30, null, false)]
    [InlineData("1991-01-02", null, 29, true)]
    [InlineData("1991-01-01", null, 29, false)]
    [InlineData("1991-01-01", 30, 30, true)]
    [InlineData("2021-01-01", 0, 0, true)] // born on the day
    [InlineData("2021-01-02", 0, 0, false)] // and not before it
    [InlineData("2021-01-02", null, 99, false)]
    [InlineData("2021-01-02", null, null, true)] // nobody asks
    public void An_area_effort_is_for_those_of_an_age_on_its_first_day(string birth, int? min, int? max, bool isOne)
    {
        var register = OfArea(new Citizen("a", RegisterCase.Helsingoer) { BirthDate = Day(birth) });
        var effort = new AreaEffort("A", VisitationCategory.JobReady, s_first, s_last) { MinAge = min, MaxAge = max };
        Assert.Equal(
            new AreaEffortResult(new(0, isOne ? 1 : 0), 0),
            register.CountAreaEffort(Area.Country, effort, s_last).Value
        );
        // Whose age is not known takes no part, where age is asked about.
        var unknown = OfArea(new Citizen("a", RegisterCase.Helsingoer))
            .CountAreaEffort(Area.Country, effort, s_last)
            .Value;
        Assert.Equal(min is null && max is null ? 0 : 1, unknown.WithoutAge);
    }

    [Fact]
    public void An_area_effort_is_counted_on_its_first_day_and_adds_up()
    {
        var effort = new AreaEffort("A", VisitationCategory.JobReady, s_first, s_last);
        var register = OfArea(new Citizen("a", RegisterCase.Helsingoer));
        Assert.True(register.CountAreaEffort(Area.Country, effort, s_first).IsKnown);
        Assert.Equal(
            new Portion(0, 1),
            register.CountAreaEffort(Area.Country, effort, s_first.PlusDays(-9)).Value.Citizens
        );
        // What is known from a later day on does not tell of the first day.
        Assert.False(
            register.KnownBetween(s_first.PlusDays(1), s_last).CountAreaEffort(Area.Country, effort, s_last).IsKnown
        );
        Assert.Equal(
            new AreaEffortResult(new(3, 9), 5, 7),
            new AreaEffortResult(new(1, 4), 2, 3) + new AreaEffortResult(new(2, 5), 3, 4)
        );
    }

    [Theory]
    [InlineData("2021-03-01", null, null, true)]
    [InlineData("2020-12-31", null, null, false)] // begins the day before
    [InlineData("2021-01-01", null, null, true)]
    [InlineData("2021-12-31", null, null, true)]
    [InlineData("2021-03-01", "2021-12-31", ParticipationEvent.Completed, true)]
    [InlineData("2020-03-01", "2021-01-01", ParticipationEvent.Completed, true)]
    [InlineData("2020-03-01", "2020-12-31", ParticipationEvent.Completed, false)]
    [InlineData("2021-03-01", null, ParticipationEvent.Completed, false)] // still running
    public void A_participation_counts_with_its_first_or_its_last_day(
        string from,
        string? to,
        ParticipationEvent? counted,
        bool isOne
    )
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", RegisterCase.Helsingoer));
        builder.Add(new Citizen("b", RegisterCase.Helsingoer));
        builder.Add("a", new Participation("p", Day(from), to is null ? null : Day(to)));
        // Another project's, and one that makes the project known in the time.
        builder.Add("a", new Participation("q", Day(from), to is null ? null : Day(to)));
        builder.Add("b", new Participation("p", new(2021, 6, 1), new LocalDate(2021, 6, 2)));
        var result = builder
            .Build(s_last)
            .CountParticipants("p", Area.Country, s_first, s_last, counted ?? ParticipationEvent.Begun);
        Assert.Equal(new ParticipantTally(isOne ? 2 : 1, 0), result.Value);
    }

    [Fact]
    public void A_participants_category_is_asked_about_on_the_first_day_and_one_yes_is_enough()
    {
        Register Of(params (LocalDate From, VisitationCategory Category)[] stays)
        {
            var builder = new RegisterBuilder();
            builder.Add(new Citizen("a", RegisterCase.Helsingoer));
            foreach (var (from, category) in stays)
            {
                builder.Add("a", new Spell(CitizenState.CashAssistance, from, from.PlusDays(20), Category: category));
                builder.Add("a", new Participation("p", from, from.PlusDays(9)));
            }

            return builder.Build(s_last);
        }

        Known<ParticipantTally> Count(Register register, VisitationCategory? category) =>
            register.CountParticipants("p", Area.Country, s_first, s_last, ParticipationEvent.Begun, category);
        var (ready, active, none) = (
            VisitationCategory.JobReady,
            VisitationCategory.ActivityReady,
            VisitationCategory.NotAssessed
        );
        LocalDate early = new(2021, 2, 1);
        LocalDate late = new(2021, 8, 1);
        Assert.Equal(new ParticipantTally(1, 0), Count(Of((early, ready)), ready).Value);
        Assert.Equal(new ParticipantTally(0, 0), Count(Of((early, active)), ready).Value);
        Assert.Equal(new ParticipantTally(0, 1), Count(Of((early, none)), ready).Value);
        Assert.Equal(new ParticipantTally(1, 0), Count(Of((early, none), (late, ready)), ready).Value);
        Assert.Equal(new ParticipantTally(1, 0), Count(Of((early, ready), (late, none)), ready).Value);
        Assert.Equal(new ParticipantTally(0, 1), Count(Of((early, active), (late, none)), ready).Value);
        Assert.Equal(new ParticipantTally(0, 1), Count(Of((early, none), (late, active)), ready).Value);
        Assert.Equal(new ParticipantTally(1, 0), Count(Of((early, none)), category: null).Value);
    }

    [Fact]
    public void A_participants_category_on_a_day_before_the_register_is_known_is_not_known()
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", RegisterCase.Helsingoer));
        builder.Add("a", new Participation("p", s_first.PlusDays(-1), s_first.PlusDays(30)));
        var register = builder.Build(s_last, knownFrom: s_first);
        Known<ParticipantTally> Count(VisitationCategory? category) =>
            register.CountParticipants("p", Area.Country, s_first, s_last, ParticipationEvent.Completed, category);
        Assert.Equal(new ParticipantTally(1, 0), Count(category: null).Value);
        Assert.False(Count(VisitationCategory.JobReady).IsKnown);
    }

    [Theory]
    [InlineData("2021-11-29", false)] // a next spell in December would still join it: known by the 31st
    [InlineData("2021-12-15", true)]
    public void What_a_later_row_may_change_is_still_provisional_when_counted_from_parts(string lastDay, bool expected)
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", RegisterCase.Helsingoer));
        builder.Add("a", new Spell(CitizenState.EducationAssistance, new(2021, 6, 1), Day(lastDay)));
        var register = builder.Build(s_last);
        var exits = RegisterCounts.EducationExits(Area.Country, s_first, s_last);
        var courses = RegisterCounts.ShortCourses(CitizenState.EducationAssistance, Area.Country, s_first, s_last, 6);
        Assert.Equal(expected, exits.Of(register).Value.IsProvisional);
        Assert.Equal(exits.Of(register).Value, exits.ResultOf(exits.TallyOf(register).Merge(exits.Empty)).Value);
        Assert.Equal(expected, courses.Of(register).Value.IsProvisional);
        Assert.Equal(courses.Of(register).Value, courses.ResultOf(courses.TallyOf(register)).Value);
    }

    [Fact]
    public void Numbers_outside_their_bounds_are_named()
    {
        var register = OfArea(new Citizen("a", RegisterCase.Helsingoer));
        void Names(string argument, Action call) =>
            Assert.Equal(argument, Assert.ThrowsAny<ArgumentException>(call).ParamName);
        Names("months", () => register.CountParticipantsBeyond("p", Area.Country, s_first, s_last, 0));
        Names("months", () => register.CountParticipantsBeyond("p", Area.Country, s_first, s_last, 1201));
        Names("until", () => register.CountParticipants("p", Area.Country, s_last, s_first));
        Names("project", () => register.CountParticipants(" ", Area.Country, s_first, s_last));
        Names("counted", () => register.CountParticipants("p", Area.Country, s_first, s_last, (ParticipationEvent)9));
        var year = MeasuringPeriod.OfYear(2021);
        foreach (var years in new[] { 0, 51 })
        {
            Names(
                "years",
                () => register.CountLongTermFullTimePersons(CitizenState.CashAssistance, year, Area.Country, years)
            );
        }

        Names("benefit", () => register.CountLongTermFullTimePersons((CitizenState)99, year, Area.Country));
        foreach (var pause in new[] { -1, 3651 })
        {
            Names(
                "maxPauseDays",
                () =>
                    register.CountUnbrokenPlacements(
                        "p",
                        Area.Country,
                        s_first,
                        s_last,
                        [PlacementKind.CompanyInternship],
                        pause
                    )
            );
        }

        Names("ties", () => BenchmarkList.Of([], (BenchmarkTies)9));
    }

    [Fact]
    public void Tallies_and_their_keys_are_equal_in_all_their_parts_only()
    {
        TallyKey Key(string id, params (string Name, string Value)[] arguments) =>
            new(id, [.. arguments.Select(a => KeyValuePair.Create(a.Name, a.Value))]);
        TallyKey[] keys = [Key("k"), Key("l"), Key("k", ("a", "1")), Key("k", ("a", "2")), Key("k", ("b", "1"))];
        foreach (var (one, other) in Pairs(keys.Length))
        {
            Assert.Equal(one == other, keys[one].Equals(keys[other]));
        }

        Assert.Equal(keys[2], Key("k", ("a", "1")));
        Assert.Equal(keys[2].GetHashCode(), Key("k", ("a", "1")).GetHashCode());
        Assert.False(keys[0].Equals(null));
        Assert.Empty(new TallyKey("k", default).Arguments);
        Assert.Throws<ArgumentException>(() => Key("k", (" ", "1")));
        Assert.Throws<ArgumentException>(() => Key("k", ("a", null!)));

        Tally[] tallies =
        [
            Tally.Of(keys[0], new TallyCell("x", new(1))),
            Tally.Of(keys[1], new TallyCell("x", new(1))),
            Tally.Of(keys[0], new TallyCell("x", new(2))),
            Tally.Of(keys[0], new TallyCell("y", new(1))),
            Tally.WithoutNumbers(keys[0], s_reason),
            Tally.WithoutNumbers(keys[0], new("en anden", "another")),
            Tally.Nobody(keys[0], s_reason),
            Tally.Nobody(keys[1], s_reason),
        ];
        foreach (var (one, other) in Pairs(tallies.Length))
        {
            Assert.Equal(one == other, tallies[one].Equals(tallies[other]));
        }

        Assert.False(tallies[0].Equals(null));
        Assert.Equal(tallies[0], Tally.Of(Key("k"), new TallyCell("x", new(1))));
        Assert.False(tallies[4].HasNobody);
        Assert.True(tallies[6].HasNobody);
        Assert.Throws<ArgumentException>(() => Tally.Of(keys[0], new("x", new(1)), new(" ", new(1))));
        Assert.Throws<ArgumentException>(() => Tally.Of(keys[0]));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(int.MaxValue, true)]
    [InlineData(-1, false)]
    [InlineData(int.MaxValue + 1L, false)]
    public void A_count_is_a_number_from_0_to_the_largest(long number, bool isOne)
    {
        var tally = Tally.Of(new TallyKey("k"), new TallyCell("x", new(number)));
        if (isOne)
        {
            Assert.Equal(number, tally.CountOf("x"));
        }
        else
        {
            Assert.Equal("name", Assert.Throws<ArgumentException>(() => tally.CountOf("x")).ParamName);
        }

        Assert.Equal(new Fraction(number), tally.NumberOf("x"));
        Assert.Contains(
            "zzz",
            Assert.Throws<ArgumentException>(() => tally.NumberOf("zzz")).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("""{"form":"jobcenter-tally-1","arguments":{},"cells":{"x":"1"}}""", "$.id must be a text.")]
    [InlineData("""{"form":"jobcenter-tally-1","id":" ","arguments":{},"cells":{"x":"1"}}""", "$.id must be a text.")]
    [InlineData("""{"form":"jobcenter-tally-1","id":"k","cells":{"x":"1"}}""", "$.arguments must be an object.")]
    [InlineData(
        """{"form":"jobcenter-tally-1","id":"k","arguments":"a","cells":{"x":"1"}}""",
        "$.arguments must be an object."
    )]
    [InlineData(
        """{"form":"jobcenter-tally-1","id":"k","arguments":{"a":1},"cells":{"x":"1"}}""",
        "$.arguments.a must be a text with a name."
    )]
    [InlineData(
        """{"form":"jobcenter-tally-1","id":"k","arguments":{" ":"1"},"cells":{"x":"1"}}""",
        "must be a text with a name."
    )]
    public void What_is_no_tally_is_told_by_its_path(string json, string message) =>
        Assert.Contains(
            message,
            Assert.Throws<FormatException>(() => Tally.ParseJson(json)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Options_and_series_are_equal_in_all_their_parts_only()
    {
        CountingOptions[] options =
        [
            CountingOptions.Jobindsats,
            CountingOptions.StatisticsDenmark,
            CountingOptions.Jobindsats with
            {
                HoursOrder = [.. CitizenStates.All.Reverse()],
            },
            CountingOptions.StatisticsDenmark with
            {
                HoursOrder = [.. CitizenStates.All.Reverse()],
            },
        ];
        foreach (var (one, other) in Pairs(options.Length))
        {
            Assert.Equal(one == other, options[one].Equals(options[other]));
        }

        Assert.False(options[0].Equals(null));
        Assert.Throws<ArgumentException>(() => CountingOptions.Jobindsats with { HoursOrder = default });
        Assert.Throws<ArgumentException>(() =>
            CountingOptions.Jobindsats with
            {
                HoursOrder = [CitizenState.CashAssistance],
            }
        );

        var register = OfArea(new Citizen("a", RegisterCase.Helsingoer));
        var other1 = OfArea(new Citizen("a", RegisterCase.Helsingoer), CitizenState.EducationAssistance);
        FullTimePersonSeries Of(Register counted, int month, int months, Area area, CountingOptions convention) =>
            counted.CountFullTimePersonSeries(MeasuringPeriod.OfMonth(2021, month), months, area, convention).Value;
        FullTimePersonSeries[] series =
        [
            Of(register, 1, 2, Area.Country, CountingOptions.Jobindsats),
            Of(register, 2, 2, Area.Country, CountingOptions.Jobindsats),
            Of(register, 1, 3, Area.Country, CountingOptions.Jobindsats),
            Of(register, 1, 2, RegisterCase.Helsingoer, CountingOptions.Jobindsats),
            Of(register, 1, 2, Area.Country, CountingOptions.StatisticsDenmark),
            Of(other1, 1, 2, Area.Country, CountingOptions.Jobindsats),
        ];
        foreach (var (one, other) in Pairs(series.Length))
        {
            Assert.Equal(one == other, series[one].Equals(series[other]));
        }

        Assert.False(series[0].Equals(null));
        Assert.Equal(series[0], Of(register, 1, 2, Area.Country, CountingOptions.Jobindsats));
    }

    [Fact]
    public void A_keys_parts_are_those_the_count_turns_on()
    {
        var quarter = MeasuringPeriod.OfQuarter(2021, 1);
        var month = MeasuringPeriod.OfMonth(2021, 1);
        var hours = WeeklyHours.FromHours(new Fraction(10));
        (TallyKey, TallyKey)[] same =
        [
            (
                RegisterCounts.FullTimePersonSeries(month, 2, Area.Country).Key,
                RegisterCounts.FullTimePersonSeries(month, 2, Area.Country, CountingOptions.Jobindsats).Key
            ),
            (
                RegisterCounts.FullTimePersons(BenefitGroup.PublicSupport, quarter, Area.Country).Key,
                RegisterCounts
                    .FullTimePersons(
                        BenefitGroup.PublicSupport,
                        quarter,
                        Area.Country,
                        CountingOptions.Jobindsats with
                        {
                            HoursOrder = [.. CitizenStates.All.Reverse()],
                        }
                    )
                    .Key
            ),
            (
                RegisterCounts.BranchePlacements(Area.Country, s_first, s_last, ["b", "a"]).Key,
                RegisterCounts.BranchePlacements(Area.Country, s_first, s_last, ["a", "b"]).Key
            ),
            (
                RegisterCounts.HourProgression(Area.Country, s_first, s_last, hours).Key,
                RegisterCounts.HourProgression(Area.Country, s_first, s_last, hours, s_last).Key
            ),
            (Moved().Key, Moved(BenefitGroup.PublicSupport).Key),
        ];
        Assert.All(same, pair => Assert.Equal(pair.Item1, pair.Item2));
        (TallyKey, TallyKey)[] others =
        [
            (
                RegisterCounts.FullTimePersonSeries(month, 2, Area.Country).Key,
                RegisterCounts.FullTimePersonSeries(month, 2, Area.Country, CountingOptions.StatisticsDenmark).Key
            ),
            (
                RegisterCounts
                    .FullTimePersons(
                        BenefitGroup.PublicSupport,
                        quarter,
                        Area.Country,
                        CountingOptions.StatisticsDenmark
                    )
                    .Key,
                RegisterCounts
                    .FullTimePersons(
                        BenefitGroup.PublicSupport,
                        quarter,
                        Area.Country,
                        CountingOptions.StatisticsDenmark with
                        {
                            HoursOrder = [.. CitizenStates.All.Reverse()],
                        }
                    )
                    .Key
            ),
            (
                RegisterCounts.HourProgression(Area.Country, s_first, s_last, hours).Key,
                RegisterCounts.HourProgression(Area.Country, s_first, s_last, hours, s_last.PlusDays(1)).Key
            ),
            (
                Unbroken(PlacementKind.CompanyInternship),
                Unbroken(PlacementKind.CompanyInternship, PlacementKind.WageSubsidy)
            ),
            (Moved().Key, Moved(BenefitGroup.Of(CitizenState.CashAssistance)).Key),
            (
                RegisterCounts.TargetGroups(s_first, Area.Country).Key,
                RegisterCounts.TargetGroups(s_first, Area.Country, TargetGroupActs.All.On(s_first).Value.Value).Key
            ),
        ];
        Assert.All(others, pair => Assert.NotEqual(pair.Item1, pair.Item2));

        var danish = RegisterCounts.FullTimePersonSeries(month, 2, Area.Country, CountingOptions.StatisticsDenmark);
        var register = OfArea(new Citizen("a", RegisterCase.Helsingoer));
        Assert.Equal(danish.Of(register).Value, danish.ResultOf(danish.TallyOf(register)).Value);

        RegisterCount<FullTimePersonMovement> Moved(BenefitGroup? after = null) =>
            RegisterCounts.Movement(
                BenefitGroup.PublicSupport,
                quarter,
                quarter.Plus(1),
                Area.Country,
                groupAfter: after
            );

        static TallyKey Unbroken(params PlacementKind[] kinds) =>
            RegisterCounts.UnbrokenPlacements("p", Area.Country, s_first, s_last, [.. kinds], 28).Key;
    }

    private static LocalDate Day(string text) => MeasuringPeriod.Parse(text).FirstDay;

    private static IEnumerable<(int One, int Other)> Pairs(int count) =>
        from one in Enumerable.Range(0, count)
        from other in Enumerable.Range(0, count)
        select (one, other);

    // One citizen of the area A, job-ready since 2020.
    private static Register OfArea(Citizen citizen, CitizenState state = CitizenState.CashAssistance)
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen(citizen.Id, citizen.Municipality) { BirthDate = citizen.BirthDate, HousingArea = "A" });
        builder.Add(citizen.Id, new Spell(state, new(2020, 1, 1), Category: VisitationCategory.JobReady));
        return builder.Build(s_last);
    }
}
