using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.BrancheTracks.JobOrders;
using Jobcenter.Rules.Citizens;
using NodaTime;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation.Examples;

/// <summary>The example on docs/branche-tracks.md; <see cref="PageTests"/> holds them together.</summary>
internal static class BrancheTrackExample
{
    public static void Run()
    {
        // <example>
        // Citizens marked by the catalogue of 2020, all jobparat on kontanthjælp.
        BrancheCatalogue catalogue = BrancheCatalogues.Default["HEL20"];
        MarkedCitizen Marked(string citizen, LocalDate waitingSince, bool? isAvailable, params string[] tracks) =>
            new(citizen, catalogue.Mark(tracks), new LocalDate(2020, 5, 4))
            {
                WaitingSince = waitingSince,
                IsAvailable = isAvailable,
                Offer = new OfferFacts
                {
                    States = new CitizenStateSet(CitizenState.CashAssistance),
                    Category = VisitationCategory.JobReady,
                    IsMostVulnerable = false,
                },
            };

        CandidatePool pool = CandidatePool.Of(
            catalogue,
            new LocalDate(2020, 6, 30),
            [
                Marked("a", new(2020, 1, 6), isAvailable: true, "rengoering", "detailhandel"),
                Marked("b", new(2019, 9, 2), isAvailable: null, "rengoering", "detailhandel"),
                Marked("c", new(2020, 3, 2), isAvailable: true, "rengoering", "omsorg-og-pleje"),
            ]
        );

        // Two orders at once: a has waited longest and could take either, c only the hotel. Both are filled.
        OrderAssignment assignment = pool.Assign([
            new JobOrder("shop", "detailhandel", places: 1, dueOn: new LocalDate(2020, 7, 31)),
            new JobOrder("hotel", "rengoering", places: 1, dueOn: new LocalDate(2020, 7, 31)),
        ]);
        foreach (FilledOrder order in assignment.Orders)
        {
            Console.WriteLine($"{order.Order.Id}: {string.Join(", ", order.Candidates.Select(c => c.Citizen))}");
        }

        // Nobody wrote whether b is available, and that is not taken for a yes.
        Console.WriteLine($"{pool.LeftOut[0].Citizen.Citizen}: {pool.LeftOut[0].Reason}");
        // </example>
    }
}
