namespace Jobcenter.Rules.Registers;

/// <summary>What stands before the decimals of a source's numbers, and whether somebody told so: if not, a number that can be read otherwise is asked about. The default is a point that nobody told of.</summary>
internal readonly record struct NumberNotation(DecimalMark Mark, bool IsTold)
{
    /// <summary>How a source writes.</summary>
    /// <param name="told">What was told of it.</param>
    /// <param name="usual">What such sources have, where nothing was told.</param>
    public static NumberNotation Of(DecimalMark? told, DecimalMark usual = DecimalMark.Point) =>
        new(told ?? usual, told is not null);

    /// <summary>Whether numbers come as their source marks them, with marks between thousands; otherwise as digits with a point.</summary>
    public bool HasMarks => IsTold || Mark != DecimalMark.Point;
}
