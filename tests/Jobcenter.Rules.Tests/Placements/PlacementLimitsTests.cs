using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Placements;

/// <summary>The law's numbers, with their time, source and mark.</summary>
public sealed class PlacementLimitsTests
{
    [Fact]
    public void Every_number_of_the_law_has_its_time_its_source_and_its_mark()
    {
        var limits = PlacementLimits.Default;
        Assert.Equal(Sureness.MunicipalPractice, limits.InternshipHours.On(LawCase.Day).Value.Sureness);
        Assert.Equal(50, limits.ExemptFromAge.On(LawCase.Day).Value.Value);
        Assert.Equal(Sureness.Sourced, limits.Ratio.On(LawCase.Day).Value.Sureness);
        Assert.Equal("§ 92", limits.RatioCounting.On(new(2021, 12, 31)).Value.Source.Section);
        Assert.Equal("§ 65", limits.RatioCounting.On(new(2022, 1, 1)).Value.Source.Section);
        Assert.False(limits.RatioAverage.On(new(2021, 12, 31)).IsKnown);
        Assert.Equal(4, limits.RatioAverage.On(new(2022, 1, 1)).Value.Value.Count);
        Assert.False(limits.RatioAverage.On(new(2024, 1, 1)).IsKnown);
        Assert.Equal(
            (12, Sureness.MunicipalPractice),
            (
                limits.NetIncreaseAverage.On(LawCase.Day).Value.Value.Count,
                limits.NetIncreaseAverage.On(LawCase.Day).Value.Sureness
            )
        );
        var subsidy = LawCase.Placement(PlacementKind.WageSubsidy, 28) with
        {
            From = new LocalDate(2022, 2, 1),
            To = null,
        };
        var text = AnswerText.Write(LawCase.Law.Assess(subsidy, LawCase.Fine));
        Assert.Contains("gennemsnit af de seneste: 4 måneder", text, StringComparison.Ordinal);
        Assert.Contains("gennemsnit af de seneste: 12 måneder (kommunal praksis)", text, StringComparison.Ordinal);
    }
}
