using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Placements;

/// <summary>The law's numbers as its document has them, with their time, source and mark.</summary>
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
        Assert.Equal("BEK 1216/2023", limits.RatioCounting.On(new(2024, 1, 1)).Value.Source.Document);
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

    [Fact]
    public void An_answer_shows_each_row_with_its_source_its_days_and_how_sure_it_is()
    {
        var from = new LocalDate(2025, 7, 1);
        var text = AnswerText.Write(
            LawCase.Law.Assess(
                LawCase.Placement(PlacementKind.TailoredNytteindsats, 1) with
                {
                    From = from,
                    To = null,
                },
                LawCase.Fine
            )
        );
        Assert.Contains("varighed: ingen grænse (sluttet)", text, StringComparison.Ordinal);
        Assert.Contains("gælder: fra 1. januar 2025 til 31. december 2026", text, StringComparison.Ordinal);
        Assert.Contains("LAB kapitel 13", text, StringComparison.Ordinal);
        Assert.Contains("Ingen grænse er fundet", text, StringComparison.Ordinal);
        Assert.Contains("gælder: fra 1. juli 2025 til 31. december 2026", text, StringComparison.Ordinal);
        Assert.Contains("Loven ophørte ikke med ydelsesreformen", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_numbers_are_told_as_texts_and_no_day_is_told_twice()
    {
        var numbers = PlacementLaw.Default.Numbers;
        Assert.Equal(numbers.Length, numbers.Select(n => n.Id).Distinct(StringComparer.Ordinal).Count());
        var nytte = Assert.Single(numbers, n => n.Id == "nytteindsats");
        Assert.Equal(["13 uger (skøn)", "ingen grænse"], nytte.Values.Select(v => v.ToText(Language.Danish)));
        Assert.All(numbers, n => Assert.NotEmpty(n.Values));
        Assert.StartsWith("nytteindsats: 13 uger", nytte.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_length_says_whose_it_is_just_as_the_rules_use_it()
    {
        var reached = new HashSet<(string, int)>();
        foreach (var kind in new[] { PlacementKind.CompanyInternship, PlacementKind.WageSubsidy })
        foreach (var group in Enumerable.Range(LegalGroups.First, LegalGroups.Last))
        foreach (var sector in new[] { PlacementSector.Private, PlacementSector.Public })
        foreach (var more in new[] { false, true })
        foreach (var isReady in new[] { false, true })
        {
            var circumstances = LawCase.Fine with
            {
                TargetGroup = group,
                IsExtended = more,
                IsSubsidyExtended = more,
                IsJobReady = isReady,
            };
            var duration = PlacementLaw.Default.Durations.Of(LawCase.Facts(kind, circumstances, sector));
            if (duration.IsKnown)
            {
                reached.Add((IdOf(duration.Value), group));
            }
        }

        string[] lengths =
        [
            "shortInternship",
            "longInternship",
            "extendedInternship",
            "privateSubsidy",
            "publicSubsidy",
            "activityReadySubsidy",
            "extendedSubsidy",
            "longSubsidy",
            "pensionSubsidy",
        ];
        Assert.Equal(
            lengths.SelectMany(id => PlacementLimits.Default.GroupsOf(id).Select(g => (id, g))).Order(),
            reached.Order()
        );
        Assert.Empty(PlacementLimits.Default.GroupsOf("nytteindsats"));
        string IdOf(ParameterValue<WeeksOrMonths> row) =>
            new (string Id, Parameter<WeeksOrMonths> Of)[]
            {
                ("shortInternship", PlacementLimits.Default.ShortInternship),
                ("longInternship", PlacementLimits.Default.LongInternship),
                ("extendedInternship", PlacementLimits.Default.ExtendedInternship),
                ("privateSubsidy", PlacementLimits.Default.PrivateSubsidy),
                ("publicSubsidy", PlacementLimits.Default.PublicSubsidy),
                ("activityReadySubsidy", PlacementLimits.Default.ActivityReadySubsidy),
                ("extendedSubsidy", PlacementLimits.Default.ExtendedSubsidy),
                ("longSubsidy", PlacementLimits.Default.LongSubsidy),
                ("pensionSubsidy", PlacementLimits.Default.PensionSubsidy),
            }
                .Single(p => p.Of.Values.Any(v => ReferenceEquals(v, row)))
                .Id;
    }

    [Fact]
    public void A_municipality_lays_its_own_practice_over_the_law_and_all_faults_are_told()
    {
        const string Own = """
            {
              "parameters": [
                {
                  "id": "longInternship",
                  "name": { "da": "varighed", "en": "duration" },
                  "values": [
                    { "value": "8 weeks", "from": "2020-01-01", "source": { "document": "EGEN22" }, "sureness": "municipal-practice" }
                  ]
                }
              ]
            }
            """;
        var group3 = LawCase.Fine with { TargetGroup = 3 };
        var placement = LawCase.Placement(PlacementKind.CompanyInternship, 1);
        var ours = PlacementLaw.Default.With(Own);
        Assert.Equal(LawCase.Day.PlusDays(55), ours.LastDayOf(placement, group3).Value);
        Assert.Equal(LawCase.Day.PlusDays(90), PlacementLaw.Default.LastDayOf(placement, group3).Value);
        Assert.Equal(LawCase.Day.PlusDays(27), ours.LastDayOf(placement, LawCase.Fine).Value);
        Assert.Contains("EGEN22", AnswerText.Write(ours.Assess(placement, group3)), StringComparison.Ordinal);

        var faults = Assert
            .Throws<DocumentFormatException>(() =>
                PlacementLaw.Default.With(
                    Own.Replace("8 weeks", "8 uger", StringComparison.Ordinal)
                        .Replace("longInternship", "priorSupport", StringComparison.Ordinal)
                )
            )
            .Faults;
        var fault = Assert.Single(faults);
        Assert.Equal("$.parameters[0].values[0].value", fault.Path);
        Assert.Contains("\"weeks\" eller \"months\"", fault.Allowed.Danish, StringComparison.Ordinal);
    }
}
