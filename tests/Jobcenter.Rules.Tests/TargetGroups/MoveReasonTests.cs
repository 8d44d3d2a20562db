using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.TargetGroups;

namespace Jobcenter.Rules.Tests.TargetGroups;

/// <summary>What moved a citizen from one group to another.</summary>
public sealed class MoveReasonTests
{
    [Theory]
    // The group left reads otherwise: no longer job ready.
    [InlineData("kontanthjaelp", "jobparat", 35, "kontanthjaelp", "aktivitetsparat", 35, "LAB/2", "jobparat")]
    // From outside the act into a group: what the group entered asks for first.
    [InlineData("", "", 35, "dagpenge", "", 35, "LAB/1", "dagpenge")]
    // Out of the act: what the group left asks for.
    [InlineData("dagpenge", "", 35, "", "", 35, "LAB/1", "dagpenge")]
    // From one contradiction to outside: the contradiction that went.
    [InlineData("dagpenge+sygedagpenge", "", 35, "", "", 35, "LAB/conflict-benefits", "benefitGroups")]
    public void What_moved_a_citizen_is_the_first_fact_that_reads_otherwise(
        string states,
        string category,
        int age,
        string statesAfter,
        string categoryAfter,
        int ageAfter,
        string rule,
        string fact
    )
    {
        var node = MoveReason.Of(
            TargetGroupAct.Lab,
            TargetGroupTests.Situation(states, category, age, "ingen"),
            TargetGroupAct.Lab,
            TargetGroupTests.Situation(statesAfter, categoryAfter, ageAfter, "ingen")
        );
        Assert.Equal(rule, node.Rule);
        Assert.StartsWith(fact, node.Fact, StringComparison.Ordinal);
        Assert.NotEqual("", node.Name.Danish);
    }

    [Fact]
    public void Where_all_facts_read_alike_the_act_moved_the_citizen()
    {
        var situation = TargetGroupTests.Situation("kontanthjaelp", "jobparat", 35, "ingen");
        var entered = MoveReason.Of(TargetGroupAct.Lab2016, situation, TargetGroupAct.Lab, situation);
        Assert.Equal(("LAB/2", null), (entered.Rule, entered.Fact));
        Assert.Equal(TargetGroupAct.Lab.Groups.Single(g => g.Id == "LAB/2").Label.Title, entered.Name);
        var first = TargetGroupTests.Situation("dagpenge", "", 35, "ingen");
        Assert.Equal(
            ("LAB/1", null),
            (MoveReason.Of(TargetGroupAct.Lab2016, first, TargetGroupAct.Lab, first) is var n ? n.Rule : "", n.Fact)
        );
        var outside = TargetGroupTests.Situation("beskaeftigelse", "", 35, "ingen");
        var none = MoveReason.Of(TargetGroupAct.Lab2016, outside, TargetGroupAct.Lab, outside);
        Assert.Equal(("LAB", null), (none.Rule, none.Fact));
        Assert.Equal(TargetGroupAct.Lab.Label.Title, none.Name);
    }
}
