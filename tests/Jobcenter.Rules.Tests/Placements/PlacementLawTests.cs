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

    [Theory]
    [InlineData(2019, 12, 31, "loven før 2020")]
    [InlineData(2027, 1, 1, "ny hovedlov")]
    public void The_last_day_says_why_where_no_rules_are_loaded(int year, int month, int day, string why)
    {
        var last = PlacementLaw.Default.LastDayOf(
            new Placement(PlacementKind.Nytteindsats, new LocalDate(year, month, day)),
            new PlacementCircumstances { TargetGroup = 2 }
        );
        Assert.False(last.IsKnown);
        Assert.Contains(why, last.Reason?.Danish, StringComparison.Ordinal);
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
                .Law.RulesOf(PlacementKind.WageSubsidy)
                .Citizen.Test(LawCase.Facts(PlacementKind.WageSubsidy, circumstances))
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
                .Law.RulesOf(PlacementKind.WageSubsidy)
                .Citizen.Test(LawCase.Facts(PlacementKind.WageSubsidy, circumstances, sector))
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
                .Law.RulesOf(PlacementKind.WageSubsidy)
                .Citizen.Test(LawCase.Facts(PlacementKind.WageSubsidy, circumstances))
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

    [Theory]
    [InlineData(9, 1, null, false, Verdict.NotMet)]
    [InlineData(901, 100, null, false, Verdict.Met)]
    [InlineData(9, 1, null, null, Verdict.Unknown)] // a reduced capacity for work would free the employer of it
    [InlineData(9, 1, null, true, Verdict.Met)]
    [InlineData(901, 100, null, null, Verdict.Met)]
    [InlineData(9, 1, 9, false, Verdict.Met)] // a state institution is measured against its budget
    [InlineData(901, 100, 12, false, Verdict.NotMet)]
    public void A_subsidy_is_a_net_increase(int now, int of, int? budget, bool? isReduced, Verdict expected)
    {
        var circumstances = LawCase.Fine with
        {
            HasReducedWorkCapacity = isReduced,
            Staffing = LawCase.Fine.Staffing with
            {
                StaffNow = new Fraction(now, of),
                AverageStaff = new Fraction(10),
                BudgetStaff = budget is { } staff ? new Fraction(staff) : null,
            },
        };
        var placement = LawCase.Placement(PlacementKind.WageSubsidy, 30) with { Sector = PlacementSector.Public };
        var answer = LawCase.Law.Assess(placement, circumstances);
        Assert.Equal(expected, Assert.Single(answer.Parts, p => p.Label?.Id == "LAB/merbeskaeftigelse").Verdict);
        Assert.Equal(expected, answer.Verdict);
        // A private employer has no budget.
        Assert.Equal(
            LawCase
                .Law.Assess(
                    placement with
                    {
                        Sector = PlacementSector.Private,
                    },
                    circumstances with
                    {
                        Staffing = circumstances.Staffing with { BudgetStaff = null },
                    }
                )
                .Verdict,
            LawCase.Law.Assess(placement with { Sector = PlacementSector.Private }, circumstances).Verdict
        );
    }

    [Fact]
    public void Outside_the_days_of_the_rules_nobody_knows_and_the_reason_is_that_they_are_not_loaded()
    {
        PlacementKind[] asksGroup =
        [
            PlacementKind.CompanyInternship,
            PlacementKind.WageSubsidy,
            PlacementKind.Nytteindsats,
            PlacementKind.TailoredNytteindsats,
        ];
        foreach (
            var (day, expected, reason) in new (LocalDate, Verdict, string?)[]
            {
                (new(2019, 12, 31), Verdict.Unknown, "Reglerne om virksomhedsforløb i loven før 2020 er ikke indlæst."),
                (new(2020, 1, 1), Verdict.Met, null),
                (new(2025, 6, 30), Verdict.Met, null),
                (new(2025, 7, 1), Verdict.Met, null),
                (new(2026, 1, 31), Verdict.Met, null),
                (new(2026, 2, 1), Verdict.Met, null),
                (new(2026, 6, 30), Verdict.Met, null),
                (new(2026, 7, 1), Verdict.Met, null),
                (new(2026, 12, 31), Verdict.Met, null),
                (new(2027, 1, 1), Verdict.Unknown, "En ny hovedlov ventes 1. januar 2027 og er ikke indlæst."),
            }
        )
        {
            foreach (var kind in new[] { PlacementKind.CompanyInternship, PlacementKind.OrdinaryHours })
            {
                var answer = LawCase.Law.RulesOf(kind).Citizen.Assess(LawCase.Facts(kind, LawCase.Fine, on: day));
                Assert.Equal(expected, answer.Verdict);
                // The group was given: only the rules are missing.
                Assert.Equal(reason is null ? [] : ["placementRules"], answer.MissingFacts().Select(f => f.Id));
                Assert.All(answer.MissingFacts(), f => Assert.Equal(reason, f.Reason?.Danish));
            }

            foreach (var kind in PlacementKinds.All)
            {
                var placement = new Placement(kind, day);
                foreach (var circumstances in new[] { LawCase.Fine, new PlacementCircumstances() })
                {
                    var moves = NextMove
                        .Of(new("c", day), circumstances, day, employer: "v1")
                        .Where(m => m.Kind == kind)
                        .Select(static m => m.Assessment);
                    foreach (
                        var answer in moves
                            .Append(LawCase.Law.Assess(placement, circumstances))
                            .Concat(PlacementLaw.Default.AssessChain(circumstances, [placement]))
                    )
                    {
                        if (reason is not null)
                        {
                            // Nothing beside the reason, given or not.
                            Assert.Equal(Verdict.Unknown, answer.Verdict);
                            var only = Assert.Single(answer.MissingFacts());
                            Assert.Equal(("placementRules", reason), (only.Id, only.Reason?.Danish));
                        }
                        else
                        {
                            Assert.DoesNotContain(answer.MissingFacts(), f => f.Id == "placementRules");
                            Assert.Equal(
                                circumstances.TargetGroup is null && asksGroup.Contains(kind),
                                answer.MissingFacts().Any(f => f.Id == "target_group")
                            );
                        }
                    }
                }
            }
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
        Assert.Equal(
            Verdict.Unknown,
            LawCase.Law.Assess(LawCase.Placement(PlacementKind.AdultApprenticeship, 28), LawCase.Fine).Verdict
        );
    }

    [Fact]
    public void Further_extensions_of_what_is_not_extended_are_refused()
    {
        var placement = LawCase.Placement(PlacementKind.CompanyInternship, 28);
        var circumstances = LawCase.Fine with { FurtherExtensions = 2 };
        foreach (
            var ask in new Func<object?>[]
            {
                () => LawCase.Law.Assess(placement, circumstances),
                () => LawCase.Law.LastDayOf(placement, circumstances),
                () => NextMove.Of(new("c", LawCase.Day), circumstances, LawCase.Day),
                () => PlacementLaw.Default.AssessChain(circumstances, [placement]),
            }
        )
        {
            var refused = Assert.Throws<ArgumentException>(ask);
            Assert.Equal("circumstances", refused.ParamName);
            Assert.StartsWith(
                "circumstances had 2 FurtherExtensions without IsExtended;",
                refused.Message,
                StringComparison.Ordinal
            );
        }
    }

    [Theory]
    [InlineData("2024-12-31", 91, true)]
    [InlineData("2024-12-31", 92, false)]
    [InlineData("2025-01-01", 92, true)]
    [InlineData("2025-01-01", 5000, true)]
    [InlineData("2026-12-31", 5000, true)]
    public void Nytteindsats_lasts_13_weeks_until_2024_and_has_no_limit_from_2025(string from, int days, bool isMet)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(from).Value;
        var placement = LawCase.Placement(PlacementKind.Nytteindsats, 1) with
        {
            From = day,
            To = day.PlusDays(days - 1),
        };
        var duration = LawCase
            .Law.Assess(placement, LawCase.Fine)
            .Parts.Single(p => p.Label?.Id == "LAB/nytteindsats/varighed");
        Assert.Equal(isMet ? Verdict.Met : Verdict.NotMet, duration.Verdict);
    }

    [Theory]
    [InlineData("2024-12-31", 3700, Verdict.Unknown)]
    [InlineData("2025-01-01", 3700, Verdict.Met)]
    [InlineData("2025-07-01", 100, Verdict.Met)]
    [InlineData("2026-12-31", 3700, Verdict.Met)]
    [InlineData("2027-01-01", 3700, Verdict.Unknown)]
    [InlineData("2025-07-01", null, Verdict.Unknown)]
    public void Specially_arranged_nytteindsats_has_hours_alone_from_2025(string from, int? hours, Verdict expected)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(from).Value;
        var placement = new Placement(PlacementKind.TailoredNytteindsats, day)
        {
            Hours = hours is { } hundredths ? WeeklyHours.FromHundredths(hundredths) : null,
        };
        Assert.Equal(expected, LawCase.Law.Assess(placement, LawCase.Fine).Verdict);
        Assert.DoesNotContain(PlacementKind.TailoredNytteindsats, PlacementKinds.CompanyDirected);
    }

    [Theory]
    [InlineData(3, false, "2021-08-31")]
    [InlineData(5, false, "2021-08-31")]
    [InlineData(3, true, "2022-02-28")]
    [InlineData(5, true, "2022-02-28")]
    [InlineData(2, true, "2021-08-31")] // of others a prolongation changes nothing
    [InlineData(10, false, "2022-02-28")]
    [InlineData(11, false, null)]
    public void Subsidy_of_3_and_5_is_prolonged_after_an_assessment_and_that_of_11_has_no_limit(
        int group,
        bool isExtended,
        string? last
    )
    {
        var circumstances = LawCase.Fine with { TargetGroup = group, IsSubsidyExtended = isExtended };
        foreach (var sector in new[] { PlacementSector.Private, PlacementSector.Public })
        {
            var placement = LawCase.Placement(PlacementKind.WageSubsidy, 3000) with { Sector = sector };
            var lastDay = LawCase.Law.LastDayOf(placement, circumstances);
            if (last is null)
            {
                Assert.Equal("der er ingen grænse", lastDay.Reason?.Danish);
                Assert.Equal(Verdict.Met, LawCase.Law.Assess(placement, circumstances).Verdict);
                Assert.Equal(Verdict.Met, LawCase.Law.Assess(placement with { To = null }, circumstances).Verdict);
            }
            else if (group != 2 || sector == PlacementSector.Private)
            {
                Assert.Equal(last, NodaTime.Text.LocalDatePattern.Iso.Format(lastDay.Value));
            }
        }
    }

    [Fact]
    public void Subsidy_counts_per_employer_and_praktik_begins_anew_after_a_pause()
    {
        var first = LawCase.Placement(PlacementKind.WageSubsidy, 30);
        var overlapping = first with { From = first.From?.PlusDays(10), To = first.To?.PlusDays(5) };
        var second = first with { From = LawCase.Day.PlusMonths(4), To = null };
        var full = LocalDate.Max(second.From ?? default, default).PlusMonths(6).PlusDays(-1);
        LocalDate Last(Placement placement, params Placement[] earlier) =>
            LawCase.Law.LastDayOf(placement, LawCase.Fine, earlier).Value;
        Assert.Equal(full, Last(second));
        Assert.Equal(full.PlusDays(-30), Last(second, first));
        Assert.Equal(full.PlusDays(-35), Last(second, overlapping, first)); // a day in two rows counts once
        Assert.Equal(full, Last(second, first with { Employer = "v9" }));
        Assert.Equal(full, Last(second, first with { Kind = PlacementKind.CompanyInternship }));
        Assert.Equal(full, Last(second, first with { From = full, To = full })); // what comes after is not before
        var text = AnswerText.Write(LawCase.Law.Assess(second with { To = full.PlusDays(-30) }, LawCase.Fine, first));
        Assert.Contains("dage brugt før hos samme arbejdsgiver: 30", text, StringComparison.Ordinal);
        Assert.Equal(
            Verdict.NotMet,
            LawCase.Law.Assess(second with { To = full.PlusDays(-29) }, LawCase.Fine, first).Verdict
        );
        var praktik = second with { Kind = PlacementKind.CompanyInternship };
        Assert.Equal(
            LawCase.Law.LastDayOf(praktik, LawCase.Fine),
            LawCase.Law.LastDayOf(praktik, LawCase.Fine, first with { Kind = PlacementKind.CompanyInternship })
        );
    }

    // A second reading of the law, day by day: how long each kind may last when it begins on a day.
    private static string Longest(
        PlacementKind kind,
        LocalDate day,
        int group,
        bool isPrivate,
        bool isReady,
        bool more
    ) =>
        day < new LocalDate(2020, 1, 1) || day > new LocalDate(2026, 12, 31)
            ? "unknown"
            : kind switch
            {
                PlacementKind.CompanyInternship => group is 1 or 2 or 4 ? "28 d" : "91 d",
                PlacementKind.Nytteindsats => day < new LocalDate(2025, 1, 1) ? "91 d" : "none",
                PlacementKind.TailoredNytteindsats => day < new LocalDate(2025, 1, 1) ? "unknown" : "none",
                PlacementKind.WageSubsidy => group switch
                {
                    1 or 2 or 4 => isPrivate ? "6 m" : "4 m",
                    12 when isReady => isPrivate ? "6 m" : "4 m",
                    3 or 5 => more ? "12 m" : "6 m",
                    6 or 7 or 8 or 10 or 12 => "12 m",
                    11 => "none",
                    _ => "unknown",
                },
                _ => "unknown",
            };

    [Fact]
    public void On_every_day_each_kind_lasts_as_long_as_a_second_reading_of_the_law_says()
    {
        var random = new Random(2411);
        for (var day = new LocalDate(2019, 12, 1); day < new LocalDate(2027, 2, 1); day = day.PlusDays(1))
        {
            foreach (var kind in PlacementKinds.All)
            {
                var (group, isPrivate) = (random.Next(1, 14), random.Next(2) == 0);
                var (isReady, more) = (random.Next(2) == 0, random.Next(2) == 0);
                var circumstances = LawCase.Fine with
                {
                    TargetGroup = group,
                    IsJobReady = isReady,
                    IsSubsidyExtended = more,
                };
                var placement = LawCase.Placement(kind, 1) with
                {
                    From = day,
                    To = null,
                    Sector = isPrivate ? PlacementSector.Private : PlacementSector.Public,
                };
                var expected = Longest(kind, day, group, isPrivate, isReady, more);
                var last = LawCase.Law.LastDayOf(placement, circumstances);
                var number = expected.Split(' ')[0];
                var told = expected switch
                {
                    "unknown" or "none" => (LocalDate?)null,
                    [.., 'd'] => day.PlusDays(int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) - 1),
                    _ => day.PlusMonths(int.Parse(number, System.Globalization.CultureInfo.InvariantCulture))
                        .PlusDays(-1),
                };
                Assert.Equal(told, last.IsKnown ? last.Value : null);
                Verdict DurationOf(LocalDate? to) =>
                    LawCase
                        .Law.Assess(placement with { To = to }, circumstances)
                        .Parts.SingleOrDefault(p => p.Label?.Id == $"LAB/{kind.Id()}/varighed")
                        ?.Verdict
                    ?? Verdict.Unknown;
                Assert.Equal(
                    expected == "unknown" ? Verdict.Unknown : Verdict.Met,
                    DurationOf(told ?? day.PlusDays(4000))
                );
                Assert.Equal(
                    expected is "unknown" ? Verdict.Unknown
                        : expected is "none" ? Verdict.Met
                        : Verdict.NotMet,
                    DurationOf((told ?? day).PlusDays(1))
                );
            }
        }
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
