using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>The effort in a housing area: its ages, and those who cannot be placed.</summary>
public sealed class AreaEffortTests
{
    private static readonly LocalDate s_lastDay = new(2021, 12, 31);
    private static readonly EmploymentPlan s_plan = EmploymentPlans.Get("HEL21");

    [Theory]
    [InlineData(true, true, new[] { "portion" })]
    [InlineData(false, true, new[] { "portion", "birth_date" })]
    [InlineData(true, false, new[] { "portion", "category" })]
    [InlineData(false, false, new[] { "portion", "birth_date", "category" })]
    public void Those_an_area_effort_cannot_place_are_remarked(bool hasAge, bool hasCategory, string[] remarks)
    {
        var builder = new RegisterBuilder();
        void Add(string id, LocalDate? birth, VisitationCategory category)
        {
            builder.Add(new Citizen(id, Figures.Municipality) { HousingArea = "Nøjsomhed", BirthDate = birth });
            builder.Add(id, new Spell(CitizenState.CashAssistance, new(2020, 1, 1), Category: category));
        }

        Add("a", new(1980, 1, 1), VisitationCategory.ActivityReady);
        Add("b", hasAge ? new LocalDate(1980, 1, 1) : null, VisitationCategory.ActivityReady);
        Add("c", new(1980, 1, 1), hasCategory ? VisitationCategory.ActivityReady : VisitationCategory.NotAssessed);
        var outcome = s_plan.FollowUp(builder.Build(s_lastDay), FigureSet.Empty, s_lastDay).Find("3.5-3");
        var figure = Assert.Single(outcome?.FiguresUsed ?? []);
        Assert.Equal(remarks, figure.Basis.Select(f => f.Id));
        Assert.All(figure.Basis.Skip(1), f => Assert.Equal("1", f.Value?.Danish));
        Assert.Equal($"0 af {4 - remarks.Length}", figure.Basis[0].Value?.Danish);
    }
}
