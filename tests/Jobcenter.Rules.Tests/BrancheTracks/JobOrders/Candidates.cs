using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.BrancheTracks.JobOrders;
using Jobcenter.Rules.Citizens;
using NodaTime;

namespace Jobcenter.Rules.Tests.BrancheTracks.JobOrders;

/// <summary>Candidates as the tests need them, and their order said the slow way.</summary>
internal static class Candidates
{
    public static OfferFacts Offered { get; } =
        new()
        {
            States = new CitizenStateSet(CitizenState.UnemploymentBenefit),
            Category = VisitationCategory.NotAssessed,
            IsMostVulnerable = false,
        };

    /// <summary>Somebody the rules let through.</summary>
    public static MarkedCitizen Eligible(string citizen, BrancheMarking marking, LocalDate markedOn) =>
        new(citizen, marking, markedOn) { IsAvailable = true, Offer = Offered };

    /// <summary>How many an order left out for a reason.</summary>
    public static int LeftOut(FilledOrder order, LeftOutReason reason) =>
        order.CountLeftOut().SingleOrDefault(r => r.Reason == reason).Citizens;

    /// <summary>The longest waiting first, those whose waiting is not known last, then the earliest marking, then the id.</summary>
    public static MarkedCitizen[] InOrder(IEnumerable<MarkedCitizen> candidates) =>
        [
            .. candidates
                .OrderBy(c => c.WaitingSince is null)
                .ThenBy(c => c.WaitingSince)
                .ThenBy(c => c.MarkedOn)
                .ThenBy(c => c.Citizen, StringComparer.Ordinal),
        ];
}
