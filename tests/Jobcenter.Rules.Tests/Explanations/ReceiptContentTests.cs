using System.Collections.Immutable;
using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Tests.Placements;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Explanations;

/// <summary>Every part of what a review is made with has its place in the checksum: change one of them alone, and it is another.</summary>
public sealed class ReceiptContentTests
{
    private static readonly LocalDate s_day = new(2021, 1, 4);
    private static readonly SourceReference s_source = new("X", "1");

    [Fact]
    public void Every_field_of_a_mark_an_order_a_meeting_a_coordinator_and_a_course_counts()
    {
        var mark = new MarkRow
        {
            Citizen = "a",
            Tracks = "detailhandel+omsorg-og-pleje",
            MarkedOn = "2021-01-04",
            WaitingSince = "2021-01-05",
            Available = "ja",
            Offer = "ja",
            OfferReason = "aftalt",
            OfferDecidedOn = "2021-01-06",
            OfferDecidedBy = "abc",
        };
        var order = new OrderRow
        {
            Order = "1",
            Track = "detailhandel",
            Places = "5",
            DueOn = "2021-02-28",
            OrderedOn = "2021-01-10",
        };
        var coordinator = new CoordinatorRow
        {
            Track = "detailhandel",
            Coordinator = "abc",
            From = "2021-01-01",
            To = "2021-06-30",
        };
        var course = new GroupCourse("1", "detailhandel", 12, new CourseDay(s_day), new CourseDay(s_day.PlusDays(1)));
        AreAllOthers([
            .. new[]
            {
                mark,
                mark with
                {
                    Citizen = "b",
                },
                mark with
                {
                    Tracks = "detailhandel+bygge-og-anlaeg",
                },
                mark with
                {
                    MarkedOn = "2021-01-03",
                },
                mark with
                {
                    WaitingSince = "2021-01-06",
                },
                mark with
                {
                    WaitingSince = "",
                },
                mark with
                {
                    Available = "nej",
                },
                mark with
                {
                    Available = "",
                },
                mark with
                {
                    Offer = "nej",
                },
                mark with
                {
                    OfferReason = "andet",
                },
                mark with
                {
                    OfferDecidedOn = "2021-01-07",
                },
                mark with
                {
                    OfferDecidedBy = "",
                },
                mark with
                {
                    Offer = "",
                    OfferReason = "",
                    OfferDecidedOn = "",
                    OfferDecidedBy = "",
                },
            }.Select(m => Rows(b => b.Add(m))),
            .. new[]
            {
                order,
                order with
                {
                    Order = "2",
                },
                order with
                {
                    Track = "omsorg-og-pleje",
                },
                order with
                {
                    Places = "6",
                },
                order with
                {
                    DueOn = "2021-02-27",
                },
                order with
                {
                    OrderedOn = "",
                },
            }.Select(o => Rows(b => b.Add(o))),
            .. new[]
            {
                coordinator,
                coordinator with
                {
                    Track = "omsorg-og-pleje",
                },
                coordinator with
                {
                    Coordinator = "abd",
                },
                coordinator with
                {
                    From = "2021-01-02",
                },
                coordinator with
                {
                    To = "",
                },
            }.Select(c => Rows(b => b.Add(c))),
            .. new ClusterMeeting[]
            {
                new("detailhandel", s_day),
                new("omsorg-og-pleje", s_day),
                new("detailhandel", s_day.PlusDays(1)),
            }.Select(m => Rows(b => b.Add(m))),
            .. new GroupCourse[]
            {
                course,
                new("2", course.TrackId, course.Citizens, course.Days.AsSpan()),
                new(course.Id, "omsorg-og-pleje", course.Citizens, course.Days.AsSpan()),
                new(course.Id, course.TrackId, 13, course.Days.AsSpan()),
                new(course.Id, course.TrackId, null, course.Days.AsSpan()),
                new(course.Id, course.TrackId, course.Citizens, course.Days[0]),
                new(course.Id, course.TrackId, course.Citizens, course.Days[0], new(s_day.PlusDays(2))),
                new(course.Id, course.TrackId, course.Citizens, course.Days[0], new(s_day.PlusDays(1), IsHalf: true)),
            }.Select(c => Rows(b => b.Add(c))),
            Rows(_ => true),
        ]);
    }

    [Fact]
    public void Every_count_of_the_effort_counts()
    {
        string Effort(Known<PartlyKnownPortion> placements, params TrackPlacements[] tracks) =>
            Register(_ => true).Review(new Quarter(2021, 1), s_day, new(placements, [.. tracks])).Value.Receipt is { } r
                ? r.Inputs[1].ContentHash
                : "";
        Known<PartlyKnownPortion> Portion(int yes, int no, int unknown) =>
            Known.Of(new PartlyKnownPortion(yes, no, unknown));
        AreAllOthers([
            Effort(Portion(1, 2, 3)),
            Effort(Portion(2, 2, 3)),
            Effort(Portion(1, 3, 3)),
            Effort(Portion(1, 2, 4)),
            Effort(Known.Missing<PartlyKnownPortion>(new("a", "a"))),
            Effort(Known.Missing<PartlyKnownPortion>(new("b", "b"))),
            Effort(Portion(1, 2, 3), new TrackPlacements("detailhandel", 1, Known.Of(1))),
            Effort(Portion(1, 2, 3), new TrackPlacements("omsorg-og-pleje", 1, Known.Of(1))),
            Effort(Portion(1, 2, 3), new TrackPlacements("detailhandel", 2, Known.Of(1))),
            Effort(Portion(1, 2, 3), new TrackPlacements("detailhandel", 1, Known.Of(0))),
            Effort(Portion(1, 2, 3), new TrackPlacements("detailhandel", 1, Known.Missing<int>(new("a", "a")))),
            Effort(Portion(1, 2, 3), new TrackPlacements("detailhandel", 1, Known.Missing<int>(new("b", "b")))),
        ]);
    }

    [Fact]
    public void Every_number_of_the_rules_counts()
    {
        var from = new LocalDate(2020, 1, 1);
        Parameter<T> Dated<T>(T value) => new("p", new("p", "p"), new ParameterValue<T>(value, from, null, s_source));
        OfferDefault Offer(CitizenState state, VisitationCategory category) =>
            new(new CitizenStateSet(state), category);
        var plain = BrancheParameters.Default;
        var offer = Offer(CitizenState.FlexJob, VisitationCategory.ActivityReady);
        AreAllOthers([
            .. new[]
            {
                plain,
                plain with
                {
                    FewestMarks = Dated(3),
                },
                plain with
                {
                    GroupSize = Dated(new GroupSize(9, 15)),
                },
                plain with
                {
                    MostGroupDays = Dated(6),
                },
                plain with
                {
                    FewestMeetings = Dated(3),
                },
                plain with
                {
                    FewestOfEachActivity = Dated(2),
                },
                plain with
                {
                    FewestProfileTracks = Dated(2),
                },
                plain with
                {
                    FewestCoordinators = Dated(2),
                },
                plain with
                {
                    MostCoordinators = Dated(4),
                },
                plain with
                {
                    EffortShare = Dated(new Share(new Fraction(2, 3))),
                },
                plain with
                {
                    OfferDefault = Dated(offer),
                },
                plain with
                {
                    OfferDefault = Dated(Offer(CitizenState.Ledighedsydelse, VisitationCategory.ActivityReady)),
                },
                plain with
                {
                    OfferDefault = Dated(Offer(CitizenState.FlexJob, VisitationCategory.JobReady)),
                },
                plain with
                {
                    OfferDefault = plain.OfferDefault.With(
                        new ParameterValue<OfferDefault>(offer, from.PlusDays(1), null, s_source)
                    ),
                },
                plain with
                {
                    OfferDefault = plain.OfferDefault.With(
                        new ParameterValue<OfferDefault>(offer, from, new(2021, 12, 31), s_source)
                    ),
                },
                plain with
                {
                    OfferDefault = plain.OfferDefault.With(
                        new ParameterValue<OfferDefault>(offer, from, null, new("X", "2"))
                    ),
                },
                plain with
                {
                    OfferDefault = plain.OfferDefault.With(
                        new ParameterValue<OfferDefault>(
                            offer,
                            from,
                            null,
                            s_source,
                            notes: [new(NoteKind.Decision, new("vores", "ours"))]
                        )
                    ),
                },
            }.Select(p =>
                Part(new BrancheRegisterBuilder(BrancheCatalogues.All, RegisterCase.Helsingoer, null, new(p)), 0)
            ),
        ]);
    }

    [Fact]
    public void Every_track_catalogue_and_succession_counts()
    {
        BrancheTrack[] tracks = [new("a", new("A", "A")), new("b", new("B", "B"))];
        BrancheCatalogue Catalogue(
            string id = "2021",
            LocalDate? from = null,
            LocalDate? until = null,
            SourceReference? source = null,
            params BrancheTrack[] of
        ) => new(id, RegisterCase.Helsingoer, from ?? s_day, until, source ?? s_source, of.Length == 0 ? tracks : of);
        var earlier = new BrancheCatalogue(
            "2020",
            RegisterCase.Helsingoer,
            new(2020, 1, 1),
            new(2020, 12, 31),
            s_source,
            tracks
        );
        var now = Catalogue();
        var other = new BrancheCatalogue("f", RegisterCase.Frederikssund, s_day, null, s_source, tracks);
        var otherMunicipality = new BrancheCatalogue("f", Area.Municipality(101), s_day, null, s_source, tracks);
        string Of(BrancheCatalogue[] catalogues, params TrackSuccession[] successions) =>
            Part(new BrancheRegisterBuilder(new(catalogues, successions), RegisterCase.Helsingoer), 1);
        AreAllOthers([
            Of([now]),
            Of([Catalogue("x")]),
            Of([Catalogue(from: s_day.PlusDays(-1))]),
            Of([Catalogue(until: new(2021, 12, 31))]),
            Of([Catalogue(source: new("Y"))]),
            Of([Catalogue(of: [tracks[0]])]),
            Of([Catalogue(of: [tracks[0], new("c", new("B", "B"))])]),
            Of([Catalogue(of: [tracks[0], new("b", new("C", "C"))])]),
            Of([now, other]),
            Of([now, otherMunicipality]),
            Of([earlier, now]),
            Of([earlier, now], new TrackSuccession(earlier, now)),
            Of([earlier, now], new TrackSuccession(earlier, now, ("a", "a"))),
            Of([earlier, now], new TrackSuccession(earlier, now, ("a", "b"))),
            Of([earlier, now], new TrackSuccession(earlier, now, ("b", "b"))),
            Of(
                [earlier, now],
                new TrackSuccession(earlier, now, ("a", "a")) { Notes = [new(NoteKind.Decision, new("a", "a"))] }
            ),
        ]);
        // Between three catalogues it counts which of them a succession goes from and to.
        var later = Catalogue("2022", new(2022, 1, 1));
        var ends = Catalogue(until: new(2021, 12, 31));
        AreAllOthers([
            Of([earlier, ends, later], new TrackSuccession(earlier, ends, ("a", "a"))),
            Of([earlier, ends, later], new TrackSuccession(ends, later, ("a", "a"))),
        ]);
    }

    [Fact]
    public void Every_fact_of_a_sequence_counts()
    {
        var placement = new Placement(PlacementKind.CompanyInternship, s_day, s_day.PlusDays(20));
        var exit = new SequenceExit(ProjectExit.Job, s_day.PlusDays(40), s_day.PlusDays(90));
        PlacementSequence Plain(string citizen = "a", LocalDate? start = null) => new(citizen, start ?? s_day);
        PlacementSequence[] sequences =
        [
            Plain(),
            Plain("b"),
            Plain(start: s_day.PlusDays(1)),
            new("a", s_day, placement),
            new("a", s_day, [], [placement]),
            new("a", s_day, placement, placement with { From = s_day.PlusDays(1) }),
            new("a", s_day) { End = s_day.PlusDays(90) },
            new("a", s_day) { Programme = "kick-start" },
            new("a", s_day) { TargetGroup = "LAB/2" },
            new("a", s_day) { ArrivalDate = s_day },
            new("a", s_day) { GroupCourse = new DateInterval(s_day, s_day.PlusDays(27)) },
            new("a", s_day) { GroupCourse = new DateInterval(s_day, s_day.PlusDays(28)) },
            new("a", s_day) { GroupCourse = new DateInterval(s_day.PlusDays(1), s_day.PlusDays(27)) },
            new("a", s_day) { Exit = exit },
            new("a", s_day) { Exit = exit with { Kind = ProjectExit.Education } },
            new("a", s_day) { Exit = exit with { On = s_day.PlusDays(41) } },
            new("a", s_day) { Exit = exit with { Until = s_day.PlusDays(91) } },
            new("a", s_day) { Exit = exit with { Until = null } },
            new("a", s_day) { Exit = exit with { Until = null, HasUnknownEnd = true } },
        ];
        AreAllOthers([
            .. sequences.Select(s =>
                SequenceReview.Of(s, s_day.PlusDays(100), PlacementPolicies.All).ToReceipt().Inputs[0].ContentHash
            ),
        ]);
        Assert.Equal(
            new RowCounts(3, 0),
            SequenceReview
                .Of(new("a", s_day, [placement, placement], [placement]), s_day, PlacementPolicies.All)
                .ToReceipt()
                .Rows
        );
    }

    [Fact]
    public void The_title_the_time_and_the_rules_of_a_policy_count()
    {
        var label = new RuleLabel("x", new("x", "x"), s_source);
        PolicyRule rule = new LengthAtMost(label, Fixed.Of(28));
        PlacementPolicy[] policies =
        [
            new(label, s_day, null, rule),
            new(new RuleLabel("y", new("x", "x"), s_source), s_day, null, rule),
            new(new RuleLabel("x", new("y", "y"), s_source), s_day, null, rule),
            new(new RuleLabel("x", new("x", "x"), new("Y")), s_day, null, rule),
            new(label, s_day.PlusDays(1), null, rule),
            new(label, s_day, s_day.PlusDays(365), rule),
            new(label, s_day, null, rule, new LengthAtMost(new("z", new("x", "x"), s_source), Fixed.Of(28))),
            new(label, s_day, null, new LengthAtMost(label, Fixed.Of(29))),
            new(label, s_day, null, new LengthAtMost(new("z", new("x", "x"), s_source), Fixed.Of(28))),
            // Two groups, and one whose id reads like two.
            new(label, s_day, null, Hours("a", "b")),
            new(label, s_day, null, Hours("a, b")),
            new(label, s_day, null, Hours("\"a, b\"")),
            new(label, s_day, null, Hours("\"a", "b\"")),
        ];
        PolicyRule Hours(params ImmutableArray<string> groups) =>
            new WeeklyHoursWithin(
                label,
                Fixed.Of(WeeklyHours.FromHundredths(100)),
                Fixed.Of(WeeklyHours.FromHundredths(2000)),
                PlacementKinds.CompanyDirected,
                groups
            );

        AreAllOthers([
            .. policies.Select(p => SequenceReview.Of(new("a", s_day), s_day, [p]).ToReceipt().Rules[0].ContentHash),
        ]);
    }

    private static void AreAllOthers(IReadOnlyList<string> hashes)
    {
        Assert.All(hashes, h => Assert.Matches("^sha256:[0-9a-f]{64}$", h));
        for (var i = 0; i < hashes.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                Assert.True(hashes[i] != hashes[j], $"{j} and {i} have one checksum");
            }
        }
    }

    private static string Rows(Func<BrancheRegisterBuilder, bool> add) =>
        Register(add).Review(new Quarter(2021, 1), s_day).Value.Receipt?.Inputs[0].ContentHash ?? "";

    private static BrancheRegister Register(Func<BrancheRegisterBuilder, bool> add)
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.All, RegisterCase.Helsingoer);
        Assert.True(add(builder));
        return builder.Build();
    }

    private static string Part(BrancheRegisterBuilder builder, int place) =>
        builder.Build().Review(new Quarter(2021, 1), s_day).Value.Receipt?.Rules[place].ContentHash ?? "";
}
