using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.Citizens;
using NodaTime;

namespace Jobcenter.Rules.Tests.BrancheTracks;

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
    public static JobCandidate Eligible(string citizen, BrancheMarking marking, LocalDate markedOn) =>
        new(citizen, marking, markedOn) { IsAvailable = true, Offer = Offered };

    /// <summary>The longest waiting first, those whose waiting is not known last, then the earliest marking, then the id.</summary>
    public static JobCandidate[] InOrder(IEnumerable<JobCandidate> candidates) =>
        [
            .. candidates
                .OrderBy(c => c.WaitingSince is null)
                .ThenBy(c => c.WaitingSince)
                .ThenBy(c => c.MarkedOn)
                .ThenBy(c => c.Citizen, StringComparer.Ordinal),
        ];
}
