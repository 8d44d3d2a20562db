using System.Collections.Immutable;
using FsCheck.Xunit;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Placements.Policies;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Placements.Policies;

/// <summary>The pause rule: against counting day by day, and its laws.</summary>
public sealed class PauseAtMostTests
{
    private static readonly PauseAtMost[] s_rules =
    [
        Fixed.Always(Fixed.Policy("HEL19/forloeb").Rules[0]),
        Fixed.Always(Fixed.Policy("HEL21/kontinuerlige").Rules[0]),
        Fixed.Always(Fixed.Policy("HEL21/flygtninge").Rules[1]),
        new(Label("a"), Fixed.Of(0), PlacementKinds.CompanyDirected),
        new(
            Label("b"),
            Fixed.Of(2),
            PlacementKinds.All,
            fromStart: true,
            weekendsAreNone: true,
            endsAt: [PlacementKind.OrdinaryHours]
        ),
        new(Label("c"), Fixed.Of(27), PlacementKinds.All, fromStart: false, weekendsAreNone: false, endsAt: []),
    ];

    [Property(MaxTest = 1000)]
    public void The_answer_and_the_first_breach_are_those_of_counting_day_by_day(int seed)
    {
        var (sequence, asOf) = SequenceCase.Of(seed, withUndecided: seed % 2 == 0);
        foreach (var rule in s_rules)
        {
            var facts = new SequenceFacts(sequence, asOf);
            var expected = PauseOracle.Answer(rule, sequence, asOf);
            Assert.Equal(expected, rule.Rule.Test(facts));
            Assert.Equal(expected, rule.Rule.Assess(facts).Verdict);
            var breaches = rule.Breaches(facts);
            if (sequence.Undecided.IsEmpty)
            {
                Assert.Equal(PauseOracle.FirstBreach(rule, sequence, asOf), breaches.FirstOrDefault()?.On);
            }

            Assert.Equal(expected == Verdict.NotMet, !breaches.IsEmpty);
        }
    }

    [Property(MaxTest = 1000)]
    public void The_cure_date_keeps_the_rule_and_the_day_after_breaks_it(int seed)
    {
        var (sequence, asOf) = SequenceCase.Of(seed);
        foreach (var rule in s_rules)
        {
            var cure = rule.Cure(new(sequence, asOf));
            Assert.Equal(rule.Rule.Test(new(sequence, asOf)) == Verdict.NotMet, cure.Kind == CureKind.TooLate);
            if (cure is not { Kind: CureKind.ByDate, Latest: { } latest })
            {
                continue;
            }

            Assert.True(latest > asOf || sequence.Start > asOf || latest == asOf);
            var much = latest.PlusDays(400);
            Assert.Equal(Verdict.Met, rule.Rule.Test(new(Next(sequence, latest, asOf), much)));
            Assert.Equal(Verdict.NotMet, rule.Rule.Test(new(Next(sequence, latest.PlusDays(1), asOf), much)));
        }
    }

    [Property(MaxTest = 500)]
    public void Filling_a_pause_adds_no_breach_and_splitting_a_placement_changes_nothing(int seed)
    {
        var (sequence, asOf) = SequenceCase.Of(seed);
        var random = new Random(seed);
        var from = sequence.Start.PlusDays(random.Next(200));
        var filled = SequenceCase.With(
            sequence,
            sequence.Placements.Add(new(PlacementKind.CompanyInternship, from, from.PlusDays(random.Next(40))))
        );
        var split = SequenceCase.With(
            sequence,
            sequence.Placements.SelectMany(p =>
                p is { From: { } first, To: { } last } && last > first
                    ? [p with { To = first }, p with { From = first.PlusDays(1) }]
                    : new[] { p }
            )
        );
        foreach (var rule in s_rules)
        {
            var before = rule.Rule.Test(new(sequence, asOf));
            Assert.Equal(before, rule.Rule.Test(new(split, asOf)));
            Assert.Equal(
                rule.Breaches(new(sequence, asOf)).Select(b => b.On),
                rule.Breaches(new(split, asOf)).Select(b => b.On)
            );
            // Where pauses count from the first placement on, an earlier first one makes a longer time to keep.
            if (before == Verdict.Met && rule.FromStart)
            {
                Assert.Equal(Verdict.Met, rule.Rule.Test(new(filled, asOf)));
            }
        }

        Assert.True(SequenceTimeline.Of(filled, asOf).Coverage.Yes >= SequenceTimeline.Of(sequence, asOf).Coverage.Yes);
        Assert.Equal(SequenceTimeline.Of(sequence, asOf).Coverage, SequenceTimeline.Of(split, asOf).Coverage);
    }

    [Property(MaxTest = 300)]
    public void Shifting_a_sequence_by_whole_weeks_changes_nothing(int seed)
    {
        var (sequence, asOf) = SequenceCase.Of(seed, withUndecided: true);
        var days = 7 * (seed % 50);
        var shifted = SequenceCase.Shifted(sequence, days);
        foreach (var rule in s_rules)
        {
            Assert.Equal(rule.Rule.Test(new(sequence, asOf)), rule.Rule.Test(new(shifted, asOf.PlusDays(days))));
            var (one, other) = (rule.Cure(new(sequence, asOf)), rule.Cure(new(shifted, asOf.PlusDays(days))));
            Assert.Equal((one.Kind, one.Latest?.PlusDays(days)), (other.Kind, other.Latest));
        }
    }

    [Theory]
    [InlineData(27, Verdict.Met)]
    [InlineData(28, Verdict.Met)]
    [InlineData(29, Verdict.NotMet)]
    public void Four_weeks_between_are_28_days(int days, Verdict expected)
    {
        LocalDate start = new(2020, 2, 3);
        var sequence = (4.Weeks(Stretch.P) + days.Days() + 4.Weeks(Stretch.L)).From(start);
        Assert.Equal(expected, Fixed.Policy("HEL19/forloeb").Test(sequence, start.PlusDays(56 + days - 1)));
        // Before the first and after the last placement too.
        var late = (days.Days() + 4.Weeks(Stretch.P)).From(start);
        Assert.Equal(expected, Fixed.Policy("HEL19/forloeb").Test(late, start.PlusDays(28 + days - 1)));
        var ended = 4.Weeks(Stretch.P).From(start);
        Assert.Equal(expected, Fixed.Policy("HEL19/forloeb").Test(ended, start.PlusDays(28 + days - 1)));
    }

    [Fact]
    public void Nytteindsats_is_no_praktik_and_an_open_end_goes_on()
    {
        LocalDate start = new(2020, 2, 3);
        var nytte = (4.Weeks(Stretch.P) + 5.Weeks(Stretch.N) + 4.Weeks(Stretch.P)).From(start);
        Assert.Equal(Verdict.NotMet, Fixed.Policy("HEL19/forloeb").Test(nytte, new(2020, 6, 1)));
        var open = new PlacementSequence("c", start, new Placement(PlacementKind.CompanyInternship, start));
        Assert.Equal(Verdict.Met, Fixed.Policy("HEL19/forloeb").Test(open, new(2021, 3, 1)));
        Assert.Equal(
            CureKind.NothingNeeded,
            Fixed.Policy("HEL19/forloeb").Rules[0].Cure(new(open, new(2021, 3, 1))).Kind
        );
    }

    [Theory]
    [InlineData("2020-03-06", "2020-03-09", Verdict.Met)] // Friday to Monday: Saturday and Sunday between.
    [InlineData("2020-03-06", "2020-03-10", Verdict.NotMet)]
    [InlineData("2020-03-05", "2020-03-09", Verdict.NotMet)]
    [InlineData("2020-03-04", "2020-03-05", Verdict.Met)]
    public void A_weekend_between_is_no_pause(string last, string next, Verdict expected)
    {
        var rule = s_rules[1];
        var (to, from) = (
            NodaTime.Text.LocalDatePattern.Iso.Parse(last).Value,
            NodaTime.Text.LocalDatePattern.Iso.Parse(next).Value
        );
        var sequence = new PlacementSequence(
            "c",
            new(2020, 3, 1),
            new Placement(PlacementKind.CompanyInternship, new(2020, 3, 2), to),
            new Placement(PlacementKind.WageSubsidy, from)
        );
        Assert.Equal(expected, rule.Rule.Test(new(sequence, new(2020, 4, 1))));
    }

    [Fact]
    public void A_placement_that_starts_on_the_exit_date_is_outside_and_the_exit_ends_the_pause()
    {
        LocalDate start = new(2020, 2, 3);
        var exit = start.PlusDays(28 + 28);
        PlacementSequence Of(LocalDate on) =>
            new(
                "c",
                start,
                new Placement(PlacementKind.CompanyInternship, start, start.PlusDays(27)),
                new Placement(PlacementKind.WageSubsidy, on)
            )
            {
                Exit = new(ProjectExit.Job, on),
            };
        Assert.Equal(Verdict.Met, Fixed.Policy("HEL19/forloeb").Test(Of(exit), new(2020, 12, 1)));
        Assert.Equal(Verdict.NotMet, Fixed.Policy("HEL19/forloeb").Test(Of(exit.PlusDays(1)), new(2020, 12, 1)));
    }

    private static PlacementSequence Next(PlacementSequence sequence, LocalDate from, LocalDate asOf) =>
        SequenceCase.With(
            sequence,
            // What lies after the day is not known when the cure is told.
            sequence
                .Placements.Where(p => p.From is null || p.From <= asOf)
                .Append(new(PlacementKind.CompanyInternship, from))
        );

    private static RuleLabel Label(string id) => new(id, new(id, id), new(id));
}
