using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.Registers;

/// <summary>A row about an interview: what is refused.</summary>
public sealed class InterviewTests
{
    private static readonly LocalDate s_until = new(2021, 12, 31);

    [Theory]
    [InlineData("", "", "", "held_on")]
    [InlineData("2021-01-01", "1441", "", "minutes")]
    [InlineData("2021-01-01", "-1", "", "minutes")]
    [InlineData("2021-01-01", "15.5", "", "minutes")]
    [InlineData("2021-01-01", "", "en halv time", "preparation_minutes")]
    public void A_bad_interview_is_refused_with_its_column(
        string heldOn,
        string minutes,
        string preparation,
        string column
    )
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Interviews.Add(
            Fields.Of(("citizen", "a"), ("held_on", heldOn), ("minutes", minutes), ("preparation_minutes", preparation))
        );
        Assert.Equal(0, builder.Build(s_until).InterviewCount);
        Assert.Equal(column, Assert.Single(builder.Refused).Faults[0].Column);
    }
}
