using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Tests.Kernel;

public sealed class VocabularyTests
{
    [Fact]
    public void There_are_fourteen_benefits_and_two_activities()
    {
        Assert.Equal(16, CitizenStates.All.Length);
        Assert.Equal(14, CitizenStates.Benefits.Length);
        Assert.Equal(Enum.GetValues<CitizenState>(), CitizenStates.All);
        Assert.False(CitizenState.Employment.IsBenefit());
        Assert.False(CitizenState.Education.IsBenefit());
    }

    [Fact]
    public void Ids_read_back_and_are_ascii_while_names_have_real_letters()
    {
        foreach (var state in CitizenStates.All)
        {
            Assert.True(CitizenStates.Vocabulary.TryParse(state.Id(), out var back));
            Assert.Equal(state, back);
            Assert.True(state.Id().All(char.IsAscii));
        }

        foreach (var category in Enum.GetValues<VisitationCategory>())
        {
            Assert.True(VisitationCategories.Vocabulary.TryParse(category.Id(), out var back));
            Assert.Equal(category, back);
        }

        Assert.Equal("førtidspension", CitizenState.DisabilityPension.Name().Danish);
        Assert.Equal("åbenlyst uddannelsesparat", VisitationCategory.ClearlyEducationReady.Name().Danish);
        Assert.False(CitizenStates.Vocabulary.TryParse("Dagpenge", out _));
        Assert.False(CitizenStates.Vocabulary.TryParse(null, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => ((CitizenState)99).Id());
    }

    [Theory]
    [InlineData(CitizenState.UnemploymentBenefit, null, "")]
    [InlineData(CitizenState.CashAssistance, null, "jobparat aktivitetsparat")]
    [InlineData(CitizenState.EducationAssistance, null, "aktivitetsparat uddannelsesparat aabenlyst-uddannelsesparat")]
    [InlineData(CitizenState.SelfSupportAndReturnBenefit, false, "jobparat aktivitetsparat")]
    [InlineData(
        CitizenState.SelfSupportAndReturnBenefit,
        true,
        "aktivitetsparat uddannelsesparat aabenlyst-uddannelsesparat"
    )]
    [InlineData(
        CitizenState.SelfSupportAndReturnBenefit,
        null,
        "jobparat aktivitetsparat uddannelsesparat aabenlyst-uddannelsesparat"
    )]
    [InlineData(CitizenState.SicknessBenefit, null, "")]
    [InlineData(CitizenState.FlexJob, null, "")]
    [InlineData(CitizenState.Employment, null, "")]
    public void Benefits_allow_the_categories_of_the_table(CitizenState state, bool? youngWithOrder, string allowed)
    {
        var found = Enum.GetValues<VisitationCategory>()
            .Where(c =>
                c != VisitationCategory.NotAssessed
                && VisitationCategories.IsAllowed(state, c, new(2021, 3, 1), youngWithOrder)
            )
            .Select(c => c.Id());
        Assert.Equal(allowed, string.Join(' ', found));
        Assert.True(
            VisitationCategories.IsAllowed(state, VisitationCategory.NotAssessed, new(2021, 3, 1), youngWithOrder)
        );
    }

    [Fact]
    public void Public_support_is_the_thirteen_benefits()
    {
        Assert.Equal(
            CitizenStates.Benefits.Where(b => b != CitizenState.SeniorPension),
            BenefitGroup.PublicSupport.States
        );
        Assert.Equal("offentlig-forsoergelse", BenefitGroup.PublicSupport.Id);
        Assert.Equal(BenefitGroup.Of(CitizenState.FlexJob), BenefitGroup.Of(CitizenState.FlexJob));
        Assert.NotEqual(BenefitGroup.Of(CitizenState.FlexJob), BenefitGroup.Of(CitizenState.Education));
        Assert.Throws<ArgumentException>(() => new BenefitGroup("Æ", BilingualText.Same("x"), CitizenState.FlexJob));
        Assert.Throws<ArgumentException>(() => new BenefitGroup("x", BilingualText.Same("x")));
        Assert.False(BenefitGroup.PublicSupport.Contains((CitizenState)99));
        Assert.Throws<ArgumentException>(() => new BenefitGroup("x", BilingualText.Same("x"), (CitizenState)77));
    }

    [Theory]
    [InlineData("217", true)]
    [InlineData("DK", true)]
    [InlineData("101", true)]
    [InlineData("100", false)]
    [InlineData("999", true)]
    [InlineData("1000", false)]
    [InlineData("0217", false)]
    [InlineData("dk", false)]
    [InlineData("", false)]
    [InlineData("+21", false)]
    public void An_area_is_a_code_or_the_country(string text, bool isArea)
    {
        Assert.Equal(isArea, Area.TryParse(text, null, out var area));
        if (isArea)
        {
            Assert.Equal(text, area.ToString());
            Assert.Equal(area, Area.Parse(text));
        }
        else
        {
            Assert.Throws<FormatException>(() => Area.Parse(text));
        }
    }

    [Fact]
    public void An_area_is_written_for_people()
    {
        Assert.Equal("kommune 217", Area.Municipality(217).ToText(Language.Danish));
        Assert.Equal("the country", Area.Country.ToText(Language.English));
        Assert.True(default(Area).IsCountry);
        Assert.Throws<ArgumentOutOfRangeException>(() => Area.Municipality(100));
    }
}
