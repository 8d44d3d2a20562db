using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.BrancheTracks.JobOrders;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.BrancheTracks;

/// <summary>Rows of the branche files: what is taken, what is refused and why, and what they become on a day.</summary>
public sealed class BrancheRegisterTests
{
    private static readonly Area s_helsingoer = Area.Municipality(217);

    [Fact]
    public void What_stands_twice_is_refused_and_the_first_is_kept()
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, s_helsingoer);
        var order = Fields.Of(("order", "1"), ("track", "rengoering"), ("places", "4"), ("due_on", "2020-06-30"));
        var mark = Fields.Of(("citizen", "a"), ("tracks", "rengoering+detailhandel"), ("marked_on", "2020-05-14"));
        var meeting = Fields.Of(("track", "rengoering"), ("held_on", "2020-05-14"));
        var coordinator = Fields.Of(("track", "rengoering"), ("coordinator", "k"), ("from", "2020-01-01"));
        var day = Fields.Of(
            ("course", "c"),
            ("track", "rengoering"),
            ("date", "2020-05-14"),
            ("length", "hel"),
            ("citizens", "12")
        );
        Assert.True(
            builder.Orders.Add(order)
                && builder.Marks.Add(mark)
                && builder.Meetings.Add(meeting)
                && builder.Coordinators.Add(coordinator)
                && builder.Courses.Add(day)
        );
        Assert.False(builder.Orders.Add(order.With(("places", "5"))));
        Assert.False(builder.Marks.Add(mark.With(("tracks", "rengoering+omsorg-og-pleje"))));
        Assert.False(
            builder.Meetings.Add(meeting) || builder.Coordinators.Add(coordinator) || builder.Courses.Add(day)
        );
        Assert.Equal((10, 5), (builder.Rows.Read, builder.Rows.Refused));
        var register = builder.Build();
        Assert.Equal(4, Assert.Single(register.Orders).Places);
        Assert.True(Assert.Single(register.Marks).Marking.Contains("detailhandel"));
        Assert.Single(register.Meetings);
        Assert.Single(register.Coordinators);
        Assert.Single(Assert.Single(register.GroupCourses).Days);
    }

    [Fact]
    public void The_rows_of_one_course_are_put_together_and_must_agree()
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, s_helsingoer);
        var row = Fields.Of(("course", "c"), ("track", "detailhandel"), ("date", "2021-03-02"), ("length", "hel"));
        Assert.True(builder.Courses.Add(row));
        Assert.True(builder.Courses.Add(row.With(("date", "2021-03-01"), ("length", "halv"), ("citizens", "12"))));
        Assert.False(builder.Courses.Add(row.With(("date", "2021-03-03"), ("citizens", "13"))));
        Assert.False(builder.Courses.Add(row.With(("date", "2021-03-03"), ("track", "bygge-og-anlaeg"))));
        Assert.False(builder.Courses.Add(row.With(("date", "2021-03-03"), ("length", "kvart"))));
        Assert.False(builder.Courses.Add(row.With(("date", "2021-03-03"), ("citizens", "tolv"))));
        var course = Assert.Single(builder.Build().GroupCourses);
        Assert.Equal((12, 3), (course.Citizens, course.HalfDays));
        Assert.Equal(["citizens", "track", "length", "citizens"], builder.Refused.Select(r => r.Faults[0].Column));
    }

    [Fact]
    public void The_newest_mark_on_the_day_counts_and_is_moved_to_the_catalogue_in_force()
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, s_helsingoer);
        builder.Marks.Add(
            Fields.Of(
                ("citizen", "a"),
                ("tracks", "transport+rengoering"),
                ("marked_on", "2019-06-01"),
                ("available", "ja")
            )
        );
        builder.Marks.Add(
            Fields.Of(
                ("citizen", "a"),
                ("tracks", "detailhandel+rengoering"),
                ("marked_on", "2020-06-01"),
                ("available", "nej")
            )
        );
        builder.Marks.Add(
            Fields.Of(("citizen", "b"), ("tracks", "transport+butik-og-detail"), ("marked_on", "2019-06-01"))
        );
        var register = builder.Build();

        Assert.Empty(register.MarksOn(new(2019, 5, 31)));
        var before = Assert.Single(register.MarksOn(new(2020, 5, 31)), m => m.Mark.Citizen == "a");
        Assert.Equal("rengoering", before.Moved?.Marking.ToString());
        Assert.Equal("transport", Assert.Single(before.Moved?.WithoutSuccessor ?? []).Id);
        var after = register.CandidatesOn(new(2021, 2, 1));
        Assert.Equal(
            ["rengoering-og-ejendomsservice+detailhandel", "detailhandel"],
            after.Select(c => c.Marking.ToString())
        );
        Assert.Equal([false, null], after.Select(c => c.IsAvailable));
        Assert.Same(BrancheCatalogues.Default["HEL21"], after[0].Marking.Catalogue);
        // No catalogue in force: the marking stays what it was, and nobody can be extracted.
        Assert.Null(register.MarksOn(new(2022, 1, 1))[0].Moved);
    }

    [Fact]
    public void A_job_order_is_open_from_its_day_until_it_is_due_and_follows_its_track_into_the_next_catalogue()
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, s_helsingoer);
        builder.Add(new JobOrder("1", "rengoering", 4, new(2021, 1, 31), new LocalDate(2020, 12, 20)));
        builder.Add(new JobOrder("2", "transport", 4, new(2020, 1, 15), new LocalDate(2019, 12, 20)));
        var register = builder.Build();
        Assert.Empty(register.OrdersOn(new(2020, 12, 19)).Value);
        Assert.Equal("rengoering", register.OrdersOn(new(2020, 12, 20)).Value[0].TrackId);
        Assert.Equal("rengoering-og-ejendomsservice", register.OrdersOn(new(2021, 1, 31)).Value[0].TrackId);
        Assert.Empty(register.OrdersOn(new(2021, 2, 1)).Value);
        Assert.Equal(["2", "1"], register.OrdersDueBefore(new(2021, 2, 1)).Select(o => o.Id));
        Assert.Equal("2", Assert.Single(register.OrdersWithoutTrackOn(new(2020, 1, 2)).Value).Id);
        Assert.False(register.OrdersOn(new(2022, 1, 1)).IsKnown);
    }

    [Fact]
    public void An_order_without_its_day_is_found_before_new_year_under_either_name()
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, s_helsingoer);
        Assert.True(builder.Add(new JobOrder("1", "rengoering", 4, new(2021, 1, 31))));
        Assert.True(builder.Add(new JobOrder("2", "rengoering-og-ejendomsservice", 4, new(2021, 1, 31))));
        var register = builder.Build();
        Assert.Equal(["rengoering", "rengoering"], register.OrdersOn(new(2020, 12, 20)).Value.Select(o => o.TrackId));
        Assert.Equal(
            ["rengoering-og-ejendomsservice", "rengoering-og-ejendomsservice"],
            register.OrdersOn(new(2021, 1, 20)).Value.Select(o => o.TrackId)
        );
    }

    [Fact]
    public void A_new_marking_keeps_an_earlier_decision_and_a_new_decision_replaces_it()
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, s_helsingoer);
        var mark = new MarkedCitizen(
            "a",
            BrancheCatalogues.Default["HEL20"].Mark("rengoering", "detailhandel"),
            new(2020, 2, 1)
        );
        builder.Add(mark with { Offer = new() { Override = new(isOffered: true, "grund", new(2020, 2, 1)) } });
        builder.Add(mark with { MarkedOn = new(2020, 3, 1) });
        builder.Add(
            mark with
            {
                MarkedOn = new(2020, 4, 1),
                Offer = new() { Override = new(isOffered: false, "ny", new(2020, 4, 2)) },
            }
        );
        var register = builder.Build();
        bool? Offered(LocalDate date) => Assert.Single(register.CandidatesOn(date)).Offer.Override?.IsOffered;
        Assert.True(Offered(new(2020, 3, 15)));
        Assert.True(Offered(new(2020, 4, 1)));
        Assert.False(Offered(new(2020, 4, 2)));
    }

    [Fact]
    public void Work_beside_the_benefit_is_no_waiting_and_whoever_moved_away_is_left_out()
    {
        LocalDate day = new(2020, 6, 1);
        var citizens = new RegisterBuilder();
        citizens.Add(new Citizen("a", s_helsingoer));
        citizens.Add("a", new Spell(CitizenState.Employment, new(2010, 1, 1)));
        citizens.Add("a", new Spell(CitizenState.CashAssistance, new(2020, 5, 1), null, VisitationCategory.JobReady));
        citizens.Add(new Citizen("b", Area.Municipality(250)));
        citizens.Add("b", new Spell(CitizenState.UnemploymentBenefit, new(2020, 5, 1)));
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, s_helsingoer);
        foreach (var id in new[] { "a", "b" })
        {
            builder.Add(
                new MarkedCitizen(id, BrancheCatalogues.Default["HEL20"].Mark("rengoering", "detailhandel"), day)
                {
                    IsAvailable = true,
                }
            );
        }

        var candidates = builder.Build().CandidatesOn(day, citizens.Build(new(2020, 12, 31)));
        Assert.Equal(new LocalDate(2020, 5, 1), candidates[0].WaitingSince);
        var pool = CandidatePool.Of(BrancheCatalogues.Default["HEL20"], day, candidates);
        Assert.Equal("a", Assert.Single(pool.Candidates.ToArray()).Citizen);
        Assert.Equal(LeftOutReason.LivesElsewhere, pool.LeftOut[0].Reason);
    }

    [Fact]
    public void A_course_over_new_year_keeps_its_tracks_name_and_an_old_coordinator_is_taken()
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, s_helsingoer);
        var row = Fields.Of(("course", "c"), ("track", "rengoering"), ("date", "2020-12-30"), ("length", "hel"));
        Assert.True(builder.Courses.Add(row) && builder.Courses.Add(row.With(("date", "2021-01-04"))));
        Assert.True(
            builder.Coordinators.Add(Fields.Of(("track", "rengoering"), ("coordinator", "k"), ("from", "2018-06-01")))
        );
        Assert.False(
            builder.Coordinators.Add(Fields.Of(("track", "ukendt"), ("coordinator", "k"), ("from", "2018-06-01")))
        );
        var review = builder.Build().Review(MeasuringPeriod.OfQuarter(2021, 1), new(2021, 3, 31)).Value;
        var line = Assert.Single(review.Tracks, t => t.Track.Id == "rengoering-og-ejendomsservice");
        Assert.Equal((1, 1), (line.Facts.GroupCourses.Value, line.Facts.FewestCoordinators.Value));
    }

    [Fact]
    public void The_register_tells_what_the_mark_does_not()
    {
        LocalDate day = new(2020, 6, 1);
        var citizens = new RegisterBuilder();
        citizens.Add(new Citizen("a", s_helsingoer) { IsMostVulnerable = true });
        citizens.Add(
            "a",
            new Spell(CitizenState.CashAssistance, new(2019, 2, 1), null, VisitationCategory.ActivityReady)
        );
        citizens.Add(new Citizen("b", s_helsingoer));
        citizens.Add("b", new Spell(CitizenState.UnemploymentBenefit, new(2020, 3, 1)));
        citizens.Add("b", new Spell(CitizenState.SicknessBenefit, new(2020, 1, 1), new LocalDate(2020, 5, 31)));
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, s_helsingoer);
        foreach (var id in new[] { "a", "b", "c" })
        {
            builder.Add(
                new MarkedCitizen(id, BrancheCatalogues.Default["HEL20"].Mark("rengoering", "detailhandel"), day)
                {
                    IsAvailable = true,
                    WaitingSince = id == "c" ? new LocalDate(2020, 2, 2) : null,
                }
            );
        }

        var branche = builder.Build();
        var candidates = branche.CandidatesOn(day, citizens.Build(new(2020, 12, 31)));
        Assert.Equal([new(2019, 2, 1), new(2020, 3, 1), new(2020, 2, 2)], candidates.Select(c => c.WaitingSince));
        var extraction = CandidatePool
            .Of(BrancheCatalogues.Default["HEL20"], day, candidates)
            .Extract(new("1", "rengoering", 5, day));
        Assert.Equal(["b"], extraction.Candidates.Select(c => c.Citizen));
        Assert.Equal(LeftOutReason.NotOffered, extraction.WhyNot("a"));
        // Nobody knows anything of c: that is not a yes.
        Assert.Equal(LeftOutReason.OfferUnknown, extraction.WhyNot("c"));
        Assert.All(branche.CandidatesOn(day), c => Assert.Null(c.Offer.States));
    }

    [Fact]
    public void Of_two_decisions_of_one_day_the_one_with_the_newer_mark_counts()
    {
        var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, s_helsingoer);
        var marking = BrancheCatalogues.Default["HEL20"].Mark("rengoering", "detailhandel");
        var decided = new LocalDate(2020, 3, 10);
        builder.Add(
            new MarkedCitizen("a", marking, new(2020, 3, 1))
            {
                Offer = new() { Override = new(isOffered: true, "først", decided) },
            }
        );
        builder.Add(
            new MarkedCitizen("a", marking, new(2020, 3, 2))
            {
                Offer = new() { Override = new(isOffered: false, "så", decided) },
            }
        );
        builder.Add(new MarkedCitizen("b", marking, new(2020, 3, 1)) { WaitingSince = new(2020, 1, 1) });
        var candidates = builder.Build().CandidatesOn(decided);
        Assert.Equal("så", candidates[0].Offer.Override?.Reason);
        Assert.Null(candidates[1].Offer.Override);
        Assert.Equal(new LocalDate(2020, 1, 1), candidates[1].WaitingSince);
    }
}
