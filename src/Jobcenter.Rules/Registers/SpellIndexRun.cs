namespace Jobcenter.Rules.Registers;

/// <summary>Spells of one state in a <see cref="SpellIndex"/>; days are places of it.</summary>
internal readonly ref struct SpellIndexRun(
    ReadOnlySpan<ushort> from,
    ReadOnlySpan<ushort> wholeFrom,
    ReadOnlySpan<ushort> end,
    ReadOnlySpan<ushort> hours
)
{
    /// <summary>The first day of each that no earlier spell of the citizen and state has; its end when there is none.</summary>
    public ReadOnlySpan<ushort> From { get; } = from;

    /// <summary>The first day of each.</summary>
    public ReadOnlySpan<ushort> WholeFrom { get; } = wholeFrom;

    /// <summary>The day after the last.</summary>
    public ReadOnlySpan<ushort> End { get; } = end;

    /// <summary>Hundredths of weekly hours; <see cref="SpellColumns.HoursNotKnown"/> when nobody knows.</summary>
    public ReadOnlySpan<ushort> Hours { get; } = hours;
}
