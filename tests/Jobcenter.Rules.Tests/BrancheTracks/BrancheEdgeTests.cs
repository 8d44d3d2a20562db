using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;
using NodaTime.Text;

namespace Jobcenter.Rules.Tests.BrancheTracks;

/// <summary>The branche files and catalogues at their edges: every column that can be wrong, and the days beside the limits.</summary>
public sealed class BrancheEdgeTests
{
    private static readonly Area s_helsingoer = Area.Municipality(217);
    private static readonly LocalDate s_tooEarly = new(1899, 12, 31);

    public static TheoryData<string, string, string> BadMeetings =>
        new()
        {
            { "", "2020-05-14", "track: mangler" },
            { "transport", "2020-05-14", "HEL20" },
            { "rengoering", "", "held_on: mangler" },
            { "rengoering", "1899-12-31", "uden for 1900" },
            { "rengoering", "2022-01-01", "intet branchekatalog" },
            { "rengoering", "2020-13-01", "held_on \"2020-13-01\"" },
        };

    [Theory]
    [MemberData(nameof(BadMeetings))]
    public void A_meeting_is_refused_with_its_column(string track, string heldOn, string reason) =>
        IsRefused(b => b.Add(new MeetingRow { Track = track, HeldOn = heldOn }), reason);

    [Theory]
    [InlineData("", "k", "2020-05-14", "", "track: mangler")]
    [InlineData("transport", "k", "2020-05-14", "", "HEL20")]
    [InlineData("rengoering", " ", "2020-05-14", "", "coordinator \" \": mangler")]
    [InlineData("rengoering", "k", "", "", "from: mangler")]
    [InlineData("rengoering", "k", "1899-12-31", "", "uden for 1900")]
    [InlineData("rengoering", "k", "2020-05-14", "2101-01-01", "uden for 1900")]
    [InlineData("rengoering", "k", "2020-05-14", "2020-05-13", "to \"2020-05-13\"")]
    [InlineData("rengoering", "k", "2022-05-14", "", "intet branchekatalog")]
    public void A_coordinator_is_refused_with_its_column(
        string track,
        string coordinator,
        string from,
        string to,
        string reason
    ) =>
        IsRefused(
            b =>
                b.Add(
                    new CoordinatorRow
                    {
                        Track = track,
                        Coordinator = coordinator,
                        From = from,
                        To = to,
                    }
                ),
            reason
        );

    [Theory]
    [InlineData("", "rengoering", "2020-05-14", "hel", "12", "course: mangler")]
    [InlineData("c", "", "2020-05-14", "hel", "12", "track: mangler")]
    [InlineData("c", "transport", "2020-05-14", "hel", "12", "HEL20")]
    [InlineData("c", "rengoering", "", "hel", "12", "date: mangler")]
    [InlineData("c", "rengoering", "1899-12-31", "hel", "12", "uden for 1900")]
    [InlineData("c", "rengoering", "2020-05-14", "", "12", "length")]
    [InlineData("c", "rengoering", "2020-05-14", "hel", "-1", "citizens \"-1\"")]
    [InlineData("c", "rengoering", "2020-05-14", "hel", "tolv", "citizens \"tolv\"")]
    public void A_course_day_is_refused_with_its_column(
        string course,
        string track,
        string date,
        string length,
        string citizens,
        string reason
    ) =>
        IsRefused(
            b =>
                b.Add(
                    new CourseDayRow
                    {
                        Course = course,
                        Track = track,
                        Date = date,
                        Length = length,
                        Citizens = citizens,
                    }
                ),
            reason
        );

    [Fact]
    public void What_a_system_adds_itself_is_held_to_the_same_limits()
    {
        var marking = BrancheCatalogues.Helsingoer2020.Mark("rengoering", "detailhandel");
        var mark = new CitizenMark("a", marking, new(2020, 5, 14));
        IsRefused(b => b.Add(mark with { Citizen = "" }), "citizen: borgeren mangler");
        IsRefused(b => b.Add(mark with { MarkedOn = s_tooEarly }), "marked_on \"1899-12-31\"");
        IsRefused(b => b.Add(mark with { WaitingSince = s_tooEarly }), "waiting_since \"1899-12-31\"");
        IsRefused(
            b => b.Add(mark with { Override = new(isOffered: true, "grund", s_tooEarly) }),
            "offer_decided_on \"1899-12-31\""
        );
        IsRefused(b => b.Add(mark with { Marking = default }), "tracks");
        IsRefused(b => b.Add(mark with { Marking = BrancheCatalogues.Helsingoer2020.Mark("rengoering") }), "mindst 2");
        IsRefused(
            b => b.Add(mark with { Marking = BrancheCatalogues.Helsingoer2019.Mark("rengoering", "transport") }),
            "HEL20"
        );
        IsRefused(b => b.Add(new JobOrder("1", "rengoering", 1, s_tooEarly)), "due_on \"1899-12-31\"");
        IsRefused(
            b => b.Add(new JobOrder("1", "rengoering", 1, new(2020, 5, 14), s_tooEarly)),
            "ordered_on \"1899-12-31\""
        );
        IsRefused(b => b.Add(new JobOrder("1", "rengoering", 1, new(2022, 5, 14))), "due_on \"2022-05-14\"");
        IsRefused(
            b => b.Add(new JobOrder("1", "rengoering", 1, new(2022, 5, 14), new LocalDate(2022, 4, 14))),
            "ordered_on \"2022-04-14\""
        );
        IsRefused(b => b.Add(new ClusterMeeting("rengoering", s_tooEarly)), "held_on \"1899-12-31\"");
        IsRefused(b => b.Add(new TrackCoordinator("rengoering", "k", s_tooEarly)), "from \"1899-12-31\"");
        IsRefused(b => b.Add(new GroupCourse("c", "rengoering", 12, new CourseDay(s_tooEarly))), "date \"1899-12-31\"");
        IsRefused(
            b => b.Add(new TrackCoordinator("rengoering", "k", new(2020, 5, 14), s_tooEarly)),
            "to \"1899-12-31\""
        );
    }

    [Fact]
    public void What_is_exactly_at_the_limit_is_taken()
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.All, s_helsingoer);
        var row = new OrderRow
        {
            Order = "1",
            Track = "rengoering",
            Places = "1000000",
            DueOn = "2020-05-14",
            OrderedOn = "2020-05-14",
        };
        Assert.True(builder.Add(row));
        Assert.True(builder.Add(new TrackCoordinator("rengoering", "k", new(2020, 5, 14), new LocalDate(2020, 5, 14))));
        // A mark of 2019 names one track, as the rule of that year asks no more.
        Assert.True(
            builder.Add(new CitizenMark("a", BrancheCatalogues.Helsingoer2019.Mark("transport"), new(2019, 12, 31)))
        );
        var year = new CourseDay[GroupCourse.MostDays - 1];
        for (var i = 0; i < year.Length; i++)
        {
            year[i] = new(new LocalDate(2020, 1, 1).PlusDays(i));
        }

        // 365 days and one more are as many as a course may have; with the next there are too many.
        Assert.True(builder.Add(new GroupCourse("c", "rengoering", null, year)));
        var day = new CourseDayRow
        {
            Course = "c",
            Track = "rengoering",
            Date = "2020-12-31",
            Length = "halv",
            Citizens = "12",
        };
        Assert.True(builder.Add(day));
        Assert.False(builder.Add(day with { Date = "2021-01-01" }));
        Assert.Equal("date", Assert.Single(builder.Refused).Column);
        Assert.False(builder.Add(day with { Citizens = "13", Date = "2021-01-02" }));
        var course = Assert.Single(builder.Build().GroupCourses);
        Assert.Equal((366, 731, 12), (course.Days.Length, course.HalfDays, course.Citizens));
    }

    [Fact]
    public void Days_put_together_keep_the_number_that_was_told_and_half_days_are_half()
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.All, s_helsingoer);
        CourseDayRow Day(int day, string citizens, string length = "hel") =>
            new()
            {
                Course = "c",
                Track = "rengoering",
                Date = $"2020-05-{day:00}",
                Length = length,
                Citizens = citizens,
            };
        Assert.True(builder.Add(Day(4, "12")) && builder.Add(Day(5, "", "halv")) && builder.Add(Day(6, "12")));
        Assert.False(builder.Add(Day(5, "")));
        var course = Assert.Single(builder.Build().GroupCourses);
        Assert.Equal((12, 5), (course.Citizens, course.HalfDays));
        Assert.Equal([false, true, false], course.Days.Select(d => d.IsHalf));
    }

    [Fact]
    public void The_rows_stand_by_day_and_then_by_name()
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.All, s_helsingoer);
        var (early, late) = (new LocalDate(2020, 5, 4), new LocalDate(2020, 5, 5));
        foreach (
            var (id, track, day) in new[]
            {
                ("3", "rengoering", late),
                ("2", "rengoering", early),
                ("1", "detailhandel", early),
            }
        )
        {
            Assert.True(builder.Add(new JobOrder(id, track, 1, day)));
            Assert.True(builder.Add(new ClusterMeeting(track, day)));
            Assert.True(builder.Add(new GroupCourse(id, track, 12, new CourseDay(day))));
            Assert.True(builder.Add(new TrackCoordinator(track, "l", day)));
            Assert.True(builder.Add(new TrackCoordinator(track, "k", day)));
        }

        var register = builder.Build();
        Assert.Equal(["1", "2", "3"], register.Orders.Select(o => o.Id));
        Assert.Equal(["1", "2", "3"], register.GroupCourses.Select(c => c.Id));
        Assert.Equal(
            [("detailhandel", early), ("rengoering", early), ("rengoering", late)],
            register.Meetings.Select(m => (m.TrackId, m.HeldOn))
        );
        Assert.Equal(
            ["detailhandel k", "detailhandel l", "rengoering k", "rengoering l", "rengoering k", "rengoering l"],
            register.Coordinators.Select(c => $"{c.TrackId} {c.Coordinator}")
        );
        Assert.Equal(["1", "2"], register.OrdersDueBefore(late).Select(o => o.Id));
        Assert.Empty(register.OrdersDueBefore(early));
    }

    [Fact]
    public void Of_two_decisions_of_one_day_the_one_with_the_newer_mark_counts()
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.All, s_helsingoer);
        var marking = BrancheCatalogues.Helsingoer2020.Mark("rengoering", "detailhandel");
        var decided = new LocalDate(2020, 3, 10);
        builder.Add(
            new CitizenMark("a", marking, new(2020, 3, 1)) { Override = new(isOffered: true, "først", decided) }
        );
        builder.Add(new CitizenMark("a", marking, new(2020, 3, 2)) { Override = new(isOffered: false, "så", decided) });
        builder.Add(new CitizenMark("b", marking, new(2020, 3, 1)) { WaitingSince = new(2020, 1, 1) });
        var candidates = builder.Build().CandidatesOn(decided);
        Assert.Equal("så", candidates[0].Offer.Override?.Reason);
        Assert.Null(candidates[1].Offer.Override);
        Assert.Equal(new LocalDate(2020, 1, 1), candidates[1].WaitingSince);
    }

    [Fact]
    public void An_order_made_before_new_year_is_of_the_track_of_that_year()
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.All, s_helsingoer);
        // Both catalogues have a track for cleaning, under other names; property service is of 2021 alone.
        Assert.True(builder.Add(new JobOrder("1", "rengoering", 4, new(2021, 1, 31), new LocalDate(2020, 12, 31))));
        Assert.False(
            builder.Add(
                new JobOrder("2", "rengoering-og-ejendomsservice", 4, new(2021, 1, 31), new LocalDate(2020, 12, 31))
            )
        );
        Assert.True(
            builder.Add(
                new JobOrder("3", "rengoering-og-ejendomsservice", 4, new(2021, 1, 31), new LocalDate(2021, 1, 1))
            )
        );
        // Due in February, so perhaps of January, in which HEL21 holds.
        Assert.False(builder.Add(new JobOrder("4", "rengoering", 4, new(2021, 2, 28))));
        var register = builder.Build();
        Assert.Equal(
            ["rengoering-og-ejendomsservice", "rengoering-og-ejendomsservice"],
            register.OrdersOn(new(2021, 1, 31)).Value.Where(o => o.Id is "1" or "3").Select(o => o.TrackId)
        );
    }

    [Theory]
    [InlineData("catalogue", "", "catalogue: mangler")]
    [InlineData("valid_from", "", "valid_from: mangler")]
    [InlineData("valid_from", "1899-12-31", "uden for 1900")]
    [InlineData("valid_until", "2101-01-01", "uden for 1900")]
    [InlineData("valid_until", "2021-12-31", "valid_until \"2021-12-31\"")]
    [InlineData("succeeds", "transport", "(intet)")]
    public void A_catalogues_row_is_refused_with_its_reason(string column, string value, string reason)
    {
        var builder = new BrancheCatalogueSetBuilder(BrancheCatalogues.All);
        var row = Row("FRE22", "lager");
        builder.Add(
            column switch
            {
                "catalogue" => row with { Catalogue = value },
                "valid_from" => row with { ValidFrom = value },
                "valid_until" => row with { ValidUntil = value },
                _ => row with { Succeeds = value },
            }
        );
        builder.Build();
        Assert.Contains(reason, Assert.Single(builder.Refused).ToText(Language.Danish), StringComparison.Ordinal);
    }

    [Fact]
    public void A_catalogue_may_last_one_day_and_its_rows_must_agree_on_whose_and_when_it_is()
    {
        var builder = new BrancheCatalogueSetBuilder(BrancheCatalogues.All);
        var row = Row("FRE22", "lager") with { ValidUntil = "2022-01-01" };
        Assert.True(builder.Add(row));
        Assert.False(builder.Add(row with { Track = "a", Municipality = "217" }));
        Assert.False(builder.Add(row with { Track = "b", ValidUntil = "" }));
        Assert.False(builder.Add(row with { Track = "c", ValidFrom = "2021-12-31" }));
        Assert.False(builder.Add(row));
        Assert.True(builder.Add(row with { Track = "d" }));
        // The next begins the day after; one that ends the day before is none at the same time either.
        Assert.True(builder.Add(Row("FRE23", "lager") with { ValidFrom = "2022-01-02", ValidUntil = "2022-01-03" }));
        Assert.True(builder.Add(Row("FRE21", "lager") with { ValidFrom = "2021-12-01", ValidUntil = "2021-12-31" }));
        var set = builder.Build();
        Assert.Equal(["municipality", "valid_until", "valid_from", "track"], builder.Refused.Select(r => r.Column));
        Assert.Equal(["lager", "d"], set.Find("FRE22")?.Tracks.Select(t => t.Id));
        Assert.Equal(["HEL19", "HEL20", "HEL21", "FRE21", "FRE22", "FRE23"], set.Catalogues.Select(c => c.Id));
        Assert.Equal(set.Find("FRE22"), set.On(new(2022, 1, 1), Area.Municipality(250)).Value);
        Assert.False(set.On(new(2022, 1, 4), Area.Municipality(250)).IsKnown);
        Assert.Null(set.Find("FRE24"));
        Assert.Throws<InvalidOperationException>(() => builder.Add(row with { Track = "e" }));
    }

    [Fact]
    public void A_file_has_so_many_catalogues_and_the_next_is_refused_by_its_name()
    {
        var builder = new BrancheCatalogueSetBuilder(BrancheCatalogues.All);
        for (var i = 0; i < BrancheCatalogueSetBuilder.MostCatalogues; i++)
        {
            var day = Written(new LocalDate(2022, 1, 1).PlusDays(i));
            Assert.True(builder.Add(Row($"K{i}", "lager") with { ValidFrom = day, ValidUntil = day }));
        }

        Assert.False(builder.Add(Row("K", "lager") with { ValidFrom = "2030-01-01", ValidUntil = "" }));
        // One it has already takes more rows.
        Assert.True(builder.Add(Row("K0", "butik") with { ValidFrom = "2022-01-01", ValidUntil = "2022-01-01" }));
        Assert.Contains(
            "catalogue \"K\": er et katalog for meget",
            Assert.Single(builder.Refused).ToText(Language.Danish),
            StringComparison.Ordinal
        );
        Assert.Null(builder.Build().Find("K"));

        static string Written(LocalDate day) => LocalDatePattern.Iso.Format(day);
    }

    [Fact]
    public void Of_two_catalogues_at_one_time_the_one_by_name_first_is_kept_and_a_succession_replaces_the_earlier_one()
    {
        var builder = new BrancheCatalogueSetBuilder(BrancheCatalogues.All);
        builder.Add(Row("B", "lager"));
        builder.Add(Row("A", "lager"));
        Assert.Equal("A", Assert.Single(builder.Build().Catalogues, c => c.Municipality.Code == 250).Id);
        Assert.Contains("A gælder allerede", Assert.Single(builder.Refused).Reason.Danish, StringComparison.Ordinal);

        // HEL20 goes to HEL21 already; of a set without HEL21's time one of one's own takes its place.
        var without = new BrancheCatalogueSet(
            [BrancheCatalogues.Helsingoer2020, BrancheCatalogues.Helsingoer2021],
            [new TrackSuccession(BrancheCatalogues.Helsingoer2020, BrancheCatalogues.Helsingoer2021)]
        );
        var own = new BrancheCatalogueSetBuilder(without);
        own.Add(
            Row("HEL22", "renhold") with
            {
                Municipality = "217",
                Succeeds = "rengoering-og-ejendomsservice+detailhandel",
            }
        );
        own.Add(Row("HEL22", "andet") with { Municipality = "217" });
        var set = own.Build();
        Assert.Equal(["HEL20 → HEL21", "HEL21 → HEL22"], set.Successions.Select(s => $"{s.From.Id} → {s.To.Id}"));
        Assert.Equal(
            "renhold",
            set.Move(
                    BrancheCatalogues.Helsingoer2021.Mark("detailhandel"),
                    set.Find("HEL22") ?? throw new InvalidOperationException()
                )
                ?.Marking.ToString()
        );
        // Nothing succeeds anything: no succession.
        var alone = new BrancheCatalogueSetBuilder(without);
        alone.Add(Row("HEL22", "renhold") with { Municipality = "217" });
        Assert.Single(alone.Build().Successions);
    }

    [Fact]
    public void A_succession_is_between_two_catalogues_of_the_set_forward_and_once()
    {
        var (first, second) = (BrancheCatalogues.Helsingoer2019, BrancheCatalogues.Helsingoer2020);
        void Fails(string name, Action act) => Assert.Equal(name, Assert.ThrowsAny<ArgumentException>(act).ParamName);
        Fails("successors", () => _ = new TrackSuccession(first, second, ("findes-ikke", "rengoering")));
        Fails("successions", () => _ = new BrancheCatalogueSet([second], [new TrackSuccession(first, second)]));
        Fails("successions", () => _ = new BrancheCatalogueSet([first], [new TrackSuccession(first, second)]));
        Fails(
            "successions",
            () =>
                _ = new BrancheCatalogueSet(
                    [first, second],
                    [new TrackSuccession(first, second), new TrackSuccession(first, second)]
                )
        );
        Fails("successions", () => _ = new BrancheCatalogueSet([first], [new TrackSuccession(first, first)]));
        Fails("catalogues", () => _ = new BrancheCatalogueSet([first, null!], []));
        Fails("successions", () => _ = new BrancheCatalogueSet([first], [null!]));
        var copy = new BrancheCatalogue(
            first.Id,
            Area.Municipality(250),
            new(2030, 1, 1),
            null,
            first.Source,
            first.Tracks.AsSpan()
        );
        Fails("catalogues", () => _ = new BrancheCatalogueSet([first, copy], []));
        Fails("id", () => BrancheCatalogues.All.Find(null!));
        Fails("to", () => BrancheCatalogues.All.Move(default, null!));
        var succession = new TrackSuccession(first, second, ("rengoering", "rengoering")) { Notes = default };
        Assert.Empty(succession.Notes);
        Fails("track", () => succession.SuccessorOf(null!));
        Fails("track", () => succession.SuccessorOf(second.Tracks[0]));
        Assert.Contains(
            "no catalogue",
            Assert.ThrowsAny<ArgumentException>(() => succession.Move(default)).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "HEL20",
            Assert.ThrowsAny<ArgumentException>(() => succession.Move(second.Mark("rengoering"))).Message,
            StringComparison.Ordinal
        );
        Fails("successors", () => _ = new TrackSuccession(first, second, ("rengoering", "findes-ikke")));
        Fails(
            "successors",
            () =>
                _ = new TrackSuccession(
                    first,
                    second,
                    (first.Tracks[0].Id, second.Tracks[0].Id),
                    (first.Tracks[0].Id, second.Tracks[0].Id)
                )
        );
    }

    [Fact]
    public void What_cannot_be_asked_is_told_by_name()
    {
        var catalogue = BrancheCatalogues.Helsingoer2020;
        LocalDate day = new(2020, 5, 14);
        var marking = catalogue.Mark("rengoering", "detailhandel");
        var pool = CandidatePool.Of(catalogue, day, [Candidates.Eligible("a", marking, day)]);
        var assignment = pool.Assign([new("1", "rengoering", 1, day), new("2", "detailhandel", 2, day)]);
        void Fails(string name, Func<object?> ask) =>
            Assert.Equal(name, Assert.ThrowsAny<ArgumentException>(ask).ParamName);
        Fails("catalogue", () => CandidatePool.Of(null!, day, []));
        Fails("candidates", () => CandidatePool.Of(catalogue, day, null!));
        Fails("candidates", () => CandidatePool.Of(catalogue, day, [Candidates.Eligible("a", marking, s_tooEarly)]));
        Fails(
            "candidates",
            () =>
                CandidatePool.Of(
                    catalogue,
                    day,
                    [Candidates.Eligible("a", marking, day) with { WaitingSince = s_tooEarly }]
                )
        );
        Fails("order", () => pool.Extract(null!));
        Fails("orders", () => pool.Assign(null!));
        Fails("orderId", () => assignment.BottleneckOf(null!));
        Fails("orderId", () => assignment.BottleneckOf("3"));
        Fails("trackId", () => assignment.CountNotSent(null!));
        Fails("trackId", () => assignment.CountNotSent("transport"));
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.All, s_helsingoer);
        Fails("row", () => builder.Add((MarkRow)null!));
        Fails("row", () => builder.Add((OrderRow)null!));
        Fails("row", () => builder.Add((MeetingRow)null!));
        Fails("row", () => builder.Add((CoordinatorRow)null!));
        Fails("row", () => builder.Add((CourseDayRow)null!));
        Fails("row", () => new BrancheCatalogueSetBuilder(BrancheCatalogues.All).Add(null!));
        // A row without a text has an empty one.
        Assert.Equal("", new MarkRow { Available = null! }.Available);
    }

    [Fact]
    public void Who_is_marked_for_a_track_and_not_sent_anywhere_is_counted()
    {
        var catalogue = BrancheCatalogues.Helsingoer2020;
        LocalDate day = new(2020, 5, 14);
        var pool = CandidatePool.Of(
            catalogue,
            day,
            [
                Candidates.Eligible("a", catalogue.Mark("rengoering", "detailhandel"), day),
                Candidates.Eligible("b", catalogue.Mark("rengoering", "detailhandel"), day),
                Candidates.Eligible("c", catalogue.Mark("rengoering", "bygge-og-anlaeg"), day),
                Candidates.Eligible("d", catalogue.Mark("omsorg-og-pleje", "bygge-og-anlaeg"), day),
            ]
        );
        var assignment = pool.Assign([new("1", "detailhandel", 1, day), new("2", "bygge-og-anlaeg", 1, day)]);
        // a goes to the shop, c to the site: of three marked for cleaning b is left, and of the shops' two b too.
        Assert.Equal(
            ["a", "c"],
            assignment.Orders.OrderBy(o => o.Order.Id).SelectMany(o => o.Candidates).Select(c => c.Citizen)
        );
        Assert.Equal(1, assignment.CountNotSent("rengoering"));
        Assert.Equal(1, assignment.CountNotSent("detailhandel"));
        Assert.Equal(1, assignment.CountNotSent("bygge-og-anlaeg"));
        Assert.Equal(1, assignment.CountNotSent("omsorg-og-pleje"));
        Assert.Equal(0, assignment.CountNotSent("hotel-restauration-turisme"));
        Assert.Null(assignment.BottleneckOf("1"));
        // Nobody of the pool is left out, and those who were not extracted found no place.
        var extraction = pool.Extract(new("3", "rengoering", 2, day));
        Assert.Equal(
            [null, null, LeftOutReason.NoPlaceLeft, LeftOutReason.NotMarkedForTrack],
            new[] { "a", "b", "c", "d" }.Select(extraction.WhyNot)
        );
        Assert.Equal(1, extraction.CountLeftOut(LeftOutReason.NoPlaceLeft));
        Assert.Equal(1, extraction.CountLeftOut(LeftOutReason.NotMarkedForTrack));
    }

    [Fact]
    public void A_tracks_bottleneck_names_its_own_orders_alone()
    {
        var catalogue = BrancheCatalogues.Helsingoer2020;
        LocalDate day = new(2020, 5, 14);
        var pool = CandidatePool.Of(
            catalogue,
            day,
            [Candidates.Eligible("a", catalogue.Mark("rengoering", "detailhandel"), day)]
        );
        var assignment = pool.Assign([
            new("1", "rengoering", 3, day),
            new("2", "bygge-og-anlaeg", 2, day),
            new("3", "omsorg-og-pleje", 1, day),
        ]);
        var bottleneck = assignment.BottleneckOf("2");
        Assert.Equal(["bygge-og-anlaeg"], bottleneck?.Tracks.Select(t => t.Id));
        Assert.Equal(["2"], bottleneck?.Orders.Select(o => o.Id));
        Assert.Equal((2L, 0L), (bottleneck?.Places, bottleneck?.Marked));
        Assert.Equal((3L, 1L), (assignment.BottleneckOf("1")?.Places, assignment.BottleneckOf("1")?.Marked));
        Assert.Equal(["1"], assignment.BottleneckOf("1")?.Orders.Select(o => o.Id));
    }

    private static TrackRow Row(string catalogue, string track) =>
        new()
        {
            Catalogue = catalogue,
            Municipality = "250",
            ValidFrom = "2022-01-01",
            ValidUntil = "2022-12-31",
            Track = track,
            Name = track,
        };

    private static void IsRefused(Func<BrancheRegisterBuilder, bool> add, string reason)
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.All, s_helsingoer);
        Assert.False(add(builder));
        Assert.Contains(reason, Assert.Single(builder.Refused).ToText(Language.Danish), StringComparison.Ordinal);
        Assert.Equal((1, 1), (builder.Rows.Read, builder.Rows.Refused));
    }
}
