using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>HEL19 2: placements without a pause that is too long.</summary>
public sealed class UnbrokenPlacementsTests
{
    [Theory]
    [InlineData(27, RequirementStatus.Met)]
    [InlineData(28, RequirementStatus.Met)]
    [InlineData(29, RequirementStatus.NotMet)]
    public void Hel19_allows_pauses_of_28_days_before_between_and_after(int pause, RequirementStatus status)
    {
        LocalDate end = new(2021, 3, 31);
        var start = end.PlusDays(-((3 * pause) + 20) + 1);
        foreach (var one in new[] { 0, 1, 2 })
        {
            // One of the three pauses is as long as asked; the placements fill the rest.
            var pauses = new[] { 10, 10, 10 };
            pauses[one] = pause;
            var first = start.PlusDays(pauses[0]);
            var second = first.PlusDays(10 + pauses[1]);
            var builder = new RegisterBuilder();
            builder.Add(new Citizen("a", Area.Municipality(217)));
            builder.Add("a", new Participation("HEL19", start));
            builder.Add("a", Praktik(first, first.PlusDays(9)));
            builder.Add("a", Praktik(second, end.PlusDays(-pauses[2])));
            var outcome = EmploymentPlans
                .Get("HEL19")
                .FollowUp(builder.Build(new(2021, 12, 31)), FigureSet.Empty, new(2021, 12, 31))
                .Find("2");
            Assert.Equal(status, outcome?.Status);
        }

        static Placement Praktik(LocalDate from, LocalDate to) =>
            new(PlacementKind.CompanyInternship, from, to) { Programme = "HEL19" };
    }
}
