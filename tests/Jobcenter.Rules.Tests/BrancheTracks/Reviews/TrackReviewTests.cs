using FsCheck.Xunit;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.BrancheTracks.Reviews;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.BrancheTracks.Reviews;

/// <summary>The review of a quarter, with its edges, and against counting day by day.</summary>
public sealed class TrackReviewTests
{
    private static readonly Area s_helsingoer = Area.Municipality(217);
    private static readonly Quarter s_quarter = new(2021, 1);
    private static readonly BrancheCatalogue s_catalogue = BrancheCatalogues.Default["HEL21"];

    [Theory]
    [InlineData("2020-12-31", "2021-03-31", Verdict.NotMet)]
    [InlineData("2021-01-01", "2021-03-31", Verdict.Met)]
    [InlineData("2021-03-31", "2021-03-31", Verdict.Met)]
    [InlineData("2021-04-01", "2021-03-31", Verdict.NotMet)]
    [InlineData("2021-04-01", "2021-03-30", Verdict.Unknown)]
    [InlineData("2021-02-01", "2021-01-31", Verdict.Unknown)]
    [InlineData("2021-02-01", "2021-02-01", Verdict.Met)]
    public void The_cluster_meets_once_in_the_quarter(string heldOn, string asOf, Verdict expected)
    {
        var day = MeasuringPeriod.Parse(heldOn).FirstDay;
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, s_helsingoer);
        Assert.True(builder.Add(new ClusterMeeting("detailhandel", day)));
        var review = builder.Build().Review(s_quarter, MeasuringPeriod.Parse(asOf).FirstDay).Value;
        Assert.Equal(expected, Line(review, "detailhandel").Meetings.Verdict);
        Assert.Equal(
            asOf.EndsWith("03-31", StringComparison.Ordinal) ? Verdict.NotMet : Verdict.Unknown,
            Line(review, "bygge-og-anlaeg").Meetings.Verdict
        );
    }

    [Theory]
    [InlineData(0, Verdict.NotMet, Verdict.Met)]
    [InlineData(1, Verdict.Met, Verdict.Met)]
    [InlineData(2, Verdict.Met, Verdict.Met)]
    [InlineData(3, Verdict.Met, Verdict.NotMet)]
    [InlineData(4, Verdict.NotMet, Verdict.NotMet)]
    public void One_to_three_coordinators_and_three_with_a_remark(int count, Verdict expected, Verdict advised)
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, s_helsingoer);
        builder.Add(new TrackCoordinator("omsorg-og-pleje", "anden", new(2021, 1, 1)));
        for (var i = 0; i < count; i++)
        {
            builder.Add(new TrackCoordinator("detailhandel", $"k{i}", new(2021, 1, 1)));
        }

        var line = Line(builder.Build().Review(s_quarter, s_quarter.LastDay).Value, "detailhandel");
        Assert.Equal(expected, line.Coordinators.Verdict);
        Assert.Equal(advised, line.Coordinators.Parts[1].Verdict);
        Assert.Contains("bemærkning", AnswerText.Write(line.Coordinators), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021-01-01", "", Verdict.Met)]
    [InlineData("2021-01-02", "", Verdict.NotMet)]
    [InlineData("2021-01-01", "2021-03-31", Verdict.Met)]
    [InlineData("2021-01-01", "2021-03-30", Verdict.NotMet)]
    public void A_day_without_a_coordinator_is_one_too_many(string from, string to, Verdict expected)
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, s_helsingoer);
        Assert.True(
            builder.Coordinators.Add(
                Fields.Of(("track", "detailhandel"), ("coordinator", "k"), ("from", from), ("to", to))
            )
        );
        var line = Line(builder.Build().Review(s_quarter, s_quarter.LastDay).Value, "detailhandel");
        Assert.Equal(expected, line.Coordinators.Verdict);
    }

    [Fact]
    public void What_was_never_recorded_is_unknown_and_a_quarter_that_has_not_begun_too()
    {
        var empty = new BrancheRegisterBuilder(BrancheCatalogues.Default, s_helsingoer).Build();
        var review = empty.Review(s_quarter, s_quarter.LastDay).Value;
        Assert.Equal(6, review.Tracks.Length);
        Assert.All(review.Tracks, t => Assert.Equal(Verdict.Unknown, t.Meetings.Verdict));
        Assert.All(review.Tracks, t => Assert.Equal(Verdict.Unknown, t.Coordinators.Verdict));
        Assert.All(review.Tracks, t => Assert.Equal(Verdict.Unknown, t.Activities.Verdict));
        Assert.All(review.Tracks, t => Assert.False(t.Facts.Begun.IsKnown));
        Assert.Equal(Verdict.Unknown, review.Effort.Verdict);
        Assert.False(empty.Review(s_quarter, new(2020, 12, 31)).IsKnown);
        Assert.False(empty.Review(new(2022, 1), new(2022, 3, 31)).IsKnown);
    }

    [Fact]
    public void A_complete_track_has_its_cluster_its_group_course_and_its_company_courses()
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, s_helsingoer);
        builder.Add(new ClusterMeeting("detailhandel", new(2021, 1, 4)));
        builder.Add(new GroupCourse("c", "detailhandel", 12, (new(2021, 4, 6), false)));
        builder.Add(new GroupCourse("d", "bygge-og-anlaeg", 9, (new(2021, 6, 30), false), (new(2021, 7, 1), false)));
        var branche = builder.Build();
        var register = Register(
            ("a", "detailhandel", new(2020, 12, 1), new(2021, 4, 1)),
            ("a", "andet", new(2021, 4, 5), null)
        );
        Quarter second = new(2021, 2);
        var effort = TrackEffortCounts.Effort(branche, second.FirstDay, second.LastDay).Of(register).Value;
        var review = branche.Review(second, second.LastDay, Known.Of(effort)).Value;
        // The cluster met in the quarter before: it is there, but has not met in this one.
        Assert.Equal(Verdict.Met, Line(review, "detailhandel").Activities.Verdict);
        Assert.Equal(Verdict.NotMet, Line(review, "detailhandel").Meetings.Verdict);
        Assert.Equal(
            [Verdict.NotMet, Verdict.Met, Verdict.NotMet],
            Line(review, "bygge-og-anlaeg").Activities.Parts.Select(p => p.Verdict)
        );
        Assert.Equal(["c", "d"], review.GroupCourses.Select(c => c.Course.Id));
        Assert.Equal([Verdict.Met, Verdict.NotMet], review.GroupCourses.Select(c => c.Answer.Verdict));
        // One placement began in the quarter, and in no track; the other one only ran on.
        Assert.Equal(new Portion(0, 1, 0), effort.Placements.Value);
        Assert.Equal((0, 1), (effort.Tracks[3].Begun, effort.Tracks[3].InForce.Value));
        Assert.Equal(Verdict.NotMet, review.Effort.Verdict);
    }

    [Theory]
    [InlineData("2020-12-31", "2021-03-31", false)]
    [InlineData("2021-01-01", "2021-03-31", true)]
    [InlineData("2021-03-31", "2021-03-31", true)]
    [InlineData("2021-03-31", "2021-03-30", false)]
    [InlineData("2021-04-01", "2021-03-31", false)]
    public void A_group_course_is_of_the_quarter_with_a_day_of_it_so_far(string day, string asOf, bool isOf)
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, s_helsingoer);
        Assert.True(
            builder.Add(new GroupCourse("c", "detailhandel", 12, (MeasuringPeriod.Parse(day).FirstDay, false)))
        );
        var review = builder.Build().Review(s_quarter, MeasuringPeriod.Parse(asOf).FirstDay).Value;
        Assert.Equal(isOf ? 1 : 0, review.GroupCourses.Length);
        Assert.Equal(asOf == "2021-03-31", review.IsOver);
        // Before the quarter is over what is missing may still come.
        var courses = Line(review, "detailhandel").Facts.GroupCourses;
        Assert.Equal((review.IsOver || isOf, isOf ? 1 : 0), (courses.IsKnown, courses.IsKnown ? courses.Value : 0));
    }

    [Theory]
    [InlineData(1, 1, 0, Verdict.Met)]
    [InlineData(49, 51, 0, Verdict.NotMet)]
    [InlineData(50, 50, 0, Verdict.Met)]
    [InlineData(50, 49, 1, Verdict.Met)]
    [InlineData(49, 50, 1, Verdict.Unknown)]
    [InlineData(49, 51, 1, Verdict.NotMet)]
    [InlineData(0, 0, 0, Verdict.Unknown)]
    public void Half_of_the_effort_is_enough_and_what_is_not_known_may_decide(
        int yes,
        int no,
        int unknown,
        Verdict expected
    )
    {
        var facts = new TrackEffort(new(2021, 3, 31), Known.Of(new Portion(yes, no, unknown)), []);
        Assert.Equal(expected, BrancheRules.Default.Effort.Test(facts));
        Assert.Equal(expected, BrancheRules.Default.Effort.Assess(facts).Verdict);
    }

    [Fact]
    public void An_earlier_catalogues_rows_count_for_the_successors()
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, s_helsingoer);
        builder.Add(new TrackCoordinator("rengoering", "k", new(2020, 3, 1)));
        var branche = builder.Build();
        var line = Line(branche.Review(s_quarter, s_quarter.LastDay).Value, "rengoering-og-ejendomsservice");
        Assert.Equal(Verdict.Met, line.Coordinators.Verdict);
        var register = Register(("a", "rengoering", new(2020, 12, 1), null));
        var effort = TrackEffortCounts.Effort(branche, s_quarter.FirstDay, s_quarter.LastDay).Of(register).Value;
        Assert.Equal(1, effort.Tracks[1].InForce.Value);
    }

    [Fact]
    public void A_catalogue_that_changes_within_the_quarter_loses_no_meeting_no_effort_and_no_coordinator()
    {
        BrancheCatalogue Of(string id, LocalDate from, LocalDate? until, params BrancheTrack[] tracks) =>
            new(id, s_helsingoer, from, until, new(id), tracks);
        BrancheTrack Track(string id, params string[] succeeds) => new(id, new(id, id), succeeds);
        var first = Of("A1", new(2021, 1, 1), new LocalDate(2021, 2, 14), Track("x"), Track("borte"));
        var second = Of("A2", new(2021, 2, 15), null, Track("x2", "x"), Track("ny"));
        var set = new BrancheCatalogues([first, second]);
        var builder = new BrancheRegisterBuilder(set, s_helsingoer);
        Assert.True(builder.Add(new ClusterMeeting("x", new(2021, 1, 20))));
        Assert.True(builder.Add(new TrackCoordinator("x", "k", new(2021, 1, 1))));
        Assert.True(builder.Add(new TrackCoordinator("ny", "k", new(2021, 2, 15))));
        var branche = builder.Build();
        var register = Register(
            ("a", "x", new(2021, 1, 4), new(2021, 1, 31)),
            ("a", "borte", new(2021, 2, 1), null),
            ("b", "ny", new(2021, 3, 1), null)
        );
        var effort = TrackEffortCounts.Effort(branche, s_quarter.FirstDay, s_quarter.LastDay).Of(register).Value;
        Assert.Equal(new Portion(3, 0, 0), effort.Placements.Value);
        Assert.Equal([1, 1], effort.Tracks.Select(t => t.Begun));
        var review = branche.Review(s_quarter, s_quarter.LastDay, Known.Of(effort)).Value;
        Assert.Equal(Verdict.Met, Line(review, "x2").Meetings.Verdict);
        Assert.Equal([Verdict.Met, Verdict.Met], review.Tracks.Select(t => t.Coordinators.Verdict));
    }

    [Fact]
    public void Before_the_source_nobody_knows_whether_a_track_is_complete()
    {
        var branche = new BrancheRegisterBuilder(BrancheCatalogues.Default, s_helsingoer);
        branche.Add(new ClusterMeeting("transport", new(2019, 10, 1)));
        var line = branche.Build().Review(new(2019, 4), new(2019, 12, 31)).Value.Tracks[0];
        Assert.Equal(Verdict.Unknown, line.Activities.Verdict);
        Assert.All(line.Activities.Parts, p => Assert.Equal(Verdict.Unknown, p.Verdict));
    }

    [Property(MaxTest = 200)]
    public void The_review_counts_what_counting_day_by_day_counts(int seed)
    {
        var random = new Random(seed);
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, s_helsingoer);
        LocalDate Day() => new LocalDate(2021, 1, 1).PlusDays(random.Next(-3, 140) is var d && d < 0 ? 0 : d);
        string Track() => s_catalogue.Tracks[random.Next(2)].Id;
        for (var i = 0; i < random.Next(6); i++)
        {
            builder.Add(new ClusterMeeting(Track(), Day()));
        }

        for (var i = 0; i < random.Next(8); i++)
        {
            var from = Day();
            builder.Add(
                new TrackCoordinator(
                    Track(),
                    $"k{random.Next(4)}",
                    from,
                    random.Next(3) == 0 ? null : from.PlusDays(random.Next(60))
                )
            );
        }

        var branche = builder.Build();
        var asOf = Day();
        var quarter = Quarter.Containing(asOf);
        if (random.Next(2) == 0)
        {
            asOf = quarter.LastDay;
        }

        var review = branche.Review(quarter, asOf).Value;
        foreach (var line in review.Tracks)
        {
            var days = new List<int>();
            for (var day = quarter.FirstDay; day <= asOf; day = day.PlusDays(1))
            {
                days.Add(
                    branche
                        .Coordinators.Where(c => c.TrackId == line.Track.Id && c.From <= day && !(c.To < day))
                        .Select(c => c.Coordinator)
                        .Distinct()
                        .Count()
                );
            }

            var meetings = branche.Meetings.Count(m =>
                m.TrackId == line.Track.Id && m.HeldOn >= quarter.FirstDay && m.HeldOn <= asOf
            );
            Assert.Equal(
                branche.Coordinators.IsEmpty ? Verdict.Unknown : Verdicts.Of(days.Min() >= 1 && days.Max() <= 3),
                line.Coordinators.Verdict
            );
            Assert.Equal(
                branche.Meetings.IsEmpty ? Verdict.Unknown
                    : meetings >= 1 ? Verdict.Met
                    : asOf < quarter.LastDay ? Verdict.Unknown
                    : Verdict.NotMet,
                line.Meetings.Verdict
            );
        }
    }

    [Property(MaxTest = 100)]
    public void The_effort_is_the_share_that_the_requirement_counts(int seed)
    {
        var random = new Random(seed);
        string?[] branches = [null, "detailhandel", "bygge-og-anlaeg", "andet"];
        var register = Register([
            .. Enumerable
                .Range(0, random.Next(1, 30))
                .Select(i =>
                {
                    var from = new LocalDate(2021, 1, 1).PlusDays(random.Next(200));
                    return ($"c{i}", branches[random.Next(4)], from, (LocalDate?)from.PlusDays(random.Next(90)));
                }),
        ]);
        var branche = new BrancheRegisterBuilder(BrancheCatalogues.Default, s_helsingoer).Build();
        var effort = TrackEffortCounts.Effort(branche, s_quarter.FirstDay, s_quarter.LastDay).Of(register).Value;
        Assert.Equal(
            PlacementCounts
                .InTracks(s_helsingoer, s_quarter.FirstDay, s_quarter.LastDay, s_catalogue.Tracks.Select(t => t.Id))
                .Of(register)
                .Value,
            effort.Placements.Value
        );
        Assert.Equal(effort.Placements.Value.Yes, effort.Tracks.Sum(t => t.Begun));
        // Counted in shards and merged it is the same.
        var count = TrackEffortCounts.Effort(branche, s_quarter.FirstDay, s_quarter.LastDay);
        var merged = count.Of(register, threads: 1 + random.Next(4)).Value;
        Assert.Equal(effort.Placements, merged.Placements);
        Assert.Equal(effort.Tracks.AsEnumerable(), merged.Tracks);
        Assert.Equal(effort.WithoutBranche, merged.WithoutBranche);
        Assert.Equal(
            count.TallyOf(register),
            register.InShards(3).Select(count.TallyOf).Aggregate(static (left, right) => left.Merge(right))
        );
        Assert.All(effort.Tracks, t => Assert.True(!t.InForce.IsKnown || t.InForce.Value >= t.Begun));
    }

    private static TrackReviewLine Line(TrackReview review, string track) =>
        Assert.Single(review.Tracks, t => t.Track.Id == track);

    private static Register Register(
        params (string Citizen, string? Branche, LocalDate From, LocalDate? To)[] placements
    )
    {
        var builder = new RegisterBuilder();
        foreach (var citizen in placements.Select(p => p.Citizen).Distinct())
        {
            builder.Add(new Citizen(citizen, s_helsingoer));
        }

        foreach (var (citizen, branche, from, to) in placements)
        {
            builder.Add(citizen, new Placement(PlacementKind.CompanyInternship, from, to) { Branche = branche });
        }

        return builder.Build(new(2021, 12, 31));
    }
}
