using Jobcenter.Rules.Answers;
using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.PracticeTests;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Reports;
using Jobcenter.Rules.TargetGroups;
using Jobcenter.Rules.Testing;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Tests.Placements;
using NodaTime;

namespace Jobcenter.Rules.Tests.Conventions;

/// <summary>One plan, one register and one set of rules are asked from many threads at once, and all get the answer one gets alone.</summary>
public sealed class ThreadTests
{
    private const int Threads = 16;
    private const int Rounds = 25;

    private static readonly LocalDate s_asOf = new(2021, 3, 31);

    public static TheoryData<string> Questions { get; } = [.. s_questions.Keys];

    private static readonly Register s_register = BuildRegister();

    private static Dictionary<string, Func<int, string>> s_questions =>
        new(StringComparer.Ordinal)
        {
            ["follow-up"] = static round =>
                AnswerJson.Write(
                    Answer.Of(
                        EmploymentPlans
                            .All[round % EmploymentPlans.All.Length]
                            .FollowUp(s_register, FigureSet.Empty, s_asOf.PlusDays(round % 5)),
                        withReceipt: true
                    )
                ),
            ["target-groups"] = static round =>
                string.Join(
                    ' ',
                    s_register
                        .ClassifyTargetGroups(s_asOf.PlusDays(-30 * (round % 5)))
                        .Value.Counts(Area.Country)
                        .Select(c => $"{c.Key}={c.Value}")
                ),
            ["one-citizen"] = static round =>
                AnswerText.Write(
                    Answer.Of(
                        TargetGroupAct.AssessInForce(
                            s_register.SituationOf(round % s_register.CitizenCount, s_asOf).Value
                        )
                    )
                ),
            ["placements"] = static round =>
            {
                var (sequence, asOf) = SequenceCase.Of(round % 5);
                return string.Concat(
                    SequenceReview
                        .Of(sequence, asOf, PlacementPolicy.All)
                        .Policies.Select(p => AnswerJson.Write(p.Assessment))
                );
            },
            ["branche"] = static round =>
                AnswerJson.Write(BrancheRules.Default.Coordinators.Assess(new() { Date = s_asOf.PlusDays(round % 5) }))
                + RuleMermaid.Write(BrancheRules.Default.Candidate.Outline),
            ["practice-test"] = static round =>
                AnswerJson.Write(
                    Answer.Of(
                        PracticeTest.EvidenceTest.Evaluate(
                            AnswerSheet.Empty,
                            s_register,
                            Area.Country,
                            s_asOf.PlusDays(-60 - (round % 5)),
                            s_asOf
                        )
                    )
                ),
            ["series-on-threads"] = static round =>
                FullTimePersonCounts
                    .Series(Rules.Time.MeasuringPeriod.OfMonth(2020, 1 + (round % 5)), months: 6, Area.Country)
                    .Of(s_register, threads: 3)
                    .Value.Of(BenefitGroup.PublicSupport, Rules.Time.MeasuringPeriod.OfMonth(2020, 6))
                    .ToString(),
            ["invariants"] = static round =>
                string.Concat(
                    RegisterInvariants
                        .Check(s_register, new() { Seed = round % 5, Rounds = 1 })
                        .Results.Select(r => r.Checks)
                ),
        };

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Many_threads_get_the_answers_one_gets(string question)
    {
        var ask = s_questions[question];
        string[] alone = [.. Enumerable.Range(0, Rounds).Select(ask)];
        using var start = new Barrier(Threads);
        var together = await Task.WhenAll(
            Enumerable
                .Range(0, Threads)
                .Select(thread =>
                    Task.Factory.StartNew(
                        () =>
                        {
                            // All at once, each from another place, so that they meet in what is made on first use.
                            start.SignalAndWait();
                            return Enumerable
                                .Range(0, Rounds)
                                .Select(i => (i + thread) % Rounds)
                                .Select(i => (Round: i, Answer: ask(i)))
                                .ToList();
                        },
                        CancellationToken.None,
                        TaskCreationOptions.LongRunning,
                        TaskScheduler.Default
                    )
                )
        );
        Assert.All(together.SelectMany(t => t), a => Assert.Equal(alone[a.Round], a.Answer));
    }

    private static Register BuildRegister()
    {
        var random = new Random(8);
        CaseSpell[] spells =
        [
            .. Enumerable
                .Range(0, 40)
                .Select(_ =>
                {
                    var from = new LocalDate(2019, 6, 1).PlusDays(random.Next(600));
                    return new CaseSpell(
                        random.Next(RegisterCase.Citizens),
                        new Spell((CitizenState)random.Next(15), from, from.PlusDays(random.Next(200)))
                    );
                }),
        ];
        return RegisterCase.BuildFrom(spells, new(2021, 6, 30));
    }
}
