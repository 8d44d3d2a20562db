namespace Jobcenter.Rules.Registers;

/// <summary>What a register holds of its citizens besides their spells.</summary>
internal sealed record RegisterRows(
    CitizenRows<Placement> Placements,
    CitizenRows<Participation> Participations,
    CitizenRows<Interview> Interviews
);
