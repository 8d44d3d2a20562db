using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Placements;

/// <summary>The law's rules about placements, with both sides of every edge.</summary>
public sealed class PlacementLawTests
{
    [Theory]
    [InlineData(1, false, 0, 28)]
    [InlineData(2, false, 0, 28)]
    [InlineData(4, true, 3, 28)]
    [InlineData(3, false, 0, 91)]
    [InlineData(6, false, 0, 91)]
    [InlineData(11, true, 0, 182)]
    [InlineData(3, true, 2, 182 + 182)]
    public void Praktik_lasts_4_weeks_or_13_and_after_an_assessment_26(
        int group,
        bool isExtended,
        int further,
        int days
    )
    {
        var circumstances = LawCase.Fine with
        {
            TargetGroup = group,
            IsExtended = isExtended,
            FurtherExtensions = further,
        };
        var placement = LawCase.Placement(PlacementKind.CompanyInternship, days);
        Assert.Equal(placement.To, LawCase.Law.LastDayOf(placement, circumstances).Value);
        Assert.Equal(Verdict.Met, LawCase.Law.Assess(placement, circumstances).Verdict);
        Assert.Equal(
            Verdict.NotMet,
            LawCase.Law.Assess(placement with { To = placement.To?.PlusDays(1) }, circumstances).Verdict
        );
        Assert.Equal(Verdict.Unknown, LawCase.Law.Assess(placement with { To = null }, circumstances).Verdict);
    }

    [Theory]
    [InlineData(1, PlacementSector.Private, "2021-08-31")]
    [InlineData(2, PlacementSector.Public, "2021-06-30")]
    [InlineData(12, PlacementSector.Public, "2021-06-30")]
    [InlineData(3, PlacementSector.Public, "2021-08-31")]
    [InlineData(5, PlacementSector.Private, "2021-08-31")]
    [InlineData(8, PlacementSector.Public, "2022-02-28")]
    public void Subsidy_lasts_by_group_and_sector(int group, PlacementSector sector, string last)
    {
        var circumstances = LawCase.Fine with { TargetGroup = group };
        var placement = LawCase.Placement(PlacementKind.WageSubsidy, 1) with { Sector = sector };
        var lastDay = LawCase.Law.LastDayOf(placement, circumstances).Value;
        Assert.Equal(last, NodaTime.Text.LocalDatePattern.Iso.Format(lastDay));
        Assert.Equal(Verdict.Met, LawCase.Law.Assess(placement with { To = lastDay }, circumstances).Verdict);
        Assert.Equal(
            Verdict.NotMet,
            LawCase.Law.Assess(placement with { To = lastDay.PlusDays(1) }, circumstances).Verdict
        );
    }

    [Fact]
    public void Months_end_on_the_last_day_of_short_months()
    {
        var placement = new Placement(PlacementKind.WageSubsidy, new(2020, 10, 31)) { Sector = PlacementSector.Public };
        Assert.Equal(new LocalDate(2021, 2, 27), LawCase.Law.LastDayOf(placement, LawCase.Fine).Value);
        var leap = placement with { From = new LocalDate(2023, 10, 31) };
        Assert.Equal(new LocalDate(2024, 2, 28), LawCase.Law.LastDayOf(leap, LawCase.Fine).Value);
    }

    [Theory]
    [InlineData(4, true, Verdict.NotMet)]
    [InlineData(4, false, Verdict.Met)]
    [InlineData(4, null, Verdict.Unknown)]
    [InlineData(2, null, Verdict.Met)]
    [InlineData(13, false, Verdict.NotMet)]
    [InlineData(9, false, Verdict.NotMet)]
    [InlineData(null, false, Verdict.Unknown)]
    public void Subsidy_is_not_for_the_clearly_education_ready_nor_for_groups_9_and_13(
        int? group,
        bool? clearly,
        Verdict expected
    )
    {
        var circumstances = LawCase.Fine with { TargetGroup = group, IsClearlyEducationReady = clearly };
        Assert.Equal(
            expected,
            LawCase
                .Law.CitizenRuleOf(PlacementKind.WageSubsidy)
                .Test(LawCase.Facts(PlacementKind.WageSubsidy, circumstances))
        );
    }

    [Theory]
    [InlineData(1, PlacementSector.Public, "2020-09-01", Verdict.Met)]
    [InlineData(1, PlacementSector.Public, "2020-09-02", Verdict.NotMet)]
    [InlineData(7, PlacementSector.Private, "2020-09-02", Verdict.NotMet)]
    [InlineData(7, PlacementSector.Public, "2020-09-02", Verdict.Met)]
    [InlineData(10, PlacementSector.Private, "2020-09-02", Verdict.Met)]
    [InlineData(5, PlacementSector.Private, null, Verdict.Unknown)]
    public void Six_months_of_support_come_first(int group, PlacementSector sector, string? since, Verdict expected)
    {
        var circumstances = LawCase.Fine with
        {
            TargetGroup = group,
            SupportSince = since is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(since).Value,
        };
        Assert.Equal(
            expected,
            LawCase
                .Law.CitizenRuleOf(PlacementKind.WageSubsidy)
                .Test(LawCase.Facts(PlacementKind.WageSubsidy, circumstances, sector))
        );
    }

    [Theory]
    [InlineData("1971-03-01", false, true, Verdict.Met)] // turns 50 on the first day
    [InlineData("1971-03-02", false, true, Verdict.NotMet)]
    [InlineData("1990-01-01", true, true, Verdict.Met)]
    [InlineData("1990-01-01", false, false, Verdict.Met)]
    public void Some_are_exempt_from_the_prior_support(string birth, bool single, bool educated, Verdict expected)
    {
        var circumstances = LawCase.Fine with
        {
            SupportSince = new(2021, 1, 1),
            BirthDate = NodaTime.Text.LocalDatePattern.Iso.Parse(birth).Value,
            IsSingleProvider = single,
            HasQualifyingEducation = educated,
        };
        Assert.Equal(
            expected,
            LawCase
                .Law.CitizenRuleOf(PlacementKind.WageSubsidy)
                .Test(LawCase.Facts(PlacementKind.WageSubsidy, circumstances))
        );
    }

    [Theory]
    [InlineData("v1", "v1", Verdict.NotMet)]
    [InlineData("v1", "v2", Verdict.Met)]
    [InlineData("", "v2", Verdict.Met)]
    [InlineData(null, "v2", Verdict.Unknown)]
    [InlineData("v1", null, Verdict.Unknown)]
    public void Not_with_the_last_employer(string? last, string? employer, Verdict expected)
    {
        var placement = LawCase.Placement(PlacementKind.CompanyInternship, 7) with { Employer = employer };
        Assert.Equal(expected, LawCase.Law.Assess(placement, LawCase.Fine with { LastEmployer = last }).Verdict);
    }

    [Fact]
    public void A_subsidy_is_a_net_increase()
    {
        var placement = LawCase.Placement(PlacementKind.WageSubsidy, 30);
        PlacementCircumstances Staff(Fraction now) =>
            LawCase.Fine with
            {
                Staffing = LawCase.Fine.Staffing with { StaffNow = now, AverageStaff = new Fraction(10) },
            };
        Assert.Equal(Verdict.NotMet, LawCase.Law.Assess(placement, Staff(new Fraction(9))).Verdict);
        Assert.Equal(Verdict.Met, LawCase.Law.Assess(placement, Staff(new Fraction(901, 100))).Verdict);
    }

    [Fact]
    public void Outside_the_act_nobody_knows_and_the_numbers_say_how_sure_they_are()
    {
        foreach (
            var (day, expected) in new[]
            {
                (new LocalDate(2019, 12, 31), Verdict.Unknown),
                (new(2020, 1, 1), Verdict.Met),
                (new(2025, 6, 30), Verdict.Met),
                (new(2025, 7, 1), Verdict.Met),
                (new(2026, 12, 31), Verdict.Met),
                (new(2027, 1, 1), Verdict.Unknown),
            }
        )
        {
            Assert.Equal(
                expected,
                LawCase
                    .Law.CitizenRuleOf(PlacementKind.CompanyInternship)
                    .Test(LawCase.Facts(PlacementKind.CompanyInternship, LawCase.Fine, on: day))
            );
        }

        var nytte = AnswerText.Write(
            LawCase.Law.Assess(LawCase.Placement(PlacementKind.Nytteindsats, 91), LawCase.Fine)
        );
        Assert.Contains("13 uger (skøn)", nytte, StringComparison.Ordinal);
        var praktik = AnswerText.Write(
            LawCase.Law.Assess(LawCase.Placement(PlacementKind.CompanyInternship, 28), LawCase.Fine),
            Language.English
        );
        Assert.Contains("4 weeks (municipal practice)", praktik, StringComparison.Ordinal);
        // Ordinary hours are ordinary employment; of the others no rules are loaded.
        Assert.Equal(
            Verdict.Met,
            LawCase.Law.Assess(LawCase.Placement(PlacementKind.OrdinaryHours, 28), LawCase.Fine).Verdict
        );
        Assert.Equal(
            Verdict.Unknown,
            LawCase.Law.Assess(LawCase.Placement(PlacementKind.AdultApprenticeship, 28), LawCase.Fine).Verdict
        );
        Assert.Equal(
            Verdict.Unknown,
            LawCase
                .Law.Assess(
                    LawCase.Placement(PlacementKind.OrdinaryHours, 28) with
                    {
                        From = new LocalDate(2027, 1, 1),
                        To = null,
                    },
                    LawCase.Fine
                )
                .Verdict
        );
    }

    [Fact]
    public void Adjoining_rows_with_one_employer_are_one_course()
    {
        var first = LawCase.Placement(PlacementKind.CompanyInternship, 14);
        var second = first with { From = first.To?.PlusDays(1), To = LawCase.Day.PlusDays(27) };
        Assert.Equal(Verdict.Met, LawCase.Law.Assess(second, LawCase.Fine, first).Verdict);
        Assert.Equal(
            Verdict.NotMet,
            LawCase.Law.Assess(second with { To = LawCase.Day.PlusDays(28) }, LawCase.Fine, first).Verdict
        );
        // With another employer, or after a pause, a new one begins.
        Assert.Equal(
            Verdict.Met,
            LawCase
                .Law.Assess(second with { To = LawCase.Day.PlusDays(28), Employer = "v3" }, LawCase.Fine, first)
                .Verdict
        );
        Assert.Equal(
            Verdict.Met,
            LawCase
                .Law.Assess(
                    second with
                    {
                        From = second.From?.PlusDays(1),
                        To = LawCase.Day.PlusDays(28),
                    },
                    LawCase.Fine,
                    first
                )
                .Verdict
        );
    }
}
