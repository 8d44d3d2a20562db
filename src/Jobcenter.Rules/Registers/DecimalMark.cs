namespace Jobcenter.Rules.Registers;

/// <summary>What stands before the decimals of a number in a source; the other mark, or a space, parts its thousands. The default is <see cref="Point"/>.</summary>
[DanishTerm("decimaltegn")]
public enum DecimalMark
{
    /// <summary>A point (<c>point</c>): 41230.5 or 41,230.5.</summary>
    [DanishTerm("punktum", Id = "point", English = "point")]
    Point = 0,

    /// <summary>A comma (<c>comma</c>): 41230,5 or 41.230,5.</summary>
    [DanishTerm("komma", Id = "comma", English = "comma")]
    Comma = 1,
}
