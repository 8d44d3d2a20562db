using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.TargetGroups;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.TargetGroups;

/// <summary>Target groups over registers: the columns, the timeline and the impact agree with asking one by one.</summary>
public sealed class RegisterTargetGroupTests
{
    private static readonly LocalDate s_until = new(2021, 12, 31);

    public sealed record Case(ImmutableArray<Citizen> Citizens, ImmutableArray<(int Citizen, Spell Spell)> Spells)
    {
        public Register Build(LocalDate? knownFrom = null)
        {
            var builder = new RegisterBuilder();
            foreach (var citizen in Citizens)
            {
                builder.Add(citizen);
            }

            foreach (var (citizen, spell) in Spells)
            {
                builder.Add(Citizens[citizen].Id, spell);
            }

            return builder.Build(s_until, knownFrom);
        }

        public static Arbitrary<Case> Cases() =>
            (
                from citizens in Gen.CollectToList(Enumerable.Range(0, 5), One)
                from spells in Gen.Choose(0, 12).SelectMany(n => OneSpell().ListOf(n))
                select new Case([.. citizens], [.. spells])
            ).ToArbitrary();

        private static Gen<Citizen> One(int number) =>
            from years in Gen.Choose(16, 60)
            from days in Gen.Choose(-30, 30)
            from hasBirth in Gen.Frequency((9, Gen.Constant(true)), (1, Gen.Constant(false)))
            from education in Gen.Elements<EducationLevel?>(null, EducationLevel.None, EducationLevel.Vocational)
            from programme in Gen.Elements<bool?>(null, false, false, false, true)
            from immigrant in Gen.Elements<bool?>(null, false, true)
            from arrival in Gen.Elements<LocalDate?>(
                null,
                null,
                new LocalDate(2019, 12, 31),
                new LocalDate(2020, 8, 15)
            )
            from basis in Gen.Elements<ResidenceBasis?>(null, ResidenceBasis.Refugee)
            from order in Gen.Elements<bool?>(null, true, false)
            select new Citizen($"c{number}", Area.Municipality(number == 4 ? 250 : 217))
            {
                BirthDate = hasBirth ? new LocalDate(2020, 1, 1).PlusYears(-years).PlusDays(days) : null,
                Education = education,
                InIntroductionProgramme = programme,
                IsImmigrant = immigrant,
                ArrivalDate = arrival,
                ResidenceBasis = basis,
                HasEducationOrder = order,
            };

        private static Gen<(int, Spell)> OneSpell() =>
            from citizen in Gen.Choose(0, 4)
            from state in Gen.Frequency(
                (
                    6,
                    Gen.Elements(
                        CitizenState.CashAssistance,
                        CitizenState.EducationAssistance,
                        CitizenState.SelfSupportAndReturnBenefit,
                        CitizenState.UnemploymentBenefit
                    )
                ),
                (4, Gen.Elements(CitizenStates.All.AsEnumerable()))
            )
            from category in Gen.Elements(
                Enum.GetValues<VisitationCategory>()
                    .Where(c => VisitationCategories.IsAllowed(state, c, new(2021, 1, 1)))
            )
            from start in Gen.Choose(-400, 700)
            from length in Gen.Choose(0, 400)
            from isOpen in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
            let begin = new LocalDate(2019, 12, 1).PlusDays(start)
            select (
                citizen,
                new Spell(
                    DomainArbitraries.ThatExisted(state, begin),
                    begin,
                    isOpen ? null : begin.PlusDays(length),
                    category
                )
            );
    }

    [Property(Arbitrary = [typeof(Case), typeof(DomainArbitraries)], MaxTest = 300)]
    public void The_column_is_what_each_citizen_is_told_and_the_counts_add_up(Case register, LocalDate date)
    {
        var built = register.Build();
        foreach (var act in new[] { null, TargetGroupAct.Lab, TargetGroupAct.Lab2016 })
        {
            var column = built.ClassifyTargetGroups(date, act).Value;
            for (var i = 0; i < built.CitizenCount; i++)
            {
                var situation = built.SituationOf(i, date).Value;
                var answer = act is null ? TargetGroupAct.AssessInForce(situation) : act.Assess(situation);
                Assert.Equal(answer.Group, column.GroupOf(i));
                Assert.Equal(answer.Verdict, column.VerdictOf(i));
                Assert.Equal(!answer.Conflicts.IsEmpty, column.IdOf(i) == TargetGroupColumn.ConflictId);
            }

            Assert.Equal(built.CitizenCount, column.Counts(Area.Country).Sum(c => c.Value));
            Assert.Equal(1, column.Counts(Area.Municipality(250)).Sum(c => c.Value));
        }
    }

    [Property(Arbitrary = [typeof(Case)], MaxTest = 25)]
    public void The_timeline_agrees_with_asking_on_every_day(Case register)
    {
        var built = register.Build();
        var (from, until) = (new LocalDate(2019, 11, 20), new LocalDate(2021, 2, 10));
        for (var i = 0; i < built.CitizenCount; i++)
        {
            var spans = built.TargetGroupTimelineOf(i, from, until).Value;
            Assert.Equal(from, spans[0].From);
            Assert.Equal(until, spans[^1].Until);
            Assert.Empty(spans[0].Changed);
            for (var n = 0; n < spans.Length; n++)
            {
                var span = spans[n];
                Assert.True(n == 0 || span.From == spans[n - 1].Until.PlusDays(1));
                Assert.True(n == 0 || !span.Changed.IsEmpty);
                foreach (var day in DayByDay.Days(span.From, span.Until))
                {
                    var situation = built.SituationOf(i, day).Value;
                    var answer = TargetGroupAct.AssessInForce(situation);
                    Assert.Equal((span.Answer.Verdict, span.Answer.Group), (answer.Verdict, answer.Group));
                    Assert.Equal(
                        span.Segments.Select(s => s.Id),
                        Segments.Default.All.Where(s => s.Test(situation) == Verdict.Met).Select(s => s.Id)
                    );
                }
            }
        }
    }

    [Property(Arbitrary = [typeof(Case), typeof(DomainArbitraries)], MaxTest = 200)]
    public void The_impact_counts_every_citizen_once_and_names_what_moved_them(
        Case register,
        LocalDate before,
        LocalDate after
    )
    {
        var built = register.Build();
        foreach (
            var (one, other) in new[]
            {
                ((TargetGroupAct?)null, (TargetGroupAct?)null),
                (TargetGroupAct.Lab2016, TargetGroupAct.Lab),
            }
        )
        {
            var impact = TargetGroupImpact.Between(built, before, after, actBefore: one, actAfter: other).Value;
            Assert.Equal(built.CitizenCount, impact.Moves.Sum(m => m.Citizens));
            Assert.All(impact.Moves, m => Assert.Equal(m.IsMove ? m.Citizens : 0, m.Nodes.Sum(n => n.Citizens)));
            for (var i = 0; i < built.CitizenCount; i++)
            {
                Assert.Contains(impact.Moves, m => m.From == impact.Before.IdOf(i) && m.To == impact.After.IdOf(i));
            }

            if (before == after && one == other)
            {
                Assert.Equal(0, impact.Moved);
            }
        }
    }

    [Fact]
    public void The_act_of_2020_moves_the_young_from_twelve_to_four()
    {
        var builder = new RegisterBuilder();
        for (var i = 0; i < 3; i++)
        {
            builder.Add(
                new Citizen($"{i}", Area.Municipality(217))
                {
                    BirthDate = new LocalDate(1998, 5, 1),
                    Education = EducationLevel.None,
                    InIntroductionProgramme = false,
                }
            );
            builder.Add(
                $"{i}",
                new Spell(CitizenState.EducationAssistance, new(2019, 6, 1), null, VisitationCategory.EducationReady)
            );
        }

        var impact = TargetGroupImpact.Between(builder.Build(s_until), new(2019, 12, 31), new(2020, 1, 1)).Value;
        var move = Assert.Single(impact.Moves);
        Assert.Equal(("LAB-2016/12", "LAB/4", 3), (move.From, move.To, move.Citizens));
        var node = Assert.Single(move.Nodes);
        Assert.Equal(("LAB/4", null, 3), (node.Rule, node.Fact, node.Citizens));
        Assert.Equal(3, impact.Moved);
    }

    [Fact]
    public void What_moved_a_citizen_is_a_fact_of_the_group_left_or_entered()
    {
        var builder = new RegisterBuilder();
        builder.Add(
            new Citizen("a", Area.Municipality(217))
            {
                BirthDate = new LocalDate(1998, 5, 1),
                Education = EducationLevel.None,
                InIntroductionProgramme = false,
            }
        );
        builder.Add(
            "a",
            new Spell(CitizenState.EducationAssistance, new(2021, 6, 1), null, VisitationCategory.ActivityReady)
        );
        var impact = TargetGroupImpact.Between(builder.Build(s_until), new(2021, 5, 1), new(2021, 12, 1)).Value;
        var node = Assert.Single(Assert.Single(impact.Moves).Nodes);
        Assert.Equal("LAB/5", node.Rule);
        Assert.Equal(CitizenState.EducationAssistance.Id(), node.Fact);
    }

    [Fact]
    public void A_break_names_the_fact_that_changed_that_day()
    {
        var builder = new RegisterBuilder();
        builder.Add(
            new Citizen("a", Area.Municipality(217))
            {
                BirthDate = new LocalDate(1990, 3, 1),
                Education = EducationLevel.Vocational,
                InIntroductionProgramme = false,
                IsImmigrant = false,
            }
        );
        builder.Add(
            "a",
            new Spell(CitizenState.CashAssistance, new(2019, 10, 1), new(2020, 6, 30), VisitationCategory.JobReady)
        );
        builder.Add(
            "a",
            new Spell(CitizenState.CashAssistance, new(2020, 7, 1), new(2020, 9, 30), VisitationCategory.ActivityReady)
        );
        builder.Add("a", new Spell(CitizenState.Employment, new(2020, 10, 1)));
        var spans = builder.Build(s_until).TargetGroupTimelineOf(0, new(2019, 12, 1), new(2020, 12, 31)).Value;
        Assert.Equal(
            [
                ("2019-12-01", "LAB-2016/2", ""),
                ("2020-01-01", "LAB/2", "act"),
                ("2020-07-01", "LAB/3", "category"),
                ("2020-10-01", "outside", "states,category"),
            ],
            spans
                .Where(s => s.Changed.IsEmpty || s.Changed.Any(c => c.Id is "act" or "category" or "states"))
                .Select(s =>
                    (
                        NodaTime.Text.LocalDatePattern.Iso.Format(s.From),
                        TargetGroupTests.Id(s.Answer),
                        string.Join(",", s.Changed.Select(c => c.Id))
                    )
                )
        );
    }

    [Fact]
    public void A_register_knows_only_what_it_covers()
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Add("a", new Spell(CitizenState.CashAssistance, new(2020, 1, 10)));
        var register = builder.Build(s_until, knownFrom: new(2020, 1, 1));
        Assert.False(register.SituationOf(0, new(2019, 12, 31)).IsKnown);
        Assert.False(register.ClassifyTargetGroups(new(2022, 1, 1)).IsKnown);
        Assert.False(register.ClassifyTargetGroups(new(2015, 1, 1)).IsKnown);
        var situation = register.SituationOf(0, new(2021, 6, 1)).Value;
        // The course may have begun before the register is known, and so may the ten years.
        Assert.Null(situation.CashAssistanceSince);
        Assert.Null(situation.CashAssistanceDaysInTenYears);
        Assert.Equal(
            new LocalDate(2020, 1, 10),
            register.KnownBetween(null, s_until).SituationOf(0, new(2021, 6, 1)).Value.CashAssistanceSince
        );
        Assert.NotEmpty(register.DescribeSituation(0, new(2021, 6, 1)).Value);
    }

    [Property(Arbitrary = [typeof(Case), typeof(DomainArbitraries)], MaxTest = 200)]
    public void Days_on_kontanthjaelp_and_the_courses_first_day_agree_with_counting_day_by_day(
        Case register,
        LocalDate date
    )
    {
        var built = register.Build();
        for (var i = 0; i < built.CitizenCount; i++)
        {
            var index = i;
            bool IsOn(LocalDate day) =>
                register.Spells.Any(s =>
                    register.Citizens[s.Citizen].Id == built.CitizenAt(index).Id
                    && s.Spell.State == CitizenState.CashAssistance
                    && s.Spell.From <= day
                    && (s.Spell.To ?? day) >= day
                );
            var situation = built.SituationOf(i, date).Value;
            Assert.Equal(
                DayByDay.Days(date.PlusYears(-10).PlusDays(1), date).Count(IsOn),
                situation.CashAssistanceDaysInTenYears
            );
            Assert.Equal(IsOn(date) ? CourseOracle.FirstDay(IsOn, date) : null, situation.CashAssistanceSince);
        }
    }

    /// <summary>Walks back day by day until a whole calendar month lies free.</summary>
    private static class CourseOracle
    {
        public static LocalDate FirstDay(Func<LocalDate, bool> isOn, LocalDate date)
        {
            var first = date;
            for (var day = date; day >= new LocalDate(2018, 1, 1); day = day.PlusDays(-1))
            {
                if (isOn(day))
                {
                    first = day;
                }
                else if (day.Day == 1 && DayByDay.Days(day, day.PlusMonths(1).PlusDays(-1)).All(d => !isOn(d)))
                {
                    break;
                }
            }

            return first;
        }
    }
}
