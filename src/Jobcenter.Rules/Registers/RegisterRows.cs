namespace Jobcenter.Rules.Registers;

/// <summary>What a register holds of its citizens besides their spells.</summary>
internal sealed record RegisterRows(
    CitizenRows<Placement> Placements,
    CitizenRows<Participation> Participations,
    CitizenRows<Interview> Interviews
)
{
    /// <summary>The rows of a run of citizens.</summary>
    public RegisterRows Of(int first, int citizens) =>
        new(Placements.Of(first, citizens), Participations.Of(first, citizens), Interviews.Of(first, citizens));
}
