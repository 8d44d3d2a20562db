namespace Jobcenter.Rules.Plans;

/// <summary>A fact that is missing of some of those an answer is about, who take no part until it is known.</summary>
/// <remarks>
/// The answer is unknown only where the missing facts, at their worst and at their best, give different ones; otherwise it
/// stands whatever they are.
/// </remarks>
[DanishTerm("manglende oplysning")]
public sealed record MissingFact
{
    internal MissingFact(string column, BilingualText name, int count, ImmutableArray<string> citizens)
    {
        (Column, Name, Count, Citizens) = (column, name, count, citizens);
    }

    /// <summary>The column of the data files, as <c>birth_date</c>.</summary>
    public string Column { get; }

    /// <summary>What lacks it, as <c>borgere uden kendt fødselsdag</c>.</summary>
    public BilingualText Name { get; }

    /// <summary>How many persons, spells, courses or placements lack it.</summary>
    public int Count { get; }

    /// <summary>Who: the citizens' ids, where it is asked; otherwise empty.</summary>
    public ImmutableArray<string> Citizens { get; }

    // Few are not told of at all.
    internal MissingFact? HiddenBy(Discretion discretion) => discretion.Hides(new(Count)) ? null : this;

    /// <inheritdoc />
    public bool Equals(MissingFact? other) =>
        other is not null
        && string.Equals(Column, other.Column, StringComparison.Ordinal)
        && Name == other.Name
        && Count == other.Count
        && Citizens.SequenceEqual(other.Citizens, StringComparer.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Column, Count, Citizens.Length);

    /// <summary>The column and how many.</summary>
    /// <returns>The text, as <c>birth_date: 2</c>.</returns>
    public override string ToString() => $"{Column}: {Count}";
}

/// <summary>The lowest and the highest that a figure can have changed by since a period before.</summary>
internal readonly record struct ChangeGap(MeasuringPeriod Before, Fraction Lowest, Fraction Highest);
