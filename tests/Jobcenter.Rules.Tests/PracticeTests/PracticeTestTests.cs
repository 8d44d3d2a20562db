using FsCheck.Xunit;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.PracticeTests;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Tests.Answers;
using NodaTime;

namespace Jobcenter.Rules.Tests.PracticeTests;

/// <summary>Answers from counts and from given answers, the score, and the two published ones.</summary>
public sealed class PracticeTestTests
{
    private static readonly PracticeTest s_evidence = PracticeTest.EvidenceTest;
    private static readonly Criterion s_criterion = s_evidence.Criteria[0];

    /// <summary>HEL20's answers: 5 yes and 3 partly; 7 yes, 8 partly and 1 no.</summary>
    public static TheoryData<string, int, int, int, string, string> Published { get; } =
        new() { { "evidenstest", 5, 3, 0, "4,1", "33/8" }, { "god-praksis", 7, 8, 1, "3,6", "43/12" } };

    [Theory]
    [MemberData(nameof(Published))]
    public void The_published_scores_come_out(string id, int yes, int partly, int no, string score, string exact)
    {
        var test = Test(id);
        Assert.Equal(yes + partly + no, test.Criteria.Length);
        var result = test.Evaluate(PublishedAnswers(test, yes, partly));
        Assert.Equal(score, result.Score.Value.ToText(1, Language.Danish));
        Assert.Equal(exact, result.Score.Value.ToString());
        Assert.True(result.IsEstimate);
        Assert.Equal((yes, partly, no), (Has(PracticeAnswer.Yes), Has(PracticeAnswer.Partly), Has(PracticeAnswer.No)));

        int Has(PracticeAnswer answer) => result.With(answer).Length;
    }

    [Theory]
    [InlineData("2.6", true)]
    [InlineData("2.5999999", false)]
    [InlineData("2.7333333", true)]
    [InlineData("41/15", false)] // 2.7333…
    [InlineData("8/3", true)]
    public void Exactly_these_points_for_partly_give_both_published_scores(string points, bool both)
    {
        var scale = OwnPracticeTest.Scale(Fraction.Parse(points));
        string Score(string id, int yes, int partly)
        {
            var test = Test(id) with { Scale = scale };
            return test.Evaluate(PublishedAnswers(test, yes, partly)).Score.Value.ToText(1, Language.Danish);
        }

        Assert.Equal(both, Score("evidenstest", 5, 3) == "4,1" && Score("god-praksis", 7, 8) == "3,6");
    }

    [Theory]
    [InlineData(9, 10, PracticeAnswer.Yes)]
    [InlineData(899, 1000, PracticeAnswer.Partly)]
    [InlineData(7, 10, PracticeAnswer.Partly)]
    [InlineData(699, 1000, PracticeAnswer.No)]
    [InlineData(0, 1, PracticeAnswer.No)]
    [InlineData(1, 1, PracticeAnswer.Yes)]
    [InlineData(0, 0, PracticeAnswer.Unknown)]
    public void Nine_of_ten_is_yes_and_seven_of_ten_is_partly(int part, int whole, PracticeAnswer answer) =>
        Assert.Equal(answer, Read(CriterionEvidence.OfCount(part, whole)).Answer);

    [Property(MaxTest = 500)]
    public void A_count_is_answered_in_whole_numbers(int a, int b)
    {
        var (x, y) = (Math.Abs(a % 1000), Math.Abs(b % 1000));
        var (k, n) = (Math.Min(x, y), Math.Max(x, y));
        var expected =
            n == 0 ? PracticeAnswer.Unknown
            : 10 * k >= 9 * n ? PracticeAnswer.Yes
            : 10 * k >= 7 * n ? PracticeAnswer.Partly
            : PracticeAnswer.No;
        var evidence = CriterionEvidence.OfCount(k, n);
        Assert.Equal(expected, Read(evidence).Answer);
        var rule = s_criterion.RuleFor(EvidenceOrigin.Counted, s_evidence.Scale);
        Assert.Equal(rule.Test(evidence), Read(evidence).Assessment.Verdict);
        Assert.Equal(expected == PracticeAnswer.Yes, rule.Test(evidence) == Verdict.Met);
    }

    [Property(MaxTest = 500)]
    public void The_answer_is_unknown_exactly_when_the_unknown_could_change_it(int a, int b, int c)
    {
        var (yes, no, unknown) = (Math.Abs(a % 40), Math.Abs(b % 15), Math.Abs(c % 6));
        if (yes + no + unknown == 0)
        {
            return;
        }

        var possible = Enumerable
            .Range(0, unknown + 1)
            .Select(u => Read(CriterionEvidence.OfCount(yes + u, yes + no + unknown)).Answer)
            .Distinct()
            .ToList();
        var read = Read(CriterionEvidence.OfRegister(Known.Of(new Portion(yes, no, unknown))));
        Assert.Equal(possible is [var only] ? only : PracticeAnswer.Unknown, read.Answer);
        if (read.Answer == PracticeAnswer.Unknown)
        {
            Assert.StartsWith($"{unknown} af {yes + no + unknown} er ikke kendt", read.WhyUnknown?.Danish);
        }
    }

    [Fact]
    public void A_given_answer_is_an_assessment_that_says_so()
    {
        foreach (var answer in new[] { PracticeAnswer.Yes, PracticeAnswer.Partly, PracticeAnswer.No })
        {
            var read = Read(CriterionEvidence.OfAnswer(answer, new("answers.csv:3")));
            Assert.Equal(answer, read.Answer);
            Assert.Equal(answer == PracticeAnswer.Yes, read.Assessment.Verdict == Verdict.Met);
            var basis = Assert.Single(read.Assessment.Parts[0].Facts[0].Basis);
            Assert.Equal(("svaret er givet", "answers.csv:3"), (basis.Name.Danish, basis.Source?.ToString()));
        }
    }

    [Fact]
    public void Every_rule_answers_with_and_without_its_reasons_alike()
    {
        CriterionEvidence[] evidence =
        [
            CriterionEvidence.None,
            CriterionEvidence.OfAnswer(PracticeAnswer.Yes),
            CriterionEvidence.OfAnswer(PracticeAnswer.Partly),
            CriterionEvidence.OfCount(0, 0),
            CriterionEvidence.OfRegister(Known.Of(new Portion(9, 0, 1))),
            CriterionEvidence.OfRegister(Known.Of(new Portion(1, 1, 2))),
            CriterionEvidence.OfRegister(Known.Missing<Portion>(new("uden for", "outside"))),
        ];
        foreach (var criterion in PracticeTest.All.SelectMany(t => t.Criteria))
        {
            foreach (var one in evidence)
            {
                foreach (var origin in Enum.GetValues<EvidenceOrigin>())
                {
                    var rule = criterion.RuleFor(origin, s_evidence.Scale);
                    Assert.Equal(rule.Test(one), rule.Assess(one).Verdict);
                }

                Assert.Equal(one.Origin, criterion.Read(one, s_evidence.Scale).Evidence.Origin);
            }
        }

        Assert.Equal("uden for", Read(evidence[^1]).WhyUnknown?.Danish);
    }

    [Fact]
    public void A_missing_answer_makes_the_score_unknown_and_is_named()
    {
        var builder = new AnswerSheetBuilder([s_evidence]);
        foreach (var criterion in s_evidence.Criteria.Skip(2))
        {
            builder.Add(s_evidence.Id, criterion.Id, CriterionEvidence.OfAnswer(PracticeAnswer.Yes));
        }

        var result = s_evidence.Evaluate(builder.Build());
        Assert.False(result.Score.IsKnown);
        Assert.Equal("2 kriterier mangler deres svar: foerste-samtale, forberedelse", result.Score.Reason?.Danish);
        Assert.Equal(["foerste-samtale", "forberedelse"], result.Unanswered.Select(c => c.Id));
        Assert.Equal("der er intet svar", result.Find("forberedelse")?.WhyUnknown?.Danish);
        Assert.Equal(8, s_evidence.Evaluate(AnswerSheet.Empty).Unanswered.Length);
    }

    [Fact]
    public void Weights_and_scale_are_the_municipalitys_own()
    {
        var heavy = s_evidence with
        {
            Criteria = [.. s_evidence.Criteria.Select((c, i) => i == 7 ? c with { Weight = new Fraction(5, 2) } : c)],
            Scale = OwnPracticeTest.Scale(new Fraction(3)),
        };
        var score = heavy.Evaluate(PublishedAnswers(heavy, 5, 3));
        // (5·5 + 2·3 + 2.5·3) ÷ 9.5, and no estimate in it.
        Assert.Equal((new Fraction(77, 19), false), (score.Score.Value, score.IsEstimate));
        var allYes = s_evidence.Evaluate(PublishedAnswers(s_evidence, 8, 0));
        Assert.Equal((new Fraction(5), false), (allYes.Score.Value, allYes.IsEstimate));
    }

    [Fact]
    public void The_register_counts_before_a_count_and_a_count_before_a_given_answer()
    {
        var register = new PracticeCase(
            [],
            [(0, new(new(2021, 3, 1), 45)), (0, new(new(2021, 3, 2), 20))],
            [],
            s_until
        ).Build();
        var builder = new AnswerSheetBuilder([s_evidence]);
        builder.Add(s_evidence.Id, "samtalelaengde", CriterionEvidence.OfAnswer(PracticeAnswer.Yes));
        builder.Add(s_evidence.Id, "samtalelaengde", CriterionEvidence.OfCount(8, 10));
        builder.Add(s_evidence.Id, "foerste-samtale", CriterionEvidence.OfAnswer(PracticeAnswer.Yes));
        var answers = builder.Build();

        var given = s_evidence.Evaluate(answers).Find("samtalelaengde");
        Assert.Equal(PracticeAnswer.Partly, given?.Answer);
        var result = s_evidence.Evaluate(answers, register, Area.Country, new(2021, 1, 1), s_until);
        var length = result.Find("samtalelaengde");
        Assert.Equal((PracticeAnswer.No, EvidenceOrigin.Register), (length?.Answer, length?.Evidence.Origin));
        Assert.Equal(
            [EvidenceOrigin.Counted, EvidenceOrigin.Given],
            length?.Beside.Select(b => b.Evidence.Origin) ?? []
        );
        Assert.True(length?.HasDifference);
        // Nobody began a course: the register cannot tell, so the given answer counts and the register stands beside it.
        var first = result.Find("foerste-samtale");
        Assert.Equal((PracticeAnswer.Yes, EvidenceOrigin.Given), (first?.Answer, first?.Evidence.Origin));
        Assert.Equal("der er intet at tælle", Assert.Single(first?.Beside ?? []).WhyUnknown?.Danish);
        Assert.False(first?.HasDifference);
        Assert.Equal(EvidenceOrigin.Missing, result.Find("jobmaal")?.Evidence.Origin);
    }

    [Fact]
    public void The_criteria_are_data_with_their_numbers_and_their_source()
    {
        Assert.Equal(8, PracticeTest.EvidenceTest.Criteria.Length);
        Assert.Equal(16, PracticeTest.GoodPractice.Criteria.Length);
        var criteria = PracticeTest.All.SelectMany(t => t.Criteria).ToList();
        Assert.All(criteria, c => Assert.Equal("HEL20", c.Label.Source.Document));
        Assert.All(
            criteria,
            c =>
            {
                Assert.Matches("^[a-z0-9-]+$", c.Id);
                Assert.DoesNotContain("{", c.Label.Title.Danish + c.Label.Title.English, StringComparison.Ordinal);
            }
        );
        string Numbers(string id) =>
            string.Join(", ", criteria.Single(c => c.Id == id).Numbers.Select(n => $"{n.Id} {n.Value} [{n.Source}]"));
        Assert.Equal("firstInterviewDays 14 dage [HEL20 Evidenstest]", Numbers("foerste-samtale"));
        Assert.Equal(
            "preparationMinutes 15 minutter [HEL20 Evidenstest], preparationDays 1 dag [HEL20 Evidenstest]",
            Numbers("forberedelse")
        );
        Assert.Equal("interviewMinutes 30 minutter [HEL20 Evidenstest]", Numbers("samtalelaengde"));
        Assert.Equal("followUpDays 14 dage [HEL20 Evidenstest]", Numbers("opfoelgning"));
        Assert.Equal("interviewEveryDays 14 dage [HEL20 Evidenstest]", Numbers("samtalehyppighed"));
        Assert.Equal("longUnemploymentWeeks 26 uger [HEL20 Evidenstest]", Numbers("privat-virksomhed"));
        Assert.Equal("replyHours 24 timer [HEL20 God praksis test]", Numbers("direkte-adgang"));
        Assert.Equal("timesAMonth 1 gang [HEL20 God praksis test]", Numbers("teammoeder"));
        Assert.Equal(Numbers("teammoeder"), Numbers("feedback"));
        Assert.Equal("helpWeekdays 5 hverdage [HEL20 God praksis test]", Numbers("it-hjaelp"));
        Assert.Equal(7, criteria.Count(c => c.Indicator is not null));
    }

    [Fact]
    public void A_title_its_source_and_the_page_follow_the_number()
    {
        var own = s_evidence.Criteria[5] with
        {
            Indicator = new PracticeIndicator(
                PracticeIndicatorKinds.InterviewCadence,
                new Parameter<int>(
                    "interviewEveryDays",
                    new("dage", "days"),
                    new ParameterValue<int>(7, new(2021, 1, 1), new LocalDate(2021, 12, 31), new("EGEN21", "2")),
                    new ParameterValue<int>(21, new(2022, 1, 1), null, new("EGEN22", "2"))
                )
            ),
        };
        Assert.Equal("Borgeren har en samtale mindst hver 14. dag", s_evidence.Criteria[5].Label.Title.Danish);
        Assert.Equal("Borgeren har en samtale mindst hver 21. dag", own.Label.Title.Danish);
        Assert.Equal("EGEN22 2", own.Label.Source.ToString());
        var test = s_evidence with { Criteria = [own] };
        CriterionOutcome Outcome(LocalDate? day) =>
            (day is { } asked ? test.Evaluate(AnswerSheet.Empty, asked) : test.Evaluate(AnswerSheet.Empty)).Outcomes[0];
        var then = Outcome(new(2021, 5, 1)).Assessment.Label;
        Assert.Equal(
            ("Borgeren har en samtale mindst hver 7. dag", "EGEN21 2"),
            (then?.Title.Danish, $"{then?.Source}")
        );
        Assert.Equal("7 dage", Outcome(new(2021, 5, 1)).Numbers[0].Value?.Danish);
        Assert.Equal("21 dage", Outcome(day: null).Numbers[0].Value?.Danish);
        Assert.Equal("ingen regler indlæst for 1. maj 2020", Outcome(new(2020, 5, 1)).Numbers[0].Reason?.Danish);
        Assert.Contains("ukendt. dag", Outcome(new(2020, 5, 1)).Assessment.Label?.Title.Danish);
    }

    [Fact]
    public void On_a_day_without_a_scale_nothing_counted_is_answered_and_nothing_is_scored()
    {
        var day = new LocalDate(2019, 12, 31);
        var read = s_criterion.Read(CriterionEvidence.OfCount(9, 10), s_evidence.Scale, day);
        Assert.Equal(PracticeAnswer.Unknown, read.Answer);
        Assert.Equal("ingen regler indlæst for 31. december 2019", read.WhyUnknown?.Danish);
        var score = s_evidence.Evaluate(PublishedAnswers(s_evidence, 8, 0), day).Score;
        Assert.Equal("ingen regler indlæst for 31. december 2019", score.Reason?.Danish);
        Assert.StartsWith(
            "Evidenstest: ukendt (ingen regler",
            AnswerText.Write(Answer.Of(s_evidence.Evaluate(PublishedAnswers(s_evidence, 8, 0), day)))
        );
    }

    [Fact]
    public void Arguments_that_make_no_sense_throw()
    {
        var scale = s_evidence.Scale;
        Assert.Throws<ArgumentException>(() => s_evidence with { Criteria = [] });
        Assert.Throws<ArgumentException>(() => s_evidence with { Criteria = [s_criterion, s_criterion] });
        Assert.Throws<ArgumentException>(() => s_criterion with { Weight = Fraction.Zero });
        Assert.Throws<ArgumentException>(() => OwnPracticeTest.Scale(new Fraction(5)));
        Assert.Throws<ArgumentException>(() => OwnPracticeTest.Scale(new Fraction(1)));
        Assert.Throws<ArgumentException>(() =>
            new PracticeScale(scale.PartlyFrom, scale.YesFrom, scale.NoPoints, scale.PartlyPoints, scale.YesPoints)
        );
        // Above on the first day, but not from 2022 on.
        Assert.Throws<ArgumentException>(() =>
            scale.WithPartlyPoints(
                new ParameterValue<Fraction>(new(2), new(2020, 1, 1), new LocalDate(2021, 12, 31), new("EGEN")),
                new ParameterValue<Fraction>(new(6), new(2022, 1, 1), null, new("EGEN"))
            )
        );
        Assert.Throws<ArgumentException>(() => CriterionEvidence.OfAnswer(PracticeAnswer.Unknown));
        Assert.Throws<ArgumentOutOfRangeException>(() => CriterionEvidence.OfCount(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => CriterionEvidence.OfCount(-1, 1));
        Assert.Throws<ArgumentException>(() =>
            new AnswerSheetBuilder([s_evidence]).Add(
                s_evidence.Id,
                s_criterion.Id,
                CriterionEvidence.OfRegister(Known.Of(new Portion(1, 0)))
            )
        );
    }

    private static readonly LocalDate s_until = new(2021, 12, 31);

    private static CriterionOutcome Read(CriterionEvidence evidence) => s_criterion.Read(evidence, s_evidence.Scale);

    private static PracticeTest Test(string id) => PracticeTest.All.Single(t => t.Id == id);

    private static AnswerSheet PublishedAnswers(PracticeTest test, int yes, int partly)
    {
        var builder = new AnswerSheetBuilder([test]);
        foreach (var (i, criterion) in test.Criteria.Index())
        {
            var answer =
                i < yes ? PracticeAnswer.Yes
                : i < yes + partly ? PracticeAnswer.Partly
                : PracticeAnswer.No;
            Assert.True(builder.Add(test.Id, criterion.Id, CriterionEvidence.OfAnswer(answer)));
        }

        return builder.Build();
    }
}
