namespace Jobcenter.Rules.Counts;

/// <summary>Why a number of full-time persons moved between two periods: reasons that sum to the difference exactly.</summary>
[DanishTerm("ændringens årsager")]
public sealed record FullTimePersonMovement
{
    private readonly ImmutableArray<(Fraction FullTimePersons, int Persons)> _terms;

    internal FullTimePersonMovement(
        FullTimePersons before,
        FullTimePersons after,
        ImmutableArray<(Fraction FullTimePersons, int Persons)> terms
    ) => (Before, After, _terms) = (before, after, terms);

    /// <summary>The number in the earlier period.</summary>
    public FullTimePersons Before { get; }

    /// <summary>The number in the later one.</summary>
    public FullTimePersons After { get; }

    /// <summary>The number in the later period less that in the earlier one: the sum of what the reasons make up.</summary>
    public Fraction Difference => After.Count - Before.Count;

    /// <summary>How much of the movement a reason makes up; negative when it draws the number down.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not a member of the enum.</exception>
    public Fraction Of(MovementKind kind) => Term(kind).FullTimePersons;

    /// <summary>How many citizens a reason is about.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not a member of the enum.</exception>
    public int PersonsOf(MovementKind kind) => Term(kind).Persons;

    /// <inheritdoc />
    public bool Equals(FullTimePersonMovement? other) =>
        other is not null && Before == other.Before && After == other.After && _terms.SequenceEqual(other._terms);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Before, After);

    /// <summary>The number before and after.</summary>
    public override string ToString() => $"{Before} → {After}";

    private (Fraction FullTimePersons, int Persons) Term(MovementKind kind) =>
        (uint)kind < (uint)_terms.Length
            ? _terms[(int)kind]
            : throw new ArgumentOutOfRangeException(nameof(kind), $"kind was {kind}; it is not one.");
}
