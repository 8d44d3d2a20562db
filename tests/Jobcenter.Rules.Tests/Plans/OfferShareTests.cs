using System.Collections.Immutable;
using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>The share with an offer, or that began one, against a count day by day.</summary>
public sealed class OfferShareTests
{
    private static readonly BenefitGroup s_cash = BenefitGroup.Of(CitizenState.CashAssistance);
    private static readonly BenefitGroup s_education = BenefitGroup.Of(CitizenState.Education);

    [Property(MaxTest = 3000)]
    public void It_is_answered_as_counting_day_by_day_answers_it(int seed)
    {
        var random = new Random(seed);
        var rows = MeasureCase.Of(random);
        var requirement = MeasureCase.Requirement(Measure(random), random);
        var asOf = MeasureCase.Due.PlusDays(random.Next(2) == 0 ? 0 : random.Next(-200, 50));
        if (rows.Build(asOf) is not { } register)
        {
            return;
        }

        var outcome = MeasureCase.FollowUp(requirement, register, asOf);
        // A register that has been told of no offers has no share of nothing.
        var seen = register.KnownBetween(null, LocalDate.Min(asOf, MeasureCase.Due));
        if (Offers.WhyNone(seen) is not null)
        {
            Assert.Contains(outcome.Status, new[] { RequirementStatus.Unknown, RequirementStatus.Pending });
            return;
        }

        var expected = new SlowMeasures(rows).Answer(requirement, asOf);
        Assert.Equal(expected.Status, outcome.Status);
        Assert.Equal(expected.Value, outcome.Value?.Amount);
    }

    [Theory]
    [InlineData("2021-10-31", false)]
    [InlineData("2021-11-01", true)]
    [InlineData("2021-11-30", true)]
    [InlineData("2021-12-01", false)]
    public void A_course_begins_in_the_month(string begins, bool counts)
    {
        var register = SmallRegister.Of(b =>
        {
            b.Add("a", new Spell(CitizenState.UnemploymentBenefit, new(2021, 1, 1)));
            b.Add("a", new ContactOffer(ContactOfferKind.Upskilling, Dates.Of(begins)));
        });
        var share = OfferCounts
            .Share(
                Area.Country,
                new(2021, 11, 1),
                new(2021, 11, 30),
                default,
                [ContactOfferKind.Upskilling],
                BenefitGroup.Of(CitizenState.UnemploymentBenefit),
                hasBegun: true
            )
            .Of(register);
        Assert.Equal(new Portion(counts ? 1 : 0, counts ? 0 : 1), share.Value);
    }

    // As in Flere skal med 2: participants with ordinary hours, or in an education.
    [Fact]
    public void Of_a_projects_participants_those_count_who_have_hours_or_are_in_education()
    {
        var builder = new RegisterBuilder();
        foreach (var id in new[] { "a", "b", "c", "d" })
        {
            builder.Add(new Citizen(id, RegisterCase.Helsingoer));
        }

        foreach (var id in new[] { "a", "b", "c" })
        {
            builder.Add(id, new Participation("fsm2", new(2021, 1, 1)));
        }

        builder.Add("a", new Placement(PlacementKind.OrdinaryHours, new(2021, 1, 1), new LocalDate(2021, 6, 1)));
        builder.Add("b", new Spell(CitizenState.Education, new(2021, 6, 30)));
        builder.Add("d", new Placement(PlacementKind.OrdinaryHours, new(2021, 6, 1)));
        var register = builder.Build(new(2021, 12, 31));
        var share = OfferCounts.Share(
            Area.Country,
            new(2021, 6, 1),
            new(2021, 6, 30),
            [PlacementKind.OrdinaryHours],
            default,
            project: "fsm2",
            states: s_education
        );
        Assert.Equal(new Portion(2, 1), share.Of(register).Value);
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() =>
            OfferCounts.Share(Area.Country, new(2021, 1, 1), new(2021, 1, 2), [PlacementKind.WageSubsidy], default)
        );
    }

    internal static Measure Measure(Random random)
    {
        ImmutableArray<PlacementKind> placements = random.Next(2) == 0 ? [] : [.. PlacementKinds.CompanyDirected];
        return new Measure.OfferShare(
            placements,
            placements.IsEmpty || random.Next(2) == 0 ? [ContactOfferKind.Upskilling] : default,
            random.Next(2) == 0 ? s_cash : BenefitGroup.PublicSupport,
            Begun: random.Next(2) == 0,
            In: random.Next(3) == 0 ? s_education : null
        );
    }
}
