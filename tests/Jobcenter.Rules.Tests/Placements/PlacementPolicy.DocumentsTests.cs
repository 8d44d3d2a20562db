using FsCheck.Xunit;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Placements.Policies;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Placements;

/// <summary>The policies of the sources, with both sides of every edge.</summary>
public sealed class PlacementPolicyDocumentsTests
{
    private static readonly LocalDate s_start = new(2020, 2, 3);

    [Theory]
    [InlineData(-3, Verdict.Met)]
    [InlineData(0, Verdict.Met)]
    [InlineData(27, Verdict.Met)]
    [InlineData(28, Verdict.Met)]
    [InlineData(29, Verdict.NotMet)]
    public void A_commitment_on_day_28_is_in_time(int days, Verdict expected)
    {
        var sequence = new PlacementSequence(
            "c",
            s_start,
            new Placement(PlacementKind.WageSubsidy, null) { AgreedOn = s_start.PlusDays(days) }
        );
        Assert.Equal(expected, Fixed.Policy("HEL19/tilsagn").Test(sequence, s_start.PlusDays(60)));
    }

    [Theory]
    [InlineData(27, Verdict.Unknown, nameof(CureKind.ByDate))]
    [InlineData(28, Verdict.Unknown, nameof(CureKind.ByDate))]
    [InlineData(29, Verdict.NotMet, nameof(CureKind.TooLate))]
    public void Without_a_commitment_the_time_must_be_up(int days, Verdict expected, string cureName)
    {
        var cure = Enum.Parse<CureKind>(cureName);
        var rule = Fixed.Policy("HEL19/tilsagn").Rules[0];
        var facts = new SequenceFacts(new("c", s_start), s_start.PlusDays(days));
        Assert.Equal(expected, rule.Rule.Test(facts));
        Assert.Equal(cure, rule.Cure(facts).Kind);
        Assert.Equal(cure == CureKind.ByDate ? s_start.PlusDays(28) : null, rule.Cure(facts).Latest);
        Assert.Equal(
            expected == Verdict.NotMet ? s_start.PlusDays(29) : null,
            rule.Breaches(facts).FirstOrDefault()?.On
        );
    }

    [Theory]
    [InlineData(10, Verdict.Met)] // agreed on its first day at the latest
    [InlineData(40, Verdict.Unknown)]
    public void A_commitment_whose_day_is_not_known_was_given_by_the_first_day(int from, Verdict expected)
    {
        var sequence = new PlacementSequence(
            "c",
            s_start,
            new Placement(PlacementKind.CompanyInternship, s_start.PlusDays(from))
        );
        Assert.Equal(expected, Fixed.Policy("HEL19/tilsagn").Test(sequence, s_start.PlusDays(60)));
    }

    [Theory]
    [InlineData(28, Verdict.Met)]
    [InlineData(29, Verdict.NotMet)]
    [InlineData(null, Verdict.NotMet)]
    public void Refugees_are_company_directed_28_days_after_arrival(int? days, Verdict expected)
    {
        LocalDate arrival = new(2021, 2, 1);
        Placement[] placements = days is { } d ? [new(PlacementKind.OrdinaryHours, arrival.PlusDays(d))] : [];
        var sequence = new PlacementSequence("c", arrival, placements) { ArrivalDate = arrival };
        var rule = Fixed.Policy("HEL21/flygtninge").Rules[0];
        Assert.Equal(expected, rule.Rule.Test(new(sequence, new(2021, 6, 1))));
        Assert.Equal(Verdict.Unknown, rule.Rule.Test(new(new("c", arrival, placements), new(2021, 6, 1))));
    }

    [Theory]
    [InlineData("LAB/5", 0.5, Verdict.NotMet)]
    [InlineData("LAB/5", 1, Verdict.Met)]
    [InlineData("LAB/5", 37, Verdict.Met)]
    [InlineData("LAB/5", 0, Verdict.Unknown)]
    [InlineData("LAB/2", 0.5, Verdict.Met)]
    [InlineData(null, 0.5, Verdict.Unknown)]
    [InlineData(null, 1, Verdict.Met)]
    public void Activity_ready_young_people_have_1_to_37_hours(string? group, double hours, Verdict expected)
    {
        var sequence = new PlacementSequence(
            "c",
            new(2021, 2, 1),
            new Placement(PlacementKind.CompanyInternship, new(2021, 2, 8))
            {
                Hours = hours == 0 ? null : WeeklyHours.FromHundredths((int)(hours * 100)),
            }
        )
        {
            TargetGroup = group,
        };
        Assert.Equal(expected, Fixed.Policy("HEL21/unge").Test(sequence, new(2021, 3, 1)));
    }

    [Theory]
    [InlineData("2020-03-02", "2020-03-15", Verdict.Met)]
    [InlineData("2020-03-03", "2020-03-15", Verdict.NotMet)]
    [InlineData("2020-03-02", "2020-03-16", Verdict.NotMet)]
    [InlineData("", "2020-03-15", Verdict.Unknown)]
    [InlineData("2020-03-02", "", Verdict.Unknown)]
    [InlineData("2020-03-03", "", Verdict.NotMet)]
    public void Aligned_on_the_first_day_at_the_latest_and_followed_up_14_days_before_the_end(
        string aligned,
        string followedUp,
        Verdict expected
    )
    {
        static LocalDate? Date(string text) =>
            text.Length == 0 ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
        var sequence = new PlacementSequence(
            "c",
            s_start,
            new Placement(PlacementKind.CompanyInternship, new(2020, 3, 2), new LocalDate(2020, 3, 29))
            {
                AlignedOn = Date(aligned),
                FollowedUpOn = Date(followedUp),
            }
        );
        Assert.Equal(expected, Fixed.Policy("HEL20/evidens").Test(sequence, new(2020, 4, 1)));
        // While it runs, the follow-up can still come in time.
        var cure = Fixed
            .Policy("HEL20/evidens")
            .Rules[1]
            .Cure(
                new(
                    SequenceCase.With(sequence, [sequence.Placements[0] with { FollowedUpOn = null }]),
                    new(2020, 3, 10)
                )
            );
        Assert.Equal((CureKind.ByDate, new LocalDate(2020, 3, 15)), (cure.Kind, cure.Latest));
    }

    [Theory]
    [InlineData("2015-09-01", "2016-05-31", Verdict.Met)]
    [InlineData("2015-09-01", "2016-06-01", Verdict.NotMet)]
    [InlineData("2015-11-30", "2016-08-29", Verdict.Met)]
    [InlineData("2015-11-30", "2016-08-30", Verdict.NotMet)]
    [InlineData("2019-05-31", "2020-02-28", Verdict.Met)] // plus nine months is 29 February 2020
    [InlineData("2019-05-31", "2020-02-29", Verdict.NotMet)]
    public void Superb_ends_before_the_start_plus_nine_months(string from, string end, Verdict expected)
    {
        var start = NodaTime.Text.LocalDatePattern.Iso.Parse(from).Value;
        var sequence = new PlacementSequence(
            "c",
            start,
            new Placement(PlacementKind.CompanyInternship, start.PlusDays(28))
        )
        {
            End = NodaTime.Text.LocalDatePattern.Iso.Parse(end).Value,
            GroupCourse = new(start, start.PlusDays(27)),
        };
        Assert.Equal(expected, Fixed.Policy("VOK15/superb").Test(sequence, start.PlusYears(2)));
        var cure = Fixed.Policy("VOK15/superb").Rules[1].Cure(new(new("c", start), start.PlusDays(30)));
        Assert.Equal(start.PlusMonths(9).PlusDays(-1), cure.Latest);
    }

    [Theory]
    [InlineData(27, 28, Verdict.NotMet)] // 27 days of group course
    [InlineData(28, 28, Verdict.Met)]
    [InlineData(28, 27, Verdict.NotMet)] // praktik on the course's last day
    [InlineData(null, 28, Verdict.Unknown)]
    public void Superb_begins_with_four_weeks_of_group_course(int? courseDays, int praktikAfter, Verdict expected)
    {
        LocalDate start = new(2015, 9, 1);
        var sequence = new PlacementSequence(
            "c",
            start,
            new Placement(PlacementKind.CompanyInternship, start.PlusDays(praktikAfter))
        )
        {
            GroupCourse = courseDays is { } days ? new(start, start.PlusDays(days - 1)) : null,
        };
        Assert.Equal(expected, Fixed.Policy("VOK15/superb").Test(sequence, start.PlusDays(60)));
    }

    [Theory]
    [InlineData(27, null, Verdict.NotMet)] // over with the group course
    [InlineData(50, null, Verdict.NotMet)]
    [InlineData(50, ProjectExit.Other, Verdict.NotMet)]
    [InlineData(50, ProjectExit.Job, Verdict.Met)]
    [InlineData(50, ProjectExit.Education, Verdict.Met)]
    [InlineData(null, null, Verdict.Unknown)]
    public void After_the_group_course_comes_praktik_a_job_or_an_education(
        int? lastDay,
        ProjectExit? exit,
        Verdict expected
    )
    {
        LocalDate start = new(2015, 9, 1);
        var end = lastDay is { } days ? start.PlusDays(days) : (LocalDate?)null;
        var sequence = new PlacementSequence("c", start)
        {
            End = end,
            Exit = exit is { } kind && end is { } last ? new SequenceExit(kind, last.PlusDays(1)) : null,
            GroupCourse = new(start, start.PlusDays(27)),
        };
        var facts = new SequenceFacts(sequence, start.PlusDays(80));
        var rule = Fixed.Policy("VOK15/superb").Rules[0];
        Assert.Equal(expected, rule.Rule.Test(facts));
        Assert.Equal(expected == Verdict.NotMet ? end?.PlusDays(1) : null, rule.Breaches(facts).FirstOrDefault()?.On);
    }

    [Theory]
    [InlineData("2016-03-31", Verdict.NotMet)]
    [InlineData("2016-04-01", Verdict.Met)]
    [InlineData(null, Verdict.Met)]
    public void A_job_begun_on_1_January_is_kept_from_1_April(string? until, Verdict expected)
    {
        var sequence = new PlacementSequence("c", new(2015, 9, 1))
        {
            Exit = new(
                ProjectExit.Job,
                new(2016, 1, 1),
                until is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(until).Value
            ),
        };
        var policy = Fixed.Policy("VOK15/fastholdelse");
        Assert.Equal(expected, policy.Test(sequence, new(2016, 5, 1)));
        Assert.Equal(Verdict.Unknown, policy.Test(sequence, new(2016, 3, 31)));
        Assert.Equal(new LocalDate(2016, 4, 1), policy.Rules[0].Cure(new(sequence, new(2016, 2, 1))).Latest);
        Assert.Equal(
            Verdict.Met,
            policy.Test(
                new("c", new(2015, 9, 1)) { Exit = new(ProjectExit.Education, new(2016, 1, 1)) },
                new(2016, 5, 1)
            )
        );
    }

    [Fact]
    public void What_ends_before_the_time_is_up_needs_no_commitment_and_what_comes_after_the_exit_is_none()
    {
        var rule = Fixed.Policy("HEL19/tilsagn").Rules[0];
        var ended = new PlacementSequence(
            "c",
            s_start,
            new Placement(PlacementKind.CompanyInternship, null) { AgreedOn = s_start.PlusDays(12) }
        )
        {
            Exit = new(ProjectExit.Job, s_start.PlusDays(10)),
        };
        Assert.Equal(Verdict.Met, rule.Rule.Test(new(ended, s_start.PlusDays(60))));
        var ending = new PlacementSequence("c", s_start) { End = s_start.PlusDays(20) };
        Assert.Equal(CureKind.NothingNeeded, rule.Cure(new(ending, s_start.PlusDays(5))).Kind);
        var later = new PlacementSequence("c", s_start) { Exit = new(ProjectExit.Job, s_start.PlusDays(40)) };
        Assert.Equal(Verdict.NotMet, rule.Rule.Test(new(later, s_start.PlusDays(60))));
    }

    [Fact]
    public void A_placement_that_may_be_of_another_programme_makes_every_rule_it_turns_unknown()
    {
        PlacementSequence Of(Placement undecided) => new("c", s_start, [], [undecided]);
        var late = new Placement(PlacementKind.CompanyInternship, s_start.PlusDays(3), s_start.PlusDays(40))
        {
            AlignedOn = s_start.PlusDays(4),
            FollowedUpOn = s_start.PlusDays(39),
            Hours = WeeklyHours.FromHundredths(50),
        };
        var asOf = s_start.PlusDays(90);
        foreach (var rule in Fixed.Policy("HEL20/evidens").Rules.AddRange(Fixed.Policy("HEL19/tilsagn").Rules))
        {
            Assert.Equal(Verdict.Unknown, rule.Rule.Test(new(Of(late), asOf)));
        }

        var young = new PlacementSequence("c", s_start, [], [late]) { TargetGroup = "LAB/5" };
        Assert.Equal(Verdict.Unknown, Fixed.Policy("HEL21/unge").Rules[0].Rule.Test(new(young, asOf)));
        var superb = new PlacementSequence("c", s_start, [], [late])
        {
            GroupCourse = new(s_start, s_start.PlusDays(27)),
        };
        Assert.Equal(Verdict.Unknown, Fixed.Policy("VOK15/superb").Rules[0].Rule.Test(new(superb, asOf)));
    }

    [Fact]
    public void A_policy_is_about_sequences_that_start_while_it_holds()
    {
        var sequence = 4.Weeks(Stretch.P).From(new(2021, 4, 1));
        Assert.Equal(Verdict.Unknown, Fixed.Policy("HEL19/forloeb").Test(sequence, new(2021, 6, 1)));
        Assert.Contains(
            "gjaldt ikke",
            AnswerText.Write(Fixed.Policy("HEL19/forloeb").Assess(sequence, new(2021, 6, 1))),
            StringComparison.Ordinal
        );
        Assert.Equal(
            [
                "VOK15/fastholdelse",
                "VOK15/superb",
                "HEL20/evidens",
                "HEL21/kontinuerlige",
                "HEL21/flygtninge",
                "HEL21/unge",
            ],
            PlacementPolicy.On(new(2021, 4, 1)).Select(p => p.Label.Id)
        );
        Assert.Same(Fixed.Policy("VOK15/superb"), PlacementPolicy.Find("VOK15/superb"));
    }

    [Property(MaxTest = 300)]
    public void Answers_are_the_same_with_and_without_reasons_and_nothing_is_broken_that_is_not_told(int seed)
    {
        var (sequence, asOf) = SequenceCase.Of(seed, withUndecided: true);
        foreach (var policy in PlacementPolicy.All)
        {
            Assert.Equal(policy.Test(sequence, asOf), policy.Assess(sequence, asOf).Verdict);
        }

        var review = SequenceReview.Of(sequence, asOf, PlacementPolicy.All);
        foreach (var rule in review.Policies.SelectMany(p => p.Rules))
        {
            Assert.Equal(rule.Assessment.Verdict == Verdict.NotMet, !rule.Breaches.IsEmpty);
            Assert.All(rule.Breaches, b => Assert.True(b.On <= asOf));
            Assert.Equal(rule.Assessment.Verdict == Verdict.NotMet, rule.Cure.Kind == CureKind.TooLate);
        }

        Assert.Equal(review.Breaches.Length == 0 ? null : review.Breaches.Min(b => b.On), review.FirstBreach);
    }

    [Fact]
    public void A_policy_of_ones_own_is_built_from_the_same_parts()
    {
        var ours = new PlacementPolicy(
            new("EGEN/1", new("Højst 14 dage", "At most 14 days"), new("EGEN")),
            new(2020, 1, 1),
            validUntil: null,
            new PauseAtMost(
                new("EGEN/1/pause", new("Højst 14 dage", "At most 14 days"), new("EGEN")),
                Fixed.Of(14),
                PlacementKinds.CompanyDirected
            ),
            new LengthAtMost(new("EGEN/1/laengde", new("Højst et år", "At most a year"), new("EGEN")), Fixed.Of(12))
        );
        Assert.Equal(
            Verdict.Met,
            ours.Test((1.Weeks(Stretch.P) + 2.Weeks() + 1.Weeks(Stretch.L)).From(s_start), s_start.PlusDays(27))
        );
        Assert.Equal(
            Verdict.NotMet,
            ours.Test((1.Weeks(Stretch.P) + 15.Days() + 1.Weeks(Stretch.L)).From(s_start), s_start.PlusDays(28))
        );
        Assert.Throws<ArgumentException>(() => new PlacementPolicy(ours.Label, new(2020, 1, 1), null));
        Assert.Throws<ArgumentException>(() =>
            new PlacementPolicy(ours.Label, new(2020, 1, 1), null, ours.Rules[0], ours.Rules[0])
        );
        Assert.Throws<ArgumentException>(() => new PauseAtMost(ours.Label, Fixed.Of(14), []));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PauseAtMost(ours.Label, Fixed.Of(-1), PlacementKinds.All));
    }

    // The tree of a review is put together from the rules' answers: no rule is asked twice.
    [Fact]
    public void A_review_holds_the_very_answers_of_its_rules()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var (sequence, asOf) = SequenceCase.Of(seed, withUndecided: true);
            foreach (var policy in SequenceReview.Of(sequence, asOf, PlacementPolicy.On(sequence.Start)).Policies)
            {
                Assert.Equal(policy.Policy.Rules, policy.Rules.Select(r => r.Rule));
                Assert.Equal(policy.Assessment.Parts, policy.Rules.Select(r => r.Assessment));
                Assert.All(
                    policy.Rules,
                    r => Assert.Equal(r.Rule.Rule.Test(new(sequence, asOf)), r.Assessment.Verdict)
                );
            }
        }
    }

    [Fact]
    public void Testing_a_policy_allocates_nothing()
    {
        var (sequence, asOf) = SequenceCase.Of(7);
        long Allocated()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            foreach (var policy in PlacementPolicy.All)
            {
                policy.Test(sequence, asOf);
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        // The first calls may allocate for the runtime itself.
        Assert.Equal(0, Enumerable.Range(0, 60).Select(_ => Allocated()).Min());
    }

    [Fact]
    public void A_review_of_a_policy_that_did_not_hold_says_so_of_every_rule()
    {
        var policy = Fixed.Policy("HEL20/evidens");
        foreach (var (start, isInForce) in new[] { (policy.ValidFrom.PlusDays(-1), false), (policy.ValidFrom, true) })
        {
            var review = SequenceReview.Of(new("c", start), start.PlusDays(20), [policy]);
            var answer = Assert.Single(review.Policies);
            Assert.Equal(isInForce, answer.IsInForce);
            Assert.Equal(policy.Rules.Length, answer.Rules.Length);
            Assert.Equal(
                !isInForce,
                answer.Rules.All(r =>
                    r.Assessment.Verdict == Verdict.Unknown
                    && r.Cure.Kind == CureKind.Unknown
                    && r.Breaches.IsEmpty
                    && Assert.Single(r.Assessment.MissingFacts()).Reason?.Danish
                        == "praksis gjaldt ikke, da forløbet begyndte"
                )
            );
            var text = AnswerText.Write(Answer.Of(review));
            Assert.Equal(
                !isInForce,
                text.Contains("praksis gjaldt ikke, da forløbet begyndte", StringComparison.Ordinal)
            );
            Assert.Contains(
                isInForce ? "\"inForce\":true" : "\"inForce\":false",
                AnswerJson.Write(Answer.Of(review)),
                StringComparison.Ordinal
            );
        }
    }
}
