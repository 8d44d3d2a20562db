using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Reviews;
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
public sealed class CountTests
{
    private static readonly LocalDate s_first = new(2021, 1, 1);
    private static readonly LocalDate s_last = new(2021, 12, 31);

    // A part with nobody is nothing to the whole; a part that does not know makes the whole unknown.
    [Fact]
    public void A_part_without_rows_has_nobody_only_where_it_knows_the_time()
    {
        var knows = SmallRegister.Of();
        var knowsLater = knows.KnownBetween(s_first.PlusDays(1), s_last);
        HasNobody(PlacementCounts.InTracks(RegisterCase.Helsingoer, s_first, s_last, ["a"]));
        HasNobody(TrackEffortCounts.Effort(SmallRegister.Branche, s_first, s_last));
        HasNobody(ProjectCounts.InWork("p", Area.Country, s_first, s_last));
        HasNobody(PlacementCounts.Unbroken("p", Area.Country, s_first, s_last, PlacementKinds.CompanyDirected, 28));

        void HasNobody<T>(Count<T> count)
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
        Assert.Throws<ArgumentException>(() => FullTimePersonCounts.Series(quarter, 2, Area.Country));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            FullTimePersonCounts.Series(MeasuringPeriod.OfMonth(2021, 1), 0, Area.Country)
        );
        Assert.ThrowsAny<ArgumentException>(() =>
            FullTimePersonCounts
                .InLongCourses(
                    CitizenState.CashAssistance,
                    quarter,
                    Area.Country,
                    courseBreak: (Rules.Counts.CourseBreak)9
                )
                .Of(SmallRegister.Of())
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
        var exits = CourseCounts.EducationExits(Area.Country, s_first, s_last);
        var courses = CourseCounts.Short(CitizenState.EducationAssistance, Area.Country, s_first, s_last, 6);
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
        Names("months", () => ProjectCounts.Beyond("p", Area.Country, s_first, s_last, 0).Of(register));
        Names("months", () => ProjectCounts.Beyond("p", Area.Country, s_first, s_last, 1201).Of(register));
        Names("until", () => ProjectCounts.Persons("p", Area.Country, s_last, s_first).Of(register));
        Names("project", () => ProjectCounts.Persons(" ", Area.Country, s_first, s_last).Of(register));
        Names(
            "counted",
            () => ProjectCounts.Persons("p", Area.Country, s_first, s_last, (ParticipationEvent)9).Of(register)
        );
        var year = MeasuringPeriod.OfYear(2021);
        foreach (var years in new[] { 0, 51 })
        {
            Names(
                "years",
                () =>
                    FullTimePersonCounts
                        .InLongCourses(CitizenState.CashAssistance, year, Area.Country, years)
                        .Of(register)
            );
        }

        Names("benefit", () => FullTimePersonCounts.InLongCourses((CitizenState)99, year, Area.Country).Of(register));
        foreach (var pause in new[] { -1, 3651 })
        {
            Names(
                "maxPauseDays",
                () =>
                    PlacementCounts
                        .Unbroken("p", Area.Country, s_first, s_last, [PlacementKind.CompanyInternship], pause)
                        .Of(register)
            );
        }
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
                FullTimePersonCounts.Series(month, 2, Area.Country).Key,
                FullTimePersonCounts.Series(month, 2, Area.Country, CountingOptions.Jobindsats).Key
            ),
            (
                FullTimePersonCounts.In(BenefitGroup.PublicSupport, quarter, Area.Country).Key,
                FullTimePersonCounts
                    .In(
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
                PlacementCounts.InTracks(Area.Country, s_first, s_last, ["b", "a"]).Key,
                PlacementCounts.InTracks(Area.Country, s_first, s_last, ["a", "b"]).Key
            ),
            (
                FlexJobCounts.HourProgression(Area.Country, s_first, s_last, hours).Key,
                FlexJobCounts.HourProgression(Area.Country, s_first, s_last, hours, s_last).Key
            ),
            (Moved().Key, Moved(BenefitGroup.PublicSupport).Key),
        ];
        Assert.All(same, pair => Assert.Equal(pair.Item1, pair.Item2));
        (TallyKey, TallyKey)[] others =
        [
            (
                FullTimePersonCounts.Series(month, 2, Area.Country).Key,
                FullTimePersonCounts.Series(month, 2, Area.Country, CountingOptions.StatisticsDenmark).Key
            ),
            (
                FullTimePersonCounts
                    .In(BenefitGroup.PublicSupport, quarter, Area.Country, CountingOptions.StatisticsDenmark)
                    .Key,
                FullTimePersonCounts
                    .In(
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
                FlexJobCounts.HourProgression(Area.Country, s_first, s_last, hours).Key,
                FlexJobCounts.HourProgression(Area.Country, s_first, s_last, hours, s_last.PlusDays(1)).Key
            ),
            (
                Unbroken(PlacementKind.CompanyInternship),
                Unbroken(PlacementKind.CompanyInternship, PlacementKind.WageSubsidy)
            ),
            (Moved().Key, Moved(BenefitGroup.Of(CitizenState.CashAssistance)).Key),
            (
                TargetGroupCounts.ByGroup(s_first, Area.Country).Key,
                TargetGroupCounts.ByGroup(s_first, Area.Country, TargetGroupActs.All.On(s_first).Value.Value).Key
            ),
        ];
        Assert.All(others, pair => Assert.NotEqual(pair.Item1, pair.Item2));

        var danish = FullTimePersonCounts.Series(month, 2, Area.Country, CountingOptions.StatisticsDenmark);
        var register = SmallRegister.InArea(new Citizen("a", RegisterCase.Helsingoer));
        Assert.Equal(danish.Of(register).Value, danish.ResultOf(danish.TallyOf(register)).Value);

        Count<FullTimePersonMovement> Moved(BenefitGroup? after = null) =>
            FullTimePersonCounts.Movement(
                BenefitGroup.PublicSupport,
                quarter,
                quarter.Plus(1),
                Area.Country,
                groupAfter: after
            );

        static TallyKey Unbroken(params PlacementKind[] kinds) =>
            PlacementCounts.Unbroken("p", Area.Country, s_first, s_last, [.. kinds], 28).Key;
    }
}
