namespace Jobcenter.Rules.Registers;

/// <summary>What a register takes in.</summary>
public static class RegisterLimits
{
    /// <summary>The earliest date, 1 January 1900, included.</summary>
    public static LocalDate FirstDate => DateBounds.First;

    /// <summary>The latest date, 31 December 2100, included.</summary>
    public static LocalDate LastDate => DateBounds.Last;

    /// <summary>The end that data files write for a spell that is still running: 31 December 9999.</summary>
    public static LocalDate OpenEnd { get; } = new(9999, 12, 31);

    internal static bool Allows(LocalDate date) => DateBounds.Allows(date);
}
