using FsCheck.Xunit;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Placements.Policies;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Placements;

/// <summary>What is still to be done: what happens on the cure's date keeps the rule, a day later breaks it, and where there is no such date nothing is left to do.</summary>
public sealed class SequenceCureTests
{
    private static readonly RuleLabel s_label = new("a", new("a", "a"), new("a"));
    private static readonly LocalDate s_start = new(2020, 3, 2);
    private static readonly PlacementKind s_internship = PlacementKind.CompanyInternship;

    [Property(MaxTest = 2000)]
    public void A_commitment_on_the_cure_date_keeps_the_rule_and_the_day_after_breaks_it(int seed) =>
        Holds(
            new CommitmentWithin(s_label, Fixed.Of(new Random(seed).Next(60)), PlacementKinds.CompanyDirected),
            seed,
            static (sequence, day) => Append(sequence, new(PlacementKind.CompanyInternship, null) { AgreedOn = day })
        );

    [Property(MaxTest = 2000)]
    public void A_first_placement_on_the_cure_date_keeps_the_rule_and_the_day_after_breaks_it(int seed) =>
        Holds(
            new FirstPlacementWithin(
                s_label,
                Fixed.Of(new Random(seed).Next(60)),
                PlacementKinds.CompanyDirected,
                (seed & 1) == 1
            ),
            seed,
            static (sequence, day) => Append(sequence, new(PlacementKind.CompanyInternship, day))
        );

    [Property(MaxTest = 2000)]
    public void An_end_on_the_cure_date_keeps_the_length_and_the_day_after_breaks_it(int seed) =>
        Holds(
            new LengthAtMost(s_label, Fixed.Of(1 + new Random(seed).Next(9))),
            seed,
            static (sequence, day) => Ended(sequence, day)
        );

    [Property(MaxTest = 2000)]
    public void A_follow_up_on_the_cure_date_keeps_the_rule_and_the_day_after_breaks_it(int seed)
    {
        var rule = new FollowedUpBeforeEnd(s_label, Fixed.Of(new Random(seed).Next(20)), PlacementKinds.All);
        Holds(
            rule,
            seed,
            (sequence, day) =>
            {
                // The placement whose time is up on the cure's date is followed up on the day; all others in good time.
                var latest = rule.Cure(new(sequence, AsOf(seed))).Latest;
                return SequenceCase.With(
                    sequence,
                    sequence.Placements.Select(p =>
                        p with
                        {
                            FollowedUpOn =
                                p.To?.PlusDays(-rule.DaysBefore.Values[0].Value) == latest
                                    ? day
                                    : p.From?.PlusDays(-400),
                        }
                    )
                );
            }
        );
    }

    [Property(MaxTest = 2000)]
    public void An_alignment_on_the_cure_date_keeps_the_rule_and_the_day_after_breaks_it(int seed)
    {
        var rule = new AlignedBeforeStart(s_label, PlacementKinds.All);
        Holds(
            rule,
            seed,
            (sequence, day) =>
            {
                var latest = rule.Cure(new(sequence, AsOf(seed))).Latest;
                return SequenceCase.With(
                    sequence,
                    sequence.Placements.Select(p =>
                        p with
                        {
                            AlignedOn = p.From == latest ? day : p.From?.PlusDays(-400),
                        }
                    )
                );
            }
        );
    }

    // A sequence as somebody wrote it down on a day.
    private static PlacementSequence AsKnownOn(PlacementSequence sequence, LocalDate day)
    {
        LocalDate? Past(LocalDate? date) => date <= day ? date : null;
        var exit =
            sequence.Exit is { } to && to.On <= day.PlusDays(1)
                ? to with
                {
                    Until = Past(to.Until),
                }
                : (SequenceExit?)null;
        IEnumerable<Placement> Known(IEnumerable<Placement> all) =>
            all.Where(p => p.From <= day || !(p.AgreedOn > day))
                .Select(p => p with { AlignedOn = Past(p.AlignedOn), FollowedUpOn = Past(p.FollowedUpOn) });
        return new(sequence.Citizen, sequence.Start, Known(sequence.Placements), Known(sequence.Undecided))
        {
            End =
                exit is null && sequence.Exit is { } later && sequence.End == later.On.PlusDays(-1)
                    ? null
                    : sequence.End,
            Exit = exit,
            ArrivalDate = sequence.ArrivalDate,
            GroupCourse = sequence.GroupCourse,
            TargetGroup = sequence.TargetGroup,
        };
    }

    [Property(MaxTest = 3000)]
    public void A_review_sees_only_what_was_known_on_its_day(int seed)
    {
        var (made, asOf) = SequenceCase.Of(seed, withUndecided: true);
        var random = new Random(~seed);
        LocalDate? Near(LocalDate? day) => random.Next(2) == 0 ? null : day?.PlusDays(random.Next(-20, 20));
        IEnumerable<Placement> Dated(IEnumerable<Placement> all) =>
            all.Select(p => p with { AlignedOn = Near(p.From), FollowedUpOn = Near(p.To) }).ToList();
        var sequence = new PlacementSequence(made.Citizen, made.Start, Dated(made.Placements), Dated(made.Undecided))
        {
            // As a register tells it, the last day is that of the exit; or it was planned.
            End =
                made.Exit is { } exit && random.Next(2) == 0 && exit.On > made.Start ? exit.On.PlusDays(-1) : made.End,
            Exit = made.Exit is { } known
                ? known with
                {
                    Until = random.Next(2) == 0 ? known.On.PlusDays(random.Next(200)) : null,
                }
                : null,
            ArrivalDate = made.ArrivalDate,
            GroupCourse = random.Next(2) == 0 ? null : new(made.Start, made.Start.PlusDays(random.Next(40))),
            TargetGroup = "LAB/5",
        };
        var then = AsKnownOn(sequence, asOf);
        foreach (var rule in PlacementPolicy.All.SelectMany(p => p.Rules))
        {
            var (seen, expected) = (rule.Review(new(sequence, asOf)), rule.Review(new(then, asOf)));
            Assert.Equal(expected.Cure, seen.Cure);
            Assert.Equal(expected.Assessment.Verdict, seen.Assessment.Verdict);
            Assert.Equal(
                expected.Breaches.Select(b => $"{b.On} {b.Until} {b.Text}"),
                seen.Breaches.Select(b => $"{b.On} {b.Until} {b.Text}")
            );
            Assert.Equal(expected.Assessment.ToString(), seen.Assessment.ToString());
            Assert.Equal(rule.IsAbout(new(then, asOf)), rule.IsAbout(new(sequence, asOf)));
        }

        foreach (
            var (one, other) in NextMove
                .Of(sequence, LawCase.Fine, asOf, PlacementPolicy.All, employer: "v2")
                .Zip(NextMove.Of(then, LawCase.Fine, asOf, PlacementPolicy.All, employer: "v2"))
        )
        {
            Assert.Equal(
                (other.Verdict, other.EarliestStart, other.LatestStart, other.LastDay),
                (one.Verdict, one.EarliestStart, one.LatestStart, one.LastDay)
            );
        }
    }

    [Theory]
    [InlineData("2019-03-11", false, "2019-04-08")] // nobody knows of the job that begins on 16 March
    [InlineData("2019-03-11", true, null)] // a planned end is known
    [InlineData("2019-03-14", false, "2019-04-08")]
    [InlineData("2019-03-15", false, null)] // the last day
    [InlineData("2019-03-16", false, null)]
    public void An_exit_to_come_is_no_reason_to_do_nothing(string day, bool isPlanned, string? latest)
    {
        LocalDate start = new(2019, 3, 11);
        var sequence = new PlacementSequence("c", start)
        {
            End = new(2019, 3, isPlanned ? 14 : 15),
            Exit = new(ProjectExit.Job, new(2019, 3, 16)),
        };
        var review = SequenceReview.Of(
            sequence,
            NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value,
            [Fixed.Policy("HEL19/forloeb")]
        );
        var cure = review.Policies[0].Rules[0].Cure;
        Assert.Equal(latest, cure.Latest is { } date ? NodaTime.Text.LocalDatePattern.Iso.Format(date) : null);
        Assert.Equal(latest is null ? CureKind.NothingNeeded : CureKind.ByDate, cure.Kind);
    }

    [Fact]
    public void A_follow_up_written_after_the_day_is_not_seen_and_an_unknown_one_leaves_no_cure()
    {
        var rule = new FollowedUpBeforeEnd(s_label, Fixed.Of(14), PlacementKinds.All);
        LocalDate asOf = new(2020, 5, 1);
        var now = new Placement(PlacementKind.CompanyInternship, new(2020, 3, 2), new LocalDate(2020, 5, 24));
        SequenceCure Of(params Placement[] placements) => rule.Cure(new(new("c", new(2020, 1, 6), placements), asOf));
        Assert.Equal(new LocalDate(2020, 5, 10), Of(now).Latest);
        Assert.Equal(new LocalDate(2020, 5, 10), Of(now with { FollowedUpOn = new LocalDate(2020, 5, 11) }).Latest);
        Assert.Equal(CureKind.NothingNeeded, Of(now with { FollowedUpOn = new LocalDate(2020, 5, 1) }).Kind);
        var before = now with { From = new LocalDate(2020, 1, 6), To = new LocalDate(2020, 2, 28) };
        Assert.Equal(CureKind.Unknown, Of(before, now).Kind);
    }

    [Property(MaxTest = 2000)]
    public void A_job_that_lasts_to_the_cure_date_is_kept_and_one_day_shorter_is_not(int seed)
    {
        var (sequence, asOf) = SequenceCase.Of(seed);
        var rule = new JobKept(s_label, Fixed.Of(1 + (seed & 7)));
        if (rule.Cure(new(sequence, asOf)) is not { Kind: CureKind.ByDate, Latest: { } latest })
        {
            return;
        }

        PlacementSequence Until(LocalDate day) =>
            new(sequence.Citizen, sequence.Start, sequence.Placements)
            {
                Exit = sequence.Exit is { } exit ? exit with { Until = day } : null,
            };
        Assert.Equal(Verdict.Met, rule.Rule.Test(new(Until(latest), latest.PlusDays(400))));
        Assert.Equal(Verdict.NotMet, rule.Rule.Test(new(Until(latest.PlusDays(-1)), latest.PlusDays(400))));
    }

    [Theory]
    [InlineData(-1, null, nameof(CureKind.Unknown))] // not begun
    [InlineData(0, null, nameof(CureKind.ByDate))]
    [InlineData(28, null, nameof(CureKind.ByDate))]
    [InlineData(29, null, nameof(CureKind.TooLate))]
    [InlineData(28, 29, nameof(CureKind.ByDate))]
    [InlineData(10, 28, nameof(CureKind.NothingNeeded))] // what ends on the last day needs none
    public void A_first_placement_within_28_days_is_asked_for_until_the_28th(int asOf, int? end, string kindName)
    {
        var kind = Enum.Parse<CureKind>(kindName);
        var sequence = new PlacementSequence("a", s_start)
        {
            End = end is { } days ? s_start.PlusDays(days) : null,
            ArrivalDate = s_start,
        };
        foreach (var from in new[] { false, true })
        {
            var rule = new FirstPlacementWithin(s_label, Fixed.Of(28), PlacementKinds.CompanyDirected, from);
            var cure = rule.Cure(new(sequence, s_start.PlusDays(asOf)));
            Assert.Equal(kind, cure.Kind);
            Assert.Equal(kind == CureKind.ByDate ? s_start.PlusDays(28) : (LocalDate?)null, cure.Latest);
        }
    }

    [Theory]
    [InlineData(20, 10, 10, nameof(CureKind.ByDate))] // agreed on the day itself
    [InlineData(20, 11, 10, nameof(CureKind.NothingNeeded))] // nobody knows of it yet
    [InlineData(20, null, 10, nameof(CureKind.ByDate))] // known without a date of its agreement
    [InlineData(10, 11, 10, nameof(CureKind.ByDate))] // it has begun, whenever it was agreed
    [InlineData(9, null, 10, nameof(CureKind.Unknown))] // begun, and nobody wrote whether it was aligned
    public void An_alignment_is_asked_for_from_the_day_the_placement_is_known(
        int from,
        int? agreed,
        int asOf,
        string kindName
    )
    {
        var kind = Enum.Parse<CureKind>(kindName);
        var placement = new Placement(s_internship, s_start.PlusDays(from), s_start.PlusDays(90))
        {
            AgreedOn = agreed is { } day ? s_start.PlusDays(day) : null,
        };
        var cure = new AlignedBeforeStart(s_label, PlacementKinds.CompanyDirected).Cure(
            new(new("a", s_start, placement), s_start.PlusDays(asOf))
        );
        Assert.Equal(kind, cure.Kind);
        Assert.Equal(kind == CureKind.ByDate ? placement.From : null, cure.Latest);
    }

    [Theory]
    [InlineData(80, 60)]
    [InlineData(60, 80)]
    [InlineData(60, 60)]
    public void Of_two_follow_ups_the_first_is_told(int firstEnds, int secondEnds)
    {
        var sequence = new PlacementSequence(
            "a",
            s_start,
            new Placement(s_internship, s_start, s_start.PlusDays(firstEnds)),
            new Placement(s_internship, s_start.PlusDays(3), s_start.PlusDays(secondEnds))
        );
        var rule = new FollowedUpBeforeEnd(s_label, Fixed.Of(14), PlacementKinds.CompanyDirected);
        var first = s_start.PlusDays(60 - 14);
        Assert.Equal(first, rule.Cure(new(sequence, s_start.PlusDays(5))).Latest);
        Assert.Equal(first, rule.Cure(new(sequence, first)).Latest);
        // The day after, nobody knows whether it was done.
        Assert.Equal(CureKind.Unknown, rule.Cure(new(sequence, first.PlusDays(1))).Kind);
    }

    [Theory]
    [InlineData(27, 27, 90, nameof(CureKind.ByDate))] // four weeks, over today
    [InlineData(27, 26, 90, nameof(CureKind.Unknown))] // it runs yet
    [InlineData(26, 27, 90, nameof(CureKind.TooLate))] // a day short
    [InlineData(28, 28, 90, nameof(CureKind.ByDate))]
    [InlineData(27, 27, null, nameof(CureKind.Unknown))] // no last day to do it by
    [InlineData(27, 90, 90, nameof(CureKind.TooLate))] // over, without a placement
    public void After_a_group_course_a_placement_is_asked_for_until_the_sequence_ends(
        int lastDay,
        int asOf,
        int? end,
        string kindName
    )
    {
        var kind = Enum.Parse<CureKind>(kindName);
        var sequence = new PlacementSequence("a", s_start)
        {
            GroupCourse = new DateInterval(s_start, s_start.PlusDays(lastDay)),
            End = end is { } days ? s_start.PlusDays(days) : null,
        };
        var cure = new GroupCourseFirst(s_label, Fixed.Of(4), PlacementKinds.CompanyDirected).Cure(
            new(sequence, s_start.PlusDays(asOf))
        );
        Assert.Equal(kind, cure.Kind);
        Assert.Equal(kind == CureKind.ByDate ? sequence.End : null, cure.Latest);
    }

    [Theory]
    [InlineData(0, nameof(CureKind.ByDate))]
    [InlineData(-1, nameof(CureKind.Unknown))]
    public void A_job_is_to_be_kept_from_its_first_day_on(int asOf, string kindName)
    {
        var kind = Enum.Parse<CureKind>(kindName);
        var job = s_start.PlusDays(50);
        var sequence = new PlacementSequence("a", s_start) { Exit = new(ProjectExit.Job, job) };
        var cure = new JobKept(s_label, Fixed.Of(6)).Cure(new(sequence, job.PlusDays(asOf)));
        Assert.Equal(kind, cure.Kind);
        Assert.Equal(kind == CureKind.ByDate ? job.PlusMonths(6) : (LocalDate?)null, cure.Latest);
    }

    private static void Holds(PolicyRule rule, int seed, Func<PlacementSequence, LocalDate, PlacementSequence> happens)
    {
        var (sequence, asOf) = SequenceCase.Of(seed);
        var facts = new SequenceFacts(sequence, asOf);
        var cure = rule.Cure(facts);
        Assert.Equal(rule.Rule.Test(facts) == Verdict.NotMet, cure.Kind == CureKind.TooLate);
        if (cure is { Kind: CureKind.ByDate, Latest: { } latest })
        {
            var later = latest.PlusDays(400);
            var seen = rule is EachPlacementRule ? Planned(sequence, asOf) : Begun(sequence, asOf);
            Assert.Equal(Verdict.Met, rule.Rule.Test(new(happens(seen, latest), later)));
            Assert.Equal(Verdict.NotMet, rule.Rule.Test(new(happens(seen, latest.PlusDays(1)), later)));
        }
    }

    private static LocalDate AsOf(int seed) => SequenceCase.Of(seed).AsOf;

    // What begins after the day is not known when the cure is told, a commitment to it by then is.
    private static PlacementSequence Begun(PlacementSequence sequence, LocalDate asOf) =>
        SequenceCase.With(
            sequence,
            sequence
                .Placements.Where(p => p.From <= asOf || p.AgreedOn <= asOf)
                .Select(p => p.From <= asOf ? p : p with { From = null, To = null })
        );

    // What is planned by the day is known on it.
    private static PlacementSequence Planned(PlacementSequence sequence, LocalDate asOf) =>
        SequenceCase.With(sequence, sequence.Placements.Where(p => p.From <= asOf || !(p.AgreedOn > asOf)));

    private static PlacementSequence Append(PlacementSequence sequence, Placement placement) =>
        SequenceCase.With(sequence, sequence.Placements.Add(placement));

    private static PlacementSequence Ended(PlacementSequence sequence, LocalDate last) =>
        new(sequence.Citizen, sequence.Start, sequence.Placements) { End = last };
}
