using Jobcenter.Rules.BrancheTracks.Reviews;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Placements.Policies;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Tests.Placements;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Internal;

/// <summary>What a guard says names the argument, what was given and what is allowed, as a caller meets it.</summary>
public sealed class OwnGuardsTests
{
    public static TheoryData<Func<object>, string[]> Refused { get; } =
        new()
        {
            { static () => MeasuringPeriod.OfQuarter(2021, 5), ["number was 5", "from 1 to 4"] },
            {
                static () => new JobKept(new("y", new("y", "y"), new("X")), months: Fixed.Of(0)),
                ["months was 0", "from 1 to 120"]
            },
            { static () => GroupCourseSplit.Of(7, 3, 2), ["most was 2", "from 3 to"] },
            { static () => new Discretion(-1), ["threshold was -1", "1 or more"] },
            { static () => new SourceReference(" ", "1"), ["document was \" \"", "visible character"] },
            {
                static () =>
                    new PlacementPolicy(
                        new("x", new("x", "x"), new("X")),
                        new LocalDate(2021, 2, 1),
                        new LocalDate(2021, 1, 31),
                        new JobKept(new("y", new("y", "y"), new("X")), months: Fixed.Of(3))
                    ),
                ["validUntil was 2021-01-31", "2021-02-01"]
            },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void It_says_what_was_given_and_what_is_allowed(Func<object> ask, string[] said)
    {
        var problem = Record.Exception(ask);
        Assert.IsAssignableFrom<ArgumentException>(problem);
        Assert.All(said, s => Assert.Contains(s, problem.Message, StringComparison.Ordinal));
    }
}
