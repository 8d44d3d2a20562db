using System.Reflection;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.TargetGroups;
using NodaTime;

namespace Jobcenter.Rules.Tests.TargetGroups;

/// <summary>One citizen by id or position, days that cannot be asked about, and values that say themselves.</summary>
public sealed class TargetGroupCountsRegisterTests
{
    private static readonly LocalDate s_date = new(2021, 3, 1);
    private static readonly Register s_register = Build();

    [Fact]
    public void From_an_id_to_a_target_group_in_one_call()
    {
        var answer = s_register.TargetGroupOf("carla", s_date).Value;
        Assert.Equal("LAB/2", answer.Group?.Id);
        Assert.Equal("LAB-2016/2", s_register.TargetGroupOf("carla", s_date, TargetGroupAct.Lab2016).Value.Group?.Id);
        Assert.Equal("LAB-2016/2", s_register.TargetGroupOf("carla", new(2019, 12, 31)).Value.Group?.Id);
        Assert.Equal("LAB/2", s_register.TargetGroupOf("carla", new(2025, 12, 31)).Value.Group?.Id);
        // On a day without an act there is an answer: unknown.
        Assert.Equal(Verdict.Unknown, s_register.TargetGroupOf("carla", new(2016, 11, 20)).Value.Verdict);
    }

    [Fact]
    public void Who_is_not_in_the_register_and_what_it_does_not_cover_is_missing_with_the_reason()
    {
        Assert.Equal("borgeren d*** findes ikke i registeret", s_register.TargetGroupOf("dora", s_date).Reason?.Danish);
        Assert.False(s_register.TargetGroupOf("carla", new(2027, 1, 1)).IsKnown);
    }

    [Fact]
    public void The_position_is_that_of_the_sorted_ids_and_leads_to_the_same_answers_as_the_id()
    {
        Assert.Equal(["anna", "bo", "carla"], Enumerable.Range(0, 3).Select(i => s_register.CitizenAt(i).Id));
        var column = s_register.ClassifyTargetGroups(s_date).Value;
        foreach (var id in new[] { "anna", "bo", "carla" })
        {
            Assert.True(s_register.TryFind(id, out var position));
            Assert.Equal(s_register.SituationOf(id, s_date), s_register.SituationOf(position, s_date));
            Assert.Equal(s_register.TargetGroupOf(id, s_date).Value.Group, column.GroupOf(position));
        }
    }

    [Fact]
    public void A_date_of_another_calendar_is_refused_by_name_and_value()
    {
        var date = s_date.WithCalendar(CalendarSystem.HebrewCivil);
        foreach (
            var ask in new Action[]
            {
                () => s_register.TargetGroupOf("carla", date),
                () => s_register.SituationOf(0, date),
                () => s_register.ClassifyTargetGroups(date),
                () => s_register.TargetGroupTimelineOf(0, s_date, date),
                () => s_register.TargetGroupTimelineOf(0, date, s_date),
                () => TargetGroupImpact.Between(s_register, s_date, date),
                () => TargetGroupAct.All.On(date),
                () => Segments.Default.All[0].HoldsOn(date),
                () => Segments.Default.Steps[0].HoldsOn(date),
                () => new CitizenSituation(date),
            }
        )
        {
            var thrown = Assert.Throws<ArgumentException>(ask);
            Assert.Contains(thrown.ParamName, (string?[])["date", "until", "from", "after", "Date"]);
            Assert.StartsWith($"{thrown.ParamName} ", thrown.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("Noda", thrown.StackTrace?.Split('\n')[0], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(9999)]
    [InlineData(2101)]
    [InlineData(1)]
    public void A_far_day_is_refused_by_name_and_value_before_any_rule_is_asked(int year)
    {
        var thrown = Assert.Throws<ArgumentException>(() => new CitizenSituation(new(year, 12, 31)));
        Assert.StartsWith(
            $"Date held {year:0000}-12-31; dates lie from 1900-01-01 to 2100-12-31.",
            thrown.Message,
            StringComparison.Ordinal
        );
        Assert.False(s_register.ClassifyTargetGroups(new(year, 12, 31)).IsKnown && year != 1);
    }

    [Fact]
    public void The_first_and_the_last_day_and_a_default_situation_are_answered_by_every_segment_and_step()
    {
        foreach (
            var situation in new[]
            {
                new CitizenSituation(RegisterLimits.FirstDate),
                new CitizenSituation(RegisterLimits.LastDate) { GraduatedOn = RegisterLimits.LastDate },
                default,
            }
        )
        {
            Assert.NotEmpty(Segments.Default.Assess(situation));
            Assert.All(Segments.Default.All, s => s.Rule.Test(situation));
            Assert.All(Segments.Default.Steps, s => s.DeadlineOf(situation));
            Assert.NotNull(TargetGroupAct.Lab.Assess(situation));
        }
    }

    [Fact]
    public void Every_public_value_says_itself()
    {
        var silent = typeof(Segments)
            .Assembly.GetExportedTypes()
            .Where(t => t.Namespace == typeof(Segments).Namespace && !(t.IsAbstract && t.IsSealed))
            .Append(typeof(FactReading))
            .Append(typeof(DocumentFault))
            .Where(t =>
                t.GetMethod("ToString", BindingFlags.Public | BindingFlags.Instance, [])?.DeclaringType
                == typeof(object)
            );
        Assert.Empty(silent);
        var situation = s_register.SituationOf("carla", s_date).Value;
        var answer = TargetGroupAct.AssessInForce(situation);
        Assert.Equal("2021-03-01: LAB § 6, nr. 2: Jobparate på kontanthjælp eller SHO-ydelse", answer.ToString());
        Assert.Equal("LAB: Målgrupper efter LAB § 6 [LAB § 6]", TargetGroupAct.Lab.ToString());
        Assert.Equal("alder: 40", $"{SituationFacts.AgeInYears.AtLeast(30).Assess(situation).Facts[0]}");
        Assert.Equal(
            "alder: ukendt (ikke kendt)",
            $"{SituationFacts.AgeInYears.AtLeast(30).Assess(new CitizenSituation(s_date)).Facts[0]}"
        );
        Assert.Equal(
            "senior: Jobparate på 50 år eller derover [HEL21 3.3.1]",
            Segments.Default.Find("senior")?.ToString()
        );
        Assert.Equal("LAB 2021-03-01: LAB/2 1, LAB/3 1, unknown 1", $"{s_register.ClassifyTargetGroups(s_date).Value}");
        var impact = TargetGroupImpact.Between(s_register, new(2019, 12, 31), s_date).Value;
        Assert.Equal("LAB-2016 2019-12-31 → LAB 2021-03-01: 2", impact.ToString());
        Assert.Equal("LAB-2016/2 → LAB/2: 1", impact.Moves[0].ToString());
        Assert.Equal("LAB/2: Jobparate på kontanthjælp eller SHO-ydelse (1)", impact.Moves[0].Nodes[0].ToString());
        Assert.Equal(
            "2021-03-01..2021-03-02: LAB/2",
            $"{s_register.TargetGroupTimelineOf(2, s_date, s_date.PlusDays(1)).Value[0]}"
        );
    }

    private static Register Build()
    {
        var builder = new RegisterBuilder();
        foreach (
            var (id, category) in new[]
            {
                ("carla", VisitationCategory.JobReady),
                ("anna", VisitationCategory.ActivityReady),
                ("bo", VisitationCategory.NotAssessed),
            }
        )
        {
            builder.Add(
                new Citizen(id, Area.Municipality(217))
                {
                    BirthDate = new(1980, 5, 17),
                    InIntroductionProgramme = false,
                    IsImmigrant = false,
                }
            );
            builder.Add(id, new Spell(CitizenState.CashAssistance, new(2019, 1, 1), null, category));
        }

        return builder.Build(new(2026, 12, 31));
    }
}
