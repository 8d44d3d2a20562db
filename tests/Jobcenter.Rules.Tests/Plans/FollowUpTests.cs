using System.Collections.Immutable;
using FsCheck.Xunit;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>What is asked of a follow-up: its outcomes, the days it knows, and the figures nobody reads.</summary>
public sealed class FollowUpTests
{
    private static readonly LocalDate s_lastDay = new(2021, 12, 31);
    private static readonly EmploymentPlan s_plan = EmploymentPlans.Get("HEL21");

    [Fact]
    public void A_follow_up_is_found_by_its_short_and_its_full_id_only()
    {
        var followUp = s_plan.FollowUp(FigureSet.Empty, s_lastDay);
        Assert.Equal("3.2-1", followUp.Find("3.2-1")?.Requirement.Id);
        Assert.Equal("3.2-1", followUp.Find("HEL21/3.2-1")?.Requirement.Id);
        Assert.Null(followUp.Find("3.2"));
        Assert.Equal("id", Assert.Throws<ArgumentNullException>(() => followUp.Find(null!)).ParamName);
        Assert.Equal(Figures.Municipality, followUp.Municipality);
        var other = s_plan.FollowUp(FigureSet.Empty, s_lastDay, new() { Municipality = Area.Municipality(250) });
        Assert.Equal(Area.Municipality(250), other.Municipality);
    }

    [Theory]
    [InlineData("2021-06-29", "2021-03-31", "2021-03-31")]
    [InlineData("2021-12-31", "2021-12-31", "2021-12-31")]
    public void What_is_known_until_a_day_is_asked_of_the_register_until_that_day(
        string knownUntil,
        string asOf,
        string expected
    )
    {
        var until = MeasuringPeriod.Parse(knownUntil).FirstDay;
        var day = MeasuringPeriod.Parse(asOf).FirstDay;
        var register = ShareRegister.OfFlexJobs(1, 2);
        var followUp = s_plan.FollowUp(register, FigureSet.Empty, day, new() { KnownUntil = until });
        Assert.Equal(until, followUp.KnownUntil);
        var last = followUp
            .Figures.Cells.Where(c => c.Key.Measure == FigureMeasure.FlexJobShare)
            .Max(c => c.Key.Period);
        Assert.Equal(expected, last.ToString());
        // Without it, what the register knows.
        Assert.Equal(register.KnownUntil, s_plan.FollowUp(register, FigureSet.Empty, day).KnownUntil);
        // One that reaches further than the register does not make the register reach further.
        var further = s_plan.ComputeFigures(
            register.KnownBetween(null, new(2021, 6, 29)),
            FigureSet.Empty,
            s_lastDay,
            new() { KnownUntil = s_lastDay }
        );
        Assert.DoesNotContain(
            further.Cells,
            c => c.Used is not null && c.Key.Period.LastDay > new LocalDate(2021, 6, 29)
        );
    }

    [Property(Arbitrary = [typeof(FollowUpCase)], MaxTest = 1500)]
    public void A_spell_in_two_rows_that_adjoin_or_overlap_is_one_spell(FollowUpCase c, int which, int at, byte overlap)
    {
        if (c.Spells.IsEmpty)
        {
            return;
        }

        var spell = c.Spells[(int)(Math.Abs((long)which) % c.Spells.Length)];
        var length = Period.DaysBetween(spell.Spell.From, spell.Spell.To ?? spell.Spell.From.PlusDays(900));
        if (length == 0)
        {
            return;
        }

        var second = spell.Spell.From.PlusDays(1 + (int)(Math.Abs((long)at) % length));
        // What goes on after the last day that is seen cannot be told from what has ended on it.
        if (second > LocalDate.Min(c.AsOf, c.Requirement.Deadline ?? c.AsOf))
        {
            return;
        }

        var firstEnd = second.PlusDays(-1 + (overlap % 3 == 0 ? overlap : 0));
        firstEnd = spell.Spell.To is { } to ? LocalDate.Min(firstEnd, to) : firstEnd;
        var split = c with
        {
            Spells =
            [
                .. c.Spells.Remove(spell),
                spell with
                {
                    Spell = spell.Spell with { To = firstEnd },
                },
                spell with
                {
                    Spell = spell.Spell with { From = second },
                },
            ],
        };
        Assert.Equal(Told(c.FollowUp()), Told(split.FollowUp()));
    }

    [Property(Arbitrary = [typeof(FollowUpCase)], MaxTest = 1500)]
    public void Nothing_later_than_the_deadline_is_seen(FollowUpCase c)
    {
        if (c.Requirement.Deadline is not { } due || c.AsOf < due)
        {
            return;
        }

        bool IsLater(LocalDate? from) => from > due;
        var without = c with
        {
            Spells = [.. c.Spells.Where(s => !IsLater(s.Spell.From))],
            Participations = [.. c.Participations.Where(p => !IsLater(p.Row.From))],
            Placements = [.. c.Placements.Where(p => !IsLater(p.Row.AgreedOn))],
        };
        // And as it was known on the very day.
        var onTheDay = without with
        {
            AsOf = due,
        };
        var expected = Told(onTheDay.FollowUp());
        Assert.Equal(expected, Told(without.FollowUp()));
        Assert.Equal(expected, Told(c.FollowUp()));
        Assert.Null(onTheDay.FollowUp(knownUntil: c.AsOf).Since);
    }

    private static string Told(RequirementOutcome o) =>
        $"{o.Status} {o.Value} {o.Limit} {o.Baseline} {o.Current} {o.Gap} {o.IsProvisional} {string.Join(' ', o.Missing)} {string.Join("; ", o.WhatItWouldTake)}";

    [Fact]
    public void Figures_that_no_requirement_reads_are_named()
    {
        var followUp = EmploymentPlans
            .Get("FRE15")
            .FollowUp(
                Figures.Of(("count:FRE15/1 250 2015", new(7)), ("count:FRE15/nope 250 2015", new(7))),
                new(2015, 12, 31)
            );
        Assert.Equal("count:FRE15/nope", Assert.Single(followUp.UnusedFigures).Key.Measure.ToString());
        Assert.Contains(AnswerText.RemarksOf(followUp), r => r.Danish.Contains("nope", StringComparison.Ordinal));
    }
}
