using FsCheck.Xunit;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>What facts that are missing do to an answer: nothing, unless it turns on them.</summary>
public sealed class RequirementOutcomeTests
{
    [Property(Arbitrary = [typeof(GappedCase)], MaxTest = 1200)]
    public void An_answer_is_unknown_exactly_when_the_missing_facts_give_different_ones(GappedCase g)
    {
        var outcome = g.Case.FollowUp();
        var answers = g.Completions().Select(static c => c.FollowUp().Status).Distinct().ToArray();
        if (outcome.Status != RequirementStatus.Unknown)
        {
            Assert.Equal([outcome.Status], answers);
        }
        else if (answers is not [RequirementStatus.Unknown])
        {
            Assert.True(answers.Length > 1, $"unknown, and yet always {answers[0]}");
            Assert.NotEmpty(outcome.MissingFacts);
            Assert.All(outcome.MissingFacts, f => Assert.Contains(f.Column, g.Gaps.Select(static gap => gap.Column)));
        }
    }

    [Property(Arbitrary = [typeof(GappedCase)], MaxTest = 600)]
    public void Every_completion_lies_between_the_lowest_and_the_highest_value(GappedCase g)
    {
        var outcome = g.Case.FollowUp();
        if (outcome is { Lowest: { } lowest, Highest: { } highest })
        {
            foreach (var value in g.Completions().Select(static c => c.FollowUp().Value).OfType<Quantity>())
            {
                Assert.InRange(value, lowest, highest);
            }
        }
    }

    // VOK15 2: some who are known to be job ready, and some without a category; 200 in 2015.
    [Theory]
    [InlineData(1, 1, "2016-01-31", RequirementStatus.NotMet)]
    [InlineData(1, 198, "2016-01-31", RequirementStatus.NotMet)]
    [InlineData(1, 199, "2016-01-31", RequirementStatus.Unknown)]
    [InlineData(200, 5, "2016-01-31", RequirementStatus.Met)]
    [InlineData(3, 0, "2015-01-05", RequirementStatus.OnTrack)] // the line: 200 · 5 ÷ 365 = 2.74
    [InlineData(1, 1, "2015-01-05", RequirementStatus.Behind)]
    [InlineData(1, 2, "2015-01-05", RequirementStatus.Unknown)]
    [InlineData(3, 2, "2015-01-05", RequirementStatus.OnTrack)]
    public void Those_of_unknown_category_matter_only_where_they_can_tip_it(
        int known,
        int unknown,
        string asOf,
        RequirementStatus status
    )
    {
        var builder = new RegisterBuilder();
        for (var i = 0; i < known + unknown; i++)
        {
            builder.Add(new Citizen($"c{i}", PlanCase.Adults));
            builder.Add(
                $"c{i}",
                new Spell(
                    CitizenState.CashAssistance,
                    new(2014, 1, 1),
                    Category: i < known ? VisitationCategory.JobReady : VisitationCategory.NotAssessed
                )
            );
            builder.Add($"c{i}", new Participation("afklaringsvaerksted", new(2014, 12, 1), new(2015, 1, 2)));
        }

        var day = MeasuringPeriod.Parse(asOf).FirstDay;
        var followUp = EmploymentPlans.Get("VOK15").FollowUp(builder.Build(day), FigureSet.Empty, day);
        var outcome = followUp.Find("2");
        Assert.Equal(status, outcome?.Status);
        Assert.Equal(
            unknown == 0 ? [] : [("category", unknown)],
            outcome?.MissingFacts.Select(static f => (f.Column, f.Count))
        );
        Assert.Equal(
            Enumerable.Range(known, unknown).Select(static i => $"c{i}").Order(StringComparer.Ordinal),
            followUp.MissingFactsOf("2").SelectMany(static f => f.Citizens)
        );
    }

    [Fact]
    public void Missing_facts_stand_in_json_by_their_column_with_how_many_and_who_where_it_is_asked()
    {
        var followUp = OfTools(true, null, null, false);
        string Json(string? explain) => AnswerJson.Write(Answer.Of(followUp, explain: explain), Language.Danish);
        var json = Json(explain: null);
        Assert.Contains("\"digital_tools: 2\"", json, StringComparison.Ordinal);
        Assert.Contains("\"missingFacts\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\"c1\"", json, StringComparison.Ordinal);
        var explained = Json("4");
        Assert.Contains("\"c1\"", explained, StringComparison.Ordinal);
        Assert.Contains("\"c2\"", explained, StringComparison.Ordinal);
        Assert.DoesNotContain("\"c0\"", explained, StringComparison.Ordinal);
        // What may be published tells neither who nor how few.
        Assert.Empty(followUp.HiddenBy().MissingFactsOf("4"));
        Assert.Null(followUp.HiddenBy().Find("4")?.Lowest);
        Assert.Empty(followUp.MissingFactsOf("3"));
        Assert.Empty(followUp.MissingFactsOf("no such"));
    }

    // HEL19 4: everybody is to use the tools.
    [Theory]
    [InlineData(new[] { true, true }, 1, RequirementStatus.Unknown, "2/3", "1")]
    [InlineData(new[] { true, false }, 1, RequirementStatus.NotMet, "1/3", "2/3")]
    public void The_bounds_of_a_value_are_told(
        bool[] known,
        int unknown,
        RequirementStatus status,
        string lowest,
        string highest
    )
    {
        var outcome = OfTools([.. known.Select(static k => (bool?)k), .. new bool?[unknown]]).Find("4");
        Assert.Equal(status, outcome?.Status);
        Assert.Equal(
            (Fraction.Parse(lowest), Fraction.Parse(highest)),
            (outcome?.Lowest?.Amount, outcome?.Highest?.Amount)
        );
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void What_is_to_be_delivered_lacks_one_or_nothing(int delivered, int gap)
    {
        var outcome = PlanCase.FollowUp(
            EmploymentPlans.Get("HEL19"),
            "3",
            "2021-03-31",
            Figures.Of(("deliverable:HEL19/3 217 2021-03-31", new(delivered)))
        );
        Assert.Equal(new Fraction(gap), outcome.Gap?.Amount);
        Assert.Equal($"{gap}", outcome.Gap?.ToGapText(Language.Danish));
    }

    private static FollowUp OfTools(params bool?[] answers)
    {
        var builder = new RegisterBuilder();
        for (var i = 0; i < answers.Length; i++)
        {
            builder.Add(new Citizen($"c{i}", Figures.Municipality));
            builder.Add($"c{i}", new Participation("HEL19", new(2020, 1, 1), null, null, answers[i]));
        }

        var day = new LocalDate(2021, 3, 31);
        return EmploymentPlans.Get("HEL19").FollowUp(builder.Build(day), FigureSet.Empty, day);
    }
}
