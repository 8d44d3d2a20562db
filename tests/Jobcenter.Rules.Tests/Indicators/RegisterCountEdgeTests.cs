using System.Collections.Immutable;
using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Indicators;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Indicators;

/// <summary>What a count says where the register has nobody, or does not know, and at the bounds of its numbers.</summary>
public sealed class RegisterCountEdgeTests
{
    private static readonly LocalDate s_first = new(2021, 1, 1);
    private static readonly LocalDate s_last = new(2021, 12, 31);
    private static readonly BrancheRegister s_branche = new BrancheRegisterBuilder(
        BrancheCatalogues.All,
        RegisterCase.Helsingoer
    ).Build();

    // A part with nobody is nothing to the whole; a part that does not know makes the whole unknown.
    [Fact]
    public void A_part_without_rows_has_nobody_only_where_it_knows_the_time()
    {
        var knows = Of();
        var knowsLater = knows.KnownBetween(s_first.PlusDays(1), s_last);
        HasNobody(RegisterCounts.BranchePlacements(RegisterCase.Helsingoer, s_first, s_last, ["a"]));
        HasNobody(RegisterCounts.TrackEffort(s_branche, s_first, s_last));
        HasNobody(RegisterCounts.ParticipantsInWork("p", Area.Country, s_first, s_last));
        HasNobody(RegisterCounts.UnbrokenPlacements("p", Area.Country, s_first, s_last, [], 28));

        void HasNobody<T>(RegisterCount<T> count)
        {
            Assert.True(count.TallyOf(knows).HasNobody);
            Assert.False(count.TallyOf(knowsLater).HasNobody);
            Assert.False(count.TallyOf(knowsLater).Merge(count.TallyOf(knows)).HasNobody);
        }
    }

    [Fact]
    public void Placements_by_track_are_missing_with_the_reason()
    {
        var placed = Of(b => b.Add("a", new Placement(PlacementKind.WageSubsidy, new(2021, 3, 1))));
        Assert.True(placed.CountTrackEffort(s_branche, s_first, s_last).Placements.IsKnown);
        Told("known only from", placed.KnownBetween(s_first.PlusDays(1), s_last));
        Told("no placement", Of());
        var elsewhere = new BrancheRegisterBuilder(BrancheCatalogues.All, RegisterCase.Frederikssund).Build();
        Assert.Equal(
            BrancheCatalogues.All.On(s_last, RegisterCase.Frederikssund).Reason?.English,
            placed.CountTrackEffort(elsewhere, s_first, s_last).Placements.Reason?.English
        );
        Assert.Throws<ArgumentException>(() => placed.CountTrackEffort(s_branche, s_last, s_first));
        Assert.Throws<ArgumentException>(() =>
            placed.CountBranchePlacements(RegisterCase.Helsingoer, s_last, s_first, ["a"])
        );

        static void Told(string reason, Register register) =>
            Assert.Contains(
                reason,
                register.CountTrackEffort(s_branche, s_first, s_last).Placements.Reason?.English,
                StringComparison.Ordinal
            );
    }

    [Fact]
    public void Placements_throughout_are_not_known_of_a_participation_that_began_before_the_register()
    {
        Known<PartlyKnownPortion> Count(LocalDate from) =>
            Of(b => b.Add("a", new Participation("p", from)))
                .KnownBetween(s_first, s_last)
                .CountUnbrokenPlacements("p", Area.Country, s_first, s_last, PlacementKinds.CompanyDirected, 28);
        Assert.Equal(new PartlyKnownPortion(0, 1, 0), Count(s_first).Value);
        Assert.False(Count(s_first.PlusDays(-1)).IsKnown);
    }

    [Theory]
    [InlineData("2020-06-01", "2021-01-01", 1)] // there on the first day alone
    [InlineData("2020-06-01", "2020-12-31", 0)]
    [InlineData("2021-12-31", null, 1)]
    public void A_participant_is_there_from_the_first_day_to_the_last(string from, string? to, int whole)
    {
        var register = Of(b =>
            b.Add("a", new Participation("p", Day(from), to is null ? null : Day(to), UsesDigitalTools: true))
        );
        Assert.Equal(new Portion(0, whole), register.CountParticipantsInWork("p", Area.Country, s_first, s_last).Value);
    }

    [Fact]
    public void An_area_effort_is_not_known_beyond_what_the_register_knows()
    {
        var effort = new AreaEffort("A", VisitationCategory.JobReady, s_first, s_last.PlusDays(1));
        Assert.True(Of().CountAreaEffort(Area.Country, effort, s_last).IsKnown);
        Assert.False(Of().CountAreaEffort(Area.Country, effort, s_last.PlusDays(1)).IsKnown);
    }

    [Theory]
    [InlineData("9223372036854775807", true)]
    [InlineData("9223372036854775808", false)]
    [InlineData("-1", false)]
    [InlineData("1/2", false)]
    [InlineData(null, false)] // not there
    public void A_series_takes_the_whole_numbers_that_it_can_hold(string? number, bool isOne)
    {
        var count = RegisterCounts.FullTimePersonSeries(MeasuringPeriod.OfMonth(2021, 1), 2, Area.Country);
        var cells = count.TallyOf(Of()).Cells;
        var json = Tally.Of(count.Key, [.. cells.Skip(1), .. number is null ? [] : cells.Take(1)]).ToJson();
        var name = $"\"{cells[0].Name}\":";
        var (start, text) = (json.IndexOf(name, StringComparison.Ordinal), json);
        if (number is not null)
        {
            var value = json.IndexOf('"', start + name.Length);
            text = string.Concat(json.AsSpan(0, value + 1), number, json.AsSpan(json.IndexOf('"', value + 1)));
        }

        var tally = Tally.ParseJson(text);
        if (isOne)
        {
            var series = count.ResultOf(tally).Value;
            Assert.Contains(long.MaxValue, series.Cells);
        }
        else
        {
            Assert.Equal("tally", Assert.Throws<ArgumentException>(() => count.ResultOf(tally)).ParamName);
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
            Of()
                .CountLongTermFullTimePersons(
                    CitizenState.CashAssistance,
                    quarter,
                    Area.Country,
                    courseBreak: (Rules.Courses.CourseBreak)9
                )
        );
    }

    [Fact]
    public void From_work_to_a_benefit_is_in_and_back_is_out()
    {
        var (before, after) = (MeasuringPeriod.OfMonth(2021, 2), MeasuringPeriod.OfMonth(2021, 3));
        var group = BenefitGroup.Of(CitizenState.CashAssistance);
        MovementKind Moved(CitizenState first, CitizenState second)
        {
            var register = Of(b =>
            {
                b.Add("a", new Spell(first, before.FirstDay, before.LastDay));
                b.Add("a", new Spell(second, after.FirstDay, after.LastDay));
            });
            return register
                .ExplainMovement(group, before, after, Area.Country)
                .Value.Terms.Single(t => t.Persons > 0)
                .Kind;
        }

        foreach (var outside in new[] { CitizenState.Employment, CitizenState.Education })
        {
            Assert.Equal(MovementKind.Inflow, Moved(outside, CitizenState.CashAssistance));
            Assert.Equal(MovementKind.Outflow, Moved(CitizenState.CashAssistance, outside));
        }

        Assert.Equal(MovementKind.GroupChange, Moved(CitizenState.SicknessBenefit, CitizenState.CashAssistance));
    }

    private static LocalDate Day(string text) => MeasuringPeriod.Parse(text).FirstDay;

    private static Register Of(Action<RegisterBuilder>? rows = null)
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", RegisterCase.Helsingoer));
        rows?.Invoke(builder);
        Assert.Empty(builder.Refused);
        return builder.Build(s_last);
    }
}
