using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Tests.Kernel;

public sealed class RuleTests
{
    private static readonly Fact<int?[], int>[] s_facts =
    [
        .. Enumerable
            .Range(0, 4)
            .Select(i => new Fact<int?[], int>(
                $"f{i}",
                BilingualText.Same($"f{i}"),
                (in facts) =>
                    facts[i] is { } value ? Known.Of(value) : Known.Missing<int>(BilingualText.Same($"no f{i}"))
            )),
    ];

    [Property(Arbitrary = [typeof(RuleArbitraries)], MaxTest = 500)]
    public void The_explanation_has_the_verdict_of_the_test(Rule<int?[]> rule, int?[] facts)
    {
        var assessment = rule.Assess(facts);
        Assert.Equal(rule.Test(facts), assessment.Verdict);
        Assert.Equal(assessment.Verdict == Verdict.Unknown, !assessment.MissingFacts().IsEmpty);
    }

    [Property(Arbitrary = [typeof(RuleArbitraries)], MaxTest = 300)]
    public void A_missing_fact_that_turns_up_only_resolves_the_unknown(Rule<int?[]> rule, int?[] facts, int value)
    {
        var before = rule.Test(facts);
        int?[] more = [.. facts.Select(f => f ?? (int?)value)];
        if (before != Verdict.Unknown)
        {
            Assert.Equal(before, rule.Test(more));
        }

        Assert.NotEqual(Verdict.Unknown, rule.Test(more));
    }

    [Fact]
    public void Every_part_is_assessed_also_behind_one_that_has_decided()
    {
        var rule = Rule.All(s_facts[0].AtMost(1), s_facts[1].AtLeast(2));
        int?[] facts = [5, null, 0, 0];
        var assessment = rule.Assess(facts);
        Assert.Equal(Verdict.NotMet, assessment.Verdict);
        Assert.Equal([Verdict.NotMet, Verdict.Unknown], assessment.Parts.Select(p => p.Verdict));
        Assert.Empty(assessment.MissingFacts());
    }

    [Fact]
    public void An_unnamed_combination_folds_into_its_parent_and_a_named_one_is_a_node()
    {
        var inner = Rule.All(s_facts[0].AtMost(1), s_facts[1].AtMost(1));
        var folded = Rule.All(inner, s_facts[2].AtMost(1)).Assess([0, 0, 0, 0]);
        Assert.Equal(3, folded.Parts.Length);

        var named = Rule.All(inner.Named(Label("inner")), s_facts[2].AtMost(1)).Assess([0, 0, 0, 0]);
        Assert.Equal(2, named.Parts.Length);
        Assert.Equal("inner", named.Parts[0].Label?.Id);
        Assert.Equal(2, named.Parts[0].Parts.Length);
    }

    [Fact]
    public void A_leaf_shows_the_values_and_why_one_is_missing()
    {
        var assessment = s_facts[0].LessThan(s_facts[1]).Assess([7, null, 0, 0]);
        Assert.Equal("7", assessment.Facts[0].Value?.Danish);
        Assert.True(assessment.Facts[1].IsMissing);
        Assert.Equal("no f1", assessment.MissingFacts().Single().Reason?.English);
    }

    [Fact]
    public void Of_several_readings_the_first_decides_and_the_others_are_shown()
    {
        var rule = Rule.Readings(s_facts[0].AtMost(1), s_facts[1].AtMost(1), s_facts[2].AtMost(1));
        var assessment = rule.Assess([0, 9, null, 0]);
        Assert.Equal(Verdict.Met, assessment.Verdict);
        Assert.Equal([Verdict.Met, Verdict.NotMet, Verdict.Unknown], assessment.Parts.Select(p => p.Verdict));
        Assert.Empty(assessment.MissingFacts());
    }

    [Theory]
    [InlineData(1, Verdict.Met, Verdict.NotMet, Verdict.Met, Verdict.NotMet, Verdict.NotMet)]
    [InlineData(2, Verdict.Met, Verdict.Met, Verdict.NotMet, Verdict.NotMet, Verdict.Met)]
    [InlineData(3, Verdict.NotMet, Verdict.Met, Verdict.NotMet, Verdict.Met, Verdict.NotMet)]
    public void Comparisons_include_the_limit_where_their_words_do(
        int value,
        Verdict atMost,
        Verdict atLeast,
        Verdict lessThan,
        Verdict moreThan,
        Verdict equalTo
    )
    {
        int?[] facts = [value, null, null, null];
        Assert.Equal(atMost, s_facts[0].AtMost(2).Test(facts));
        Assert.Equal(atLeast, s_facts[0].AtLeast(2).Test(facts));
        Assert.Equal(lessThan, s_facts[0].LessThan(2).Test(facts));
        Assert.Equal(moreThan, s_facts[0].MoreThan(2).Test(facts));
        Assert.Equal(equalTo, s_facts[0].EqualTo(2).Test(facts));
    }

    [Fact]
    public void Arguments_that_make_no_sense_throw()
    {
        Assert.Throws<ArgumentException>(() => Rule.All<int?[]>());
        Assert.Throws<ArgumentException>(() => Rule.Any<int?[]>());
        Assert.Throws<ArgumentNullException>(() => s_facts[0].AtMost(1).Named(null!));
    }

    private static RuleLabel Label(string id) => new(id, BilingualText.Same(id), new SourceReference("TEST"));

    /// <summary>Random rules over four facts.</summary>
    public static class RuleArbitraries
    {
        public static Arbitrary<Rule<int?[]>> Rules() => Gen.Choose(0, 3).SelectMany(OfDepth).ToArbitrary();

        public static Arbitrary<int?[]> Facts() =>
            Gen.Frequency((1, Gen.Constant((int?)null)), (3, Gen.Choose(0, 4).Select(i => (int?)i)))
                .ArrayOf(4)
                .ToArbitrary();

        private static Gen<Rule<int?[]>> OfDepth(int depth) =>
            depth == 0
                ? Leaf()
                : Gen.OneOf(
                    Leaf(),
                    OfDepth(depth - 1).Select(Rule.Not),
                    OfDepth(depth - 1).Select(r => r.Named(Label("n"))),
                    Parts(depth).Select(p => Rule.All(p)),
                    Parts(depth).Select(p => Rule.Any(p)),
                    Parts(depth).Select(p => Rule.Readings(p[0], p[1..]))
                );

        private static Gen<Rule<int?[]>[]> Parts(int depth) =>
            Gen.Choose(1, 3).SelectMany(n => OfDepth(depth - 1).ArrayOf(n));

        private static Gen<Rule<int?[]>> Leaf() =>
            from fact in Gen.Elements(s_facts)
            from limit in Gen.Choose(0, 4)
            from other in Gen.Elements(s_facts)
            from kind in Gen.Choose(0, 2)
            select kind switch
            {
                0 => fact.AtMost(limit),
                1 => fact.MoreThan(limit),
                _ => fact.LessThan(other),
            };
    }
}
