namespace Jobcenter.Rules.Registers;

/// <summary>Where a row stands. The default is nowhere: a row that came from no file.</summary>
/// <param name="File">The name of the file or system; null when there is none.</param>
/// <param name="Line">The line, counted from 1; 0 when there is none.</param>
[DanishTerm("rækkens sted")]
public readonly record struct RowLocation(string? File, long Line)
{
    /// <summary>As <c>spells.csv:12</c>.</summary>
    /// <returns>The text; empty for the default.</returns>
    public override string ToString() => File is null ? string.Empty : $"{File}:{Line}";
}
