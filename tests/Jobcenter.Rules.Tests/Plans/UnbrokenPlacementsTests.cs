using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>HEL19 2: placements without a pause that is too long.</summary>
public sealed class UnbrokenPlacementsTests
{
    // A participant of the days before the register is known, placed from a day on: HEL19 asks it of all.
    [Theory]
    [InlineData(18, RequirementStatus.Met)]
    [InlineData(19, RequirementStatus.Unknown)]
    [InlineData(28, RequirementStatus.Unknown)]
    [InlineData(29, RequirementStatus.NotMet)]
    public void What_is_not_seen_of_one_participant_is_named_and_leaves_it_open_where_it_can_tip_it(
        int days,
        RequirementStatus status
    )
    {
        var known = new LocalDate(2019, 1, 1);
        var last = new LocalDate(2021, 3, 31);
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Add("a", new Participation("HEL19", known.PlusDays(-10)));
        builder.Add("a", new Placement(PlacementKind.WageSubsidy, known.PlusDays(days)) { Programme = "HEL19" });
        var followUp = EmploymentPlans.Get("HEL19").FollowUp(builder.Build(last, known), FigureSet.Empty, last);
        var outcome = followUp.Find("2");
        Assert.Equal(status, outcome?.Status);
        string[] who = status == RequirementStatus.Unknown ? ["from: 1 a"] : [];
        Assert.Equal(who, followUp.MissingFactsOf("2").Select(f => $"{f} {string.Join(' ', f.Citizens)}"));
        if (status == RequirementStatus.Unknown)
        {
            Assert.Equal<Fraction?>(Fraction.Zero, outcome?.Lowest?.Amount);
            Assert.Equal<Fraction?>(Fraction.One, outcome?.Highest?.Amount);
        }
    }

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
