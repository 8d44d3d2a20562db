using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.TargetGroups;
using NodaTime;

namespace Jobcenter.Rules.Tests.TargetGroups;

/// <summary>
/// A register with every combination of the facts that the acts look at. Citizens whose facts are alike share an answer
/// that is asked for once, so two that differ in one fact only must never be taken for alike.
/// </summary>
public sealed class EveryCombinationTests
{
    private static readonly LocalDate s_date = new(2021, 3, 1);
    private static readonly CitizenState[] s_assistances =
    [
        CitizenState.CashAssistance,
        CitizenState.EducationAssistance,
        CitizenState.SelfSupportAndReturnBenefit,
    ];

    private static readonly Register s_register = Build();

    public static TheoryData<string> Acts => ["in force", "LAB", "LAB-2016"];

    [Theory]
    [MemberData(nameof(Acts))]
    public void Nobody_is_given_the_answer_of_somebody_else(string code)
    {
        var act = TargetGroupAct.All.Values.Select(v => v.Value).FirstOrDefault(a => a.Code == code);
        var column = s_register.ClassifyTargetGroups(s_date, act).Value;
        for (var i = 0; i < s_register.CitizenCount; i++)
        {
            var situation = s_register.SituationOf(i, s_date).Value;
            var answer = act is null ? TargetGroupAct.AssessInForce(situation) : act.Assess(situation);
            var expected = (answer.Verdict, answer.Group, !answer.Conflicts.IsEmpty);
            if (expected != (column.VerdictOf(i), column.GroupOf(i), column.IdOf(i) == TargetGroupColumn.ConflictId))
            {
                Assert.Fail($"{i}: {situation}: {expected}");
            }
        }

        var counts = column.Counts(Area.Country);
        Assert.Equal(s_register.CitizenCount, counts.Sum(c => c.Value));
        Assert.All(
            counts,
            c => Assert.Equal(Enumerable.Range(0, s_register.CitizenCount).Count(i => column.IdOf(i) == c.Key), c.Value)
        );
        Assert.DoesNotContain(counts, c => c.Value == 0);
    }

    [Fact]
    public void What_moved_a_citizen_is_told_of_each_alone_too()
    {
        var (before, after) = (new LocalDate(2019, 12, 31), s_date);
        var impact = TargetGroupImpact.Between(s_register, before, after).Value;
        Assert.Equal(impact.Moves.Where(m => m.IsMove).Select(m => m.Citizens).Sum(), impact.Moved);
        Assert.Equal(
            impact.Moves.OrderBy(m => m.From, StringComparer.Ordinal).ThenBy(m => m.To, StringComparer.Ordinal),
            impact.Moves
        );
        Assert.All(
            impact.Moves,
            m =>
                Assert.Equal(
                    m.Nodes.OrderByDescending(n => n.Citizens)
                        .ThenBy(n => n.Rule, StringComparer.Ordinal)
                        .ThenBy(n => n.Fact, StringComparer.Ordinal),
                    m.Nodes
                )
        );
        Assert.Contains(impact.Moves, m => m.Nodes.Length > 2);
        var area = TargetGroupImpact.Between(s_register, before, after, Area.Municipality(250)).Value;
        Assert.Equal(1, area.Moves.Sum(m => m.Citizens));
    }

    private static Register Build()
    {
        var builder = new RegisterBuilder();
        var number = 0;
        foreach (var (spells, birth, education, order, programme) in Combinations())
        {
            var id = $"{number++}";
            builder.Add(
                new Citizen(id, Area.Municipality(number == 1 ? 250 : 217))
                {
                    BirthDate = birth,
                    Education = education,
                    HasEducationOrder = order,
                    InIntroductionProgramme = programme?.Answer,
                    ArrivalDate = programme is { IsToCome: true } ? s_date.PlusDays(1) : null,
                    IsImmigrant = programme is null ? null : true,
                }
            );
            foreach (var spell in spells)
            {
                builder.Add(id, spell);
            }
        }

        return builder.Build(new(2021, 12, 31));
    }

    private static IEnumerable<(
        Spell[] Spells,
        LocalDate? Birth,
        EducationLevel? Education,
        bool? Order,
        (bool Answer, bool IsToCome)? Programme
    )> Combinations() =>
        from spells in Spells()
        from birth in Births()
        from education in new EducationLevel?[] { null, EducationLevel.None, EducationLevel.Vocational }
        from order in IsOrderAsked(spells) ? new bool?[] { null, true, false } : [null]
        from programme in new (bool, bool)?[] { null, (true, false), (false, false), (true, true) }
        select (spells, birth, education, order, programme);

    private static bool IsOrderAsked(Spell[] spells) =>
        spells is [{ State: CitizenState.SelfSupportAndReturnBenefit, Category: VisitationCategory.NotAssessed }];

    private static IEnumerable<LocalDate?> Births() =>
        [
            null,
            RegisterLimits.FirstDate,
            RegisterLimits.FirstDate.PlusDays(1),
            s_date.PlusYears(-30),
            s_date.PlusYears(-30).PlusDays(1),
            s_date.PlusYears(-18),
            s_date.PlusYears(-18).PlusDays(1),
            s_date,
            s_date.PlusDays(1),
        ];

    // Nothing, each state with each of its categories, two assistances with a category each, and the days around three months.
    private static IEnumerable<Spell[]> Spells()
    {
        var since = s_date.PlusMonths(-1);
        yield return [];
        foreach (var state in CitizenStates.All)
        {
            foreach (var category in Enum.GetValues<VisitationCategory>())
            {
                if (VisitationCategories.IsAllowed(state, category, since))
                {
                    yield return [new(state, since, null, category)];
                }
            }
        }

        foreach (var state in s_assistances)
        {
            foreach (var days in new[] { 0, 1 })
            {
                // Three months ago to the day, and the day after.
                yield return [new(state, s_date.PlusMonths(-3).PlusDays(days))];
            }

            yield return [new(state, since), new(state, since.PlusDays(5), null, VisitationCategory.ActivityReady)];
            foreach (var other in s_assistances)
            {
                yield return
                [
                    new(state, since, null, VisitationCategory.ActivityReady),
                    new(other, since, null, Other(other)),
                ];
                yield return
                [
                    new(state, since, null, VisitationCategory.ActivityReady),
                    new(other, since, null, VisitationCategory.ActivityReady),
                ];
            }
        }
    }

    private static VisitationCategory Other(CitizenState state) =>
        state == CitizenState.EducationAssistance ? VisitationCategory.EducationReady : VisitationCategory.JobReady;
}
