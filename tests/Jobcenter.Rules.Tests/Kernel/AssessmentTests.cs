using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Tests.Kernel;

public sealed class AssessmentTests
{
    private static readonly Fact<int, int> s_number = new("n", BilingualText.Same("n"), static (in n) => Known.Of(n));

    [Fact]
    public void A_rule_is_found_by_its_id_from_the_top_down()
    {
        var inner = Rule.All(s_number.AtMost(9).Named(Label("R/1")), s_number.AtLeast(2)).Named(Label("R/2"));
        var assessment = Rule.Any(inner, s_number.AtLeast(20).Named(Label("R/1"))).Named(Label("R")).Assess(5);

        Assert.Same(assessment, assessment.Find("R"));
        Assert.Same(assessment.Parts[0], assessment.Find("R/2"));
        // Of two of one id, the first in the order of the tree.
        Assert.Same(assessment.Parts[0].Parts[0], assessment.Find("R/1"));
        Assert.Equal(Verdict.Met, assessment.Find("R/1")?.Verdict);
        Assert.Null(assessment.Find("r/1"));
        Assert.Null(assessment.Find("R/3"));
        Assert.Null(assessment.Find(string.Empty));
        Assert.Equal("id", Assert.Throws<ArgumentNullException>(() => assessment.Find(null!)).ParamName);
    }

    private static RuleLabel Label(string id) => new(id, BilingualText.Same(id), new("K"));
}
