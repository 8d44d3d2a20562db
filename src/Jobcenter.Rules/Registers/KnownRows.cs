namespace Jobcenter.Rules.Registers;

/// <summary>Rows as they look when nothing after a day is known.</summary>
internal static class KnownRows
{
    public static bool TryCut(in Placement row, LocalDate knownUntil, out Placement known)
    {
        var hasBegun = row.From <= knownUntil;
        known = row with
        {
            From = hasBegun ? row.From : null,
            To = hasBegun ? UpTo(row.To, knownUntil) : null,
            AgreedOn = UpTo(row.AgreedOn, knownUntil),
            AlignedOn = UpTo(row.AlignedOn, knownUntil),
            FollowedUpOn = UpTo(row.FollowedUpOn, knownUntil),
        };
        return hasBegun || known.AgreedOn is not null;
    }

    public static bool TryCut(in Participation row, LocalDate knownUntil, out Participation known)
    {
        known = row.To > knownUntil ? row with { To = null, Exit = null } : row;
        return row.From <= knownUntil;
    }

    public static bool TryCut(in Interview row, LocalDate knownUntil, out Interview known)
    {
        known = row with { PreparedOn = UpTo(row.PreparedOn, knownUntil) };
        return row.HeldOn <= knownUntil;
    }

    private static LocalDate? UpTo(LocalDate? date, LocalDate knownUntil) => date <= knownUntil ? date : null;
}
