using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Contacts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Contacts;

/// <summary>The law's duties about contact, with both sides of every edge.</summary>
public sealed class ContactLawTests
{
    private static readonly ContactLaw s_law = ContactLaw.Default;

    [Theory]
    [InlineData(2019, 12, 31, "foer-2020")]
    [InlineData(2020, 1, 1, "2020/kommune 2020/a-kasse-sen 2020/intensiveret foerste-tilbud")]
    [InlineData(2023, 12, 31, "2020/kommune 2020/a-kasse-sen 2020/intensiveret foerste-tilbud")]
    [InlineData(2024, 1, 1, "2024/a-kasse 2024/a-kasse-foerste 2024/kommune 2024/intensiveret foerste-tilbud")]
    [InlineData(2025, 7, 1, "2024/a-kasse 2024/a-kasse-foerste 2024/kommune 2024/intensiveret foerste-tilbud")]
    [InlineData(2026, 6, 30, "2024/a-kasse 2024/a-kasse-foerste 2024/kommune 2024/intensiveret foerste-tilbud")]
    [InlineData(2026, 7, 1, "2024/intensiveret 2026/a-kasse 2026/kommune 2026/foerste-tilbud")]
    [InlineData(2026, 12, 31, "2024/intensiveret 2026/a-kasse 2026/kommune 2026/foerste-tilbud")]
    [InlineData(2027, 1, 1, "fra-2027")]
    public void The_duties_of_group_1_are_those_of_the_day_the_course_began(int year, int month, int day, string duties)
    {
        var start = new LocalDate(year, month, day);
        Assert.Equal(duties, Ids(new ContactCourse(start, start) { TargetGroup = 1 }));
    }

    [Theory]
    [InlineData(2, 2023, "2020/samtaler 2020/foerste foerste-tilbud")]
    [InlineData(3, 2025, "2024/samtaler 2024/foerste foerste-tilbud")]
    [InlineData(5, 2025, "2024/samtaler 2024/foerste")]
    [InlineData(6, 2025, "nr-6")]
    [InlineData(7, 2025, "2024/samtaler")]
    [InlineData(11, 2025, "nr-11-13")]
    [InlineData(12, 2025, "nr-11-13")]
    [InlineData(3, 2027, "fra-2027")]
    public void Other_groups_have_theirs(int group, int year, string duties)
    {
        var start = new LocalDate(year, 3, 1);
        Assert.Equal(duties, Ids(new ContactCourse(start, start) { TargetGroup = group }));
    }

    [Theory]
    [InlineData(2, "2026/samtaler 2026/foerste 2026/foerste-tilbud")]
    [InlineData(3, "2026/ovrige 2026/foerste-tilbud")]
    [InlineData(4, "2026/samtaler")]
    [InlineData(6, "2026/ovrige")]
    [InlineData(10, "2026/ovrige")]
    [InlineData(13, "nr-11-13")]
    public void From_1_July_2026_they_are_others(int group, string duties)
    {
        var start = new LocalDate(2026, 7, 1);
        Assert.Equal(duties, Ids(new ContactCourse(start, start) { TargetGroup = group }));
    }

    [Theory]
    [InlineData(CitizenState.Ledighedsydelse, "2024/samtaler")]
    [InlineData(CitizenState.FlexJob, "")]
    public void Group_9_has_contact_on_ledighedsydelse(CitizenState state, string duties)
    {
        var start = new LocalDate(2025, 3, 1);
        Assert.Equal(
            duties,
            Ids(new ContactCourse(start, start) { TargetGroup = 9, States = new CitizenStateSet(state) })
        );
    }

    [Fact]
    public void A_group_that_is_not_known_is_named()
    {
        var start = new LocalDate(2025, 3, 1);
        var answers = s_law.Assess(new ContactCourse(start, start));
        Assert.NotEmpty(answers);
        Assert.All(answers, static a => Assert.Equal(Verdict.Unknown, a.Verdict));
        Assert.All(answers, static a => Assert.Contains(a.Assessment.MissingFacts(), static f => f.Id == "group"));
    }

    [Theory]
    [InlineData("2024-08-28", "2024-08-28", Verdict.Met)] // the last day before six months from 29 February
    [InlineData("2024-08-29", "2024-08-29", Verdict.NotMet)]
    [InlineData("2024-08-29", "2024-08-27", Verdict.Unknown)] // there is a day left
    public void Four_interviews_in_six_months_count_from_the_first_day(string fourth, string asOf, Verdict expected)
    {
        var start = new LocalDate(2024, 2, 29);
        var course = new ContactCourse(start, Day(asOf))
        {
            TargetGroup = 7,
            Interviews =
            [
                .. Enumerable.Range(0, 3).Select(i => new Interview(start.PlusDays(i))),
                new Interview(Day(fourth)),
            ],
        };
        Assert.Equal(expected, s_law.Assess(course)[0].Verdict);
    }

    [Fact]
    public void The_first_interview_is_due_a_week_after_the_start()
    {
        var start = new LocalDate(2025, 7, 1);
        ContactAnswer Answer(LocalDate asOf, params LocalDate[] held) =>
            s_law
                .Assess(
                    new ContactCourse(start, asOf)
                    {
                        TargetGroup = 2,
                        Interviews = [.. held.Select(static d => new Interview(d))],
                    }
                )
                .Single(static a => a.Duty.Id == "LAB/kontakt/2024/foerste");

        var due = Answer(start);
        Assert.True(due.IsDue);
        Assert.Equal(new LocalDate(2025, 7, 8), due.Deadline.Value);
        Assert.Equal("næste samtale senest 8. juli 2025", due.ToText(Language.Danish));
        Assert.True(Answer(new LocalDate(2025, 7, 7)).IsDue);
        Assert.Equal(Verdict.NotMet, Answer(new LocalDate(2025, 7, 8)).Verdict);
        Assert.Equal(Verdict.Met, Answer(new LocalDate(2025, 7, 8), new LocalDate(2025, 7, 8)).Verdict);
        Assert.Equal(Verdict.NotMet, Answer(new LocalDate(2025, 7, 9), new LocalDate(2025, 7, 9)).Verdict);
    }

    [Fact]
    public void Who_held_an_interview_matters_only_where_it_could_tip()
    {
        var start = new LocalDate(2025, 1, 6);
        ContactAnswer Answer(params InterviewHolder?[] holders) =>
            s_law
                .Assess(
                    new ContactCourse(start, start.PlusMonths(6))
                    {
                        TargetGroup = 1,
                        Interviews = [.. holders.Select((h, i) => new Interview(start.PlusDays(i), HeldBy: h))],
                    }
                )
                .Single(static a => a.Duty.Id == "LAB/kontakt/2024/a-kasse");

        const InterviewHolder Fund = InterviewHolder.UnemploymentFund;
        Assert.Equal(Verdict.Met, Answer(Fund, Fund, Fund, null).Verdict);
        Assert.Equal(Verdict.NotMet, Answer(Fund, Fund, InterviewHolder.Municipality).Verdict);
        Assert.Equal(Verdict.NotMet, Answer(Fund, null).Verdict);
        var unknown = Answer(Fund, Fund, null);
        Assert.Equal(Verdict.Unknown, unknown.Verdict);
        Assert.False(unknown.IsDue);
        Assert.Contains("held_by", unknown.ToText(Language.Danish), StringComparison.Ordinal);
    }

    [Fact]
    public void A_course_that_ended_before_the_deadline_is_neither_kept_nor_broken()
    {
        var start = new LocalDate(2025, 1, 6);
        var course = new ContactCourse(start, new LocalDate(2026, 1, 1))
        {
            TargetGroup = 7,
            LastDay = new LocalDate(2025, 7, 4),
        };
        Assert.Equal(Verdict.Unknown, s_law.Assess(course)[0].Verdict);
        Assert.False(s_law.Assess(course)[0].IsDue);
        Assert.Equal(Verdict.NotMet, s_law.Assess(course with { LastDay = new LocalDate(2025, 7, 5) })[0].Verdict);
    }

    [Theory]
    [InlineData("2025-06-30", "2025-07-13", Verdict.Met)] // begun on the last day, two weeks
    [InlineData("2025-06-30", "2025-07-12", Verdict.NotMet)] // a day too short
    [InlineData("2025-07-01", "2025-08-01", Verdict.NotMet)] // a day late
    public void The_first_offer_begins_within_six_months_and_lasts_two_weeks(string from, string to, Verdict expected)
    {
        var start = new LocalDate(2025, 1, 1);
        var course = new ContactCourse(start, new LocalDate(2025, 12, 31))
        {
            TargetGroup = 3,
            Offers = [new ContactOffer(ContactOfferKind.Company, Day(from), Day(to))],
        };
        Assert.Equal(expected, Offer(course).Verdict);
        Assert.Equal(
            Verdict.NotMet,
            Offer(
                course with
                {
                    Offers = [new(ContactOfferKind.Guidance, Day("2025-02-01"), Day("2025-04-01"))],
                }
            ).Verdict
        );
    }

    [Fact]
    public void A_subsidy_offered_in_time_may_begin_three_weeks_later_and_an_exemption_gives_a_month()
    {
        var start = new LocalDate(2025, 1, 1);
        var course = new ContactCourse(start, new LocalDate(2025, 12, 31)) { TargetGroup = 3 };
        ContactAnswer Subsidy(string from, string? offered) =>
            Offer(
                course with
                {
                    Offers =
                    [
                        new(
                            ContactOfferKind.WageSubsidy,
                            Day(from),
                            Day(from).PlusMonths(3),
                            offered is null ? null : Day(offered)
                        ),
                    ],
                }
            );

        Assert.Equal(Verdict.Met, Subsidy("2025-07-21", "2025-06-30").Verdict);
        Assert.Equal(Verdict.NotMet, Subsidy("2025-07-22", "2025-06-30").Verdict);
        Assert.Equal(Verdict.NotMet, Subsidy("2025-07-21", "2025-07-01").Verdict);
        Assert.Equal(Verdict.NotMet, Subsidy("2025-07-21", offered: null).Verdict);
        Assert.Equal(new LocalDate(2025, 6, 30), Offer(course).Deadline.Value);
        Assert.Equal(
            new LocalDate(2025, 7, 30),
            Offer(course with { ExemptUntil = new LocalDate(2025, 6, 30) }).Deadline.Value
        );
        Assert.Equal(
            new LocalDate(2025, 6, 30),
            Offer(course with { ExemptUntil = new LocalDate(2025, 6, 29) }).Deadline.Value
        );
    }

    [Fact]
    public void An_own_number_changes_title_deadline_and_verdict()
    {
        var law = s_law.With(
            """
            {
              "parameters": [
                {
                  "id": "contactFirstDays",
                  "name": { "da": "dage", "en": "days" },
                  "values": [
                    { "value": 3, "from": "2024-01-01", "source": { "document": "EGEN25" } }
                  ]
                }
              ]
            }
            """
        );
        var start = new LocalDate(2025, 3, 3);
        var course = new ContactCourse(start, start.PlusDays(10))
        {
            TargetGroup = 2,
            Interviews = [new Interview(start.PlusDays(4))],
        };
        var answer = law.Assess(course).Single(static a => a.Duty.Id == "LAB/kontakt/2024/foerste");
        Assert.Equal(Verdict.NotMet, answer.Verdict);
        Assert.Equal("Første samtale senest 3 dage efter start", answer.Assessment.Label?.Title.Danish);
        Assert.Contains("EGEN25", $"{answer.Assessment.Label?.Source}", StringComparison.Ordinal);
        Assert.Equal(new LocalDate(2025, 3, 6), answer.Deadline.Value);
    }

    [Fact]
    public void A_day_that_no_duty_can_be_counted_from_is_refused()
    {
        var start = new LocalDate(2025, 1, 1);
        var course = new ContactCourse(start, start);
        var late = new LocalDate(9999, 12, 31);
        var coptic = start.WithCalendar(CalendarSystem.Coptic);
        Assert.Throws<ArgumentException>(() => new ContactCourse(late, start));
        Assert.Throws<ArgumentException>(() => new ContactCourse(start, coptic));
        Assert.Throws<ArgumentException>(() => course with { RegisteredOn = late });
        Assert.Throws<ArgumentException>(() => course with { ExemptUntil = late });
        Assert.Throws<ArgumentException>(() => course with { Interviews = [new Interview(coptic)] });
        Assert.Throws<ArgumentException>(() => course with { Offers = [new(ContactOfferKind.Company, late)] });
        Assert.Empty(s_law.Assess(default));
        Assert.Empty((course with { Interviews = default, Offers = default }).Offers);
    }

    /// <summary>Every duty about interviews, day by day: whoever looks at each day of the window comes to the same verdict.</summary>
    [Property(MaxTest = 400)]
    public Property Counting_day_by_day_gives_the_same() =>
        Prop.ForAll(
            (
                from startDay in Gen.Choose(-20, 20)
                from edge in Gen.Elements(
                    new LocalDate(2020, 1, 1),
                    new LocalDate(2024, 1, 1),
                    new LocalDate(2025, 7, 1),
                    new LocalDate(2026, 7, 1)
                )
                from length in Gen.Choose(0, 230)
                from number in Gen.Choose(1, 5)
                from days in Gen.Choose(0, 220).ListOf(7)
                from holders in Gen.Choose(0, 2).ListOf(7)
                from ended in Gen.Choose(-1, 230)
                select (
                    Course: new ContactCourse(edge.PlusDays(startDay), edge.PlusDays(startDay + length))
                    {
                        TargetGroup = number,
                        LastDay = ended < 0 ? null : edge.PlusDays(startDay + ended),
                        Interviews =
                        [
                            .. days.Zip(holders)
                                .Select(p => new Interview(
                                    edge.PlusDays(startDay + p.First),
                                    HeldBy: p.Second == 2 ? null : (InterviewHolder)p.Second
                                )),
                        ],
                    },
                    Days: days
                )
            ).ToArbitrary(),
            static c =>
            {
                foreach (var answer in s_law.Assess(c.Course))
                {
                    if (Expected(answer.Duty.Id, c.Course) is { } expected)
                    {
                        Assert.Equal((answer.Duty.Id, expected), (answer.Duty.Id, answer.Verdict));
                    }
                }
            }
        );

    private static Verdict? Expected(string id, ContactCourse course)
    {
        if (ContactTable.Asked(id, course.FirstDay) is not var (first, last, holder, count))
        {
            return null;
        }

        var (sure, maybe) = (0, 0);
        for (var day = first; day <= last && day <= course.AsOf; day = day.PlusDays(1))
        {
            sure += course.Interviews.Count(i => i.HeldOn == day && (holder is null || i.HeldBy == holder));
            maybe += course.Interviews.Count(i => i.HeldOn == day && holder is not null && i.HeldBy is null);
        }

        return sure >= count ? Verdict.Met
            : course.LastDay is { } end && end <= course.AsOf && end < last ? Verdict.Unknown
            : course.AsOf < last || sure + maybe >= count ? Verdict.Unknown
            : Verdict.NotMet;
    }

    private static ContactAnswer Offer(ContactCourse course) =>
        s_law.Assess(course).Single(static a => a.Duty.Id.EndsWith("foerste-tilbud", StringComparison.Ordinal));

    private static string Ids(ContactCourse course) =>
        string.Join(' ', s_law.Assess(course).Select(static a => a.Duty.Id["LAB/kontakt/".Length..]));

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
