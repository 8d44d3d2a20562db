namespace Jobcenter.Rules.Registers;

/// <summary>The columns of a run of spells. Rows of repeated days have no hours.</summary>
internal readonly ref struct SpellRun(
    ReadOnlySpan<int> from,
    ReadOnlySpan<int> to,
    ReadOnlySpan<byte> code,
    ReadOnlySpan<ushort> hours = default
)
{
    public ReadOnlySpan<int> From { get; } = from;

    public ReadOnlySpan<int> To { get; } = to;

    /// <summary>State and category in one byte; see <see cref="SpellColumns.StateMask"/>.</summary>
    public ReadOnlySpan<byte> Code { get; } = code;

    public ReadOnlySpan<ushort> Hours { get; } = hours;

    public int Length => From.Length;

    public SpellRun Slice(int start) => Slice(start, Length - start);

    public SpellRun Slice(int start, int length) =>
        new(
            From.Slice(start, length),
            To.Slice(start, length),
            Code.Slice(start, length),
            Hours.IsEmpty ? default : Hours.Slice(start, length)
        );
}
