namespace Jobcenter.Rules.Counts;

/// <summary>Why a number of full-time persons moved between two periods: terms that sum to the difference exactly.</summary>
/// <param name="Before">The number in the earlier period.</param>
/// <param name="After">The number in the later one.</param>
/// <param name="Terms">One term a <see cref="MovementKind"/>, in its order.</param>
[DanishTerm("ændringens årsager")]
public sealed record FullTimePersonMovement(
    FullTimePersons Before,
    FullTimePersons After,
    ImmutableArray<MovementTerm> Terms
)
{
    /// <summary>The number in the later period less that in the earlier one: the sum of the terms.</summary>
    public Fraction Difference => After.Count - Before.Count;

    /// <summary>One of the terms.</summary>
    /// <param name="kind">Which.</param>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not a member of the enum.</exception>
    public MovementTerm Of(MovementKind kind) =>
        (uint)kind < (uint)Terms.Length
            ? Terms[(int)kind]
            : throw new ArgumentOutOfRangeException(nameof(kind), $"kind was {kind}; it is not one.");
}
