using FsCheck.Xunit;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Placements;

/// <summary>The next moves: when, for how long, and why not.</summary>
public sealed class NextMoveTests
{
    [Fact]
    public void The_next_moves_say_when_how_long_and_why_not()
    {
        var sequence = new PlacementSequence(
            "c",
            new(2021, 1, 4),
            new Placement(PlacementKind.CompanyInternship, new(2021, 1, 4), new LocalDate(2021, 1, 31))
        );
        var circumstances = LawCase.Fine with { SupportSince = new(2020, 10, 15) };
        LocalDate date = new(2021, 2, 10);
        var pause = Fixed.Policy("HEL19/forloeb");
        var moves = NextMove.Of(sequence, circumstances, date, [pause]);
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
        moves = NextMove.Of(sequence, circumstances, date);
        var subsidy = Of(PlacementKind.WageSubsidy, PlacementSector.Private);
        Assert.Equal(new LocalDate(2021, 4, 15), subsidy.EarliestStart.Value);
        Assert.Equal(new LocalDate(2021, 10, 14), subsidy.LastDay.Value);
        Assert.Equal(new LocalDate(2021, 8, 14), Of(PlacementKind.WageSubsidy, PlacementSector.Public).LastDay.Value);
        Assert.Equal(Verdict.Unknown, Of(PlacementKind.AdultApprenticeship, PlacementSector.Private).Verdict);

        var young = NextMove.Of(sequence, LawCase.Fine with { TargetGroup = 4, IsClearlyEducationReady = true }, date);
        var none = Assert.Single(
            young,
            m => m.Kind == PlacementKind.WageSubsidy && m.Sector == PlacementSector.Private
        );
        Assert.Equal(Verdict.NotMet, none.Verdict);
        Assert.False(none.EarliestStart.IsKnown);
        Assert.Equal(
            new LocalDate(2026, 12, 31),
            Assert
                .Single(young, m => m.Kind == PlacementKind.Nytteindsats && m.Sector == PlacementSector.Public)
                .LatestStart.Value
        );
    }

    [Fact]
    public void The_next_moves_know_the_birthday_that_exempts_and_the_end_of_the_programme()
    {
        LocalDate date = new(2020, 10, 1);
        var circumstances = LawCase.Fine with { BirthDate = new(1970, 11, 1), SupportSince = new(2020, 6, 15) };
        LocalDate Earliest(PlacementSequence sequence) =>
            NextMove
                .Of(sequence, circumstances, date)
                .Single(m => m is { Kind: PlacementKind.WageSubsidy, Sector: PlacementSector.Private })
                .EarliestStart.Value;
        Assert.Equal(new LocalDate(2020, 11, 1), Earliest(new("c", new(2020, 1, 6))));
        var over = NextMove.Of(new("c", new(2020, 1, 6)) { End = new(2020, 2, 1) }, circumstances, date);
        Assert.DoesNotContain(over, m => m.Verdict == Verdict.Met);
        var leap = LawCase.Fine with { BirthDate = new(1972, 2, 29), SupportSince = new(2021, 12, 1) };
        var move = NextMove
            .Of(new("c", new(2022, 1, 6)), leap, new(2022, 1, 10))
            .Single(m => m is { Kind: PlacementKind.WageSubsidy, Sector: PlacementSector.Public });
        Assert.Equal(new LocalDate(2022, 3, 1), move.EarliestStart.Value);
    }

    [Property(MaxTest = 200)]
    public void A_move_may_start_on_its_earliest_day_and_not_the_day_before_and_lasts_as_long_as_it_says(int seed)
    {
        var random = new Random(seed);
        bool? YesNo() => random.Next(3) == 0 ? null : random.Next(2) == 0;
        var circumstances = LawCase.Fine with
        {
            TargetGroup = random.Next(8) == 0 ? null : random.Next(1, 14),
            IsClearlyEducationReady = YesNo(),
            IsJobReady = YesNo(),
            SupportSince = random.Next(5) == 0 ? null : LawCase.Day.PlusDays(-random.Next(400)),
            BirthDate = random.Next(5) == 0 ? null : LawCase.Day.PlusDays(-random.Next(10_000, 22_000)),
            IsSingleProvider = YesNo(),
            HasQualifyingEducation = YesNo(),
        };
        foreach (var move in NextMove.Of(new("c", LawCase.Day), circumstances, LawCase.Day))
        {
            var rule = LawCase.Law.RulesOf(move.Kind).Citizen;
            Verdict On(LocalDate day) => rule.Test(LawCase.Facts(move.Kind, circumstances, move.Sector, day));
            Assert.Equal(move.Verdict == Verdict.Met, move.EarliestStart.IsKnown);
            if (!move.EarliestStart.IsKnown)
            {
                Assert.Equal(move.Verdict, On(LawCase.Day));
                continue;
            }

            Assert.Equal(Verdict.Met, On(move.EarliestStart.Value));
            Assert.True(
                move.EarliestStart.Value == LawCase.Day || On(move.EarliestStart.Value.PlusDays(-1)) != Verdict.Met
            );
            if (move.LastDay.IsKnown)
            {
                var placement = new Placement(move.Kind, move.EarliestStart.Value, move.LastDay.Value)
                {
                    Sector = move.Sector,
                    Employer = "v2",
                    Hours = WeeklyHours.FullTime,
                };
                Assert.Equal(Verdict.Met, LawCase.Law.Assess(placement, circumstances).Verdict);
                Assert.Equal(
                    Verdict.NotMet,
                    LawCase.Law.Assess(placement with { To = move.LastDay.Value.PlusDays(1) }, circumstances).Verdict
                );
            }
        }
    }

    [Fact]
    public void The_next_moves_go_on_to_the_end_of_2026_and_say_why_no_further()
    {
        foreach (
            var day in new LocalDate[]
            {
                new(2024, 12, 31),
                new(2025, 1, 1),
                new(2025, 6, 30),
                new(2025, 7, 1),
                new(2026, 1, 31),
                new(2026, 2, 1),
                new(2026, 6, 30),
                new(2026, 7, 1),
                new(2026, 12, 31),
            }
        )
        {
            var moves = NextMove.Of(new("c", new(2024, 12, 1)), LawCase.Fine, day);
            NextMove Of(PlacementKind kind) => moves.First(m => m.Kind == kind);
            var praktik = Of(PlacementKind.CompanyInternship);
            Assert.Equal((Verdict.Met, new LocalDate(2026, 12, 31)), (praktik.Verdict, praktik.LatestStart.Value));
            Assert.Equal(day.PlusDays(27), praktik.LastDay.Value);
            Assert.Equal(Verdict.Met, Of(PlacementKind.WageSubsidy).Verdict);
            var nytte = Of(PlacementKind.Nytteindsats);
            var tailored = Of(PlacementKind.TailoredNytteindsats);
            if (day.Year == 2024)
            {
                Assert.Equal(day.PlusDays(90), nytte.LastDay.Value);
                Assert.Equal(Verdict.Unknown, tailored.Verdict);
                continue;
            }

            Assert.Equal((Verdict.Met, Verdict.Met), (nytte.Verdict, tailored.Verdict));
            Assert.Equal("ingen grænse", nytte.Duration.Value.Value.Danish);
            Assert.Equal("der er ingen grænse", nytte.LastDay.Reason?.Danish);
            // Where the programme ends, so does what has no limit.
            var until = day.PlusDays(40);
            Assert.Equal(
                until,
                NextMove
                    .Of(new("c", new(2024, 12, 1)) { End = until }, LawCase.Fine, day)
                    .First(m => m.Kind == PlacementKind.Nytteindsats)
                    .LastDay.Value
            );
        }

        foreach (var move in NextMove.Of(new("c", new(2026, 12, 1)), LawCase.Fine, new(2027, 1, 1)))
        {
            Assert.Equal(Verdict.Unknown, move.Verdict);
            Assert.Contains(
                move.Assessment.MissingFacts(),
                f => f.Id == "noRules" || f.Reason?.Danish == "En ny hovedlov ventes 1. januar 2027 og er ikke indlæst."
            );
        }
    }

    [Fact]
    public void What_begins_after_the_day_is_not_seen_by_the_next_moves()
    {
        var day = LawCase.Day.PlusDays(28);
        var planned = LawCase.Placement(PlacementKind.WageSubsidy, 60) with
        {
            From = day.PlusDays(5),
            To = day.PlusDays(64),
        };
        var circumstances = LawCase.Fine with { SupportSince = day.PlusMonths(-5) };
        NextMove Of(params Placement[] placements) =>
            NextMove
                .Of(new PlacementSequence("c", LawCase.Day, placements), circumstances, day, employer: "v2")
                .First(m => m.Kind == PlacementKind.WageSubsidy);
        Assert.Equal(Of().LastDay, Of(planned).LastDay);
        Assert.Equal(Of().Verdict, Of(planned).Verdict);
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
        var sequence = new PlacementSequence(
            "c",
            LawCase.Day,
            LawCase.Placement(PlacementKind.CompanyInternship, days)
        );
        var moves = NextMove.Of(
            sequence,
            LawCase.Fine with
            {
                LastEmployer = "v9",
            },
            LawCase.Day.PlusDays(days),
            employer: employer
        );
        var move = moves.First(m => m.Kind == PlacementKind.CompanyInternship);
        Assert.Equal(expected, move.Verdict);
        if (expected == Verdict.Met)
        {
            var from = employer == "v2" ? LawCase.Day : LawCase.Day.PlusDays(days);
            Assert.Equal(from.PlusDays(27), move.LastDay.Value);
        }
    }

    [Fact]
    public void Known_staff_that_is_too_small_and_a_group_course_that_comes_first_bound_the_next_moves()
    {
        var sequence = new PlacementSequence("c", LawCase.Day);
        var full = LawCase.Fine with
        {
            Staffing = new() { Heads = 5, PlacedHeads = 1 },
        };
        NextMove Praktik(
            PlacementSequence of,
            PlacementCircumstances circumstances,
            params PlacementPolicy[] policies
        ) =>
            NextMove
                .Of(of, circumstances, LawCase.Day, policies, employer: "v2")
                .First(m => m.Kind == PlacementKind.CompanyInternship);
        Assert.Equal(Verdict.NotMet, Praktik(sequence, full).Verdict);
        Assert.Equal(Verdict.Met, Praktik(sequence, LawCase.Fine).Verdict);
        Assert.Equal(Verdict.Met, Praktik(sequence, LawCase.Fine with { Staffing = default }).Verdict);

        var course = new PlacementSequence("c", LawCase.Day)
        {
            GroupCourse = new(LawCase.Day, LawCase.Day.PlusDays(27)),
            End = LawCase.Day.PlusDays(40),
        };
        var after = Praktik(course, LawCase.Fine, Fixed.Policy("VOK15/superb"));
        Assert.Equal(
            (LawCase.Day.PlusDays(28), LawCase.Day.PlusDays(40)),
            (after.EarliestStart.Value, after.LatestStart.Value)
        );
        Assert.Equal(LawCase.Day.PlusDays(40), after.LastDay.Value);
        // Asked when the course is over, a placement is still to follow before the end.
        Assert.Equal(
            LawCase.Day.PlusDays(40),
            Fixed.Policy("VOK15/superb").Rules[0].Cure(new(course, LawCase.Day.PlusDays(30))).Latest
        );
        Assert.Equal("VOK15/superb/gruppe", after.EarliestBound?.Id);
        var open = Praktik(new("c", LawCase.Day), LawCase.Fine, Fixed.Policy("VOK15/superb"));
        Assert.Equal(LawCase.Day.PlusMonths(9).PlusDays(-1), open.LatestStart.Value);
    }
}
