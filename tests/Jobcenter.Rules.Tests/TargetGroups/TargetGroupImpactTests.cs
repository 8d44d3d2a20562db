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
