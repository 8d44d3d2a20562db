using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Samples.Data;

/// <summary>HEL20: a year's company-directed placements, a good half of them in the six branche tracks.</summary>
internal static class BrancheEffort
{
    private static readonly string[] s_tracks =
    [
        "hotel-restauration-turisme",
        "rengoering",
        "omsorg-og-pleje",
        "detailhandel",
        "industri-produktion-lager",
        "bygge-og-anlaeg",
    ];

    public static Town Live()
    {
        var town = new Town(217, 20200101);
        var chance = town.Chance;
        for (var i = 0; i < 170; i++)
        {
            var start = new LocalDate(2020, 1, 6).PlusDays(chance.Below(340));
            var person = town.Somebody(start, 22, 60);
            var isInsured = chance.Percent(55);
            town.Add(
                person,
                new Spell(
                    isInsured ? CitizenState.UnemploymentBenefit : CitizenState.CashAssistance,
                    start.PlusDays(-chance.Between(10, 90)),
                    Category: isInsured ? VisitationCategory.NotAssessed : VisitationCategory.JobReady
                )
            );
            town.Add(
                person,
                new Placement(Kind(chance), start, start.PlusDays(chance.Between(20, 90)))
                {
                    Programme = "brancheindsats",
                    Sector = chance.Percent(75) ? PlacementSector.Private : PlacementSector.Public,
                    Branche = Branche(chance),
                    Employer = $"v{chance.Between(1, 60):00}",
                    AgreedOn = start.PlusDays(-chance.Between(2, 12)),
                    Hours = WeeklyHours.FromHundredths(chance.Between(30, 74) * 50),
                }
            );
        }

        return town;
    }

    private static PlacementKind Kind(Chance chance) =>
        chance.Below(20) switch
        {
            < 11 => PlacementKind.CompanyInternship,
            < 15 => PlacementKind.WageSubsidy,
            < 17 => PlacementKind.OrdinaryHours,
            17 => PlacementKind.AdultApprenticeship,
            18 => PlacementKind.IntegrationEducation,
            _ => PlacementKind.Nytteindsats,
        };

    // A few placements of no known branche, and many outside the tracks.
    private static string? Branche(Chance chance) =>
        chance.Percent(2) ? null
        : chance.Percent(57) ? s_tracks[chance.Below(s_tracks.Length)]
        : chance.Percent(50) ? "kontor-og-administration"
        : "undervisning";
}
