namespace Jobcenter.Rules.Registers;

/// <summary>What counts of placements have in common.</summary>
internal static class PlacementScan
{
    private static readonly BilingualText s_none = new(
        "registeret har ingen virksomhedsforløb",
        "the register has no placements"
    );

    /// <summary>Why there is nothing to count; null when the register has placements.</summary>
    public static BilingualText? WhyNone(Register register)
    {
        for (var citizen = 0; citizen < register.CitizenCount; citizen++)
        {
            foreach (ref readonly var placement in register.Others.Placements.Of(citizen))
            {
                if (KnownRows.TryCut(placement, register.KnownUntil, out _))
                {
                    return null;
                }
            }
        }

        return s_none;
    }

    /// <summary>Whether a placement is in force on some day from one to another, both included, and company-directed: of any kind but nytteindsats.</summary>
    public static bool IsCompanyDirectedIn(this in Placement placement, LocalDate from, LocalDate until) =>
        PlacementKinds.IsCompanyDirected(placement.Kind) && placement.From <= until && !(placement.To < from);
}
