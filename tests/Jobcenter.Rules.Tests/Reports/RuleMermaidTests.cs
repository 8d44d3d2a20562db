using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Reviews;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Reports;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Tests.Reports;

/// <summary>The diagram of a rule, and the outline it is made from.</summary>
public sealed class RuleMermaidTests
{
    private static readonly Fact<int, int> s_age = new("age", new("alder", "age"), static (in a) => Known.Of(a));
    private static readonly SourceReference s_source = new("X", "§ 1");

    [Fact]
    public void It_shows_every_part_with_its_shape_and_limit()
    {
        var young = s_age.LessThan(30).Named(new("young", new("Under 30 år", "Under 30"), s_source));
        var isSchool = new Fact<int, bool>("school", new("går i \"skole\"", "goes to <school>"), (in _) => default);
        var rule = Rule.Readings(
            Rule.All(young, Rule.Not(s_age.AtLeast(18)), Rule.Any(isSchool.IsTrue(), s_age.EqualTo(s_age))),
            young
        );
        Assert.Equal(
            """
            flowchart TD
                n0[/"readings"\]
                n1["all must be met"]
                n2("Under 30<br/>X § 1<br/>age #lt; 30")
                n1 --> n2
                n3(["must not be met"])
                n4("age ≥ 18")
                n3 --> n4
                n1 --> n3
                n5{{"at least one must be met"}}
                n6("goes to #lt;school#gt;: yes")
                n5 --> n6
                n7("age = age")
                n5 --> n7
                n1 --> n5
                n0 --> n1
                n8("Under 30<br/>X § 1<br/>age #lt; 30")
                n0 -.-> n8

            """,
            RuleMermaid.Write(rule.Outline, Language.English),
            ignoreLineEndingDifferences: true
        );
        Assert.Contains("går i #quot;skole#quot;: ja", RuleMermaid.Write(rule.Outline), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dated_number_is_shown_with_the_time_it_holds()
    {
        var diagram = RuleMermaid.Write(BrancheRules.Default.ClusterMeetings.Outline, Language.English);
        Assert.Contains(
            "1 (1 January 2020 – 31 December 2020)<br/>1 (1 January 2021 –)",
            diagram,
            StringComparison.Ordinal
        );
        var only = RuleMermaid.Write(BrancheRules.Default.Marking.Outline, Language.English);
        Assert.Contains("≥ 2", only, StringComparison.Ordinal);
    }

    [Fact]
    public void An_outline_is_the_tree_of_the_rules_assessments()
    {
        var rule = BrancheRules.Default.Coordinators;
        Same(rule.Outline, rule.Assess(new TrackFacts { Date = new(2020, 6, 1) }));

        static void Same(RuleOutline outline, Assessment assessment)
        {
            Assert.Equal(outline.Kind, assessment.Kind);
            Assert.Equal(outline.Label?.ToString(), assessment.Label?.ToString());
            Assert.Equal(outline.Comparison, assessment.Comparison);
            Assert.Equal(
                assessment.Facts.Select(f => f.Id),
                new[] { outline.Left?.Id, outline.Right?.Id }.OfType<string>()
            );
            Assert.Equal(outline.Parts.Length, assessment.Parts.Length);
            foreach (var (part, answer) in outline.Parts.Zip(assessment.Parts))
            {
                Same(part, answer);
            }
        }
    }

    [Fact]
    public void A_limit_stands_in_the_outline_and_a_dated_number_with_its_source()
    {
        var limit = s_age.AtMost(30).Outline.Right;
        Assert.Equal("30", limit?.Value?.Danish);
        Assert.Empty(limit?.Parameter ?? []);
        var meetings = BrancheRules.Default.ClusterMeetings.Outline.Right;
        Assert.Null(meetings?.Value);
        Assert.Equal(["HEL20 aktiviteter", "HEL21 4"], meetings?.Parameter.Select(p => p.Source.ToString()) ?? []);
        Assert.Equal([new(2020, 12, 31), null], meetings?.Parameter.Select(p => p.ValidUntil) ?? []);
        Assert.Null(s_age.AtMost(s_age).Outline.Right?.Value);
    }

    [Fact]
    public void It_guards() => Assert.Throws<ArgumentNullException>(() => RuleMermaid.Write(null!));
}
