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

    [Property(Arbitrary = [typeof(FollowUpCase)], MaxTest = 2000)]
    public void Refused_rows_could_give_another_status_only_where_it_is_provisional(FollowUpCase c, int seed) =>
        AssertStands(c, seed);

    [Property(Arbitrary = [typeof(SelectedCase)], MaxTest = 1000)]
    public void So_of_some_citizens(SelectedCase s, int seed) => AssertStands(s.Case, seed);

    // Half the rows are there, or all but one; the others were refused.
    private static void AssertStands(FollowUpCase c, int seed)
    {
        var random = new Random(seed);
        var isOne = random.Next(2) == 0;
        var one = random.Next(c.Citizens.Length + c.Spells.Length + c.Participations.Length + c.Placements.Length);
        var at = 0;
        bool IsThere() => isOne ? at++ != one : random.Next(2) == 0;
        var there = c with
        {
            Citizens = [.. c.Citizens.Where(_ => IsThere())],
            Spells = [.. c.Spells.Where(_ => IsThere())],
            Participations = [.. c.Participations.Where(_ => IsThere())],
            Placements = [.. c.Placements.Where(_ => IsThere())],
        };
        var builder = there.Rows();
        Refuse(builder.Citizens, c.Citizens.Length - there.Citizens.Length);
        Refuse(builder.Spells, c.Spells.Length - there.Spells.Length);
        Refuse(builder.Participations, c.Participations.Length - there.Participations.Length);
        Refuse(builder.Placements, c.Placements.Length - there.Placements.Length);
        var whole = c.Build();
        var register = builder.Build(c.AsOf);
        // A register without a citizen of the municipality is asked for nothing.
        if (register.HasCitizenOf(c.Plan.Municipality))
        {
            var outcome = c.Plan.FollowUp(register, FigureSet.Empty, c.AsOf).Outcomes[0];
            if (!outcome.WhyProvisional.Any(IsOfRefused))
            {
                Assert.Equal(c.Plan.FollowUp(whole, FigureSet.Empty, c.AsOf).Outcomes[0].Status, outcome.Status);
            }
        }
    }

    private static void Refuse(RowIntake rows, int count)
    {
        for (var i = 0; i < count; i++)
        {
            rows.Refuse(new(default, new RowFault(string.Empty, string.Empty, new("ulæselig", "unreadable"))));
        }
    }

    private static bool IsOfRefused(BilingualText why) =>
        why.Danish.Contains("rækker er afvist og kan mangle", StringComparison.Ordinal);

    // VOK15 2: 200 in 2015.
    [Theory]
    [InlineData(199, 1, RequirementStatus.NotMet, true)]
    [InlineData(198, 1, RequirementStatus.NotMet, false)]
    [InlineData(198, 2, RequirementStatus.NotMet, true)]
    [InlineData(200, 1, RequirementStatus.Met, true)]
    [InlineData(201, 1, RequirementStatus.Met, false)]
    [InlineData(204, 5, RequirementStatus.Met, true)]
    public void Refused_rows_matter_only_where_they_can_tip_it(
        int persons,
        int refused,
        RequirementStatus status,
        bool isProvisional
    )
    {
        var builder = Participants(persons);
        Refuse(builder.Participations, refused);
        var outcome = Vok2(builder.Build(new(2016, 1, 31)));
        Assert.Equal((status, isProvisional), (outcome.Status, outcome.IsProvisional));
        // The figure itself may be another one.
        Assert.All(outcome.FiguresUsed, f => Assert.True(f.IsProvisional));
        // Rows of a kind that it is not counted from cannot.
        builder = Participants(persons);
        Refuse(builder.Interviews, 1000);
        Refuse(builder.Placements, 1000);
        outcome = Vok2(builder.Build(new(2016, 1, 31)));
        Assert.False(outcome.IsProvisional);
        Assert.All(outcome.FiguresUsed, f => Assert.False(f.IsProvisional));
    }

    private static RegisterBuilder Participants(int persons)
    {
        var builder = new RegisterBuilder();
        for (var i = 0; i < persons; i++)
        {
            builder.Add(new Citizen($"c{i}", PlanCase.Adults));
            builder.Add(
                $"c{i}",
                new Spell(CitizenState.CashAssistance, new(2014, 1, 1), Category: VisitationCategory.JobReady)
            );
            builder.Add($"c{i}", new Participation("afklaringsvaerksted", new(2014, 12, 1), new(2015, 1, 2)));
        }

        return builder;
    }

    private static RequirementOutcome Vok2(Register register) =>
        EmploymentPlans
            .Get("VOK15")
            .FollowUp(register, FigureSet.Empty, register.KnownUntil)
            .Outcomes.Single(static o => string.Equals(o.Requirement.Id, "2", StringComparison.Ordinal));

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
