namespace Ardalis.GuardClauses;

/// <summary>The way in to the guards: <c>Guard.Against.Null(input)</c>.</summary>
internal sealed class Guard : IGuardClause
{
    private Guard() { }

    /// <summary>The object the guard methods extend.</summary>
    public static IGuardClause Against { get; } = new Guard();
}
