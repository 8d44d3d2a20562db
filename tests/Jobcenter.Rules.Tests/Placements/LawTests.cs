using FsCheck.Xunit;
using Jobcenter.Rules.Explanations;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Placements;

/// <summary>The law's rules about placements, with both sides of every edge; the next moves and planned chains.</summary>
public sealed class LawTests
{
    private static readonly LocalDate s_day = new(2021, 3, 1);
    private static readonly PlacementLaw s_law = PlacementLaw.Default;

    // Everything the law asks about is in order.
    private static readonly PlacementCircumstances s_fine = new()
    {
        TargetGroup = 2,
        IsClearlyEducationReady = false,
        IsJobReady = true,
        SupportSince = new(2020, 1, 1),
        BirthDate = new(1985, 5, 5),
        IsSingleProvider = false,
        HasQualifyingEducation = true,
        LastEmployer = string.Empty,
        Staffing = new()
        {
            Heads = 20,
            PlacedHeads = 0,
            FullTimeEquivalents = new Fraction(20),
            PlacedFullTimeEquivalents = Fraction.Zero,
            StaffNow = new Fraction(20),
            AverageStaff = new Fraction(20),
        },
    };

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
        var circumstances = s_fine with { TargetGroup = group, IsExtended = isExtended, FurtherExtensions = further };
        var placement = Placement(PlacementKind.CompanyInternship, days);
        Assert.Equal(placement.To, s_law.LastDayOf(placement, circumstances).Value);
        Assert.Equal(Verdict.Met, s_law.Assess(placement, circumstances).Verdict);
        Assert.Equal(
            Verdict.NotMet,
            s_law.Assess(placement with { To = placement.To?.PlusDays(1) }, circumstances).Verdict
        );
        Assert.Equal(Verdict.Unknown, s_law.Assess(placement with { To = null }, circumstances).Verdict);
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
        var circumstances = s_fine with { TargetGroup = group };
        var placement = Placement(PlacementKind.WageSubsidy, 1) with { Sector = sector };
        var lastDay = s_law.LastDayOf(placement, circumstances).Value;
        Assert.Equal(last, NodaTime.Text.LocalDatePattern.Iso.Format(lastDay));
        Assert.Equal(Verdict.Met, s_law.Assess(placement with { To = lastDay }, circumstances).Verdict);
        Assert.Equal(Verdict.NotMet, s_law.Assess(placement with { To = lastDay.PlusDays(1) }, circumstances).Verdict);
    }

    [Fact]
    public void Months_end_on_the_last_day_of_short_months()
    {
        var placement = new Placement(PlacementKind.WageSubsidy, new(2020, 10, 31)) { Sector = PlacementSector.Public };
        Assert.Equal(new LocalDate(2021, 2, 27), s_law.LastDayOf(placement, s_fine).Value);
        var leap = placement with { From = new LocalDate(2023, 10, 31) };
        Assert.Equal(new LocalDate(2024, 2, 28), s_law.LastDayOf(leap, s_fine).Value);
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
        var circumstances = s_fine with { TargetGroup = group, IsClearlyEducationReady = clearly };
        Assert.Equal(
            expected,
            s_law.CitizenRuleOf(PlacementKind.WageSubsidy).Test(Facts(PlacementKind.WageSubsidy, circumstances))
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
        var circumstances = s_fine with
        {
            TargetGroup = group,
            SupportSince = since is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(since).Value,
        };
        Assert.Equal(
            expected,
            s_law.CitizenRuleOf(PlacementKind.WageSubsidy).Test(Facts(PlacementKind.WageSubsidy, circumstances, sector))
        );
    }

    [Theory]
    [InlineData("1971-03-01", false, true, Verdict.Met)] // turns 50 on the first day
    [InlineData("1971-03-02", false, true, Verdict.NotMet)]
    [InlineData("1990-01-01", true, true, Verdict.Met)]
    [InlineData("1990-01-01", false, false, Verdict.Met)]
    public void Some_are_exempt_from_the_prior_support(string birth, bool single, bool educated, Verdict expected)
    {
        var circumstances = s_fine with
        {
            SupportSince = new(2021, 1, 1),
            BirthDate = NodaTime.Text.LocalDatePattern.Iso.Parse(birth).Value,
            IsSingleProvider = single,
            HasQualifyingEducation = educated,
        };
        Assert.Equal(
            expected,
            s_law.CitizenRuleOf(PlacementKind.WageSubsidy).Test(Facts(PlacementKind.WageSubsidy, circumstances))
        );
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(5, 1)]
    [InlineData(9, 1)]
    [InlineData(10, 2)]
    [InlineData(14, 2)]
    [InlineData(15, 3)]
    [InlineData(19, 3)]
    [InlineData(20, 4)]
    [InlineData(24, 4)]
    [InlineData(49, 9)]
    [InlineData(50, 10)]
    [InlineData(59, 10)]
    [InlineData(60, 11)]
    [InlineData(70, 12)]
    public void The_reasonable_ratio_is_the_published_one(int employees, int most)
    {
        Assert.Equal(most, ReasonableRatio.Default.Most(new Fraction(employees)));
        foreach (var (placed, expected) in new[] { (most - 1, Verdict.Met), (most, Verdict.NotMet) })
        {
            var heads = s_fine with
            {
                Staffing = new() { Heads = employees, PlacedHeads = placed },
            };
            Assert.Equal(expected, Ratio(heads, new(2021, 12, 31)));
            var fullTime = s_fine with
            {
                Staffing = new()
                {
                    FullTimeEquivalents = new Fraction(employees),
                    PlacedFullTimeEquivalents = new Fraction(placed),
                },
            };
            Assert.Equal(expected, Ratio(fullTime, new(2022, 1, 1)));
            // Each way of counting asks for its own numbers.
            Assert.Equal(Verdict.Unknown, Ratio(heads, new(2022, 1, 1)));
            Assert.Equal(Verdict.Unknown, Ratio(fullTime, new(2021, 12, 31)));
        }
    }

    [Fact]
    public void From_2022_both_sides_are_full_time_equivalents()
    {
        // 9.99 employees allow one; half a full-time placement fits beside another half.
        var circumstances = s_fine with
        {
            Staffing = new()
            {
                FullTimeEquivalents = new Fraction(999, 100),
                PlacedFullTimeEquivalents = new Fraction(1, 2),
            },
        };
        LocalDate day = new(2022, 3, 1);
        Assert.Equal(Verdict.Met, Ratio(circumstances, day, 1850));
        Assert.Equal(Verdict.NotMet, Ratio(circumstances, day, 1851));
        Assert.Equal(Verdict.Unknown, Ratio(circumstances, new(2024, 1, 1), 1850));
    }

    [Property(MaxTest = 300)]
    public void The_ratio_counts_as_taking_employees_one_by_one(int seed)
    {
        var employees = new Random(seed).Next(300);
        var (places, left) = (0, employees);
        for (var taken = 0; left >= (taken < 50 ? 5 : 10); places++)
        {
            var step = taken < 50 ? 5 : 10;
            taken += step;
            left -= step;
        }

        Assert.Equal(Math.Max(1, places), ReasonableRatio.Default.Most(new Fraction(employees)));
        Assert.True(
            ReasonableRatio.Default.Most(new Fraction(employees))
                <= ReasonableRatio.Default.Most(new Fraction((2 * employees) + 1, 2))
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
        var placement = Placement(PlacementKind.CompanyInternship, 7) with { Employer = employer };
        Assert.Equal(expected, s_law.Assess(placement, s_fine with { LastEmployer = last }).Verdict);
    }

    [Fact]
    public void A_subsidy_is_a_net_increase()
    {
        var placement = Placement(PlacementKind.WageSubsidy, 30);
        PlacementCircumstances Staff(Fraction now) =>
            s_fine with
            {
                Staffing = s_fine.Staffing with { StaffNow = now, AverageStaff = new Fraction(10) },
            };
        Assert.Equal(Verdict.NotMet, s_law.Assess(placement, Staff(new Fraction(9))).Verdict);
        Assert.Equal(Verdict.Met, s_law.Assess(placement, Staff(new Fraction(901, 100))).Verdict);
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
                (new(2025, 7, 1), Verdict.Unknown),
            }
        )
        {
            Assert.Equal(
                expected,
                s_law
                    .CitizenRuleOf(PlacementKind.CompanyInternship)
                    .Test(Facts(PlacementKind.CompanyInternship, s_fine, on: day))
            );
        }

        var nytte = AssessmentText.Write(s_law.Assess(Placement(PlacementKind.Nytteindsats, 91), s_fine));
        Assert.Contains("13 uger (skøn)", nytte, StringComparison.Ordinal);
        var praktik = AssessmentText.Write(
            s_law.Assess(Placement(PlacementKind.CompanyInternship, 28), s_fine),
            Language.English
        );
        Assert.Contains("4 weeks (municipal practice)", praktik, StringComparison.Ordinal);
        // Ordinary hours are ordinary employment; of the others no rules are loaded.
        Assert.Equal(Verdict.Met, s_law.Assess(Placement(PlacementKind.OrdinaryHours, 28), s_fine).Verdict);
        Assert.Equal(Verdict.Unknown, s_law.Assess(Placement(PlacementKind.AdultApprenticeship, 28), s_fine).Verdict);
        Assert.Equal(
            Verdict.Unknown,
            s_law
                .Assess(
                    Placement(PlacementKind.OrdinaryHours, 28) with
                    {
                        From = new LocalDate(2025, 7, 1),
                        To = null,
                    },
                    s_fine
                )
                .Verdict
        );
    }

    [Fact]
    public void Adjoining_rows_with_one_employer_are_one_course()
    {
        var first = Placement(PlacementKind.CompanyInternship, 14);
        var second = first with { From = first.To?.PlusDays(1), To = s_day.PlusDays(27) };
        Assert.Equal(Verdict.Met, s_law.Assess(second, s_fine, first).Verdict);
        Assert.Equal(Verdict.NotMet, s_law.Assess(second with { To = s_day.PlusDays(28) }, s_fine, first).Verdict);
        // With another employer, or after a pause, a new one begins.
        Assert.Equal(
            Verdict.Met,
            s_law.Assess(second with { To = s_day.PlusDays(28), Employer = "v3" }, s_fine, first).Verdict
        );
        Assert.Equal(
            Verdict.Met,
            s_law
                .Assess(second with { From = second.From?.PlusDays(1), To = s_day.PlusDays(28) }, s_fine, first)
                .Verdict
        );
    }

    [Fact]
    public void The_next_moves_say_when_how_long_and_why_not()
    {
        var sequence = new PlacementSequence(
            "c",
            new(2021, 1, 4),
            new Placement(PlacementKind.CompanyInternship, new(2021, 1, 4), new LocalDate(2021, 1, 31))
        );
        var circumstances = s_fine with { SupportSince = new(2020, 10, 15) };
        LocalDate date = new(2021, 2, 10);
        var pause = PlacementPolicies.Throughout2019;
        var moves = NextMoves.Of(sequence, circumstances, date, [pause]);
        NextMove Of(PlacementKind kind, PlacementSector sector) =>
            Assert.Single(moves, m => m.Kind == kind && m.Sector == sector);

        var praktik = Of(PlacementKind.CompanyInternship, PlacementSector.Public);
        Assert.Equal(Verdict.Met, praktik.Verdict);
        Assert.Equal((date, new LocalDate(2021, 3, 1)), (praktik.EarliestStart.Value, praktik.LatestStart.Value));
        Assert.Equal("HEL19/forloeb/pause", praktik.LatestBound?.Id);
        Assert.Equal((date.PlusDays(27), "§ 61"), (praktik.LastDay.Value, praktik.Duration.Value.Source.Section));

        // Six months of support end only after the pause has become too long.
        var late = Of(PlacementKind.WageSubsidy, PlacementSector.Private);
        Assert.Equal((Verdict.NotMet, true), (late.Verdict, late.IsTooLate));
        Assert.Equal(new LocalDate(2021, 4, 15), late.EarliestStart.Value);
        Assert.Equal("§ 69", late.EarliestBound?.Source.Section);
        Assert.Null(praktik.EarliestBound);
        Assert.Equal(new LocalDate(2021, 3, 1), late.LatestStart.Value);
        moves = NextMoves.Of(sequence, circumstances, date);
        var subsidy = Of(PlacementKind.WageSubsidy, PlacementSector.Private);
        Assert.Equal(new LocalDate(2021, 4, 15), subsidy.EarliestStart.Value);
        Assert.Equal(new LocalDate(2021, 10, 14), subsidy.LastDay.Value);
        Assert.Equal(new LocalDate(2021, 8, 14), Of(PlacementKind.WageSubsidy, PlacementSector.Public).LastDay.Value);
        Assert.Equal(Verdict.Unknown, Of(PlacementKind.AdultApprenticeship, PlacementSector.Private).Verdict);

        var young = NextMoves.Of(sequence, s_fine with { TargetGroup = 4, IsClearlyEducationReady = true }, date);
        var none = Assert.Single(
            young,
            m => m.Kind == PlacementKind.WageSubsidy && m.Sector == PlacementSector.Private
        );
        Assert.Equal(Verdict.NotMet, none.Verdict);
        Assert.False(none.EarliestStart.IsKnown);
        Assert.Equal(
            new LocalDate(2025, 6, 30),
            Assert
                .Single(young, m => m.Kind == PlacementKind.Nytteindsats && m.Sector == PlacementSector.Public)
                .LatestStart.Value
        );
    }

    [Fact]
    public void The_next_moves_know_the_birthday_that_exempts_and_the_end_of_the_programme()
    {
        LocalDate date = new(2020, 10, 1);
        var circumstances = s_fine with { BirthDate = new(1970, 11, 1), SupportSince = new(2020, 6, 15) };
        LocalDate Earliest(PlacementSequence sequence) =>
            NextMoves
                .Of(sequence, circumstances, date)
                .Single(m => m is { Kind: PlacementKind.WageSubsidy, Sector: PlacementSector.Private })
                .EarliestStart.Value;
        Assert.Equal(new LocalDate(2020, 11, 1), Earliest(new("c", new(2020, 1, 6))));
        var over = NextMoves.Of(new("c", new(2020, 1, 6)) { End = new(2020, 2, 1) }, circumstances, date);
        Assert.DoesNotContain(over, m => m.Verdict == Verdict.Met);
        var leap = s_fine with { BirthDate = new(1972, 2, 29), SupportSince = new(2021, 12, 1) };
        var move = NextMoves
            .Of(new("c", new(2022, 1, 6)), leap, new(2022, 1, 10))
            .Single(m => m is { Kind: PlacementKind.WageSubsidy, Sector: PlacementSector.Public });
        Assert.Equal(new LocalDate(2022, 3, 1), move.EarliestStart.Value);
    }

    [Property(MaxTest = 200)]
    public void A_move_may_start_on_its_earliest_day_and_not_the_day_before_and_lasts_as_long_as_it_says(int seed)
    {
        var random = new Random(seed);
        bool? YesNo() => random.Next(3) == 0 ? null : random.Next(2) == 0;
        var circumstances = s_fine with
        {
            TargetGroup = random.Next(8) == 0 ? null : random.Next(1, 14),
            IsClearlyEducationReady = YesNo(),
            IsJobReady = YesNo(),
            SupportSince = random.Next(5) == 0 ? null : s_day.PlusDays(-random.Next(400)),
            BirthDate = random.Next(5) == 0 ? null : s_day.PlusDays(-random.Next(10_000, 22_000)),
            IsSingleProvider = YesNo(),
            HasQualifyingEducation = YesNo(),
        };
        foreach (var move in NextMoves.Of(new("c", s_day), circumstances, s_day))
        {
            var rule = s_law.CitizenRuleOf(move.Kind);
            Verdict On(LocalDate day) => rule.Test(Facts(move.Kind, circumstances, move.Sector, day));
            Assert.Equal(move.Verdict == Verdict.Met, move.EarliestStart.IsKnown);
            if (!move.EarliestStart.IsKnown)
            {
                Assert.Equal(move.Verdict, On(s_day));
                continue;
            }

            Assert.Equal(Verdict.Met, On(move.EarliestStart.Value));
            Assert.True(move.EarliestStart.Value == s_day || On(move.EarliestStart.Value.PlusDays(-1)) != Verdict.Met);
            if (move.LastDay.IsKnown)
            {
                var placement = new Placement(move.Kind, move.EarliestStart.Value, move.LastDay.Value)
                {
                    Sector = move.Sector,
                    Employer = "v2",
                    Hours = WeeklyHours.FullTime,
                };
                Assert.Equal(Verdict.Met, s_law.Assess(placement, circumstances).Verdict);
                Assert.Equal(
                    Verdict.NotMet,
                    s_law.Assess(placement with { To = move.LastDay.Value.PlusDays(1) }, circumstances).Verdict
                );
            }
        }
    }

    [Theory]
    [InlineData("v2", 27, Verdict.Met)] // one day is left of four weeks
    [InlineData("v2", 28, Verdict.NotMet)]
    [InlineData("v3", 28, Verdict.Met)]
    [InlineData("v9", 28, Verdict.NotMet)] // the last employer
    public void The_next_moves_with_an_employer_count_the_time_already_spent_there(
        string employer,
        int days,
        Verdict expected
    )
    {
        var sequence = new PlacementSequence("c", s_day, Placement(PlacementKind.CompanyInternship, days));
        var moves = NextMoves.Of(
            sequence,
            s_fine with
            {
                LastEmployer = "v9",
            },
            s_day.PlusDays(days),
            employer: employer
        );
        var move = moves.First(m => m.Kind == PlacementKind.CompanyInternship);
        Assert.Equal(expected, move.Verdict);
        if (expected == Verdict.Met)
        {
            var from = employer == "v2" ? s_day : s_day.PlusDays(days);
            Assert.Equal(from.PlusDays(27), move.LastDay.Value);
        }
    }

    [Fact]
    public void Known_staff_that_is_too_small_and_a_group_course_that_comes_first_bound_the_next_moves()
    {
        var sequence = new PlacementSequence("c", s_day);
        var full = s_fine with
        {
            Staffing = new() { Heads = 5, PlacedHeads = 1 },
        };
        NextMove Praktik(
            PlacementSequence of,
            PlacementCircumstances circumstances,
            params PlacementPolicy[] policies
        ) =>
            NextMoves
                .Of(of, circumstances, s_day, policies, employer: "v2")
                .First(m => m.Kind == PlacementKind.CompanyInternship);
        Assert.Equal(Verdict.NotMet, Praktik(sequence, full).Verdict);
        Assert.Equal(Verdict.Met, Praktik(sequence, s_fine).Verdict);
        Assert.Equal(Verdict.Met, Praktik(sequence, s_fine with { Staffing = default }).Verdict);

        var course = new PlacementSequence("c", s_day)
        {
            GroupCourse = new(s_day, s_day.PlusDays(27)),
            End = s_day.PlusDays(40),
        };
        var after = Praktik(course, s_fine, PlacementPolicies.Superb2015);
        Assert.Equal((s_day.PlusDays(28), s_day.PlusDays(40)), (after.EarliestStart.Value, after.LatestStart.Value));
        Assert.Equal(s_day.PlusDays(40), after.LastDay.Value);
        // Asked when the course is over, a placement is still to follow before the end.
        Assert.Equal(
            s_day.PlusDays(40),
            PlacementPolicies.Superb2015.Rules[0].Cure(new(course, s_day.PlusDays(30))).Latest
        );
        Assert.Equal("VOK15/superb/gruppe", after.EarliestBound?.Id);
        var open = Praktik(new("c", s_day), s_fine, PlacementPolicies.Superb2015);
        Assert.Equal(s_day.PlusMonths(9).PlusDays(-1), open.LatestStart.Value);
    }

    [Fact]
    public void A_chain_knows_what_came_before_it_and_not_what_nobody_told()
    {
        var used = Placement(PlacementKind.CompanyInternship, 28);
        var next = used with { From = s_day.PlusDays(28), To = s_day.PlusDays(55) };
        Assert.Equal(0, PlannedChain.Check(s_fine, [next], earlier: [used]).FirstImpossible);
        Assert.Null(PlannedChain.Check(s_fine, [next]).FirstImpossible);
        // A weekend between is none: Friday to Monday goes on.
        var friday = used with
        {
            To = s_day.PlusDays(25),
        };
        Assert.Equal(1, PlannedChain.Check(s_fine, [friday, next]).FirstImpossible);
        // Where the employer is not told, neither is the staff, nor who was the last employer.
        var hours = new Placement(PlacementKind.OrdinaryHours, s_day, s_day.PlusDays(27));
        Assert.Equal(Verdict.Unknown, PlannedChain.Check(s_fine, [hours, next]).Steps[1].Assessment.Verdict);
        var nobody = used with { Employer = null };
        Assert.Equal(
            [Verdict.Met, Verdict.Unknown],
            PlannedChain.Check(s_fine, [nobody, next with { Employer = null }]).Steps.Select(s => s.Assessment.Verdict)
        );
    }

    [Fact]
    public void Every_number_of_the_law_has_its_time_its_source_and_its_mark()
    {
        var limits = PlacementLimits.Default;
        Assert.Equal(Sureness.MunicipalPractice, limits.InternshipHours.On(s_day).Value.Sureness);
        Assert.Equal(50, limits.ExemptFromAge.On(s_day).Value.Value);
        Assert.Equal(Sureness.Sourced, limits.Ratio.On(s_day).Value.Sureness);
        Assert.Equal("§ 92", limits.RatioCounting.On(new(2021, 12, 31)).Value.Source.Section);
        Assert.Equal("§ 65", limits.RatioCounting.On(new(2022, 1, 1)).Value.Source.Section);
        Assert.False(limits.RatioAverage.On(new(2021, 12, 31)).IsKnown);
        Assert.Equal(4, limits.RatioAverage.On(new(2022, 1, 1)).Value.Value.Count);
        Assert.False(limits.RatioAverage.On(new(2024, 1, 1)).IsKnown);
        Assert.Equal(
            (12, Sureness.MunicipalPractice),
            (limits.NetIncreaseAverage.On(s_day).Value.Value.Count, limits.NetIncreaseAverage.On(s_day).Value.Sureness)
        );
        var subsidy = Placement(PlacementKind.WageSubsidy, 28) with { From = new LocalDate(2022, 2, 1), To = null };
        var text = AssessmentText.Write(s_law.Assess(subsidy, s_fine));
        Assert.Contains("gennemsnit af de seneste: 4 måneder", text, StringComparison.Ordinal);
        Assert.Contains("gennemsnit af de seneste: 12 måneder (kommunal praksis)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_names_its_first_impossible_step()
    {
        var praktik = Placement(PlacementKind.CompanyInternship, 28);
        var subsidy = Placement(PlacementKind.WageSubsidy, 1) with
        {
            From = s_day.PlusDays(28),
            To = s_day.PlusMonths(6),
        };
        var hours = new Placement(PlacementKind.OrdinaryHours, new(2021, 9, 15)) { Employer = "v2" };
        var chain = PlannedChain.Check(s_fine, [praktik, subsidy, hours]);
        Assert.Null(chain.FirstImpossible);
        Assert.Null(chain.FirstUnknown);
        Assert.Equal(
            2,
            PlannedChain
                .Check(s_fine, [praktik, subsidy, hours with { Kind = PlacementKind.AdultApprenticeship }])
                .FirstUnknown
        );
        Assert.Equal(
            1,
            PlannedChain
                .Check(s_fine, [praktik, subsidy with { To = subsidy.From?.PlusMonths(6) }, hours])
                .FirstImpossible
        );
        Assert.Equal(
            0,
            PlannedChain.Check(s_fine, [praktik with { To = s_day.PlusDays(28) }, subsidy]).FirstImpossible
        );
        // The staffing is that of the first employer: of another one nobody knows.
        var elsewhere = PlannedChain.Check(s_fine, [praktik, subsidy with { Employer = "v3" }]);
        Assert.Equal([Verdict.Met, Verdict.Unknown], elsewhere.Steps.Select(s => s.Assessment.Verdict));
        var told = new Dictionary<string, EmployerStaffing>(StringComparer.Ordinal) { ["v3"] = s_fine.Staffing };
        elsewhere = PlannedChain.Check(s_fine, [praktik, subsidy with { Employer = "v3" }], staffing: told);
        Assert.Equal([Verdict.Met, Verdict.Met], elsewhere.Steps.Select(s => s.Assessment.Verdict));
        // Ordinary hours make the employer the last one.
        var back = praktik with
        {
            From = new LocalDate(2021, 10, 1),
            To = new LocalDate(2021, 10, 20),
        };
        Assert.Equal(1, PlannedChain.Check(s_fine, [hours, back]).FirstImpossible);
        Assert.Throws<ArgumentException>(() => PlannedChain.Check(s_fine, [subsidy, praktik]));
        Assert.Throws<ArgumentException>(() => PlannedChain.Check(s_fine, [praktik with { From = null, To = null }]));
    }

    private static Placement Placement(PlacementKind kind, int days) =>
        new(kind, s_day, s_day.PlusDays(days - 1))
        {
            Sector = PlacementSector.Private,
            Employer = "v2",
            Hours = WeeklyHours.FullTime,
        };

    private static LegalFacts Facts(
        PlacementKind kind,
        PlacementCircumstances circumstances,
        PlacementSector sector = PlacementSector.Private,
        LocalDate? on = null
    ) => new(new(kind, on ?? s_day) { Sector = sector }, circumstances, on ?? s_day);

    // The part about the ratio of the whole answer.
    private static Verdict Ratio(PlacementCircumstances circumstances, LocalDate day, int hundredths = 3700)
    {
        var placement = new Placement(PlacementKind.CompanyInternship, day, day)
        {
            Employer = "v2",
            Hours = WeeklyHours.FromHundredths(hundredths),
        };
        var answer = s_law.Assess(placement, circumstances);
        return Assert.Single(answer.Parts, p => p.Label?.Id == "LAB/rimelighedskrav").Verdict;
    }
}
