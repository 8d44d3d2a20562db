namespace Jobcenter.Rules.Tests.Generators;

/// <summary>A row as it is written: the text of each column that has one.</summary>
internal static class Fields
{
    public static Func<string, string?> Of(params (string Column, string? Text)[] fields) =>
        column => fields.FirstOrDefault(f => string.Equals(f.Column, column, StringComparison.Ordinal)).Text;

    /// <summary>The same row with other texts in some columns.</summary>
    public static Func<string, string?> With(
        this Func<string, string?> row,
        params (string Column, string? Text)[] fields
    ) =>
        column =>
            fields.Any(f => string.Equals(f.Column, column, StringComparison.Ordinal))
                ? Of(fields)(column)
                : row(column);

    public static Func<string, string?> Spell(
        string? citizen,
        string? state,
        string? category,
        string? from,
        string? to,
        string? hours
    ) =>
        Of(
            ("citizen", citizen),
            ("state", state),
            ("category", category),
            ("from", from),
            ("to", to),
            ("hours", hours)
        );
}
