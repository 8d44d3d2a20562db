using System.Collections.Immutable;
using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Testing;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.Testing;

/// <summary>The invariants hold of generated registers and of the shipped ones, and a count that breaks one is found, with its citizen.</summary>
public sealed class RegisterInvariantsTests
{
    private static readonly LocalDate s_until = new(2021, 6, 30);

    [Property(Arbitrary = [typeof(DomainArbitraries), typeof(ProjectCase)], MaxTest = 40)]
    public void They_hold_of_any_register(ProjectCase @case, int seed)
    {
        var report = RegisterInvariants.Check(@case.Build(), new() { Seed = seed, Rounds = 3 });
        Assert.True(report.Holds, string.Join("; ", Breaches(report).Select(b => $"{b.Citizen} {b.What.English}")));
        Assert.Equal(seed, report.Seed);
        Assert.Equal(Enum.GetValues<Invariant>(), report.Results.Select(l => l.Invariant));
        Assert.Equal(RegisterCase.Citizens, report.Citizens);
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 40)]
    public void They_hold_of_what_is_known_of_a_part_of_the_time(RegisterCase @case, int seed)
    {
        var register = RegisterCase.BuildFrom(@case.Spells, s_until, knownFrom: new(2020, 3, 15));
        Assert.True(RegisterInvariants.Check(register, new() { Seed = seed, Rounds = 2 }).Holds);
    }

    [Fact]
    public void A_count_that_turns_on_rows_is_broken_by_cuts_and_the_citizens_are_named()
    {
        var key = new TallyKey("spells");
        // How many rows there are says nothing of the citizens.
        var spells = new RegisterCount<int>(
            key,
            r => Rules.Kernel.Known.Of(r.SpellCount),
            v => [new("spells", new(v))],
            t => t.CountOf("spells")
        );
        var report = Check(spells.TallyOf);
        Assert.False(report.Holds);
        var broken = Assert.Single(report.Results, r => !r.Holds);
        Assert.Equal(Invariant.SplitInvariance, broken.Invariant);
        Assert.Equal(["c0", "c1"], broken.Breaches.Select(b => b.Citizen));
        Assert.Equal("spells (), spells: 1; med delte forløb: 2", broken.Breaches[0].What.Danish);
        Assert.Equal("spells (), spells: 1; with spells cut in two: 2", broken.Breaches[0].What.English);
    }

    [Fact]
    public void A_count_that_does_not_add_up_is_broken_by_shards_and_names_nobody()
    {
        var key = new TallyKey("municipalities");
        var municipalities = new RegisterCount<int>(
            key,
            r =>
                Rules.Kernel.Known.Of(
                    Enumerable.Range(0, r.CitizenCount).Select(i => r.CitizenAt(i).Municipality).Distinct().Count()
                ),
            v => [new("municipalities", new(v))],
            t => t.CountOf("municipalities")
        );
        var report = Check(municipalities.TallyOf);
        var broken = Assert.Single(report.Results, r => !r.Holds);
        Assert.Equal(Invariant.ShardInvariance, broken.Invariant);
        Assert.Null(Assert.Single(broken.Breaches).Citizen);
    }

    [Fact]
    public void Breaches_are_kept_to_twenty()
    {
        var builder = new RegisterBuilder();
        for (var i = 0; i < 50; i++)
        {
            builder.Add(new Citizen($"c{i}", RegisterCase.Helsingoer));
            builder.Add($"c{i}", new Spell(CitizenState.CashAssistance, new(2021, 1, 1)));
        }

        var spells = new RegisterCount<int>(
            new("spells"),
            r => Rules.Kernel.Known.Of(r.SpellCount),
            v => [new("spells", new(v))],
            t => t.CountOf("spells")
        );
        var report = RegisterInvariants.Check(builder.Build(s_until), new() { OwnCounts = [spells.TallyOf] });
        Assert.Equal(InvariantResult.MostBreaches, report.Results.Single(r => !r.Holds).Breaches.Length);
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 20)]
    public void The_same_seed_gives_the_same_report_and_no_more_citizens_than_asked_for(RegisterCase @case, int seed)
    {
        var register = @case.Build();
        var options = new InvariantCheckOptions
        {
            Seed = seed,
            Citizens = 2,
            Rounds = 2,
        };
        var drawn = new List<string>();
        Tally Ids(Register r)
        {
            drawn.AddRange(Enumerable.Range(0, r.CitizenCount).Select(i => r.CitizenAt(i).Id));
            return Tally.Of(new("x"), [new("x", new(1))]);
        }

        var first = RegisterInvariants.Check(register, options with { OwnCounts = [Ids] });
        var ids = drawn.ToImmutableArray();
        drawn.Clear();
        var second = RegisterInvariants.Check(register, options with { OwnCounts = [Ids] });
        Assert.Equal(ids, drawn);
        Assert.Equal(2, first.Citizens);
        Assert.Equal(2, ids.Distinct().Count());
        Assert.Equal(first.Results.Select(l => l.Checks), second.Results.Select(l => l.Checks));
        // Eight counts a round, and one of one's own.
        Assert.Contains(first.Results[0].Checks, new[] { 1, 9, 17 });
    }

    [Fact]
    public void A_register_that_covers_no_quarter_is_held_against_nothing_and_says_so()
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", RegisterCase.Helsingoer));
        var register = builder.Build(new(2021, 2, 1), knownFrom: new(2021, 1, 15));
        Assert.All(RegisterInvariants.Check(register).Results, l => Assert.Equal((0, true), (l.Checks, l.Holds)));
        Assert.Equal(0, RegisterInvariants.Check(new RegisterBuilder().Build(s_until)).Citizens);
    }

    [Theory]
    [InlineData("1900-01-01", 0)]
    [InlineData("1900-03-31", 1)]
    [InlineData("1901-12-31", 1)]
    [InlineData("2100-12-31", 1)]
    public void Registers_at_the_ends_of_time_are_checked_too(string until, int isChecked)
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", RegisterCase.Helsingoer));
        builder.Add("a", new Spell(CitizenState.CashAssistance, new(1900, 1, 1), new LocalDate(2100, 12, 31)));
        var register = builder.Build(Rules.Time.MeasuringPeriod.Parse(until).FirstDay);
        foreach (var seed in new[] { 0, 7, int.MinValue, int.MaxValue })
        {
            var report = RegisterInvariants.Check(register, new() { Seed = seed });
            Assert.True(report.Holds);
            Assert.Equal(isChecked == 1, report.Results[0].WasChecked);
        }
    }

    [Fact]
    public void A_count_of_ones_own_that_gives_nothing_or_changes_its_key_is_told()
    {
        var none = Assert.Throws<InvalidOperationException>(() => Check(_ => null!));
        Assert.Equal("OwnCounts[0] gave null; it must give a tally.", none.Message);
        var calls = 0;
        var report = Check(_ => Tally.Of(new($"key-{calls++}"), [new("x", new(1))]));
        Assert.False(report.Results.Single(l => l.Invariant == Invariant.ShardInvariance).Holds);
    }

    [Theory]
    [InlineData(true, "x (), x: 1; with spells cut in two: for cut spells")]
    [InlineData(false, "x (), : for cut spells; with spells cut in two: x ()")]
    public void A_reason_stands_where_there_is_no_number(bool isWholeKnown, string expected)
    {
        var key = new TallyKey("x");
        static bool IsCut(Register r) =>
            Enumerable.Range(0, r.CitizenCount).Any(i => r.CitizenAt(i).Id == "c0" && r.SpellsOf(i).Length > 1);
        var report = Check(r =>
            IsCut(r) == isWholeKnown
                ? Tally.WithoutNumbers(key, new("for delte forløb", "for cut spells"))
                : Tally.Of(key, new TallyCell("x", new(1)))
        );
        var broken = report.Results.Single(l => l.Invariant == Invariant.SplitInvariance);
        Assert.Equal(expected, Assert.Single(broken.Breaches).What.English);
    }

    [Fact]
    public void Every_invariant_is_held_against_all_it_is_about()
    {
        var builder = new RegisterBuilder();
        foreach (var id in new[] { "a", "b", "c" })
        {
            builder.Add(new Citizen(id, RegisterCase.Helsingoer));
            builder.Add(id, new Spell(CitizenState.CashAssistance, new(2021, 4, 1)));
            builder.Add(id, new Placement(PlacementKind.WageSubsidy, new(2021, 5, 1)));
            builder.Add(id, new Participation("p", new(2021, 5, 1)));
            builder.Add(id, new Interview(new(2021, 5, 1)));
        }

        var own = 0;
        Tally Rows(Register r)
        {
            own++;
            foreach (var i in Enumerable.Range(0, r.CitizenCount))
            {
                Assert.Single(r.PlacementsOf(i));
                Assert.Single(r.ParticipationsOf(i));
                Assert.Single(r.InterviewsOf(i));
            }

            return Tally.Of(new("citizens"), new TallyCell("citizens", new(r.CitizenCount)));
        }

        // One whole quarter is known, in one act and on one day of classification.
        var report = RegisterInvariants.Check(
            builder.Build(s_until, knownFrom: new(2021, 4, 1)),
            new() { Rounds = 2, OwnCounts = [Rows] }
        );
        Assert.True(report.Holds);
        Assert.InRange(own, 6, 11);
        Assert.Equal(new[] { 17, 17, 17, 8, 2, 3 }, report.Results.Select(l => l.Checks));
    }

    [Theory]
    [InlineData("2021-06-30", "2021-04-01", true)]
    [InlineData("2021-09-29", "2021-04-01", true)] // the third quarter is not whole, the second is
    [InlineData("2021-06-29", "2021-04-01", false)]
    [InlineData("2021-06-30", "2021-04-02", false)]
    public void The_newest_whole_quarter_is_held_against_them(string until, string from, bool isChecked)
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", RegisterCase.Helsingoer));
        static LocalDate Day(string text) => Rules.Time.MeasuringPeriod.Parse(text).FirstDay;
        var report = RegisterInvariants.Check(builder.Build(Day(until), Day(from)));
        Assert.Equal(isChecked, report.Results[0].WasChecked);
    }

    // Kept: courses that end, or are cut, about the last known day were told as breaches.
    [Fact]
    public void They_hold_of_what_is_not_settled_on_the_last_known_day()
    {
        var until = new LocalDate(2021, 12, 31);
        var builder = new RegisterBuilder();
        for (var i = 0; i < 60; i++)
        {
            var id = $"c{i}";
            builder.Add(new Citizen(id, RegisterCase.Helsingoer));
            builder.Add(
                id,
                (i % 3) switch
                {
                    0 => new Spell(CitizenState.EducationAssistance, new(2021, 8, 1), until.PlusDays(-(i % 28) - 1)),
                    1 => new Spell(CitizenState.Ledighedsydelse, new(2021, 8, 1), until.PlusDays(-(i % 28) - 1)),
                    _ => new Spell(CitizenState.Ledighedsydelse, until.PlusDays(-i - 1), until.PlusDays(i + 1)),
                }
            );
        }

        var register = builder.Build(until, knownFrom: new(2021, 7, 1));
        for (var seed = 0; seed < 100; seed++)
        {
            var report = RegisterInvariants.Check(register, new() { Seed = seed, Rounds = 2 });
            Assert.True(report.Holds, string.Join("; ", Breaches(report).Select(b => $"{b.Citizen} {b.What.English}")));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9999)]
    public void Registers_known_until_beyond_all_dates_are_checked_as_far_as_there_are_dates(int year)
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", RegisterCase.Helsingoer));
        var report = RegisterInvariants.Check(builder.Build(new(year, 12, 31)));
        Assert.True(report.Holds);
        Assert.Equal(year > 1900, report.Results[0].WasChecked);
    }

    [Fact]
    public void Rounds_draw_quarters_from_the_past_too()
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", RegisterCase.Helsingoer));
        var classified = RegisterInvariants.Check(builder.Build(s_until), new() { Rounds = 50 }).Results[^1];
        // One citizen, on the last day of each quarter drawn.
        Assert.InRange(classified.Checks, 2, 40);
    }

    [Fact]
    public void It_guards()
    {
        Assert.Throws<ArgumentNullException>(() => RegisterInvariants.Check(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new InvariantCheckOptions { Citizens = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new InvariantCheckOptions { Rounds = 1001 });
        Assert.Throws<ArgumentException>(() => new InvariantCheckOptions { OwnCounts = [null!] });
        Assert.Empty(new InvariantCheckOptions { OwnCounts = default }.OwnCounts);
    }

    private static InvariantReport Check(Func<Register, Tally> own)
    {
        CaseSpell[] spells =
        [
            new(0, new Spell(CitizenState.CashAssistance, new(2021, 1, 1))),
            new(1, new Spell(CitizenState.FlexJob, new(2020, 2, 1), new LocalDate(2020, 8, 1))),
            new(2, new Spell(CitizenState.FlexJob, new(2020, 2, 1), new LocalDate(2020, 2, 1))),
        ];
        return RegisterInvariants.Check(RegisterCase.BuildFrom(spells, s_until), new() { OwnCounts = [own] });
    }

    private static IEnumerable<InvariantBreach> Breaches(InvariantReport report) =>
        report.Results.SelectMany(l => l.Breaches);
}
