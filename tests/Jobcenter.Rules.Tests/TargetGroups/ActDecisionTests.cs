using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.TargetGroups;
using NodaTime;

namespace Jobcenter.Rules.Tests.TargetGroups;

/// <summary>The decision of an act against all that could be: every value of every missing fact is tried, one after the other.</summary>
public sealed class ActDecisionTests
{
    private const string Conflict = "conflict";

    private static readonly TargetGroupAct[] s_acts = [.. TargetGroupAct.All.Values.Select(v => v.Value)];
    private static readonly VisitationCategory[] s_decisions =
    [
        .. Enum.GetValues<VisitationCategory>().Where(c => c != VisitationCategory.NotAssessed),
    ];

    // Found by the property: the age is asked for, since the young are education ready until somebody decides.
    [Fact]
    public void An_age_that_stands_in_for_a_decision_is_asked_for() =>
        The_answer_is_that_of_all_completions(
            new(new(2021, 2, 28))
            {
                States = new([CitizenState.SelfSupportAndReturnBenefit]),
                Category = VisitationCategory.NotAssessed,
                FirstContactOn = new(2021, 2, 18),
                Education = EducationLevel.None,
                InIntroductionProgramme = false,
                IsRegisteredUnemployed = false,
                HasEducationOrder = true,
            }
        );

    [Property(Arbitrary = [typeof(SituationArbitraries)], MaxTest = 400)]
    public void The_answer_is_that_of_all_completions(CitizenSituation situation)
    {
        if (situation.States is not { } states || !TargetGroupAct.All.On(situation.Date).IsKnown)
        {
            return;
        }

        foreach (var act in s_acts)
        {
            var all = Completions(situation, states).Select(c => (Key: c, Answer: AnswerOf(act, c))).ToList();
            var answers = all.Select(a => a.Answer).Distinct(StringComparer.Ordinal).ToList();
            var possible = answers.Where(a => a != Conflict).ToList();
            var told = act.Assess(situation);
            var expected =
                possible.Count == 0 ? Conflict
                : possible.Count > 1 || possible[0] == "no-known-group" ? "unknown"
                : possible[0];
            Assert.Equal(expected, TargetGroupTests.Id(told));
            Assert.Equal(act.IdOf(act.Classify(situation)), Counted(told));
            if (expected == Conflict)
            {
                Assert.NotEmpty(told.Conflicts);
                continue;
            }

            // Whatever is named leads to different answers, all other facts the same; and something is named.
            Assert.Equal(possible.Count > 1, !told.Missing.IsEmpty);
            Assert.All(told.Missing, f => Assert.True(Turns(situation, all, f.Id, withConflicts: false), f.Id));
            Assert.Equal(answers.Contains(Conflict), !told.PossibleConflicts.IsEmpty);
            Assert.All(told.CouldContradict, f => Assert.True(Turns(situation, all, f.Id, withConflicts: true), f.Id));
            if (possible.Count == 1)
            {
                Assert.Equal(answers.Count > 1, !told.CouldContradict.IsEmpty);
            }
        }
    }

    [Fact]
    public void However_many_ages_the_rules_compare_with_all_are_looked_at()
    {
        var source = new SourceReference("EGEN21");
        Rule<CitizenSituation>[] ages = [.. Enumerable.Range(1, 60).Select(a => SituationFacts.AgeInYears.AtLeast(a))];
        var isOld = Rule.All(ages);
        var act = new TargetGroupAct(
            new("EGEN21", new("Egen", "Own"), source),
            [
                new(new("EGEN21/1", new("Én", "One"), source), Rule.Not(isOld)),
                new(new("EGEN21/2", new("To", "Two"), source), isOld),
            ]
        );
        var answer = act.Assess(new(new(2021, 3, 1)) { States = default(CitizenStateSet) });
        Assert.Equal("unknown", TargetGroupTests.Id(answer));
        Assert.Equal(["birth_date"], answer.Missing.Select(static m => m.Id));
    }

    [Theory]
    [InlineData(false, "unknown", "x")]
    [InlineData(true, "EGEN21/1", "")]
    public void A_fact_of_ones_own_that_is_missing_is_named_and_never_filled_in(
        bool known,
        string expected,
        string missing
    )
    {
        var own = new Fact<CitizenSituation, bool>(
            "x",
            new("eget", "own"),
            (in s) => known ? Known.Of(value: true) : Known.Missing<bool>()
        );
        var source = new SourceReference("EGEN21");
        var act = new TargetGroupAct(
            new("EGEN21", new("Egen", "Own"), source),
            [new(new("EGEN21/1", new("Én", "One"), source), own.IsTrue())],
            [own.IsFalse().Named(new("EGEN21/modstrid", new("M", "M"), source))]
        );
        var answer = act.Assess(new(new(2021, 3, 1)));
        Assert.Equal(expected, TargetGroupTests.Id(answer));
        Assert.Equal(missing, string.Join(' ', answer.Missing.Select(m => m.Id)));
    }

    [Fact]
    public void Nothing_known_of_no_day_is_unknown() =>
        Assert.All(s_acts, a => Assert.Equal("unknown", TargetGroupTests.Id(a.Assess(default))));

    private static string Counted(TargetGroupAnswer answer) =>
        answer.Verdict switch
        {
            Verdict.Met => answer.Group?.Id ?? "?",
            Verdict.NotMet => TargetGroupColumn.OutsideId,
            _ when !answer.Conflicts.IsEmpty => TargetGroupColumn.ConflictId,
            _ when answer.Missing.IsEmpty => TargetGroupColumn.NoKnownGroupId,
            _ => TargetGroupColumn.UnknownId,
        };

    // By the rules alone, which know all.
    private static string AnswerOf(TargetGroupAct act, CitizenSituation s)
    {
        if (act.Conflicts.Any(c => c.Test(s) == Verdict.Met))
        {
            return Conflict;
        }

        Assert.All(act.Conflicts, c => Assert.Equal(Verdict.NotMet, c.Test(s)));

        var groups = act.Groups.Where(g => g.Rule.Test(s) == Verdict.Met).ToList();
        Assert.True(groups.Count <= 1);
        return groups.Count == 1 ? groups[0].Id
            : act.IsWhole ? "outside"
            : "no-known-group";
    }

    private static bool Turns(
        CitizenSituation given,
        List<(CitizenSituation Key, string Answer)> all,
        string fact,
        bool withConflicts
    ) =>
        all.Where(a => withConflicts || a.Answer != Conflict)
            .GroupBy(a => Without(given, a.Key, fact), a => a.Answer)
            .Any(g => g.Distinct(StringComparer.Ordinal).Count() > 1);

    private static CitizenSituation Without(CitizenSituation given, CitizenSituation s, string fact) =>
        fact switch
        {
            // On SHO-ydelse with an education order the category is read from the age where nobody has decided.
            "birth_date"
                when given.Category is VisitationCategory.NotAssessed
                    && s.HasEducationOrder is true
                    && s.States is { } states
                    && states.Contains(CitizenState.SelfSupportAndReturnBenefit)
                    && !states.Contains(CitizenState.EducationAssistance) => s with
            {
                BirthDate = null,
                Category = null,
            },
            "birth_date" => s with { BirthDate = null },
            "education" => s with { Education = null },
            "introduction_programme" => s with { InIntroductionProgramme = null },
            "registered_unemployed" => s with { IsRegisteredUnemployed = null },
            "needs_effort" => s with { NeedsEffort = null },
            "ressourceforloeb_since" => s with { RessourceforloebSince = null },
            "rehabilitation_since" => s with { RehabilitationSince = null },
            "category" => s with { Category = null, HasSeveralCategories = false },
            // The category is read from these where nobody has decided.
            "first_contact" => s with { FirstContactOn = null, Category = null },
            "education_order" => s with { HasEducationOrder = null, Category = null },
            _ => throw new InvalidOperationException(fact),
        };

    private static IEnumerable<CitizenSituation> Completions(CitizenSituation s, CitizenStateSet states) =>
        from birth in s.AgeInYears is null
            ? new[] { 0, 17, 18, 29, 30, 70 }.Select(years => (LocalDate?)s.Date.PlusYears(-years))
            : [s.BirthDate]
        from education in Values(s.Education, EducationLevel.None, EducationLevel.Vocational, EducationLevel.LongHigher)
        from programme in Values(s.InIntroductionProgramme, true, false)
        from registered in states.HasBenefit
            ? [s.IsRegisteredUnemployed ?? false]
            : Values(s.IsRegisteredUnemployed, true, false)
        from need in states.HasBenefit ? [s.NeedsEffort ?? false] : Values(s.NeedsEffort, true, false)
        from order in states.Contains(CitizenState.SelfSupportAndReturnBenefit)
            ? Values(s.HasEducationOrder, true, false)
            : [s.HasEducationOrder ?? false]
        from contact in s.FirstContactOn <= s.Date
            ? [s.FirstContactOn ?? s.Date]
            : new[] { s.Date, s.Date.PlusYears(-1) }
        from course in states.Contains(CitizenState.Ressourceforloeb)
            ? Values(s.RessourceforloebSince, new LocalDate(2026, 1, 31), new LocalDate(2026, 2, 1))
            : [s.RessourceforloebSince ?? s.Date]
        from rehabilitation in states.Contains(CitizenState.Rehabilitation)
        || states.Contains(CitizenState.PreRehabilitation)
            ? Values(s.RehabilitationSince, new LocalDate(2026, 1, 31), new LocalDate(2026, 2, 1))
            : [s.RehabilitationSince ?? s.Date]
        let told = s with
        {
            BirthDate = birth,
            Education = education,
            InIntroductionProgramme = programme,
            IsRegisteredUnemployed = registered,
            NeedsEffort = need,
            HasEducationOrder = order,
            FirstContactOn = contact,
            RessourceforloebSince = course,
            RehabilitationSince = rehabilitation,
        }
        from complete in Decided(told)
        select complete;

    // Two at once, one of the four, or for the young without a decision the category that the rules give meanwhile.
    private static IEnumerable<CitizenSituation> Decided(CitizenSituation s)
    {
        if (s.HasSeveralCategories)
        {
            // Which of the two counts is asked only where that alone is a contradiction.
            return [s];
        }

        if (s.Category is { } own && own != VisitationCategory.NotAssessed)
        {
            return [s];
        }

        var decided = s_decisions.Select(d => s with { Category = d });
        return s.Category is null ? decided.Append(s with { HasSeveralCategories = true })
            : SituationFacts.IsAssessed(VisitationCategory.EducationReady).IsTrue().Test(s) == Verdict.Met
                ? [s with { Category = VisitationCategory.EducationReady }]
            : decided;
    }

    private static IEnumerable<T> Values<T>(T? known, params T[] all)
        where T : struct => known is { } value ? [value] : all;
}
