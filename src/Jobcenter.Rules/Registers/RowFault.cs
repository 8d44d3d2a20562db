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
    /// <returns>One line of text, with a mask for a citizen's id.</returns>
    public string ToText(Language language) => ToText(language, showsIds: false);

    /// <summary>As <c>citizen "0***": findes ikke …</c>, or with the id whole.</summary>
    /// <param name="language">The language of the reason.</param>
    /// <param name="showsIds">Whether the ids of citizens are written whole; else a mask stands for them, and for what looks like a CPR number.</param>
    /// <returns>One line of text.</returns>
    public string ToText(Language language, bool showsIds)
    {
        var value = showsIds ? Value : PlainText.MaskIn(Column, Value);
        var reason = showsIds ? Reason.ToText(language) : PlainText.MaskText(Reason.ToText(language));
        return (Column.Length, value.Length) switch
        {
            (0, 0) => reason,
            (_, 0) => $"{Column}: {reason}",
            (0, _) => $"\"{value}\": {reason}",
            _ => $"{Column} \"{value}\": {reason}",
        };
    }

    /// <summary>The line in English.</summary>
    public override string ToString() => ToText(Language.English);
}
