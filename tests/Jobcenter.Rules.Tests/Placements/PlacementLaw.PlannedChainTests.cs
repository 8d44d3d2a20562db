using System.Collections.Immutable;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Placements;

/// <summary>Steps planned one after another.</summary>
public sealed class PlacementLawPlannedChainTests
{
    [Fact]
    public void A_chain_knows_what_came_before_it_and_not_what_nobody_told()
    {
        var used = LawCase.Placement(PlacementKind.CompanyInternship, 28);
        var next = used with { From = LawCase.Day.PlusDays(28), To = LawCase.Day.PlusDays(55) };
        Assert.Equal(0, FirstImpossible(PlacementLaw.Default.AssessChain(LawCase.Fine, [next], earlier: [used])));
        Assert.Null(FirstImpossible(PlacementLaw.Default.AssessChain(LawCase.Fine, [next])));
        // A weekend between is none: Friday to Monday goes on.
        var friday = used with
        {
            To = LawCase.Day.PlusDays(25),
        };
        Assert.Equal(1, FirstImpossible(PlacementLaw.Default.AssessChain(LawCase.Fine, [friday, next])));
        // Where the employer is not told, neither is the staff, nor who was the last employer.
        var hours = new Placement(PlacementKind.OrdinaryHours, LawCase.Day, LawCase.Day.PlusDays(27));
        Assert.Equal(Verdict.Unknown, PlacementLaw.Default.AssessChain(LawCase.Fine, [hours, next])[1].Verdict);
        var nobody = used with { Employer = null };
        Assert.Equal(
            [Verdict.Met, Verdict.Unknown],
            PlacementLaw
                .Default.AssessChain(LawCase.Fine, [nobody, next with { Employer = null }])
                .Select(s => s.Verdict)
        );
    }

    [Fact]
    public void A_chain_names_its_first_impossible_step()
    {
        var praktik = LawCase.Placement(PlacementKind.CompanyInternship, 28);
        var subsidy = LawCase.Placement(PlacementKind.WageSubsidy, 1) with
        {
            From = LawCase.Day.PlusDays(28),
            To = LawCase.Day.PlusMonths(6),
        };
        var hours = new Placement(PlacementKind.OrdinaryHours, new(2021, 9, 15)) { Employer = "v2" };
        var chain = PlacementLaw.Default.AssessChain(LawCase.Fine, [praktik, subsidy, hours]);
        Assert.Null(FirstImpossible(chain));
        Assert.Null(FirstUnknown(chain));
        Assert.Equal(
            2,
            FirstUnknown(
                PlacementLaw.Default.AssessChain(
                    LawCase.Fine,
                    [praktik, subsidy, hours with { Kind = PlacementKind.AdultApprenticeship }]
                )
            )
        );
        Assert.Equal(
            1,
            FirstImpossible(
                PlacementLaw.Default.AssessChain(
                    LawCase.Fine,
                    [praktik, subsidy with { To = subsidy.From?.PlusMonths(6) }, hours]
                )
            )
        );
        Assert.Equal(
            0,
            FirstImpossible(
                PlacementLaw.Default.AssessChain(
                    LawCase.Fine,
                    [praktik with { To = LawCase.Day.PlusDays(28) }, subsidy]
                )
            )
        );
        // The staffing is that of the first employer: of another one nobody knows.
        var elsewhere = PlacementLaw.Default.AssessChain(LawCase.Fine, [praktik, subsidy with { Employer = "v3" }]);
        Assert.Equal([Verdict.Met, Verdict.Unknown], elsewhere.Select(s => s.Verdict));
        var told = new Dictionary<string, EmployerStaffing>(StringComparer.Ordinal) { ["v3"] = LawCase.Fine.Staffing };
        elsewhere = PlacementLaw.Default.AssessChain(
            LawCase.Fine,
            [praktik, subsidy with { Employer = "v3" }],
            staffing: told
        );
        Assert.Equal([Verdict.Met, Verdict.Met], elsewhere.Select(s => s.Verdict));
        // Ordinary hours make the employer the last one.
        var back = praktik with
        {
            From = new LocalDate(2021, 10, 1),
            To = new LocalDate(2021, 10, 20),
        };
        Assert.Equal(1, FirstImpossible(PlacementLaw.Default.AssessChain(LawCase.Fine, [hours, back])));
        Assert.Throws<ArgumentException>(() => PlacementLaw.Default.AssessChain(LawCase.Fine, [subsidy, praktik]));
        Assert.Throws<ArgumentException>(() =>
            PlacementLaw.Default.AssessChain(LawCase.Fine, [praktik with { From = null, To = null }])
        );
    }

    [Fact]
    public void A_chain_goes_on_across_the_reform_of_2025_and_no_further_than_2026()
    {
        var praktik = LawCase.Placement(PlacementKind.CompanyInternship, 1) with
        {
            From = new LocalDate(2025, 6, 30),
            To = new LocalDate(2025, 7, 1),
        };
        var nytte = LawCase.Placement(PlacementKind.Nytteindsats, 1) with
        {
            From = new LocalDate(2025, 7, 1),
            To = new LocalDate(2026, 12, 31),
        };
        var late = nytte with { From = new LocalDate(2027, 1, 1), To = new LocalDate(2027, 1, 31) };
        var chain = PlacementLaw.Default.AssessChain(LawCase.Fine, [praktik, nytte, late]);
        // Of praktik it is not known how the ratio counts; nytteindsats is outside it.
        Assert.Equal([Verdict.Unknown, Verdict.Met, Verdict.Unknown], chain.Select(s => s.Verdict));
        Assert.Equal(
            ["LAB/rimelighedskrav"],
            chain[0].Parts.Where(p => p.Verdict != Verdict.Met).Select(p => p.Label?.Id)
        );
    }

    private static int? FirstImpossible(ImmutableArray<Assessment> chain) => First(chain, Verdict.NotMet);

    private static int? FirstUnknown(ImmutableArray<Assessment> chain) => First(chain, Verdict.Unknown);

    private static int? First(ImmutableArray<Assessment> chain, Verdict verdict) =>
        chain.Select((a, i) => (a.Verdict, Place: (int?)i)).FirstOrDefault(s => s.Verdict == verdict).Place;
}
