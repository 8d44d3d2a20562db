namespace Jobcenter.Rules.Registers;

/// <summary>One thing that is wrong in a row: the column, what was written there, and why it cannot be used.</summary>
[DanishTerm("fejl i række")]
public sealed record RowFault : ILocalizable
{
    /// <summary>A fault.</summary>
    /// <param name="column">The column, by its name in the data files; empty when the whole row is at fault.</param>
    /// <param name="value">The value as it was written; only its beginning is kept when it is long.</param>
    /// <param name="reason">Why, and what is allowed.</param>
    /// <exception cref="ArgumentNullException">The column, the value or the reason is null.</exception>
    public RowFault(string column, string value, BilingualText reason)
    {
        Column = Guard.Against.Null(column);
        Value = Excerpt.Of(Guard.Against.Null(value));
        Reason = Guard.Against.Null(reason);
    }

    /// <summary>The column at fault; empty when the whole row is.</summary>
    public string Column { get; }

    /// <summary>The value as it was written; at most 41 characters.</summary>
    public string Value { get; }

    /// <summary>Why, and what is allowed.</summary>
    public BilingualText Reason { get; }

    /// <summary>As <c>from "2021-02-30": er ikke en dato …</c>.</summary>
    /// <param name="language">The language of the reason.</param>
    /// <returns>One line of text.</returns>
    public string ToText(Language language) =>
        (Column.Length, Value.Length) switch
        {
            (0, 0) => Reason.ToText(language),
            (_, 0) => $"{Column}: {Reason.ToText(language)}",
            (0, _) => $"\"{Value}\": {Reason.ToText(language)}",
            _ => $"{Column} \"{Value}\": {Reason.ToText(language)}",
        };

    /// <summary>The line in English.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToText(Language.English);
}
