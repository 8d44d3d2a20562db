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

    // The end of an exemption is a decision that is known ahead.
    public static bool TryCut(in FirstContact row, LocalDate knownUntil, out FirstContact known)
    {
        known = row with
        {
            RegisteredOn = UpTo(row.RegisteredOn, knownUntil),
            IntensifiedOn = UpTo(row.IntensifiedOn, knownUntil),
        };
        return row.On <= knownUntil;
    }

    public static bool TryCut(in ContactOffer row, LocalDate knownUntil, out ContactOffer known)
    {
        known = row with { To = UpTo(row.To, knownUntil), OfferedOn = UpTo(row.OfferedOn, knownUntil) };
        return row.From <= knownUntil;
    }

    private static LocalDate? UpTo(LocalDate? date, LocalDate knownUntil) => date <= knownUntil ? date : null;
}
