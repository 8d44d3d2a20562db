namespace Jobcenter.Rules.Registers;

/// <summary>What a register holds of its citizens besides their spells.</summary>
internal sealed record RegisterRows(
    CitizenRows<Placement> Placements,
    CitizenRows<Participation> Participations,
    CitizenRows<Interview> Interviews,
    CitizenRows<FirstContact> Contacts,
    CitizenRows<ContactOffer> Offers
)
{
    /// <summary>The rows of a run of citizens.</summary>
    public RegisterRows Of(int first, int citizens) =>
        new(
            Placements.Of(first, citizens),
            Participations.Of(first, citizens),
            Interviews.Of(first, citizens),
            Contacts.Of(first, citizens),
            Offers.Of(first, citizens)
        );
}
