using System.Collections.Immutable;
using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.TargetGroups;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.TargetGroups;

/// <summary>A whole register is classified by the rules of the act, whatever they read: what a key holds, they say themselves.</summary>
public sealed class SituationKeyTests
{
    private static readonly LocalDate s_date = new(2021, 3, 1);
    private static readonly SourceReference s_source = new("EGEN21", "§ 1");

    private static readonly Fact<CitizenSituation, int> s_lettersOfArea = new(
        "letters",
        new("bogstaver i boligområdet", "letters of the housing area"),
        static (in s) => s.HousingArea is { } area ? Known.Of(area.Length) : Known.Missing<int>()
    );

    [Fact]
    public void The_keys_of_the_loaded_acts_hold_what_they_read()
    {
        Assert.NotNull(SituationKey.Of(TargetGroupAct.Lab, s_date));
        Assert.NotNull(SituationKey.Of(TargetGroupAct.Lab2016, s_date));
    }

    [Fact]
    public void An_act_that_reads_a_fact_outside_every_key_gives_each_citizen_the_own_answer()
    {
        // Alike in all that the loaded acts read.
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)) { Sex = Sex.Woman, HousingArea = "Nøjsomhed" });
        builder.Add(new Citizen("b", Area.Municipality(217)) { Sex = Sex.Man, HousingArea = "Vapnagård" });
        builder.Add(new Citizen("c", Area.Municipality(217)) { Sex = Sex.Woman, HousingArea = "Hornbæk" });
        var register = builder.Build(new(2021, 12, 31));
        foreach (
            var (rule, expected) in new[]
            {
                (SituationFacts.IsWoman.IsTrue(), "EGEN21/1 outside EGEN21/1"),
                (s_lettersOfArea.AtLeast(9), "EGEN21/1 EGEN21/1 outside"),
                (Rule.All(SituationFacts.IsWoman.IsTrue(), s_lettersOfArea.LessThan(9)), "outside outside EGEN21/1"),
                (SituationFacts.AgeInYears.LessThan(s_lettersOfArea), "unknown unknown unknown"),
            }
        )
        {
            var act = Act(rule);
            Assert.Null(SituationKey.Of(act, s_date));
            var column = register.ClassifyTargetGroups(s_date, act).Value;
            Assert.Equal(expected, string.Join(' ', Enumerable.Range(0, 3).Select(column.IdOf)));
            Agrees(register, s_date, act);
        }
    }

    [Theory]
    [InlineData(Comparison.AtLeast)]
    [InlineData(Comparison.AtMost)]
    [InlineData(Comparison.LessThan)]
    [InlineData(Comparison.MoreThan)]
    [InlineData(Comparison.EqualTo)]
    public void The_ages_of_an_act_of_ones_own_divide_the_citizens_on_the_birthday(Comparison comparison)
    {
        var builder = new RegisterBuilder();
        for (var i = 0; i < 9; i++)
        {
            var birth = s_date.PlusYears(-66 - (i / 3)).PlusDays((i % 3) - 1);
            builder.Add(new Citizen($"{i}", Area.Municipality(217)) { BirthDate = birth });
        }

        var register = builder.Build(new(2021, 12, 31));
        var age = SituationFacts.AgeInYears;
        var act = Act(
            comparison switch
            {
                Comparison.AtLeast => age.AtLeast(67),
                Comparison.AtMost => age.AtMost(67),
                Comparison.LessThan => age.LessThan(67),
                Comparison.MoreThan => age.MoreThan(67),
                _ => age.EqualTo(67),
            }
        );
        Assert.NotNull(SituationKey.Of(act, s_date));
        var column = Agrees(register, s_date, act);
        Assert.Equal(2, column.Counts(Area.Country).Length);
    }

    [Fact]
    public void More_ages_than_a_key_holds_are_asked_of_everybody()
    {
        var act = Act(Rule.Any<CitizenSituation>([.. Years().Select(y => SituationFacts.AgeInYears.EqualTo(y))]));
        Assert.Null(SituationKey.Of(act, s_date));

        static IEnumerable<int> Years() => Enumerable.Range(0, 10).Select(i => 18 + (5 * i));
    }

    [Property(Arbitrary = [typeof(RegisterTargetGroupTests.Case), typeof(DomainArbitraries)], MaxTest = 300)]
    public void Any_act_answers_for_a_register_as_it_does_for_each_citizen(
        RegisterTargetGroupTests.Case register,
        LocalDate date,
        int seed
    )
    {
        var random = new Random(seed);
        ImmutableArray<TargetGroup> groups =
        [
            .. Enumerable
                .Range(1, 4)
                .Select(n => new TargetGroup(
                    new($"EGEN21/{n}", new($"Gruppe {n}", $"Group {n}"), s_source),
                    OneRule(random, 3),
                    n
                )),
        ];
        var conflict = OneRule(random, 2).Named(new("EGEN21/modstrid", new("Modstrid", "Contradiction"), s_source));
        var act = new TargetGroupAct(
            new("EGEN21", new("Egne målgrupper", "Own groups"), s_source),
            groups,
            random.Next(2) == 0 ? [] : [conflict],
            isWhole: random.Next(2) == 0
        );
        Agrees(register.Build(), date, act);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_register_is_classified_without_an_allocation_for_a_citizen(bool isInKeys)
    {
        var act = Act(isInKeys ? SituationFacts.AgeInYears.LessThan(30) : s_lettersOfArea.AtLeast(9));
        Assert.Equal(isInKeys, SituationKey.Of(act, s_date) is not null);
        Assert.Equal(Allocated(10), Allocated(2_000));

        long Allocated(int citizens)
        {
            var builder = new RegisterBuilder();
            for (var i = 0; i < citizens; i++)
            {
                builder.Add(
                    new Citizen($"{i:0000}", Area.Municipality(217))
                    {
                        BirthDate = s_date.PlusYears(-20 - (i % 20)),
                        HousingArea = "Nøjsomhed",
                    }
                );
                builder.Add($"{i:0000}", new Spell(CitizenState.CashAssistance, new(2020, 1, 1)));
            }

            var register = builder.Build(new(2021, 12, 31));
            var codes = new sbyte[citizens];
            var least = long.MaxValue;
            for (var attempt = 0; attempt < 20; attempt++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                SituationKey.Classify(register, s_date, act, codes);
                least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            }

            return least;
        }
    }

    private static TargetGroupColumn Agrees(Register register, LocalDate date, TargetGroupAct act)
    {
        var column = register.ClassifyTargetGroups(date, act).Value;
        for (var i = 0; i < register.CitizenCount; i++)
        {
            var answer = act.Assess(register.SituationOf(i, date).Value);
            Assert.Equal((answer.Group, answer.Verdict), (column.GroupOf(i), column.VerdictOf(i)));
            Assert.Equal(!answer.Conflicts.IsEmpty, column.IdOf(i) == TargetGroupColumn.ConflictId);
        }

        return column;
    }

    private static TargetGroupAct Act(Rule<CitizenSituation> rule) =>
        new(
            new("EGEN21", new("Egne målgrupper", "Own groups"), s_source),
            [new(new("EGEN21/1", new("Gruppe 1", "Group 1"), s_source), rule, 1)]
        );

    private static Rule<CitizenSituation> OneRule(Random random, int depth)
    {
        if (depth > 0 && random.Next(3) > 0)
        {
            var (left, right) = (OneRule(random, depth - 1), OneRule(random, depth - 1));
            return random.Next(3) switch
            {
                0 => Rule.All(left, right),
                1 => Rule.Any(left, right),
                _ => Rule.Not(left),
            };
        }

        var age = SituationFacts.AgeInYears;
        var years = random.Next(15, 62);
        return random.Next(12) switch
        {
            0 => age.AtLeast(years),
            1 => age.AtMost(years),
            2 => age.MoreThan(years),
            3 => age.EqualTo(years),
            4 => SituationFacts.Is(CitizenStates.All[random.Next(CitizenStates.All.Length)]).IsTrue(),
            5 => SituationFacts.IsAssessed((VisitationCategory)random.Next(1, 5)).IsTrue(),
            6 => SituationFacts.HasVocationalEducation.IsFalse(),
            7 => SituationFacts.InIntroductionProgramme.IsTrue(),
            8 => SituationFacts.IsRegisteredUnemployed.IsFalse(),
            9 => SituationFacts.HasSeveralCategories.IsTrue(),
            10 => SituationFacts.HasResidenceBasis.IsTrue(),
            _ => SituationFacts
                .DaysSince("days", new("dage", "days"), static s => s.CashAssistanceSince)
                .AtLeast(random.Next(400)),
        };
    }
}
