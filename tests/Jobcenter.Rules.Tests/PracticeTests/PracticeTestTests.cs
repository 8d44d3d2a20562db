using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.PracticeTests;
using Jobcenter.Rules.Quantities;
using NodaTime;

namespace Jobcenter.Rules.Tests.PracticeTests;

/// <summary>Answers from counts and from given answers, the score, and the two published ones.</summary>
public sealed class PracticeTestTests
{
    private static readonly PracticeTest s_evidence = PracticeTestCatalogue.EvidenceTest;
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
        Assert.Equal(score, result.Score.Value.ToText(Language.Danish));
        Assert.Equal(exact, result.Score.Value.Points.ToString());
        Assert.True(result.Score.Value.IsEstimate);
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
        var scale = PracticeScale.Default.WithPartlyPoints(Fraction.Parse(points));
        string Score(string id, int yes, int partly)
        {
            var test = Test(id) with { Scale = scale };
            return test.Evaluate(PublishedAnswers(test, yes, partly)).Score.Value.ToText(Language.Danish);
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
        var rule = s_criterion.RuleFor(EvidenceOrigin.Counted, PracticeScale.Default);
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
        foreach (var criterion in PracticeTestCatalogue.All.SelectMany(t => t.Criteria))
        {
            foreach (var one in evidence)
            {
                foreach (var origin in Enum.GetValues<EvidenceOrigin>())
                {
                    var rule = criterion.RuleFor(origin, PracticeScale.Default);
                    Assert.Equal(rule.Test(one), rule.Assess(one).Verdict);
                }

                Assert.Equal(one.Origin, criterion.Read(one, PracticeScale.Default).Evidence.Origin);
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
        Assert.Equal("der er intet svar", result.Find("forberedelse")?.Deciding.WhyUnknown?.Danish);
        Assert.Equal(8, s_evidence.Evaluate(AnswerSheet.Empty).Unanswered.Length);
    }

    [Fact]
    public void Weights_and_scale_are_the_municipalitys_own()
    {
        var heavy = s_evidence with
        {
            Criteria = [.. s_evidence.Criteria.Select((c, i) => i == 7 ? c with { Weight = new Fraction(5, 2) } : c)],
            Scale = PracticeScale.Default.WithPartlyPoints(new Fraction(3)),
        };
        var score = heavy.Evaluate(PublishedAnswers(heavy, 5, 3)).Score.Value;
        // (5·5 + 2·3 + 2.5·3) ÷ 9.5, and no estimate in it.
        Assert.Equal(new PracticeScore(new Fraction(77, 19), IsEstimate: false), score);
        var allYes = s_evidence.Evaluate(PublishedAnswers(s_evidence, 8, 0)).Score.Value;
        Assert.Equal(new PracticeScore(new Fraction(5), IsEstimate: false), allYes);
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
        Assert.Equal((PracticeAnswer.No, EvidenceOrigin.Register), (length?.Answer, length?.Deciding.Evidence.Origin));
        Assert.Equal(
            [EvidenceOrigin.Counted, EvidenceOrigin.Given],
            length?.Beside.Select(b => b.Evidence.Origin) ?? []
        );
        Assert.True(length?.HasDifference);
        // Nobody began a course: the register cannot tell, so the given answer counts and the register stands beside it.
        var first = result.Find("foerste-samtale");
        Assert.Equal((PracticeAnswer.Yes, EvidenceOrigin.Given), (first?.Answer, first?.Deciding.Evidence.Origin));
        Assert.Equal("der er intet at tælle", Assert.Single(first?.Beside ?? []).WhyUnknown?.Danish);
        Assert.False(first?.HasDifference);
        Assert.Equal(EvidenceOrigin.Missing, result.Find("jobmaal")?.Deciding.Evidence.Origin);
    }

    [Fact]
    public void The_criteria_are_data_with_their_numbers_and_their_source()
    {
        Assert.Equal(8, PracticeTestCatalogue.EvidenceTest.Criteria.Length);
        Assert.Equal(16, PracticeTestCatalogue.GoodPractice.Criteria.Length);
        var criteria = PracticeTestCatalogue.All.SelectMany(t => t.Criteria).ToList();
        Assert.All(criteria, c => Assert.Equal("HEL20", c.Source.Document));
        Assert.All(
            criteria,
            c =>
            {
                Assert.Matches("^[a-z0-9-]+$", c.Id);
                Assert.DoesNotContain("{", c.Title.Danish + c.Title.English, StringComparison.Ordinal);
            }
        );
        int? Number(string id, string parameter) =>
            criteria.Single(c => c.Id == id).Parameters.SingleOrDefault(p => p.Id == parameter)?.Value;
        Assert.Equal(14, Number("foerste-samtale", "days"));
        Assert.Equal((15, 1), (Number("forberedelse", "minutes"), Number("forberedelse", "days-before")));
        Assert.Equal(30, Number("samtalelaengde", "minutes"));
        Assert.Equal(14, Number("samtalehyppighed", "days"));
        Assert.Equal(26, Number("privat-virksomhed", "weeks"));
        Assert.Equal(24, Number("direkte-adgang", "hours"));
        Assert.Equal((1, 1), (Number("teammoeder", "times"), Number("feedback", "times")));
        Assert.Equal(5, Number("it-hjaelp", "weekdays"));
        Assert.Equal(7, criteria.Count(c => c.Indicator is not null));
        Assert.Same(PracticeTestCatalogue.GoodPractice, PracticeTestCatalogue.Find("god-praksis"));
        Assert.Null(PracticeTestCatalogue.Find("x"));
    }

    [Fact]
    public void A_title_follows_its_parameters()
    {
        var own = s_criterion with { Indicator = new FirstInterview { Days = 7 } };
        Assert.Contains(" 7 dage", own.Title.Danish, StringComparison.Ordinal);
        Assert.Contains(" 14 dage", s_criterion.Title.Danish, StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_that_make_no_sense_throw()
    {
        var scale = PracticeScale.Default;
        Assert.Throws<ArgumentException>(() => s_evidence with { Criteria = [] });
        Assert.Throws<ArgumentException>(() => s_evidence with { Criteria = [s_criterion, s_criterion] });
        Assert.Throws<ArgumentException>(() => s_criterion with { Weight = Fraction.Zero });
        Assert.Throws<ArgumentException>(() => scale.WithPartlyPoints(new Fraction(5)));
        Assert.Throws<ArgumentException>(() => scale.WithPartlyPoints(new Fraction(1)));
        Assert.Throws<ArgumentException>(() =>
            new PracticeScale(scale.PartlyFrom, scale.YesFrom, Fraction.One, new(2), new(3))
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

    private static CriterionReading Read(CriterionEvidence evidence) =>
        s_criterion.Read(evidence, PracticeScale.Default);

    private static PracticeTest Test(string id) =>
        PracticeTestCatalogue.Find(id) ?? throw new ArgumentException(id, nameof(id));

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
