namespace Jobcenter.Rules.Registers;

/// <summary>A row of <c>spells.csv</c> as it was written. The default is an empty row, which is refused.</summary>
/// <param name="Citizen">The citizen's id.</param>
/// <param name="State">The state's id, as <c>kontanthjaelp</c>.</param>
/// <param name="Category">The category's id, or empty.</param>
/// <param name="From">The first day, as <c>2021-01-04</c>.</param>
/// <param name="To">The last day; empty or <c>9999-12-31</c> while it is still running.</param>
/// <param name="Hours">Weekly hours with a decimal point, or empty.</param>
[DanishTerm("perioderække")]
public readonly record struct SpellRow(
    string? Citizen,
    string? State,
    string? Category,
    string? From,
    string? To,
    string? Hours
)
{
    /// <summary>The citizen's id.</summary>
    public string Citizen { get; } = Citizen ?? string.Empty;

    /// <summary>The state's id.</summary>
    public string State { get; } = State ?? string.Empty;

    /// <summary>The category's id, or empty.</summary>
    public string Category { get; } = Category ?? string.Empty;

    /// <summary>The first day.</summary>
    public string From { get; } = From ?? string.Empty;

    /// <summary>The last day, or empty.</summary>
    public string To { get; } = To ?? string.Empty;

    /// <summary>Weekly hours, or empty.</summary>
    public string Hours { get; } = Hours ?? string.Empty;

    /// <summary>A row from fields by column, wherever they come from.</summary>
    /// <param name="field">The text of a column, by its name in <see cref="RegisterColumnNames"/>; empty where there is none.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null.</exception>
    public static SpellRow FromFields(Func<string, string> field)
    {
        Guard.Against.Null(field);
        return new(
            field(RegisterColumnNames.Citizen),
            field(RegisterColumnNames.State),
            field(RegisterColumnNames.Category),
            field(RegisterColumnNames.From),
            field(RegisterColumnNames.To),
            field(RegisterColumnNames.Hours)
        );
    }
}
