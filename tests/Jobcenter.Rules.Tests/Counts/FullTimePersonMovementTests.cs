using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Counts;

/// <summary>A number opened to its spells and days, and the reasons why it moved: both add up exactly.</summary>
public sealed class FullTimePersonMovementTests
{
    private static readonly MovementKind[] s_kinds = Enum.GetValues<MovementKind>();

    private static readonly BenefitGroup s_two = new(
        "to",
        new("to", "two"),
        CitizenState.CashAssistance,
        CitizenState.EducationAssistance
    );

    private static readonly CountingOptions[] s_options =
    [
        CountingOptions.Jobindsats,
        CountingOptions.StatisticsDenmark,
        CountingOptions.StatisticsDenmark with
        {
            HoursOrder = [.. CitizenStates.All.Reverse()],
        },
    ];

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 200)]
    public void Contributions_add_up_to_the_number_and_lie_within_spell_and_period(
        RegisterCase rows,
        MeasuringPeriod period,
        int pick
    )
    {
        var options = s_options[(pick & int.MaxValue) % 3];
        var register = rows.Build();
        foreach (var group in new[] { BenefitGroup.PublicSupport, s_two })
        {
            foreach (var area in new[] { Area.Country, RegisterCase.Helsingoer })
            {
                var number = FullTimePersonCounts.In(group, period, area, options).Of(register);
                var opened = SpellContribution.AllOf(register, group, period, area, options);
                Assert.Equal(number.IsKnown, opened.IsKnown);
                if (!number.IsKnown)
                {
                    continue;
                }

                var contributions = opened.Value.ToList();
                Assert.Equal(
                    number.Value.Count,
                    contributions.Aggregate(Fraction.Zero, static (sum, c) => sum + c.FullTimePersons.Count)
                );
                Assert.All(
                    contributions,
                    c =>
                    {
                        Assert.True(c.FullTimePersons.Count.Sign > 0);
                        Assert.True(group.Contains(c.Spell.State));
                        Assert.True(c.Days.Start >= period.FirstDay && c.Days.End <= period.LastDay);
                        Assert.True(c.Days.Start >= c.Spell.From && !(c.Days.End > c.Spell.To));
                        Assert.Equal(options.Convention == CountingConvention.StatisticsDenmark, c.Hours is not null);
                    }
                );
                // Under Jobindsats' convention no day of a state is told twice.
                if (options.Convention == CountingConvention.Jobindsats)
                {
                    var days = contributions
                        .SelectMany(c =>
                            DayByDay.Days(c.Days.Start, c.Days.End).Select(d => (c.Citizen, c.Spell.State, d))
                        )
                        .ToList();
                    Assert.Equal(days.Count, days.Distinct().Count());
                }
            }
        }
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 200)]
    public void The_terms_sum_to_the_difference_exactly(
        RegisterCase rows,
        MeasuringPeriod before,
        MeasuringPeriod after,
        int pick
    )
    {
        var options = s_options[(pick & int.MaxValue) % 3];
        var register = rows.Build();
        foreach (var groupAfter in new[] { s_two, BenefitGroup.PublicSupport })
        {
            var moved = FullTimePersonCounts
                .Movement(s_two, before, after, Area.Country, options, groupAfter)
                .Of(register);
            var (one, other) = (
                FullTimePersonCounts.In(s_two, before, Area.Country, options).Of(register),
                FullTimePersonCounts.In(groupAfter, after, Area.Country, options).Of(register)
            );
            Assert.Equal(one.IsKnown && other.IsKnown, moved.IsKnown);
            if (!moved.IsKnown)
            {
                continue;
            }

            Assert.Equal(other.Value.Count - one.Value.Count, moved.Value.Difference);
            Assert.Equal(moved.Value.Difference, s_kinds.Aggregate(Fraction.Zero, (sum, k) => sum + moved.Value.Of(k)));
            Assert.True(moved.Value.Of(MovementKind.Inflow).Sign >= 0);
            Assert.True(moved.Value.Of(MovementKind.Outflow).Sign <= 0);
            if (ReferenceEquals(groupAfter, s_two))
            {
                Assert.Equal(Fraction.Zero, moved.Value.Of(MovementKind.Definition));
            }
        }
    }

    [Fact]
    public void A_weekend_on_a_benefit_is_being_on_it_whatever_is_counted()
    {
        var register = RegisterCase.BuildFrom(
            [
                new(0, new Spell(CitizenState.CashAssistance, new(2020, 1, 4), new LocalDate(2020, 1, 5))),
                new(0, new Spell(CitizenState.CashAssistance, new(2020, 2, 3), new LocalDate(2020, 2, 28))),
                new(1, new Spell(CitizenState.SicknessBenefit, new(2020, 1, 4), new LocalDate(2020, 1, 5))),
                new(1, new Spell(CitizenState.CashAssistance, new(2020, 2, 3), new LocalDate(2020, 2, 28))),
            ],
            new(2020, 12, 31)
        );
        var moved = FullTimePersonCounts
            .Movement(
                BenefitGroup.Of(CitizenState.CashAssistance),
                MeasuringPeriod.OfMonth(2020, 1),
                MeasuringPeriod.OfMonth(2020, 2),
                Area.Country,
                CountingOptions.StatisticsDenmark
            )
            .Of(register)
            .Value;
        Assert.Equal(1, moved.PersonsOf(MovementKind.Length));
        Assert.Equal(1, moved.PersonsOf(MovementKind.GroupChange));
        Assert.Equal(0, moved.PersonsOf(MovementKind.Inflow));
    }

    [Fact]
    public void The_last_year_there_is_opens_too()
    {
        var register = RegisterCase
            .BuildFrom([new(0, new Spell(CitizenState.CashAssistance, new(2020, 1, 1)))], new(2020, 12, 31))
            .KnownBetween(null, new(9999, 12, 31));
        foreach (var options in s_options)
        {
            var opened = SpellContribution.AllOf(
                register,
                BenefitGroup.PublicSupport,
                MeasuringPeriod.OfYear(9999),
                Area.Country,
                options
            );
            Assert.Equal(
                Fraction.One,
                opened.Value.Aggregate(Fraction.Zero, static (sum, c) => sum + c.FullTimePersons.Count)
            );
        }
    }

    [Fact]
    public void Each_reason_is_told_by_its_citizen()
    {
        // Two Februaries of 28 days.
        var (before, after) = (MeasuringPeriod.OfMonth(2021, 2), MeasuringPeriod.OfMonth(2022, 2));
        CaseSpell Of(int citizen, CitizenState state, int year, int from, int to) =>
            new(citizen, new Spell(state, new(year, 2, from), new LocalDate(year, 2, to)));
        const CitizenState Cash = CitizenState.CashAssistance;
        var register = RegisterCase.BuildFrom(
            [
                Of(0, Cash, 2022, 1, 14), // in: 14 days
                Of(1, Cash, 2021, 1, 7), // out: 7 days
                Of(2, Cash, 2021, 1, 28), // from cash assistance
                Of(2, CitizenState.SicknessBenefit, 2022, 1, 28), // to sickness benefit
                Of(3, Cash, 2021, 1, 14),
                Of(3, Cash, 2022, 1, 14),
                Of(3, Cash, 2022, 8, 28), // 21 days more, 7 of them shared
            ],
            new(2022, 12, 31)
        );
        var moved = FullTimePersonCounts
            .Movement(BenefitGroup.Of(Cash), before, after, Area.Country)
            .Of(register)
            .Value;
        Assert.Equal(
            [(14, 1), (-7, 1), (-28, 1), (21, 1), (-7, 1), (0, 0)],
            s_kinds.Select(k => ((int)(moved.Of(k) * new Fraction(28)).Numerator, moved.PersonsOf(k)))
        );
        Assert.Equal(new Fraction(-7, 28), moved.Difference);
        Assert.Throws<ArgumentOutOfRangeException>(() => moved.Of((MovementKind)6));
    }

    [Fact]
    public void From_work_to_a_benefit_is_in_and_back_is_out()
    {
        var (before, after) = (MeasuringPeriod.OfMonth(2021, 2), MeasuringPeriod.OfMonth(2021, 3));
        var group = BenefitGroup.Of(CitizenState.CashAssistance);
        MovementKind Moved(CitizenState first, CitizenState second)
        {
            var register = SmallRegister.Of(b =>
            {
                b.Add("a", new Spell(first, before.FirstDay, before.LastDay));
                b.Add("a", new Spell(second, after.FirstDay, after.LastDay));
            });
            var moved = FullTimePersonCounts.Movement(group, before, after, Area.Country).Of(register).Value;
            return s_kinds.Single(k => moved.PersonsOf(k) > 0);
        }

        foreach (var outside in new[] { CitizenState.Employment, CitizenState.Education })
        {
            Assert.Equal(MovementKind.Inflow, Moved(outside, CitizenState.CashAssistance));
            Assert.Equal(MovementKind.Outflow, Moved(CitizenState.CashAssistance, outside));
        }

        Assert.Equal(MovementKind.GroupChange, Moved(CitizenState.SicknessBenefit, CitizenState.CashAssistance));
    }
}
