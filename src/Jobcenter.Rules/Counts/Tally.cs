namespace Jobcenter.Rules.Counts;

/// <summary>A partial count: what a count gives over some of the citizens. Tallies of disjoint citizens merge into that of all of them.</summary>
/// <remarks>
/// Merging is associative and commutative up to which of several reasons for a missing number is kept, and
/// <see cref="Nobody"/> changes nothing. Numbers are exact, so discretion is applied to the result, last. Immutable.
/// </remarks>
/// <example>
/// <code>
/// var count = FlexJobCounts.Share(new LocalDate(2021, 12, 31), Area.Country);
/// Tally both = count.TallyOf(west).Merge(count.TallyOf(east));
/// Known&lt;Portion&gt; share = count.ResultOf(both);
/// </code>
/// </example>
[DanishTerm("delopgørelse")]
public sealed partial class Tally : IEquatable<Tally>
{
    private static readonly BilingualText s_notTold = new("det er ikke talt", "it is not counted");

    private Tally(
        TallyKey key,
        ImmutableArray<(string Name, Fraction Value)> cells,
        BilingualText? missing,
        bool hasNobody
    )
    {
        Key = Guard.Against.Null(key);
        (Cells, Missing, HasNobody) = (cells, missing, hasNobody);
    }

    /// <summary>What was counted.</summary>
    public TallyKey Key { get; }

    /// <summary>The numbers; empty when they are missing or nobody was counted.</summary>
    public ImmutableArray<(string Name, Fraction Value)> Cells { get; }

    /// <summary>Why the numbers are missing; null when they are there.</summary>
    public BilingualText? Missing { get; }

    /// <summary>Whether there was nobody to count, so that merging with another tally changes nothing of it.</summary>
    public bool HasNobody { get; }

    /// <summary>A tally of numbers.</summary>
    /// <param name="key">What was counted.</param>
    /// <param name="cells">The numbers, each name once.</param>
    /// <exception cref="ArgumentException">An argument is null, or a name is blank or stands twice.</exception>
    public static Tally Of(TallyKey key, params ImmutableArray<(string Name, Fraction Value)> cells) =>
        new(
            key,
            Guard.Against.InvalidInput(
                cells,
                nameof(cells),
                static c =>
                    !c.IsDefaultOrEmpty
                    && c.All(static cell => !string.IsNullOrWhiteSpace(cell.Name))
                    && c.Select(static cell => cell.Name).Distinct(StringComparer.Ordinal).Count() == c.Length,
                "cells must hold at least one number, each with a name of its own."
            ),
            missing: null,
            hasNobody: false
        );

    /// <summary>A tally of numbers that are known to have names of their own.</summary>
    internal static Tally Counted(TallyKey key, ImmutableArray<(string Name, Fraction Value)> cells) =>
        new(key, cells, missing: null, hasNobody: false);

    /// <summary>A tally whose numbers are missing: so are those of whatever it is merged into.</summary>
    /// <param name="key">What was counted.</param>
    /// <param name="reason">Why they are missing; null when nobody said why.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public static Tally WithoutNumbers(TallyKey key, BilingualText? reason) =>
        new(key, [], reason ?? s_notTold, hasNobody: false);

    /// <summary>The tally of nobody: merging with it changes nothing.</summary>
    /// <param name="key">What was counted.</param>
    /// <param name="reason">What to say when nobody was counted at all.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Tally Nobody(TallyKey key, BilingualText reason) =>
        new(key, [], Guard.Against.Null(reason), hasNobody: true);

    /// <summary>The tally of two disjoint sets of citizens together.</summary>
    /// <param name="other">The other tally, of the same key.</param>
    /// <returns>The sums; missing when one of them is, unless that one has nobody.</returns>
    /// <exception cref="ArgumentException">The other is null, of another key, or has other numbers.</exception>
    /// <exception cref="OverflowException">A sum is beyond what a fraction can hold.</exception>
    public Tally Merge(Tally other)
    {
        Guard.Against.Null(other);
        if (!Key.Equals(other.Key))
        {
            throw new ArgumentException($"other is a tally of {other.Key}; it must be of {Key}.", nameof(other));
        }

        return HasNobody ? other
            : other.HasNobody || Missing is not null ? this
            : other.Missing is not null ? other
            : Sum(other);
    }

    /// <summary>One of the numbers.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public Fraction NumberOf(string name)
    {
        foreach (var cell in Cells)
        {
            if (string.Equals(cell.Name, name, StringComparison.Ordinal))
            {
                return cell.Value;
            }
        }

        throw new ArgumentException($"name was {name}; the tally of {Key} has no such number.", nameof(name));
    }

    /// <summary>One of the numbers, as a count of persons, placements or the like.</summary>
    /// <returns>The count, 0 or more.</returns>
    /// <exception cref="ArgumentException">There is none of that name, or it is no whole number from 0 to 2,147,483,647.</exception>
    public int CountOf(string name) =>
        NumberOf(name) is { IsWhole: true } number && number.Numerator >= 0 && number.Numerator <= int.MaxValue
            ? (int)number.Numerator
            : throw new ArgumentException(
                $"{name} was {NumberOf(name)} in the tally of {Key}; it must be a whole number from 0 to {int.MaxValue}.",
                nameof(name)
            );

    /// <inheritdoc />
    public bool Equals(Tally? other) =>
        other is not null
        && Key.Equals(other.Key)
        && HasNobody == other.HasNobody
        && Equals(Missing, other.Missing)
        && Cells.SequenceEqual(other.Cells);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Tally);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Key, Cells.Length, HasNobody);

    /// <summary>The key.</summary>
    public override string ToString() => Key.ToString();

    /// <summary>Whether it has a number of a name.</summary>
    internal bool Has(string name) => Cells.Any(c => string.Equals(c.Name, name, StringComparison.Ordinal));

    /// <summary>Whether its numbers are answers: yes, no and unknown.</summary>
    internal bool HasAnswers => !Cells.IsEmpty && string.Equals(Cells[0].Name, "yes", StringComparison.Ordinal);

    /// <summary>Whether these are the names of the numbers, in any order.</summary>
    internal bool HasNumbers(ImmutableArray<string> names)
    {
        var own = Cells.Select(static c => c.Name);
        return own.SequenceEqual(names, StringComparer.Ordinal)
            || own.ToHashSet(StringComparer.Ordinal).SetEquals(names);
    }

    private Tally Sum(Tally other) =>
        Cells.Select(static c => c.Name).SequenceEqual(other.Cells.Select(static c => c.Name), StringComparer.Ordinal)
            ? Counted(Key, [.. Cells.Zip(other.Cells, static (left, right) => (left.Name, left.Value + right.Value))])
            : throw new ArgumentException($"other has other numbers than this tally of {Key}.", nameof(other));
}
