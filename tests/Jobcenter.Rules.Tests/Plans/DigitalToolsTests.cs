using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>HEL19 4: all use digital tools.</summary>
public sealed class DigitalToolsTests
{
    [Theory]
    [InlineData(new[] { "ja", "ja", "ja" }, RequirementStatus.Met, "1")]
    [InlineData(new[] { "ja", "", "ja" }, RequirementStatus.Unknown, null)]
    [InlineData(new[] { "ja", "", "nej" }, RequirementStatus.NotMet, "1/2")]
    public void One_no_decides_and_otherwise_one_that_is_not_known(
        string[] tools,
        RequirementStatus status,
        string? value
    )
    {
        var builder = new RegisterBuilder();
        foreach (var (answer, i) in tools.Select((a, i) => (a, i)))
        {
            builder.Add(new Citizen($"{i}", Area.Municipality(217)));
            builder.Participations.Add(
                Fields.Of(("project", "HEL19"), ("citizen", $"{i}"), ("from", "2020-01-01"), ("digital_tools", answer))
            );
        }

        var outcome = EmploymentPlans
            .Get("HEL19")
            .FollowUp(builder.Build(new(2021, 12, 31)), FigureSet.Empty, new(2021, 12, 31))
            .Find("4");
        Assert.Equal(status, outcome?.Status);
        Assert.Equal(value, outcome?.Value?.ExactText);
    }
}
