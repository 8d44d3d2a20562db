using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Placements;

/// <summary>Sequences, cohorts and registers at their edges: the first day, the last one, and the days beside them.</summary>
public sealed class SequenceEdgeTests
{
    private static readonly LocalDate s_start = new(2020, 3, 2);
    private static readonly RuleLabel s_label = new("x", new("x", "x"), new("X"));

    // A sequence from 2 March, ending 30 April where it has an end.
    [Theory]
    [InlineData(-10, -1, false)] // over the day before the start
    [InlineData(-10, 0, true)]
    [InlineData(0, 0, true)]
    [InlineData(59, 80, true)] // begins on the last day, 30 April
    [InlineData(60, 80, false)]
    public void A_placement_is_of_the_sequence_when_it_has_a_day_of_it(int from, int to, bool isOf)
    {
        var placement = new Placement(PlacementKind.OrdinaryHours, s_start.PlusDays(from), s_start.PlusDays(to))
        {
            Hours = WeeklyHours.FromHours(new Fraction(5)),
        };
        var sequence = new PlacementSequence("a", s_start, placement) { End = new(2020, 4, 30) };
        var asOf = s_start.PlusDays(100);
        Assert.Equal(isOf ? 1 : 0, SequenceProgress.Of(sequence, asOf).OrdinaryHours.Length);
        Assert.Equal(isOf, SequenceProgress.Of(sequence, asOf).DaysToFirstPlacement.IsKnown);
        var outcome = Assert.Single(PlacementCohort.Of([sequence], asOf, []).Outcomes);
        Assert.Equal(isOf ? PlacementKind.OrdinaryHours : (PlacementKind?)null, outcome.Kind);
        Assert.Equal(
            isOf ? Verdict.NotMet : Verdict.Met,
            new WeeklyHoursWithin(
                s_label,
                Fixed.Of(WeeklyHours.FromHours(new Fraction(6))),
                Fixed.Of(WeeklyHours.FullTime),
                [PlacementKind.OrdinaryHours]
            ).Rule.Test(new(sequence, asOf))
        );
    }

    [Theory]
    [InlineData(-1)] // before it has begun
    [InlineData(0)]
    public void A_sequence_without_a_day_has_no_placement_and_breaks_no_hours(int asOf)
    {
        var placement = new Placement(PlacementKind.OrdinaryHours, s_start.PlusDays(-9))
        {
            Hours = WeeklyHours.FromHours(new Fraction(5)),
        };
        var sequence = new PlacementSequence("a", s_start, placement)
        {
            // Out on the first day: the last day is the one before.
            Exit = asOf == 0 ? new(ProjectExit.Job, s_start) : null,
        };
        var facts = new SequenceFacts(sequence, s_start.PlusDays(asOf));
        var rule = new WeeklyHoursWithin(
            s_label,
            Fixed.Of(WeeklyHours.FromHours(new Fraction(6))),
            Fixed.Of(WeeklyHours.FullTime),
            [PlacementKind.OrdinaryHours]
        );
        Assert.Equal(Verdict.Met, rule.Rule.Test(facts));
        Assert.Empty(rule.Breaches(facts));
        Assert.Empty(SequenceProgress.Of(sequence, facts.AsOf).OrdinaryHours);
        Assert.False(SequenceProgress.Of(sequence, facts.AsOf).DaysToFirstPlacement.IsKnown);
        Assert.Null(Assert.Single(PlacementCohort.Of([sequence], facts.AsOf, []).Outcomes).Kind);
    }

    [Theory]
    [InlineData(5, -10, -1, 5)] // the undecided one was over before the start
    [InlineData(5, -10, 0, null)]
    [InlineData(5, 4, 9, null)] // it may be the first
    [InlineData(5, 5, 9, 5)]
    [InlineData(5, 6, 9, 5)]
    [InlineData(null, 59, 90, null)]
    [InlineData(-3, 20, 30, 0)] // one that runs at the start
    public void The_first_placement_is_not_known_where_an_undecided_one_may_come_before_it(
        int? first,
        int from,
        int to,
        int? expected
    )
    {
        Placement Of(int begin, int end) =>
            new(PlacementKind.CompanyInternship, s_start.PlusDays(begin), s_start.PlusDays(end));
        var sequence = new PlacementSequence("a", s_start, first is { } day ? [Of(day, 20)] : [], [Of(from, to)]);
        var progress = SequenceProgress.Of(sequence, s_start.PlusDays(60));
        Assert.Equal(expected, progress.DaysToFirstPlacement is { IsKnown: true, Value: var days } ? days : null);
        Assert.Equal(
            expected is null,
            progress.DaysToFirstPlacement.Reason?.Danish == "et tidligere virksomhedsforløbs projekt er ikke kendt"
        );
        // On the day before any of it, none has begun.
        var early = SequenceProgress.Of(new("a", s_start, Of(5, 9)), s_start.PlusDays(4));
        Assert.Equal("intet virksomhedsforløb endnu", early.DaysToFirstPlacement.Reason?.Danish);
    }

    [Theory]
    [InlineData(99, false)]
    [InlineData(100, true)]
    public void A_job_is_seen_from_its_first_day_on(int asOf, bool isSeen)
    {
        var sequence = new PlacementSequence("a", s_start) { Exit = new(ProjectExit.Job, s_start.PlusDays(100)) };
        Assert.Equal(isSeen, SequenceProgress.Of(sequence, s_start.PlusDays(asOf)).DaysToJob.IsKnown);
        // The day before the exit is the last one, so the sequence does not go on after it.
        var outcome = Assert.Single(PlacementCohort.Of([sequence], s_start.PlusDays(asOf), []).Outcomes);
        Assert.Equal((1, 1), (outcome.Ended, outcome.ToJob));
        var before = Assert.Single(PlacementCohort.Of([sequence], s_start.PlusDays(98), []).Outcomes);
        Assert.Equal((0, 0), (before.Ended, before.ToJob));
    }

    [Theory]
    [InlineData(59, 59, true)]
    [InlineData(60, 90, true)]
    [InlineData(61, 90, false)] // begins tomorrow
    [InlineData(50, 58, false)]
    public void Of_those_who_ended_some_go_on_in_a_placement_that_runs_on_the_day(int from, int to, bool goesOn)
    {
        var asOf = s_start.PlusDays(from == to ? 59 : 60);
        Placement placement = new(PlacementKind.CompanyInternship, s_start.PlusDays(from), s_start.PlusDays(to));
        PlacementSequence Of(ProjectExit? kind) =>
            new("a", s_start, [], [placement])
            {
                End = s_start.PlusDays(55),
                Exit = kind is { } k ? new(k, s_start.PlusDays(56)) : null,
            };
        Assert.Equal(goesOn ? 1 : 0, Assert.Single(PlacementCohort.Of([Of(null)], asOf, []).Outcomes).OnInPlacement);
        Assert.Equal(
            goesOn ? 1 : 0,
            Assert.Single(PlacementCohort.Of([Of(ProjectExit.Other)], asOf, []).Outcomes).OnInPlacement
        );
        foreach (var kind in new[] { ProjectExit.Job, ProjectExit.Education })
        {
            var outcome = Assert.Single(PlacementCohort.Of([Of(kind)], asOf, []).Outcomes);
            Assert.Equal(
                (0, kind == ProjectExit.Job ? 1 : 0, kind == ProjectExit.Education ? 1 : 0),
                (outcome.OnInPlacement, outcome.ToJob, outcome.ToEducation)
            );
        }
    }

    [Fact]
    public void The_pauses_of_a_cohort_have_a_longest_and_one_in_the_middle_and_none_where_there_are_none()
    {
        PlacementSequence Of(params int[] pauses)
        {
            var day = s_start;
            var placements = new List<Placement>();
            foreach (var pause in pauses)
            {
                placements.Add(new(PlacementKind.CompanyInternship, day, day.PlusDays(1)));
                day = day.PlusDays(2 + pause);
            }

            placements.Add(new(PlacementKind.CompanyInternship, day, day));
            return new("a", s_start, placements) { End = day };
        }

        PlacementCohort All(params PlacementSequence[] sequences) =>
            PlacementCohort.Of(sequences, s_start.PlusDays(300), []);
        var none = All(Of());
        Assert.Equal((0, false, false), (none.PauseCount, none.LongestPause.IsKnown, none.MedianPause.IsKnown));
        Assert.Equal((7, 3), (All(Of(7, 1, 3)).LongestPause.Value, All(Of(7, 1, 3)).MedianPause.Value));
        Assert.Equal(2, All(Of(7, 1), Of(3, 2)).MedianPause.Value);
        Assert.Equal(5, All(Of(5)).MedianPause.Value);
        Assert.Equal((2, 1), (All(Of(7, 3, 1)).CountPauses(3, 7), All(Of(7, 3, 1)).CountPauses(3, 6)));
    }

    [Fact]
    public void Outcomes_stand_by_kind_and_sector_with_those_without_a_placement_last()
    {
        PlacementSequence Of(PlacementKind? kind, PlacementSector? sector) =>
            new(
                "a",
                s_start,
                kind is { } k ? [new Placement(k, s_start, s_start.PlusDays(5)) { Sector = sector }] : []
            );
        (PlacementKind?, PlacementSector?)[] expected =
        [
            (PlacementKind.CompanyInternship, null),
            (PlacementKind.CompanyInternship, PlacementSector.Private),
            (PlacementKind.CompanyInternship, PlacementSector.Public),
            (PlacementKind.WageSubsidy, PlacementSector.Private),
            (PlacementKind.Nytteindsats, PlacementSector.Public),
            (null, null),
        ];
        var cohort = PlacementCohort.Of(expected.Reverse().Select(e => Of(e.Item1, e.Item2)), s_start.PlusDays(30), []);
        Assert.Equal(
            expected.Where(e => e.Item1 is not null).OrderBy(e => e.Item1).ThenBy(e => e.Item2).Append((null, null)),
            cohort.Outcomes.Select(o => (o.Kind, o.Sector))
        );
    }

    // The register is known from 1 January 2020. Support from its first day on may have begun before.
    [Theory]
    [InlineData("2020-01-01", null, null)]
    [InlineData("2020-01-02", null, "2020-01-02")]
    [InlineData("2020-01-02", "2020-06-30", null)] // over before the day
    public void Support_that_may_have_begun_before_the_register_is_known_has_no_first_day(
        string from,
        string? to,
        string? since
    )
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Add("a", new Spell(CitizenState.SicknessBenefit, Day(from), to is null ? null : Day(to)));
        var circumstances = builder.Build(new(2020, 12, 31), new(2020, 1, 1)).CircumstancesOf(0, new(2020, 7, 1)).Value;
        Assert.Equal(since is null ? null : Day(since), circumstances.SupportSince);
    }

    [Theory]
    [InlineData("2020-02-01", "2020-01-15")] // the day after: without a day between
    [InlineData("2020-02-02", "2020-02-02")]
    public void Support_without_a_day_between_is_one(string again, string since)
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Add("a", new Spell(CitizenState.Employment, new(2019, 1, 1)));
        builder.Add("a", new Spell(CitizenState.SicknessBenefit, new(2020, 1, 15), new(2020, 1, 31)));
        builder.Add("a", new Spell(CitizenState.CashAssistance, Day(again)));
        builder.Add(new Citizen("b", Area.Municipality(217)));
        builder.Add("b", new Spell(CitizenState.CashAssistance, new(2019, 1, 1)));
        var register = builder.Build(new(2020, 12, 31));
        Assert.Equal(Day(since), register.CircumstancesOf(0, new(2020, 7, 1)).Value.SupportSince);
        Assert.Equal(Day(since), register.CircumstancesOf(0, Day(again)).Value.SupportSince);
        Assert.Null(register.CircumstancesOf(0, new(2020, 1, 14)).Value.SupportSince);
        Assert.Equal(new LocalDate(2020, 1, 15), register.CircumstancesOf(0, new(2020, 1, 15)).Value.SupportSince);
    }

    // Out on Tuesday 31 March; employment spells (from, to) and what is known of the job's last day.
    [Theory]
    [InlineData("2020-04-01/", null, true)]
    [InlineData("2020-04-01/2020-05-31", "2020-05-31", true)]
    [InlineData("2020-03-01/2020-05-31", "2020-05-31", true)] // begun before, and still running
    [InlineData("2020-03-01/2020-03-31", null, false)] // over the day before
    [InlineData("2020-03-01/2020-04-01", "2020-04-01", true)]
    [InlineData("2020-04-02/2020-05-31", null, false)] // the day after
    [InlineData("2020-04-01/2020-05-31 2020-06-01/2020-07-31", "2020-07-31", true)] // without a day between
    [InlineData("2020-04-01/2020-05-31 2020-06-02/2020-07-31", "2020-05-31", true)]
    [InlineData("2020-04-01/2020-06-30 2020-04-15/2020-05-31", "2020-06-30", true)]
    [InlineData("2020-04-01/2020-05-31 2020-06-01/", null, true)]
    [InlineData("2020-04-01/ 2020-04-15/2020-05-31", null, true)]
    public void A_jobs_last_day_is_that_of_the_spells_that_follow_each_other(string spells, string? until, bool isKnown)
    {
        foreach (
            var (kind, state, other) in new[]
            {
                (ProjectExit.Job, CitizenState.Employment, CitizenState.Education),
                (ProjectExit.Education, CitizenState.Education, CitizenState.Employment),
            }
        )
        {
            var builder = new RegisterBuilder();
            builder.Add(new Citizen("a", Area.Municipality(217)));
            builder.Add("a", new Participation("p", s_start, new LocalDate(2020, 3, 31), kind));
            builder.Add("a", new Spell(other, new(2020, 4, 1), new(2020, 12, 31)));
            foreach (var spell in spells.Split(' '))
            {
                var days = spell.Split('/');
                builder.Add("a", new Spell(state, Day(days[0]), days[1].Length == 0 ? null : Day(days[1])));
            }

            var exit = Assert.Single(builder.Build(new(2021, 6, 30)).SequencesOf("p", Area.Country)).Exit;
            Assert.Equal(
                new SequenceExit(kind, new(2020, 4, 1), until is null ? null : Day(until)) { HasUnknownEnd = !isKnown },
                exit
            );
        }
    }

    [Fact]
    public void A_register_tells_the_arrival_of_those_with_a_basis_and_no_group_where_it_does_not_reach()
    {
        var builder = new RegisterBuilder();
        foreach (var basis in new ResidenceBasis?[] { null, ResidenceBasis.Refugee })
        {
            var id = basis is null ? "a" : "b";
            builder.Add(
                new Citizen(id, Area.Municipality(217)) { ArrivalDate = new(2020, 2, 1), ResidenceBasis = basis }
            );
            builder.Add(id, new Participation("p", s_start));
            builder.Add(id, new Spell(CitizenState.UnemploymentBenefit, new(2020, 1, 1)));
        }

        var register = builder.Build(new(2020, 12, 31));
        Assert.Equal(
            [(null, "LAB/1"), (new LocalDate(2020, 2, 1), "LAB/1")],
            register.SequencesOf("p", Area.Country).Select(s => (s.ArrivalDate, s.TargetGroup))
        );
        Assert.All(
            register.KnownBetween(s_start.PlusDays(1), new(2020, 12, 31)).SequencesOf("p", Area.Country),
            s => Assert.Null(s.TargetGroup)
        );
        Assert.Empty(register.SequencesOf("q", Area.Country));
    }

    // Two times in the programme: to 31 March, and from 1 June. What was over by 31 March is of the first alone.
    [Theory]
    [InlineData("2020-03-05", "2020-03-31", null, 1)]
    [InlineData("2020-03-05", "2020-04-01", null, 2)]
    [InlineData("2020-03-05", null, null, 2)] // still running
    [InlineData(null, null, "2020-03-31", 1)]
    [InlineData(null, null, "2020-04-01", 2)]
    [InlineData("2020-03-05", "2020-04-01", "2020-03-01", 2)]
    public void Whoever_enters_again_keeps_what_was_not_over(string? from, string? to, string? agreed, int times)
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Add("a", new Participation("p", new(2019, 1, 1), new LocalDate(2019, 1, 31)));
        builder.Add("a", new Participation("p", s_start, new LocalDate(2020, 3, 31)));
        builder.Add("a", new Participation("p", new(2020, 6, 1)));
        builder.Add("a", new Participation("q", new(2020, 4, 1), new LocalDate(2020, 5, 31)));
        builder.Add(
            "a",
            new Placement(PlacementKind.CompanyInternship, from is null ? null : Day(from), to is null ? null : Day(to))
            {
                Programme = "p",
                AgreedOn = agreed is null ? null : Day(agreed),
            }
        );
        var sequences = builder.Build(new(2020, 12, 31)).SequencesOf("p", Area.Country).ToList();
        Assert.Equal(3, sequences.Count);
        Assert.Equal([1, 1, times - 1], sequences.Select(s => s.Placements.Length));
    }

    [Fact]
    public void What_cannot_be_asked_is_told_by_name()
    {
        var sequence = new PlacementSequence("a", s_start);
        var circumstances = new PlacementCircumstances();
        var register = new RegisterBuilder().Build(new(2020, 12, 31));
        var outside = new LocalDate(1899, 12, 31);
        var steps = System.Collections.Immutable.ImmutableArray.Create(
            new Placement(PlacementKind.CompanyInternship, s_start)
        );
        Named("sequence", () => SequenceProgress.Of(null!, s_start));
        Named("sequence", () => SequenceTimeline.Of(null!, s_start));
        Named("asOf", () => SequenceTimeline.Of(sequence, outside));
        Named("sequence", () => SequenceReview.Of(null!, s_start, []));
        Named("asOf", () => SequenceReview.Of(sequence, outside, []));
        Named("asOf", () => PlacementCohort.Of([], outside, []));
        Named("sequence", () => NextMoves.Of(null!, circumstances, s_start));
        Named("circumstances", () => NextMoves.Of(sequence, null!, s_start));
        Named("date", () => NextMoves.Of(sequence, circumstances, outside));
        Named("circumstances", () => PlannedChain.Check(null!, steps));
        Named("circumstances", () => PlacementLaw.FactsOf(steps[0], null!, []));
        Named("register", () => CentreCapacity.On(null!, [], s_start));
        Named("centres", () => CentreCapacity.On(register, [new("v", 1), new("v", 2)], s_start));
        Named("register", () => RegisterSequences.SequencesOf(null!, "p", Area.Country));
        Named("programme", () => register.SequencesOf(" ", Area.Country));
        Named("employees", () => ReasonableRatio.Default.Most(new Fraction(-1)));
        Named("GroupCourse", () => new PlacementSequence("a", s_start) { GroupCourse = new(outside, s_start) });
        Named(
            "GroupCourse",
            () => new PlacementSequence("a", s_start) { GroupCourse = new(s_start, new LocalDate(2101, 1, 1)) }
        );
        Assert.Null(PlacementPolicies.Find("ingen"));
        // Two steps on one day stand in order.
        Assert.Equal(2, PlannedChain.Check(circumstances, [.. steps, .. steps]).Steps.Length);
        Assert.Equal(20, ReasonableRatio.Default.Most(new Fraction(150)));
    }

    [Theory]
    [InlineData("2020-04-30", true)]
    [InlineData("2020-05-01", false)]
    public void A_place_in_a_centre_is_taken_to_its_last_day(string date, bool isTaken)
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Add(
            "a",
            new Placement(PlacementKind.CompanyInternship, s_start, new LocalDate(2020, 4, 30)) { Employer = "v" }
        );
        var capacity = CentreCapacity.On(builder.Build(new(2020, 12, 31)), [new("v", 3)], Day(date)).Value;
        Assert.Equal(isTaken ? 1 : 0, Assert.Single(capacity).Taken);
    }

    [Fact]
    public void Settings_and_days_read_in_both_languages()
    {
        var arrival = new FirstPlacementWithin(
            s_label,
            Fixed.Of(28),
            PlacementKinds.CompanyDirected,
            fromArrival: true
        );
        var start = new FirstPlacementWithin(s_label, Fixed.Of(28), PlacementKinds.CompanyDirected);
        var hours = new WeeklyHoursWithin(
            s_label,
            Fixed.Of(WeeklyHours.FromHours(new Fraction(1))),
            Fixed.Of(WeeklyHours.FullTime),
            PlacementKinds.CompanyDirected
        );
        var group = new WeeklyHoursWithin(
            s_label,
            Fixed.Of(WeeklyHours.FromHours(new Fraction(1))),
            Fixed.Of(WeeklyHours.FullTime),
            PlacementKinds.CompanyDirected,
            "LAB/5"
        );
        string? Of(PolicyRule rule, string id) => rule.Parameters.Single(p => p.Id == id).Value?.Danish;
        Assert.Equal(("ankomsten", "starten"), (Of(arrival, "from"), Of(start, "from")));
        Assert.Equal(("alle", "LAB/5"), (Of(hours, "targetGroups"), Of(group, "targetGroups")));
        var pause = new PauseAtMost(s_label, Fixed.Of(28), PlacementKinds.CompanyDirected);
        Assert.Equal("ingen", Of(pause, "endsAt"));
        Assert.StartsWith("virksomhedspraktik, ", Of(pause, "kinds"), StringComparison.Ordinal);

        string Course(int days) =>
            new GroupCourseFirst(s_label, Fixed.Of(4), PlacementKinds.CompanyDirected)
                .Breaches(
                    new(
                        new("a", s_start) { GroupCourse = new DateInterval(s_start, s_start.PlusDays(days - 1)) },
                        s_start.PlusDays(60)
                    )
                )[0]
                .Text.ToText(Language.English);
        Assert.Equal(("the group course lasted 1 day", "the group course lasted 2 days"), (Course(1), Course(2)));
    }

    private static void Named(string name, Func<object?> ask) =>
        Assert.Equal(name, Assert.ThrowsAny<ArgumentException>(ask).ParamName);

    private static LocalDate Day(string text) => MeasuringPeriod.Parse(text).FirstDay;
}
