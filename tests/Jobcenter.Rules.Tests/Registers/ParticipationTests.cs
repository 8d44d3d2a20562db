using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.Registers;

/// <summary>A row about a participation: what is refused.</summary>
public sealed class ParticipationTests
{
    private static readonly LocalDate s_until = new(2021, 12, 31);

    [Theory]
    [InlineData("", "a", "2021-01-01", "", "", "", "project")]
    [InlineData("p", "", "2021-01-01", "", "", "", "citizen")]
    [InlineData("p", "a", "", "", "", "", "from")]
    [InlineData("p", "a", "2021-01-02", "2021-01-01", "", "", "to")]
    [InlineData("p", "a", "2021-01-01", "", "syg", "", "exit")]
    [InlineData("p", "a", "2021-01-01", "", "", "måske", "digital_tools")]
    [InlineData("p", "ukendt", "2021-01-01", "", "", "", "citizen")]
    public void A_bad_participation_is_refused_with_its_column(
        string project,
        string citizen,
        string from,
        string to,
        string exit,
        string digitalTools,
        string column
    )
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Participations.Add(
            Fields.Of(
                ("project", project),
                ("citizen", citizen),
                ("from", from),
                ("to", to),
                ("exit", exit),
                ("digital_tools", digitalTools)
            )
        );
        Assert.Equal(0, builder.Build(s_until).ParticipationCount);
        Assert.Equal(column, Assert.Single(builder.Refused).Faults[0].Column);
    }
}
