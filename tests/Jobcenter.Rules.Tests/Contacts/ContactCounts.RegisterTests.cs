using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Contacts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Contacts;

/// <summary>Who must be seen by when.</summary>
public sealed class ContactCountsRegisterTests
{
    private static readonly LocalDate s_until = new(2026, 12, 31);

    [Fact]
    public void The_course_begins_with_the_told_contact_and_the_group_is_that_of_the_first_day_on_the_benefit()
    {
        var register = Of(b =>
        {
            b.Add("a", new Spell(CitizenState.UnemploymentBenefit, new LocalDate(2026, 7, 3)));
            b.Add("a", new FirstContact(new LocalDate(2026, 6, 30), RegisteredOn: new LocalDate(2026, 6, 29)));
        });
        var course = Assert.Single(register.ContactCoursesOf(0, new(2026, 8, 1)).Value);
        Assert.Equal(new LocalDate(2026, 6, 30), course.FirstDay);
        Assert.Equal(1, course.TargetGroup);
        Assert.Equal(new LocalDate(2026, 6, 29), course.RegisteredOn);
        // The row of the start: still three interviews with the fund, and the reasons say so.
        var list = register.ContactListOf(new(2026, 8, 1)).Value;
        var fund = list.Reviews[0].Answers.Single(static a => a.Duty.Id == "LAB/kontakt/2024/a-kasse");
        Assert.Equal("3 samtaler senest 29. september 2026", fund.ToText(Language.Danish));
        Assert.Contains("1. juli 2026", AnswerText.Write(Answer.Of(fund)), StringComparison.Ordinal);
        Assert.Contains(fund.Label.Notes, static n => n.Text.Danish.Contains("1. juli 2026", StringComparison.Ordinal));
    }

    [Fact]
    public void A_course_within_one_row_says_nothing_of_another()
    {
        var register = Of(b => b.Add("a", new Spell(CitizenState.UnemploymentBenefit, new LocalDate(2026, 7, 1))));
        var list = register.ContactListOf(new(2026, 8, 1)).Value;
        var fund = list.Reviews[0].Answers.Single(static a => a.Duty.Id == "LAB/kontakt/2026/a-kasse");
        Assert.DoesNotContain(
            fund.Label.Notes,
            static n => n.Text.Danish.Contains("rækker over", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Kontanthjaelp_goes_on_from_uddannelseshjaelp_as_one_course()
    {
        var register = Of(b =>
        {
            b.Add(
                "a",
                new Spell(
                    CitizenState.EducationAssistance,
                    new LocalDate(2025, 5, 1),
                    new LocalDate(2025, 6, 30),
                    VisitationCategory.EducationReady
                )
            );
            b.Add("a", new Spell(CitizenState.CashAssistance, new LocalDate(2025, 7, 1)));
        });
        var course = Assert.Single(register.ContactCoursesOf(0, new(2025, 8, 1)).Value);
        Assert.Equal(new LocalDate(2025, 5, 1), course.FirstDay);
        Assert.Null(course.LastDay);
    }

    [Fact]
    public void The_list_names_what_is_due_first_and_what_is_not_known()
    {
        var register = Of(b =>
        {
            b.Add(new Citizen("b", Area.Municipality(217)));
            b.Add(new Citizen("c", Area.Municipality(250)));
            b.Add("a", new Spell(CitizenState.JobClarification, new LocalDate(2026, 3, 1)));
            b.Add("b", new Spell(CitizenState.UnemploymentBenefit, new LocalDate(2026, 8, 3)));
            b.Add("b", new Interview(new LocalDate(2026, 8, 10), HeldBy: InterviewHolder.UnemploymentFund));
            b.Add("c", new Spell(CitizenState.CashAssistance, new LocalDate(2026, 8, 3)));
            b.Add("c", new Spell(CitizenState.SicknessBenefit, new LocalDate(2026, 8, 3)));
        });
        var list = register.ContactListOf(new(2026, 8, 20)).Value;
        Assert.Equal(["a", "b", "c", "c"], list.Reviews.Select(static r => r.Citizen));
        Assert.Equal("4 samtaler senest 31. august 2026", list.Reviews[0].Next?.ToText(Language.Danish));
        Assert.Equal("næste samtale senest 2. november 2026", list.Reviews[1].Next?.ToText(Language.Danish));
        Assert.All(list.Reviews.Skip(2), static r => Assert.NotNull(r.Reason));
        Assert.Equal(2, register.ContactListOf(new(2026, 8, 20), Area.Municipality(217)).Value.Reviews.Length);
        var text = AnswerText.Write(Answer.Of(list));
        Assert.Contains("næste samtale senest 2. november 2026", text, StringComparison.Ordinal);
        Assert.Contains("Beslutning", text, StringComparison.Ordinal);
        var json = AnswerJson.Write(Answer.Of(list));
        Assert.Contains("\"nextDeadline\":\"2026-11-02\"", json, StringComparison.Ordinal);
        Assert.Contains("\"status\":\"due\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_may_still_be_exempted_is_told()
    {
        var register = Of(b =>
        {
            foreach (var id in new[] { "b", "c", "d", "e" })
            {
                b.Add(new Citizen(id, Area.Municipality(217)));
                b.Add(id, new Spell(CitizenState.UnemploymentBenefit, new LocalDate(2026, 8, 3)));
            }

            b.Add("e", new FirstContact(new LocalDate(2026, 8, 3), IsUnderWorkDuty: true));
            b.Add("a", new Spell(CitizenState.UnemploymentBenefit, new LocalDate(2026, 8, 3)));
        });
        var exemptions = Assert.Single(register.ContactListOf(new(2026, 8, 20)).Value.Exemptions);
        Assert.Equal(["a", "b", "c", "d"], exemptions.Candidates.AsEnumerable());
        Assert.Equal(1, exemptions.Share.Value.MayBeExempted);
        Assert.Contains("\"mayBeExempted\":1", AnswerJson.Write(Answer.Of(exemptions)), StringComparison.Ordinal);

        // A row of which nothing is known stands in the same columns.
        var before = Answer.Of(Assert.Single(register.ContactListOf(new(2026, 6, 30)).Value.Exemptions));
        Assert.Equal(Verdict.Unknown, before.Verdict);
        Assert.Equal(Columns(Answer.Of(exemptions)), Columns(before));

        static IEnumerable<string> Columns(Answer answer) => answer.Cells.Select(static c => c.Name.Danish);
    }

    [Fact]
    public void An_offer_is_a_placement_or_a_row_of_its_own()
    {
        var first = new LocalDate(2025, 1, 1);
        Verdict Offer(Action<RegisterBuilder> add) =>
            Of(b =>
                {
                    b.Add("a", new Spell(CitizenState.UnemploymentBenefit, first));
                    add(b);
                })
                .ContactListOf(new(2025, 12, 31))
                .Value.Reviews[0]
                .Answers.Single(static a => a.Duty.Id == "LAB/kontakt/foerste-tilbud")
                .Verdict;

        var from = new LocalDate(2025, 6, 30);
        Assert.Equal(Verdict.Unknown, Offer(static _ => { })); // no offers are told of at all
        Assert.Equal(
            Verdict.Met,
            Offer(b => b.Add("a", new Placement(PlacementKind.CompanyInternship, from, from.PlusDays(13))))
        );
        Assert.Equal(
            Verdict.Met,
            Offer(b => b.Add("a", new ContactOffer(ContactOfferKind.Upskilling, from, from.PlusDays(13))))
        );
        Assert.Equal(
            Verdict.NotMet,
            Offer(b => b.Add("a", new ContactOffer(ContactOfferKind.Guidance, from, from.PlusDays(13))))
        );
        Assert.Equal(
            Verdict.Met,
            Offer(b =>
                b.Add(
                    "a",
                    new Placement(PlacementKind.WageSubsidy, new LocalDate(2025, 7, 21), new LocalDate(2025, 9, 1))
                    {
                        AgreedOn = from,
                    }
                )
            )
        );
    }

    [Fact]
    public void A_day_the_register_does_not_tell_of_is_not_answered()
    {
        var register = Of(static _ => { });
        Assert.False(register.ContactListOf(s_until.PlusDays(1)).IsKnown);
        Assert.False(register.ContactCoursesOf(0, s_until.PlusDays(1)).IsKnown);
        Assert.Empty(register.ContactCoursesOf(0, s_until).Value);
    }

    private static Register Of(Action<RegisterBuilder> add)
    {
        var builder = new RegisterBuilder();
        builder.Add(
            new Citizen("a", Area.Municipality(217))
            {
                BirthDate = new LocalDate(2000, 1, 1),
                InIntroductionProgramme = false,
                Education = EducationLevel.None,
            }
        );
        add(builder);
        return builder.Build(s_until);
    }
}
