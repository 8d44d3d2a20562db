using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.TargetGroups;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Counts;

/// <summary>Counts as parts that add up: where there is nobody, what turns the key, and what is refused.</summary>
public sealed class RegisterCountsTests
{
    private static readonly LocalDate s_first = new(2021, 1, 1);
    private static readonly LocalDate s_last = new(2021, 12, 31);

    // A part with nobody is nothing to the whole; a part that does not know makes the whole unknown.
    [Fact]
    public void A_part_without_rows_has_nobody_only_where_it_knows_the_time()
    {
        var knows = SmallRegister.Of();
        var knowsLater = knows.KnownBetween(s_first.PlusDays(1), s_last);
        HasNobody(PlacementCounts.BranchePlacements(RegisterCase.Helsingoer, s_first, s_last, ["a"]));
        HasNobody(TrackCounts.TrackEffort(SmallRegister.Branche, s_first, s_last));
        HasNobody(RegisterCounts.ParticipantsInWork("p", Area.Country, s_first, s_last));
        HasNobody(PlacementCounts.UnbrokenPlacements("p", Area.Country, s_first, s_last, [], 28));

        void HasNobody<T>(RegisterCount<T> count)
        {
            Assert.True(count.TallyOf(knows).HasNobody);
            Assert.False(count.TallyOf(knowsLater).HasNobody);
            Assert.False(count.TallyOf(knowsLater).Merge(count.TallyOf(knows)).HasNobody);
        }
    }

    [Fact]
    public void What_cannot_be_counted_is_refused_when_the_count_is_made()
    {
        var quarter = MeasuringPeriod.OfQuarter(2021, 1);
        Assert.Throws<ArgumentException>(() => RegisterCounts.FullTimePersonSeries(quarter, 2, Area.Country));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            RegisterCounts.FullTimePersonSeries(MeasuringPeriod.OfMonth(2021, 1), 0, Area.Country)
        );
        Assert.ThrowsAny<ArgumentException>(() =>
            SmallRegister
                .Of()
                .CountLongTermFullTimePersons(
                    CitizenState.CashAssistance,
                    quarter,
                    Area.Country,
                    courseBreak: (Rules.Counts.CourseBreak)9
                )
        );
    }

    [Theory]
    [InlineData("2021-11-29", false)] // a next spell in December would still join it: known by the 31st
    [InlineData("2021-12-15", true)]
    public void What_a_later_row_may_change_is_still_provisional_when_counted_from_parts(string lastDay, bool expected)
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", RegisterCase.Helsingoer));
        builder.Add("a", new Spell(CitizenState.EducationAssistance, new(2021, 6, 1), Dates.Of(lastDay)));
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
        var register = SmallRegister.InArea(new Citizen("a", RegisterCase.Helsingoer));
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
                PlacementCounts.BranchePlacements(Area.Country, s_first, s_last, ["b", "a"]).Key,
                PlacementCounts.BranchePlacements(Area.Country, s_first, s_last, ["a", "b"]).Key
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
                TargetGroupCounts.TargetGroups(s_first, Area.Country).Key,
                TargetGroupCounts.TargetGroups(s_first, Area.Country, TargetGroupActs.All.On(s_first).Value.Value).Key
            ),
        ];
        Assert.All(others, pair => Assert.NotEqual(pair.Item1, pair.Item2));

        var danish = RegisterCounts.FullTimePersonSeries(month, 2, Area.Country, CountingOptions.StatisticsDenmark);
        var register = SmallRegister.InArea(new Citizen("a", RegisterCase.Helsingoer));
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
            PlacementCounts.UnbrokenPlacements("p", Area.Country, s_first, s_last, [.. kinds], 28).Key;
    }
}
