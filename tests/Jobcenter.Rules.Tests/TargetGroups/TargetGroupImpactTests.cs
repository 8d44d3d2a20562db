using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.TargetGroups;
using NodaTime;

namespace Jobcenter.Rules.Tests.TargetGroups;

/// <summary>How many move from group to group, each under one reason.</summary>
public sealed class TargetGroupImpactTests
{
    private static readonly LocalDate s_until = new(2023, 12, 31);

    /// <summary>The first and last days of the acts, the day before and after each, and a day before all of them.</summary>
    private static readonly ImmutableArray<LocalDate> s_edges =
    [
        .. TargetGroupAct
            .All.Values.SelectMany(static a => new[] { a.ValidFrom, a.ValidUntil ?? a.ValidFrom })
            .Append(new LocalDate(2027, 1, 1))
            .SelectMany(static d => new[] { d.PlusDays(-1), d, d.PlusDays(1) })
            .Distinct()
            .Order(),
    ];

    /// <summary>Between any two of the acts' days: each citizen is asked alone, one after the other, and counted by hand.</summary>
    [Property(MaxTest = 12)]
    public Property Between_any_two_days_of_the_acts_the_impact_is_what_asking_each_citizen_gives() =>
        Prop.ForAll(
            Arb.From(Citizens().ListOf(12)),
            static citizens =>
            {
                var builder = new RegisterBuilder();
                foreach (var ((citizen, spells), i) in citizens.Select(static (c, i) => (c, i)))
                {
                    builder.Add(citizen with { Id = $"{i}" });
                    foreach (var spell in spells)
                    {
                        builder.Add($"{i}", spell);
                    }
                }

                var register = builder.Build(new LocalDate(2027, 6, 30));
                var slow = s_edges.ToDictionary(
                    static day => day,
                    day => Enumerable.Range(0, citizens.Count).Select(i => Alone(register, i, day)).ToArray()
                );
                foreach (var before in s_edges)
                {
                    foreach (var after in s_edges)
                    {
                        var impact = TargetGroupImpact.Between(register, before, after);
                        Assert.Equal(
                            TargetGroupAct.All.On(before).IsKnown && TargetGroupAct.All.On(after).IsKnown,
                            impact.IsKnown
                        );
                        if (!impact.IsKnown)
                        {
                            Assert.NotNull(impact.Reason);
                            continue;
                        }

                        var pairs = slow[before].Zip(slow[after]).ToList();
                        Assert.Equal(
                            pairs
                                .GroupBy(static p => p)
                                .Select(static g => (g.Key.First, g.Key.Second, g.Count()))
                                .Order(),
                            impact.Value.Moves.Select(static m => (m.From, m.To, m.Citizens)).Order()
                        );
                        Assert.Equal(pairs.Count(static p => p.First != p.Second), impact.Value.Moved);
                    }
                }
            }
        );

    private static string Alone(Register register, int citizen, LocalDate day)
    {
        var answer = TargetGroupAct.AssessInForce(register.SituationOf(citizen, day).Value);
        return answer.Group?.Id
            ?? (
                answer.Verdict == Verdict.NotMet ? "outside"
                : answer.Reason?.English == "facts contradict each other" ? TargetGroupColumn.ConflictId
                : answer.Reason?.English.StartsWith("none of the known", StringComparison.Ordinal) is true
                    ? TargetGroupColumn.NoKnownGroupId
                : "unknown"
            );
    }

    // Birthdays and first days on the edges of the acts, spells that run across them.
    private static Gen<(Citizen Citizen, ImmutableArray<Spell> Spells)> Citizens() =>
        from age in Gen.Choose(16, 31)
        from birthday in Gen.Elements<LocalDate>([.. s_edges])
        from education in Gen.Elements(Enum.GetValues<EducationLevel>())
        from knows in Gen.Choose(0, 7)
        from starts in Gen.Elements<LocalDate>([.. s_edges]).ListOf(3)
        from back in Gen.Choose(-1, 400).ListOf(3)
        from lengths in Gen.Choose(0, 900).ListOf(3)
        from states in Gen.Elements<CitizenState>([.. CitizenStates.All]).ListOf(3)
        from categories in Gen.Elements(Enum.GetValues<VisitationCategory>()).ListOf(3)
        from howMany in Gen.Choose(0, 3)
        select (
            new Citizen("x", Area.Municipality(217))
            {
                BirthDate = (knows & 1) == 0 ? birthday.PlusYears(-age) : null,
                Education = (knows & 2) == 0 ? education : null,
                InIntroductionProgramme = (knows & 4) == 0 ? false : null,
            },
            Enumerable
                .Range(0, howMany)
                .Select(i => new Spell(
                    states[i],
                    starts[i].PlusDays(-back[i]),
                    lengths[i] > 800 ? null : starts[i].PlusDays(-back[i] + lengths[i]),
                    categories[i]
                ))
                .ToImmutableArray()
        );

    [Fact]
    public void Of_those_who_move_every_citizen_is_counted_under_one_reason()
    {
        var builder = new RegisterBuilder();
        for (var i = 0; i < 6; i++)
        {
            builder.Add(
                new Citizen($"{i}", Area.Municipality(i < 4 ? 217 : 250))
                {
                    BirthDate = new(1980, 1, 1),
                    InIntroductionProgramme = false,
                }
            );
            var last = new LocalDate(2021, 6, 30);
            builder.Add($"{i}", new Spell(CitizenState.UnemploymentBenefit, new(2021, 1, 1), i < 5 ? last : null));
            if (i < 3)
            {
                builder.Add($"{i}", new Spell(CitizenState.SicknessBenefit, new(2021, 7, 1)));
            }
            else if (i == 3)
            {
                builder.Add($"{i}", new Spell(CitizenState.Employment, new(2021, 7, 1)));
            }
        }

        var register = builder.Build(s_until);
        var impact = TargetGroupImpact.Between(register, new(2021, 6, 1), new(2021, 8, 1)).Value;
        Assert.Equal(5, impact.Moved);
        Assert.Equal(
            [("LAB/1", "LAB/1", 1), ("LAB/1", "LAB/6", 3), ("LAB/1", "outside", 1), ("LAB/1", "unknown", 1)],
            impact.Moves.Select(m => (m.From, m.To, m.Citizens))
        );
        var here = TargetGroupImpact.Between(register, new(2021, 6, 1), new(2021, 8, 1), Area.Municipality(217)).Value;
        Assert.Equal(
            [("LAB/1", "LAB/6", 3), ("LAB/1", "outside", 1)],
            here.Moves.Select(m => (m.From, m.To, m.Citizens))
        );
    }
}
