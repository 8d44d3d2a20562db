namespace Jobcenter.Rules.Registers;

/// <summary>A row that was refused: where it stands, which column and value were at fault, and why.</summary>
[DanishTerm("afvist række")]
public sealed record RefusedRow
{
    /// <summary>A refused row.</summary>
    /// <param name="location">Where it stands.</param>
    /// <param name="column">The column at fault, by its name in the data files.</param>
    /// <param name="value">The value as it was written; only its beginning when it is long.</param>
    /// <param name="reason">Why, and what is allowed.</param>
    /// <exception cref="ArgumentNullException">The column, the value or the reason is null.</exception>
    public RefusedRow(RowLocation location, string column, string value, BilingualText reason)
    {
        Location = location;
        Column = Guard.Against.Null(column);
        Value = Excerpt.Of(Guard.Against.Null(value));
        Reason = Guard.Against.Null(reason);
    }

    /// <summary>Where it stands.</summary>
    public RowLocation Location { get; }

    /// <summary>The column at fault.</summary>
    public string Column { get; }

    /// <summary>The value as it was written; at most 41 characters.</summary>
    public string Value { get; }

    /// <summary>Why, and what is allowed.</summary>
    public BilingualText Reason { get; }

    /// <summary>As <c>spells.csv:12 from "2021-02-30": ingen dato …</c>.</summary>
    /// <param name="language">The language of the reason.</param>
    /// <returns>One line of text.</returns>
    public string ToText(Language language)
    {
        var place = string.Join(
            ' ',
            new[] { Location.ToString(), Column, Value.Length == 0 ? string.Empty : $"\"{Value}\"" }.Where(static p =>
                p.Length > 0
            )
        );
        return place.Length == 0 ? Reason.ToText(language) : $"{place}: {Reason.ToText(language)}";
    }
}
