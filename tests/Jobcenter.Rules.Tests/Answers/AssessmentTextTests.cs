using Jobcenter.Rules.Explanations;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Registers;

namespace Jobcenter.Rules.Tests.Explanations;

/// <summary>An explanation as text.</summary>
public sealed class AssessmentTextTests
{
    [Fact]
    public void Unnamed_combinations_and_readings_are_written_too()
    {
        var fact = new Fact<int, int>("f", new("tal", "number"), static (in i) => Known.Of(i));
        var rule = Rule.All(
            Rule.Any(fact.AtMost(1), fact.EqualTo(5)),
            Rule.Not(fact.MoreThan(9)),
            Rule.Readings(fact.AtLeast(2), fact.LessThan(2))
        );
        Assert.Equal(
            """
            ✓ all must be met: met
              ✓ at least one must be met: met
                ✗ number 5 ≤ limit 1
                ✓ number 5 = limit 5
              ✓ must not be met: met
                ✗ number 5 > limit 9
              ✓ readings: met
                ✓ number 5 ≥ limit 2
                ✗ number 5 < limit 2

            """,
            AssessmentText.Write(rule.Assess(5), Language.English)
        );
    }
}
