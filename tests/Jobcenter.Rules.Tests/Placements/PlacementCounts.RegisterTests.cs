using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.Placements;

/// <summary>Sequences and circumstances, as a register tells them.</summary>
public sealed class PlacementCountsRegisterTests
{
    private static readonly LocalDate s_march = new(2020, 3, 2);
    private static readonly LocalDate s_start = new(2020, 2, 3);

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
        builder.Add("a", new Spell(CitizenState.SicknessBenefit, Dates.Of(from), to is null ? null : Dates.Of(to)));
        var circumstances = builder.Build(new(2020, 12, 31), new(2020, 1, 1)).CircumstancesOf(0, new(2020, 7, 1)).Value;
        Assert.Equal(since is null ? null : Dates.Of(since), circumstances.SupportSince);
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
        builder.Add("a", new Spell(CitizenState.CashAssistance, Dates.Of(again)));
        builder.Add(new Citizen("b", Area.Municipality(217)));
        builder.Add("b", new Spell(CitizenState.CashAssistance, new(2019, 1, 1)));
        var register = builder.Build(new(2020, 12, 31));
        Assert.Equal(Dates.Of(since), register.CircumstancesOf(0, new(2020, 7, 1)).Value.SupportSince);
        Assert.Equal(Dates.Of(since), register.CircumstancesOf(0, Dates.Of(again)).Value.SupportSince);
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
            builder.Add("a", new Participation("p", s_march, new LocalDate(2020, 3, 31), kind));
            builder.Add("a", new Spell(other, new(2020, 4, 1), new(2020, 12, 31)));
            foreach (var spell in spells.Split(' '))
            {
                var days = spell.Split('/');
                builder.Add("a", new Spell(state, Dates.Of(days[0]), days[1].Length == 0 ? null : Dates.Of(days[1])));
            }

            var exit = Assert.Single(builder.Build(new(2021, 6, 30)).SequencesOf("p", Area.Country)).Exit;
            Assert.Equal(
                new SequenceExit(kind, new(2020, 4, 1), until is null ? null : Dates.Of(until))
                {
                    HasUnknownEnd = !isKnown,
                },
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
            builder.Add(id, new Participation("p", s_march));
            builder.Add(id, new Spell(CitizenState.UnemploymentBenefit, new(2020, 1, 1)));
        }

        var register = builder.Build(new(2020, 12, 31));
        Assert.Equal(
            [(null, "LAB/1"), (new LocalDate(2020, 2, 1), "LAB/1")],
            register.SequencesOf("p", Area.Country).Select(s => (s.ArrivalDate, s.TargetGroup))
        );
        Assert.All(
            register.KnownBetween(s_march.PlusDays(1), new(2020, 12, 31)).SequencesOf("p", Area.Country),
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
        builder.Add("a", new Participation("p", s_march, new LocalDate(2020, 3, 31)));
        builder.Add("a", new Participation("p", new(2020, 6, 1)));
        builder.Add("a", new Participation("q", new(2020, 4, 1), new LocalDate(2020, 5, 31)));
        builder.Add(
            "a",
            new Placement(
                PlacementKind.CompanyInternship,
                from is null ? null : Dates.Of(from),
                to is null ? null : Dates.Of(to)
            )
            {
                Programme = "p",
                AgreedOn = agreed is null ? null : Dates.Of(agreed),
            }
        );
        var sequences = builder.Build(new(2020, 12, 31)).SequencesOf("p", Area.Country).ToList();
        Assert.Equal(3, sequences.Count);
        Assert.Equal([1, 1, times - 1], sequences.Select(s => s.Placements.Length));
    }

    [Fact]
    public void A_register_tells_sequences_and_circumstances()
    {
        var builder = new RegisterBuilder();
        builder.Add(
            new Citizen("a", Area.Municipality(217))
            {
                BirthDate = new(1980, 1, 1),
                Education = EducationLevel.None,
                InIntroductionProgramme = false,
            }
        );
        builder.Add("a", new Spell(CitizenState.SicknessBenefit, new(2019, 10, 1), new LocalDate(2020, 1, 31)));
        builder.Add(
            "a",
            new Spell(
                CitizenState.CashAssistance,
                new(2020, 2, 1),
                new LocalDate(2020, 6, 14),
                VisitationCategory.JobReady
            )
        );
        builder.Add("a", new Spell(CitizenState.Employment, new(2020, 6, 15), new LocalDate(2020, 8, 31)));
        builder.Add("a", new Spell(CitizenState.Employment, new(2020, 9, 1)));
        builder.Add("a", new Participation("p", s_start, new LocalDate(2020, 6, 14), ProjectExit.Job));
        builder.Add(
            "a",
            new Placement(PlacementKind.CompanyInternship, s_start, s_start.PlusDays(27)) { Programme = "p" }
        );
        builder.Add("a", new Placement(PlacementKind.WageSubsidy, s_start.PlusDays(40)) { Programme = "andet" });
        builder.Add("a", new Placement(PlacementKind.WageSubsidy, s_start.PlusDays(50), s_start.PlusDays(60)));
        var register = builder.Build(new(2020, 12, 31));
        var sequence = Assert.Single(register.SequencesOf("p", Area.Country));
        Assert.Equal((s_start, new LocalDate(2020, 6, 14)), (sequence.Start, sequence.End));
        Assert.Equal(new SequenceExit(ProjectExit.Job, new(2020, 6, 15)), sequence.Exit);
        Assert.Single(sequence.Placements);
        Assert.Single(sequence.Undecided);
        Assert.Equal("LAB/2", sequence.TargetGroup);
        var circumstances = register.CircumstancesOf(0, s_start).Value;
        Assert.Equal(
            (2, true, new LocalDate(2019, 10, 1), false),
            (
                circumstances.TargetGroup,
                circumstances.IsJobReady,
                circumstances.SupportSince,
                circumstances.HasQualifyingEducation
            )
        );
        Assert.Null(circumstances.LastEmployer);
        Assert.Empty(register.SequencesOf("q", Area.Country));
    }

    [Fact]
    public void Who_enters_again_starts_anew()
    {
        var builder = new RegisterBuilder();
        var again = s_start.PlusDays(100);
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Add("a", new Participation("p", s_start, s_start.PlusDays(50)));
        builder.Add("a", new Participation("p", again, null));
        Placement Of(int from, int? to, int agreed) =>
            new(PlacementKind.CompanyInternship, s_start.PlusDays(from), to is { } t ? s_start.PlusDays(t) : null)
            {
                Programme = "p",
                AgreedOn = s_start.PlusDays(agreed),
            };
        builder.Add("a", Of(5, 50, 1));
        builder.Add(
            "a",
            new Placement(PlacementKind.WageSubsidy, null) { Programme = "p", AgreedOn = s_start.PlusDays(9) }
        );
        builder.Add("a", Of(51, 60, 51)); // between the two times
        builder.Add("a", Of(135, null, 129));
        builder.Add("a", Of(49, null, 40) with { Kind = PlacementKind.Nytteindsats }); // begun in the earlier time, and still running
        var sequences = builder.Build(s_start.PlusDays(365)).SequencesOf("p", Area.Country).ToList();
        Assert.Equal([5, 3], sequences.Select(s => s.Placements.Length));
        Assert.Equal(
            [Verdict.Met, Verdict.NotMet],
            sequences.Select(s => Fixed.Policy("HEL19/tilsagn").Rules[0].Rule.Test(new(s, s_start.PlusDays(300))))
        );
    }

    [Theory]
    [InlineData(14, 17, true)] // out on Friday 14 August 2020, in work on Monday
    [InlineData(14, 18, false)]
    [InlineData(16, 17, true)]
    [InlineData(17, 19, false)]
    public void A_job_that_begins_on_the_weekday_after_the_last_day_is_that_of_the_exit(int last, int job, bool isKnown)
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Add("a", new Participation("p", s_start, new LocalDate(2020, 8, last), ProjectExit.Job));
        builder.Add("a", new Spell(CitizenState.Employment, new(2020, 8, job)));
        var sequence = Assert.Single(builder.Build(new(2021, 12, 31)).SequencesOf("p", Area.Country));
        Assert.Equal(isKnown, SequenceReview.Of(sequence, new(2021, 12, 1), []).IsJobKept.IsKnown);
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
            new Placement(PlacementKind.CompanyInternship, new(2020, 3, 2), new LocalDate(2020, 4, 30))
            {
                Employer = "v",
            }
        );
        var taken = builder.Build(new(2020, 12, 31)).PlacesTakenOn(["v"], Dates.Of(date)).Value;
        Assert.Equal(KeyValuePair.Create("v", isTaken ? 1 : 0), Assert.Single(taken));
    }
}
