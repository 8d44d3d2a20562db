namespace Jobcenter.Rules.Registers;

/// <summary>A row that was refused: where it stands, and everything that is wrong in it.</summary>
[DanishTerm("afvist række")]
public sealed class RefusedRow : IEquatable<RefusedRow>, ILocalizable
{
    /// <summary>A refused row.</summary>
    /// <param name="location">Where it stands.</param>
    /// <param name="faults">What is wrong, in the order of the columns; at least one.</param>
    /// <exception cref="ArgumentException">There is no fault.</exception>
    public RefusedRow(RowLocation location, params ImmutableArray<RowFault> faults)
    {
        Location = location;
        Faults = faults.IsDefaultOrEmpty
            ? throw new ArgumentException("faults was empty; a row is refused for at least one.", nameof(faults))
            : faults;
    }

    /// <summary>Where it stands.</summary>
    public RowLocation Location { get; }

    /// <summary>What is wrong, in the order of the columns; at least one.</summary>
    public ImmutableArray<RowFault> Faults { get; }

    /// <summary>Whom the row is about: the id as a register would keep it, where that is known; null otherwise, and then it may be of anybody.</summary>
    public string? Citizen { get; init; }

    /// <summary>What a row is of that is not a citizen's, by the key columns of its schema; null for one that could not be read, and empty where none could.</summary>
    internal ImmutableArray<string?> Key { get; init; } = [];

    /// <summary>As <c>spells.csv:12 from "2021-02-30": er ikke en dato …</c>, with semicolons between several faults.</summary>
    /// <param name="language">The language of the reasons.</param>
    /// <returns>One line of text, with a mask for a citizen's id.</returns>
    public string ToText(Language language) => ToText(language, showsIds: false);

    /// <summary>As <c>spells.csv:12 citizen "0***": …</c>, or with the id whole.</summary>
    /// <param name="language">The language of the reasons.</param>
    /// <param name="showsIds">Whether the ids of citizens are written whole; else a mask stands for them, and for what looks like a CPR number.</param>
    /// <returns>One line of text.</returns>
    public string ToText(Language language, bool showsIds)
    {
        var faults = string.Join("; ", Faults.Select(f => f.ToText(language, showsIds)));
        var line = (Location.File, Faults[0]) switch
        {
            (null, _) => faults,
            (_, { Column: "" } fault) when fault.Value.Length == 0 || !showsIds => $"{Location}: {faults}",
            _ => $"{Location} {faults}",
        };
        return line + About(language, showsIds);
    }

    // Whom it is about, where no fault says it.
    private string About(Language language, bool showsIds)
    {
        if (
            string.IsNullOrWhiteSpace(Citizen)
            || Faults.Any(static f => string.Equals(f.Column, RegisterSchemas.Citizen, StringComparison.Ordinal))
        )
        {
            return string.Empty;
        }

        var id = showsIds ? Excerpt.Of(Citizen) : PlainText.Mask(Citizen);
        return language == Language.English ? $" (citizen {id})" : $" (borger {id})";
    }

    /// <inheritdoc />
    public bool Equals(RefusedRow? other) =>
        other is not null
        && Location == other.Location
        && string.Equals(Citizen, other.Citizen, StringComparison.Ordinal)
        && Faults.SequenceEqual(other.Faults);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as RefusedRow);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Location, Citizen, Faults[0]);

    /// <summary>The line in English.</summary>
    public override string ToString() => ToText(Language.English);
}
