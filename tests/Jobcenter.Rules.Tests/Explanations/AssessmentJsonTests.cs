using System.Text.Json;
using Jobcenter.Rules.Explanations;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Plans;

namespace Jobcenter.Rules.Tests.Explanations;

/// <summary>An explanation as JSON.</summary>
public sealed class AssessmentJsonTests
{
    [Fact]
    public void Json_of_an_explanation_is_the_tree()
    {
        var outcome = Figures.FollowUp("3.2-1", Figures.EducationFall, "2021-12-31");
        Assert.NotNull(outcome.Assessment);
        using var json = JsonDocument.Parse(AssessmentJson.Write(outcome.Assessment));
        var root = json.RootElement;
        Assert.Equal("met", root.GetProperty("verdict").GetString());
        Assert.Equal("HEL21/3.2-1", root.GetProperty("id").GetString());
        Assert.Equal("atMost", root.GetProperty("comparison").GetString());
        Assert.Equal("HEL21 3.2", root.GetProperty("source").GetString());
        var basis = root.GetProperty("facts")[0].GetProperty("basis");
        Assert.Equal("ftp:uddannelseshjaelp/217/2020Q4", basis[0].GetProperty("id").GetString());
        Assert.Equal("363,0", basis[0].GetProperty("value").GetString());
        Assert.Equal("363", basis[0].GetProperty("valueExact").GetString());
        Assert.Equal("-17/363", root.GetProperty("facts")[0].GetProperty("valueExact").GetString());

        var followUp = EmploymentPlans.Get("HEL21").FollowUp(Figures.EducationFall, new(2021, 12, 31));
        using var explained = JsonDocument.Parse(FollowUpJson.Write(followUp, explain: "3.2-1"));
        Assert.Equal(
            root.GetRawText(),
            explained.RootElement.GetProperty("outcomes")[5].GetProperty("explanation").GetRawText()
        );
    }
}
