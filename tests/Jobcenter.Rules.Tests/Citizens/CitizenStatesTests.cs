using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Citizens;

/// <summary>States have a first and a last day, and something that took their place.</summary>
public sealed class CitizenStatesTests
{
    private static readonly LocalDate s_last = new(2025, 6, 30);

    [Fact]
    public void Two_benefits_ended_with_June_2025_and_one_began_with_2020()
    {
        Assert.Equal(
            [CitizenState.EducationAssistance, CitizenState.SelfSupportAndReturnBenefit],
            CitizenStates.All.Where(s => s.Days().Until == s_last)
        );
        Assert.All(
            CitizenStates.All.Where(s => s.Days().Until is not null),
            s => Assert.Equal(CitizenState.CashAssistance, s.Days().Successor)
        );
        Assert.Equal(
            [CitizenState.SeniorPension],
            CitizenStates.All.Where(s => s.Days().From == new LocalDate(2020, 1, 1))
        );
        Assert.True(CitizenState.SeniorPension.IsBenefit());
        Assert.DoesNotContain(CitizenState.SeniorPension, BenefitGroup.PublicSupport.States);
        Assert.Equal(13, BenefitGroup.PublicSupport.States.Length);
        Assert.True(CitizenState.EducationAssistance.Days().HoldsOn(s_last));
        Assert.False(CitizenState.EducationAssistance.Days().HoldsOn(s_last.PlusDays(1)));
    }

    [Theory]
    [InlineData(CitizenState.EducationAssistance, "2025-06-30", null)]
    [InlineData(
        CitizenState.EducationAssistance,
        "2025-07-01",
        "ligger efter den sidste dag med uddannelseshjælp, 30. juni 2025; i stedet kom kontanthjælp"
    )]
    [InlineData(CitizenState.SeniorPension, "2020-01-01", null)]
    [InlineData(
        CitizenState.SeniorPension,
        "2019-12-31",
        "ligger før den første dag med seniorpension, 1. januar 2020"
    )]
    public void A_spell_that_begins_outside_the_days_of_its_state_is_refused(
        CitizenState state,
        string from,
        string? reason
    )
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(from).Value;
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        Assert.Equal(reason is null, builder.Add("a", new Spell(state, day)));
        Assert.Equal(
            reason is null ? 1 : 0,
            builder.Add(new SpellBatch(["a"], [0], [DayNumberOf(day)], [DayNumberOf(day.PlusDays(9))], [(byte)state]))
        );
        Assert.All(builder.Refused, r => Assert.Equal(reason, Assert.Single(r.Faults).Reason.Danish));
        Assert.Equal(reason is null ? 0 : 2, builder.Refused.Length);
    }

    [Theory]
    [InlineData("2025-06-30", 0)] // Nobody knows yet that they run on.
    [InlineData("2025-07-01", 2)]
    public void Spells_that_run_past_the_last_day_stay_and_are_told_once_a_file(string known, int rows)
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        for (var line = 1; line <= 3; line++)
        {
            builder.Add(
                "a",
                new Spell(CitizenState.EducationAssistance, new LocalDate(2024, 1, line), line == 3 ? s_last : null),
                new RowLocation("spells.csv", line)
            );
        }

        Assert.Empty(builder.Remarks);
        var register = builder.Build(NodaTime.Text.LocalDatePattern.Iso.Parse(known).Value);
        Assert.Equal(3, register.SpellCount);
        Assert.Equal(
            rows == 0
                ? []
                :
                [
                    $"spells.csv: {rows} rækker med uddannelseshjælp går ud over den sidste dag, 30. juni 2025; de er talt, som de står",
                ],
            builder.Remarks.Select(r => r.Danish)
        );
    }

    [Fact]
    public void From_July_2025_kontanthjælp_carries_the_categories_of_what_it_took_over()
    {
        foreach (var category in Enum.GetValues<VisitationCategory>())
        {
            var isEducation = category is VisitationCategory.EducationReady or VisitationCategory.ClearlyEducationReady;
            Assert.Equal(!isEducation, VisitationCategories.IsAllowed(CitizenState.CashAssistance, category, s_last));
            Assert.True(VisitationCategories.IsAllowed(CitizenState.CashAssistance, category, s_last.PlusDays(1)));
        }
    }

    private static int DayNumberOf(LocalDate day) => day.ToDateOnly().DayNumber;
}
