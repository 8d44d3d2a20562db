namespace Jobcenter.Rules.Registers;

/// <summary>What a register takes in.</summary>
public static class RegisterLimits
{
    /// <summary>The earliest date, 1 January 1900, included.</summary>
    public static LocalDate FirstDate => DateBounds.First;

    /// <summary>The latest date, 31 December 2100, included.</summary>
    public static LocalDate LastDate => DateBounds.Last;

    private static readonly LocalDate s_firstOpenEnd = new(2100, 1, 1);

    /// <summary>The end that data files write for a spell that is still running: 31 December 9999.</summary>
    public static LocalDate OpenEnd { get; } = new(9999, 12, 31);

    /// <summary>Whether a last day means that something is still running: from 1 January 2100 on, as registers write 2100-01-01, 2999-12-31 and 9999-12-31.</summary>
    /// <returns>True for those days.</returns>
    public static bool IsOpenEnd(LocalDate lastDay) =>
        lastDay.Calendar == CalendarSystem.Iso && lastDay >= s_firstOpenEnd;

    internal static bool Allows(LocalDate date) => DateBounds.Allows(date);
}
