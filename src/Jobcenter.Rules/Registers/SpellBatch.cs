namespace Jobcenter.Rules.Registers;

/// <summary>Spells as prepared columns, to be added to a register without an object a row.</summary>
/// <remarks>
/// All columns but the ids are of one length: place i of each is row i. Days are numbered as
/// <see cref="DateOnly.DayNumber"/> does: 0 is 1 January of the year 1. The columns are read when they are added, and not kept.
/// </remarks>
/// <example>
/// <code>
/// var batch = new SpellBatch(["a", "b"], citizen: [0, 0, 1], from: [737791, 737900, 737791], to: [737850, SpellBatch.StillRunning, 737999], state: [1, 4, 0]);
/// builder.Add(batch, file: "udtræk");
/// </code>
/// </example>
[DanishTerm("kolonner af perioder")]
public readonly ref struct SpellBatch
{
    /// <summary>The last day of a spell that is still running.</summary>
    public const int StillRunning = SpellColumns.Open;

    /// <summary>The number of 1 January 1970, for columns that count days from there, as Arrow's and Parquet's dates do: their number plus this.</summary>
    public const int UnixEpochDay = 719_162;

    /// <summary>A batch.</summary>
    /// <param name="ids">The ids of the citizens that the rows name.</param>
    /// <param name="citizen">Of each row the place of its citizen in <paramref name="ids"/>.</param>
    /// <param name="from">Of each row the first day, included.</param>
    /// <param name="to">Of each row the last day, included, or <see cref="StillRunning"/>.</param>
    /// <param name="state">Of each row the value of its <see cref="Citizens.CitizenState"/>.</param>
    /// <param name="category">Of each row the value of its <see cref="Citizens.VisitationCategory"/>; empty when no row has one.</param>
    /// <param name="hours">Of each row the weekly hours in hundredths, 1 to 3,700, or 0 when not known; empty when no row has any.</param>
    /// <exception cref="ArgumentException">The columns are not of one length.</exception>
    public SpellBatch(
        ReadOnlySpan<string> ids,
        ReadOnlySpan<int> citizen,
        ReadOnlySpan<int> from,
        ReadOnlySpan<int> to,
        ReadOnlySpan<byte> state,
        ReadOnlySpan<byte> category = default,
        ReadOnlySpan<ushort> hours = default
    )
    {
        var rows = citizen.Length;
        CheckLength(from.Length, rows, nameof(from));
        CheckLength(to.Length, rows, nameof(to));
        CheckLength(state.Length, rows, nameof(state));
        CheckLength(category.IsEmpty ? rows : category.Length, rows, nameof(category));
        CheckLength(hours.IsEmpty ? rows : hours.Length, rows, nameof(hours));
        Ids = ids;
        Citizen = citizen;
        From = from;
        To = to;
        State = state;
        Category = category;
        Hours = hours;
    }

    /// <summary>A batch whose citizens are the numbers of a builder, which alone may take it.</summary>
    /// <param name="citizen">Of each row the number that <see cref="RegisterBuilder.TryNumber"/> gave for its citizen.</param>
    /// <param name="from">Of each row the first day, included.</param>
    /// <param name="to">Of each row the last day, included, or <see cref="StillRunning"/>.</param>
    /// <param name="state">Of each row the value of its <see cref="Citizens.CitizenState"/>.</param>
    /// <param name="category">Of each row the value of its <see cref="Citizens.VisitationCategory"/>; empty when no row has one.</param>
    /// <param name="hours">Of each row the weekly hours in hundredths, 1 to 3,700, or 0 when not known; empty when no row has any.</param>
    /// <exception cref="ArgumentException">The columns are not of one length.</exception>
    public static SpellBatch OfNumbers(
        ReadOnlySpan<int> citizen,
        ReadOnlySpan<int> from,
        ReadOnlySpan<int> to,
        ReadOnlySpan<byte> state,
        ReadOnlySpan<byte> category = default,
        ReadOnlySpan<ushort> hours = default
    ) => new([], citizen, from, to, state, category, hours) { IsNumbered = true };

    /// <summary>How many rows.</summary>
    public int Count => Citizen.Length;

    /// <summary>Whether the citizens are the builder's numbers, and not places in <see cref="Ids"/>.</summary>
    internal bool IsNumbered { get; private init; }

    internal ReadOnlySpan<string> Ids { get; }

    internal ReadOnlySpan<int> Citizen { get; }

    internal ReadOnlySpan<int> From { get; }

    internal ReadOnlySpan<int> To { get; }

    internal ReadOnlySpan<byte> State { get; }

    internal ReadOnlySpan<byte> Category { get; }

    internal ReadOnlySpan<ushort> Hours { get; }

    private static void CheckLength(int length, int rows, string name)
    {
        if (length != rows)
        {
            throw new ArgumentException($"{name} held {length} rows; it must hold {rows}, as citizen does.", name);
        }
    }
}
