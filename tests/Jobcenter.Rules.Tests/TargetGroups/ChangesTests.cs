using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.TargetGroups;
using NodaTime;

namespace Jobcenter.Rules.Tests.TargetGroups;

/// <summary>What changed from one day to the next, in words.</summary>
public sealed class ChangesTests
{
    private static readonly LocalDate s_until = new(2023, 12, 31);

    [Theory]
    [InlineData("2020-12-31", "2021-01-01", "rules")]
    [InlineData("2022-12-31", "2023-01-01", "rules")]
    [InlineData("2019-12-31", "2020-01-01", "act")]
    [InlineData("2021-05-16", "2021-05-17", "age")]
    [InlineData("2021-05-17", "2021-05-18", "duration")]
    [InlineData("2021-06-30", "2021-07-01", "states,category")]
    public void Each_kind_of_change_has_its_day(string before, string now, string expected)
    {
        var changes = Between(Situation(before), Situation(now));
        Assert.Equal(expected, string.Join(",", changes.Select(c => c.Id)));
    }

    [Fact]
    public void A_change_reads_in_both_languages()
    {
        var age = Assert.Single(Between(Situation("2021-05-16"), Situation("2021-05-17")));
        Assert.Equal("alder: 30 → 31", Changes.ToText(age, Language.Danish));
        Assert.Equal("age: 30 → 31", Changes.ToText(age, Language.English));
        var born = Assert.Single(Between(Situation("2021-05-17") with { BirthDate = null }, Situation("2021-05-17")));
        Assert.Equal("alder: ukendt → 31", Changes.ToText(born, Language.Danish));
        Assert.Equal("age: unknown → 31", Changes.ToText(born, Language.English));
        var lost = Assert.Single(Between(Situation("2021-05-17"), Situation("2021-05-17") with { BirthDate = null }));
        Assert.Equal("alder: 31 → ukendt", Changes.ToText(lost, Language.Danish));
        var rules = Assert.Single(Between(Situation("2022-12-31"), Situation("2023-01-01")));
        var title = Segments.Default.Find("indvandrerkvinde")?.Label.Title.Danish;
        Assert.Equal(
            $"planernes regler: alle segmenter har regler → ingen regler for {title}",
            Changes.ToText(rules, Language.Danish)
        );
    }

    private static System.Collections.Immutable.ImmutableArray<FactReading> Between(
        CitizenSituation before,
        CitizenSituation now
    ) => Changes.Between(before, now, Segments.Default);

    private static CitizenSituation Situation(string date)
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)) { BirthDate = new(1990, 5, 17) });
        builder.Add(
            "a",
            new Spell(CitizenState.CashAssistance, new(2018, 1, 1), new(2021, 6, 30), VisitationCategory.JobReady)
        );
        builder.Add("a", new Spell(CitizenState.Employment, new(2021, 7, 1)));
        return builder.Build(s_until).SituationOf(0, Rules.Time.MeasuringPeriod.Parse(date).FirstDay).Value;
    }
}
