using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;

namespace Jobcenter.Rules.Tests.Citizens;

/// <summary>A citizen's age in whole years.</summary>
public sealed class AgeTests
{
    [Theory]
    [InlineData("1991-03-15", "2021-03-14", 29)]
    [InlineData("1991-03-15", "2021-03-15", 30)]
    [InlineData("1992-02-29", "2022-02-28", 29)]
    [InlineData("1992-02-29", "2022-03-01", 30)]
    [InlineData("1992-02-29", "2024-02-28", 31)]
    [InlineData("1992-02-29", "2024-02-29", 32)]
    public void Age_turns_on_the_birthday(string birth, string date, int age) =>
        Assert.Equal(age, Age.On(Dates.Of(birth), Dates.Of(date)));
}
