using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.BrancheTracks.JobOrders;
using Jobcenter.Rules.BrancheTracks.Reviews;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.BrancheTracks;

/// <summary>The branche rows and what a system adds itself: every column that can be wrong, and the days beside the limits.</summary>
public sealed class BrancheRegisterBuilderTests
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
        IsRefused(b => b.Meetings.Add(Fields.Of(("track", track), ("held_on", heldOn))), reason);

    [Theory]
    [InlineData("", "k", "2020-05-14", "", "track: mangler")]
    [InlineData("transport", "k", "2020-05-14", "", "HEL20")]
    [InlineData("rengoering", " ", "2020-05-14", "", "coordinator \" \": mangler")]
    [InlineData("rengoering", "k", "", "", "from: mangler")]
    [InlineData("rengoering", "k", "1899-12-31", "", "uden for 1900")]
    [InlineData("rengoering", "k", "2020-05-14", "1899-12-31", "uden for 1900")]
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
                b.Coordinators.Add(
                    Fields.Of(("track", track), ("coordinator", coordinator), ("from", from), ("to", to))
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
                b.Courses.Add(
                    Fields.Of(
                        ("course", course),
                        ("track", track),
                        ("date", date),
                        ("length", length),
                        ("citizens", citizens)
                    )
                ),
            reason
        );

    [Fact]
    public void What_a_system_adds_itself_is_held_to_the_same_limits()
    {
        var marking = BrancheCatalogues.Default["HEL20"].Mark("rengoering", "detailhandel");
        var mark = new MarkedCitizen("a", marking, new(2020, 5, 14));
        IsRefused(b => b.Add(mark with { Citizen = "" }), "citizen: borgeren mangler");
        IsRefused(b => b.Add(mark with { MarkedOn = s_tooEarly }), "marked_on \"1899-12-31\"");
        IsRefused(b => b.Add(mark with { WaitingSince = s_tooEarly }), "waiting_since \"1899-12-31\"");
        IsRefused(
            b => b.Add(mark with { Offer = new() { Override = new(isOffered: true, "grund", s_tooEarly) } }),
            "offer_decided_on \"1899-12-31\""
        );
        IsRefused(b => b.Add(mark with { Marking = default }), "tracks");
        IsRefused(
            b => b.Add(mark with { Marking = BrancheCatalogues.Default["HEL20"].Mark("rengoering") }),
            "mindst 2"
        );
        IsRefused(
            b => b.Add(mark with { Marking = BrancheCatalogues.Default["HEL19"].Mark("rengoering", "transport") }),
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
        IsRefused(b => b.Add(new GroupCourse("c", "rengoering", 12, (s_tooEarly, false))), "date \"1899-12-31\"");
        IsRefused(
            b => b.Add(new TrackCoordinator("rengoering", "k", new(2020, 5, 14), s_tooEarly)),
            "to \"1899-12-31\""
        );
    }

    [Fact]
    public void What_is_exactly_at_the_limit_is_taken()
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, s_helsingoer);
        var row = Fields.Of(
            ("order", "1"),
            ("track", "rengoering"),
            ("places", "1000000"),
            ("due_on", "2020-05-14"),
            ("ordered_on", "2020-05-14")
        );
        Assert.True(builder.Orders.Add(row));
        Assert.True(builder.Add(new TrackCoordinator("rengoering", "k", new(2020, 5, 14), new LocalDate(2020, 5, 14))));
        // A mark of 2019 names one track, as the rule of that year asks no more.
        Assert.True(
            builder.Add(new MarkedCitizen("a", BrancheCatalogues.Default["HEL19"].Mark("transport"), new(2019, 12, 31)))
        );
        var year = new (LocalDate, bool)[GroupCourse.MostDays - 1];
        for (var i = 0; i < year.Length; i++)
        {
            year[i] = (new LocalDate(2020, 1, 1).PlusDays(i), false);
        }

        // 365 days and one more are as many as a course may have; with the next there are too many.
        Assert.True(builder.Add(new GroupCourse("c", "rengoering", null, year)));
        var day = Fields.Of(
            ("course", "c"),
            ("track", "rengoering"),
            ("date", "2020-12-31"),
            ("length", "halv"),
            ("citizens", "12")
        );
        Assert.True(builder.Courses.Add(day));
        Assert.False(builder.Courses.Add(day.With(("date", "2021-01-01"))));
        Assert.Equal("date", Assert.Single(builder.Refused).Faults[0].Column);
        Assert.False(builder.Courses.Add(day.With(("citizens", "13"), ("date", "2021-01-02"))));
        var course = Assert.Single(builder.Build().GroupCourses);
        Assert.Equal((366, 731, 12), (course.Days.Length, course.HalfDays, course.Citizens));
    }

    [Fact]
    public void Days_put_together_keep_the_number_that_was_told_and_half_days_are_half()
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, s_helsingoer);
        Func<string, string?> Day(int day, string citizens, string length = "hel") =>
            Fields.Of(
                ("course", "c"),
                ("track", "rengoering"),
                ("date", $"2020-05-{day:00}"),
                ("length", length),
                ("citizens", citizens)
            );
        Assert.True(
            builder.Courses.Add(Day(4, "12"))
                && builder.Courses.Add(Day(5, "", "halv"))
                && builder.Courses.Add(Day(6, "12"))
        );
        Assert.False(builder.Courses.Add(Day(5, "")));
        var course = Assert.Single(builder.Build().GroupCourses);
        Assert.Equal((12, 5), (course.Citizens, course.HalfDays));
        Assert.Equal([false, true, false], course.Days.Select(d => d.IsHalf));
    }

    [Fact]
    public void The_rows_stand_by_day_and_then_by_name()
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, s_helsingoer);
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
            Assert.True(builder.Add(new GroupCourse(id, track, 12, (day, false))));
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
    public void An_order_made_before_new_year_is_of_the_track_of_that_year()
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, s_helsingoer);
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
    [InlineData("a", "rengoering+detailhandel", "2020-05-14", null)]
    [InlineData("a", "rengoering+transport", "2020-05-14", "tracks \"transport\"")]
    [InlineData("a", "rengoering", "2020-05-14", "mindst 2")]
    [InlineData("a", "rengoering+rengoering", "2020-05-14", "mindst 2")]
    [InlineData("a", "rengoering+", "2020-05-14", "er ikke et spor i HEL20")]
    [InlineData("a", "", "2020-05-14", "tracks: mangler")]
    [InlineData("", "rengoering+detailhandel", "2020-05-14", "citizen: borgeren mangler")]
    [InlineData("a", "rengoering+detailhandel", "", "marked_on: mangler")]
    [InlineData("a", "rengoering+detailhandel", "2020-02-30", "marked_on \"2020-02-30\"")]
    [InlineData("a", "rengoering+detailhandel", "2021-01-01", "HEL21")]
    [InlineData("a", "rengoering+detailhandel", "2022-01-01", "intet branchekatalog indlæst for kommune 217")]
    [InlineData("a", "rengoering+detailhandel", "9999-12-31", "uden for 1900")]
    [InlineData("a", "rengoering", "2019-03-01", null)]
    [InlineData("a", "transport+rengoering", "2019-12-31", null)]
    public void A_mark_is_taken_or_refused_with_its_reason(
        string citizen,
        string tracks,
        string markedOn,
        string? reason
    )
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, s_helsingoer);
        var taken = builder.Marks.Add(
            Fields.Of(("citizen", citizen), ("tracks", tracks), ("marked_on", markedOn)),
            new RowLocation("marks.csv", 2)
        );
        Check(builder, taken, reason, "marks.csv:2");
        Assert.Equal(reason is null ? 1 : 0, builder.Build().Marks.Length);
    }

    [Theory]
    [InlineData("", "", "", "", null)]
    [InlineData("ja", "kender faget", "2020-05-14", "sb", null)]
    [InlineData("ja", "", "2020-05-14", "", "offer_reason: mangler")]
    [InlineData("nej", "grund", "", "", "offer_decided_on: mangler")]
    [InlineData("måske", "grund", "2020-05-14", "", "ja, nej eller tom")]
    [InlineData("", "grund", "", "", "hører til en afgørelse")]
    [InlineData("", "", "2020-05-14", "", "hører til en afgørelse")]
    public void A_decision_is_recorded_whole_or_refused(string offer, string why, string on, string by, string? reason)
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, s_helsingoer);
        var taken = builder.Marks.Add(
            Fields.Of(
                ("citizen", "a"),
                ("tracks", "rengoering+detailhandel"),
                ("marked_on", "2020-05-14"),
                ("offer", offer),
                ("offer_reason", why),
                ("offer_decided_on", on),
                ("offer_decided_by", by)
            )
        );
        Check(builder, taken, reason, string.Empty);
        if (taken)
        {
            var decision = builder.Build().Marks[0].Offer.Override;
            Assert.Equal(offer.Length > 0, decision is not null);
            Assert.Equal(offer.Length > 0 ? "sb" : null, decision?.DecidedBy);
        }
    }

    [Theory]
    [InlineData("1", "rengoering", "40", "2020-06-30", "", null)]
    [InlineData("1", "rengoering", "0", "2020-06-30", "", "et helt tal fra 1")]
    [InlineData("1", "rengoering", "-3", "2020-06-30", "", "et helt tal fra 1")]
    [InlineData("1", "rengoering", "1000001", "2020-06-30", "", "til 1000000")]
    [InlineData("1", "rengoering", "99999999999999999999", "2020-06-30", "", "et helt tal fra 1")]
    [InlineData("1", "rengoering", "", "2020-06-30", "", "et helt tal fra 1")]
    [InlineData("1", "transport", "4", "2020-06-30", "", "tilladt er hotel-restauration-turisme")]
    [InlineData("", "rengoering", "4", "2020-06-30", "", "order: mangler")]
    [InlineData("1", "rengoering", "4", "", "", "due_on: mangler")]
    [InlineData("1", "rengoering", "4", "2020-06-30", "2020-07-01", "før ordrens dag")]
    [InlineData("1", "rengoering", "4", "2021-01-31", "2020-12-20", null)]
    [InlineData("1", "rengoering", "4", "2021-01-31", "", null)]
    [InlineData("1", "transport", "4", "2021-01-31", "", "HEL21")]
    public void A_job_order_is_taken_or_refused_with_its_reason(
        string id,
        string track,
        string places,
        string due,
        string ordered,
        string? reason
    )
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, s_helsingoer);
        var taken = builder.Orders.Add(
            Fields.Of(("order", id), ("track", track), ("places", places), ("due_on", due), ("ordered_on", ordered)),
            new RowLocation("orders.csv", 7)
        );
        Check(builder, taken, reason, "orders.csv:7");
    }

    [Theory]
    [InlineData("", "", null, null)]
    [InlineData("12", "", null, null)]
    [InlineData("12", "12", null, null)]
    [InlineData("0", "0", null, null)]
    [InlineData("1000000", "1000000", null, null)]
    [InlineData(
        "12",
        "13",
        "hired \"13\": er flere end de 12, der blev sendt",
        "hired \"13\": is more than the 12 who were sent"
    )]
    [InlineData(
        "",
        "3",
        "sent: mangler; de ansatte er nogle af dem, der blev sendt",
        "sent: is missing; the hired are some of those sent"
    )]
    [InlineData(
        "-1",
        "",
        "sent \"-1\": er ikke et antal kandidater; skriv et helt tal fra 0 til 1000000",
        "sent \"-1\": is not a number of candidates; write a whole number from 0 to 1000000"
    )]
    [InlineData("1000001", "", "sent \"1000001\": er ikke et antal", "sent \"1000001\": is not a number")]
    [InlineData("99999999999999999999", "", "sent \"99999999999999999999\"", "fra|from 0 to 1000000")]
    [InlineData("12", "tre", "hired \"tre\": er ikke et antal kandidater", "hired \"tre\": is not a number")]
    [InlineData("12", "2.5", "hired \"2.5\": er ikke et antal", "hired \"2.5\": is not a number")]
    [InlineData("12", "1 000", "hired \"1 000\": er ikke et antal", "hired \"1 000\": is not a number")]
    [InlineData("12", "25 %", "hired \"25 %\": er ikke et antal", "hired \"25 %\": is not a number")]
    public void How_many_were_sent_and_hired_is_taken_or_refused_with_its_reason(
        string sent,
        string hired,
        string? danish,
        string? english
    )
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, s_helsingoer);
        var taken = builder.Orders.Add(OrderRow(("sent", sent), ("hired", hired)));
        Assert.Equal(danish is null, taken);
        if (taken)
        {
            var order = Assert.Single(builder.Build().Orders);
            Assert.Equal((sent, hired), ($"{order.Sent}", $"{order.Hired}"));
            return;
        }

        var refused = Assert.Single(builder.Refused);
        Assert.Contains(danish ?? string.Empty, refused.ToText(Language.Danish), StringComparison.Ordinal);
        Assert.Contains(
            (english ?? string.Empty).Replace("fra|", string.Empty, StringComparison.Ordinal),
            refused.ToText(Language.English),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void All_that_is_wrong_in_an_order_is_told_at_once()
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, s_helsingoer);
        Assert.False(builder.Orders.Add(OrderRow(("places", "0"), ("sent", "mange"), ("hired", "-2"))));
        Assert.False(
            builder.Orders.Add(
                OrderRow(("due_on", "2020-06-30"), ("ordered_on", "2020-07-01"), ("sent", "2"), ("hired", "3"))
            )
        );
        Assert.Equal(
            [
                ["places", "sent", "hired"],
                ["due_on", "hired"],
            ],
            builder.Refused.Select(static r => r.Faults.Select(static f => f.Column).ToArray())
        );
    }

    private static Func<string, string?> OrderRow(params (string Column, string? Text)[] fields) =>
        Fields.Of(("order", "1"), ("track", "rengoering"), ("places", "4"), ("due_on", "2020-06-30")).With(fields);

    [Fact]
    public void A_hostile_number_of_bad_rows_is_counted_and_only_the_first_are_kept()
    {
        var told = 0;
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, s_helsingoer, _ => told++);
        var row = Fields.Of(
            ("order", "1"),
            ("track", new string('x', 10_000)),
            ("places", "1"),
            ("due_on", "2020-01-01")
        );
        for (var i = 0; i < 5_000; i++)
        {
            builder.Orders.Add(row);
        }

        Assert.Equal((5_000, 5_000), (told, builder.Rows.Refused));
        Assert.Equal(BrancheRegisterBuilder.KeptRefusals, builder.Refused.Length);
        Assert.True(builder.Refused[0].Faults[0].Value.Length <= 41);
    }

    private static void IsRefused(Func<BrancheRegisterBuilder, bool> add, string reason)
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, s_helsingoer);
        Assert.False(add(builder));
        Assert.Contains(reason, Assert.Single(builder.Refused).ToText(Language.Danish), StringComparison.Ordinal);
        Assert.Equal((1, 1), (builder.Rows.Read, builder.Rows.Refused));
    }

    private static void Check(BrancheRegisterBuilder builder, bool taken, string? reason, string place)
    {
        Assert.Equal(reason is null, taken);
        Assert.Equal((1, reason is null ? 0 : 1), (builder.Rows.Read, builder.Rows.Refused));
        if (reason is not null)
        {
            var text = Assert.Single(builder.Refused).ToText(Language.Danish);
            Assert.Contains(reason, text, StringComparison.Ordinal);
            Assert.StartsWith(place, text, StringComparison.Ordinal);
        }
    }
}
