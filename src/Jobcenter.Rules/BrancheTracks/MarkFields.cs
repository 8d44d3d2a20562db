using Jobcenter.Rules.BrancheTracks.Catalogues;

namespace Jobcenter.Rules.BrancheTracks;

/// <summary>A marking as it is written; <paramref name="Catalogue"/> is that of one handed in.</summary>
internal readonly record struct MarkFields(
    string Citizen,
    string Tracks,
    LocalDate MarkedOn,
    LocalDate? WaitingSince,
    bool? IsAvailable,
    bool? Offer,
    string? OfferReason,
    LocalDate? OfferDecidedOn,
    string? OfferDecidedBy,
    BrancheCatalogue? Catalogue = null
)
{
    public static MarkFields Of(in MarkedCitizen mark) =>
        new(
            mark.Citizen,
            mark.Marking.ToString(),
            mark.MarkedOn,
            mark.WaitingSince,
            mark.IsAvailable,
            mark.Offer.Override?.IsOffered,
            mark.Offer.Override?.Reason,
            mark.Offer.Override?.DecidedOn,
            mark.Offer.Override?.DecidedBy,
            mark.Marking.Catalogue
        );

    public MarkedCitizen ToMark(BrancheMarking marking) =>
        new(Citizen, marking, MarkedOn)
        {
            WaitingSince = WaitingSince,
            IsAvailable = IsAvailable,
            Offer = new()
            {
                Override =
                    Offer is { } isOffered && OfferReason is { } reason && OfferDecidedOn is { } day
                        ? new(isOffered, reason, day, OfferDecidedBy)
                        : null,
            },
        };
}
