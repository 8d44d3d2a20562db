using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.BrancheTracks.Reviews;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.BrancheTracks;

/// <summary>Every part of what a branche review is made with has its place in the checksum: change one of them alone, and it is another.</summary>
public sealed class BrancheContentTests
{
    private static readonly LocalDate s_day = new(2021, 1, 4);
    private static readonly SourceReference s_source = new("X", "1");

    [Fact]
    public void Every_field_of_a_mark_an_order_a_meeting_a_coordinator_and_a_course_counts()
    {
        var mark = Fields.Of(
            ("citizen", "a"),
            ("tracks", "detailhandel+omsorg-og-pleje"),
            ("marked_on", "2021-01-04"),
            ("waiting_since", "2021-01-05"),
            ("available", "ja"),
            ("offer", "ja"),
            ("offer_reason", "aftalt"),
            ("offer_decided_on", "2021-01-06"),
            ("offer_decided_by", "abc")
        );
        var order = Fields.Of(
            ("order", "1"),
            ("track", "detailhandel"),
            ("places", "5"),
            ("due_on", "2021-02-28"),
            ("ordered_on", "2021-01-10"),
            ("sent", "7"),
            ("hired", "3")
        );
        var coordinator = Fields.Of(
            ("track", "detailhandel"),
            ("coordinator", "abc"),
            ("from", "2021-01-01"),
            ("to", "2021-06-30")
        );
        var course = new GroupCourse("1", "detailhandel", 12, (s_day, false), (s_day.PlusDays(1), false));
        Checksums.AreAllOthers([
            .. new[]
            {
                mark,
                mark.With(("citizen", "b")),
                mark.With(("tracks", "detailhandel+bygge-og-anlaeg")),
                mark.With(("marked_on", "2021-01-03")),
                mark.With(("waiting_since", "2021-01-06")),
                mark.With(("waiting_since", "")),
                mark.With(("available", "nej")),
                mark.With(("available", "")),
                mark.With(("offer", "nej")),
                mark.With(("offer_reason", "andet")),
                mark.With(("offer_decided_on", "2021-01-07")),
                mark.With(("offer_decided_by", "")),
                mark.With(("offer", ""), ("offer_reason", ""), ("offer_decided_on", ""), ("offer_decided_by", "")),
            }.Select(m => Rows(b => b.Marks.Add(m))),
            .. new[]
            {
                order,
                order.With(("order", "2")),
                order.With(("track", "omsorg-og-pleje")),
                order.With(("places", "6")),
                order.With(("due_on", "2021-02-27")),
                order.With(("ordered_on", "")),
                order.With(("sent", "8")),
                order.With(("hired", "4")),
                order.With(("hired", "")),
                order.With(("sent", ""), ("hired", "")),
            }.Select(o => Rows(b => b.Orders.Add(o))),
            .. new[]
            {
                coordinator,
                coordinator.With(("track", "omsorg-og-pleje")),
                coordinator.With(("coordinator", "abd")),
                coordinator.With(("from", "2021-01-02")),
                coordinator.With(("to", "")),
            }.Select(c => Rows(b => b.Coordinators.Add(c))),
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
                new(course.Id, course.TrackId, course.Citizens, course.Days[0], (s_day.PlusDays(2), false)),
                new(course.Id, course.TrackId, course.Citizens, course.Days[0], (s_day.PlusDays(1), true)),
            }.Select(c => Rows(b => b.Add(c))),
            Rows(_ => true),
        ]);
    }

    [Fact]
    public void Every_count_of_the_effort_counts()
    {
        string Effort(Known<Portion> placements, params (string, int, Known<int>)[] tracks) =>
            Register(_ => true)
                .Review(
                    MeasuringPeriod.OfQuarter(2021, 1),
                    s_day,
                    Rules.Kernel.Known.Of(new TrackEffort(s_day, placements, [.. tracks]))
                )
                .Value.Receipt
                is { } r
                ? r.Inputs[1].Value
                : "";
        Known<Portion> Portion(int yes, int no, int unknown) => Known.Of(new Portion(yes, no, unknown));
        Checksums.AreAllOthers([
            Effort(Portion(1, 2, 3)),
            Effort(Portion(2, 2, 3)),
            Effort(Portion(1, 3, 3)),
            Effort(Portion(1, 2, 4)),
            Effort(Known.Missing<Portion>(new("a", "a"))),
            Effort(Known.Missing<Portion>(new("b", "b"))),
            Effort(Portion(1, 2, 3), ("detailhandel", 1, Known.Of(1))),
            Effort(Portion(1, 2, 3), ("omsorg-og-pleje", 1, Known.Of(1))),
            Effort(Portion(1, 2, 3), ("detailhandel", 2, Known.Of(1))),
            Effort(Portion(1, 2, 3), ("detailhandel", 1, Known.Of(0))),
            Effort(Portion(1, 2, 3), ("detailhandel", 1, Known.Missing<int>(new("a", "a")))),
            Effort(Portion(1, 2, 3), ("detailhandel", 1, Known.Missing<int>(new("b", "b")))),
        ]);
    }

    [Fact]
    public void Every_number_of_the_rules_counts()
    {
        var from = new LocalDate(2020, 1, 1);
        Parameter<T> Dated<T>(Parameter<T> of, T value) => of.With(new ParameterValue<T>(value, from, null, s_source));
        var plain = BrancheRules.Default;
        var (benefits, category) = (plain.NotOfferedOn, VisitationCategory.JobReady);
        CitizenStateSet flex = new(CitizenState.FlexJob);
        BrancheRules Offer(ParameterValue<CitizenStateSet> value) => plain.With(benefits.With(value));
        Checksums.AreAllOthers([
            .. new[]
            {
                plain,
                plain.With(Dated(plain.FewestMarks, 3)),
                plain.With(Dated(plain.FewestInGroup, 9)),
                plain.With(Dated(plain.MostInGroup, 16)),
                plain.With(Dated(plain.MostGroupDays, 6)),
                plain.With(Dated(plain.FewestMeetings, 3)),
                plain.With(Dated(plain.FewestOfEachActivity, 2)),
                plain.With(Dated(plain.FewestProfileTracks, 2)),
                plain.With(Dated(plain.FewestCoordinators, 2)),
                plain.With(Dated(plain.MostCoordinators, 4)),
                plain.With(Dated(plain.AdvisedCoordinators, 1)),
                plain.With(Dated(plain.EffortShare, new Share(new Fraction(2, 3)))),
                plain.With(Dated(benefits, flex)),
                plain.With(Dated(benefits, new(CitizenState.Ledighedsydelse))),
                plain.With(Dated(plain.NotMostVulnerableOf, category)),
                Offer(new(flex, from.PlusDays(1), null, s_source)),
                Offer(new(flex, from, new(2021, 12, 31), s_source)),
                Offer(new(flex, from, null, new("X", "2"))),
                Offer(new(flex, from, null, s_source, notes: [new(NoteKind.Decision, new("vores", "ours"))])),
            }.Select(r =>
                Part(new BrancheRegisterBuilder(BrancheCatalogues.Default, RegisterCase.Helsingoer, null, r), 0)
            ),
        ]);
    }

    [Fact]
    public void Every_track_catalogue_and_succession_counts()
    {
        BrancheTrack Track(string id, string name, params string[] succeeds) => new(id, new(name, name), succeeds);
        BrancheTrack[] tracks = [Track("a", "A"), Track("b", "B")];
        BrancheCatalogue Catalogue(
            string id = "2021",
            LocalDate? from = null,
            LocalDate? until = null,
            SourceReference? source = null,
            params BrancheTrack[] of
        ) => new(id, RegisterCase.Helsingoer, from ?? s_day, until, source ?? s_source, of.Length == 0 ? tracks : of);
        var earlier = Catalogue("2020", new(2020, 1, 1), new LocalDate(2020, 12, 31));
        var now = Catalogue();
        var next = Catalogue(of: [Track("a", "A", "a"), Track("b", "B")]);
        var other = new BrancheCatalogue("f", RegisterCase.Frederikssund, s_day, null, s_source, tracks);
        var otherMunicipality = new BrancheCatalogue("f", Area.Municipality(101), s_day, null, s_source, tracks);
        string Of(params BrancheCatalogue[] catalogues) =>
            Part(new BrancheRegisterBuilder(new(catalogues), RegisterCase.Helsingoer), 1);
        Checksums.AreAllOthers([
            Of(now),
            Of(Catalogue("x")),
            Of(Catalogue(from: s_day.PlusDays(-1))),
            Of(Catalogue(until: new(2021, 12, 31))),
            Of(Catalogue(source: new("Y"))),
            Of(Catalogue(of: [tracks[0]])),
            Of(Catalogue(of: [tracks[0], Track("c", "B")])),
            Of(Catalogue(of: [tracks[0], Track("b", "C")])),
            Of(now, other),
            Of(now, otherMunicipality),
            Of(earlier, now),
            Of(earlier, next),
            Of(earlier, Catalogue(of: [Track("a", "A"), Track("b", "B", "a")])),
            Of(earlier, Catalogue(of: [Track("a", "A"), Track("b", "B", "b")])),
            Of(
                earlier,
                new("2021", RegisterCase.Helsingoer, s_day, null, s_source, next.Tracks.AsSpan())
                {
                    Notes = [new(NoteKind.Decision, new("a", "a"))],
                }
            ),
        ]);
    }

    private static string Rows(Func<BrancheRegisterBuilder, bool> add) =>
        Register(add).Review(MeasuringPeriod.OfQuarter(2021, 1), s_day).Value.Receipt?.Inputs[0].Value ?? "";

    private static BrancheRegister Register(Func<BrancheRegisterBuilder, bool> add)
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, RegisterCase.Helsingoer);
        Assert.True(add(builder));
        return builder.Build();
    }

    private static string Part(BrancheRegisterBuilder builder, int place) =>
        builder.Build().Review(MeasuringPeriod.OfQuarter(2021, 1), s_day).Value.Receipt?.Rules[place].Value ?? "";
}
