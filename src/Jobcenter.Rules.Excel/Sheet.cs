namespace Jobcenter.Rules.Excel;

/// <summary>How a cell looks.</summary>
internal enum Look
{
    /// <summary>Words that wrap.</summary>
    Text,

    /// <summary>Words that run on into the empty cells beside them.</summary>
    Line,

    /// <summary>What the sheet is about.</summary>
    Title,

    /// <summary>What the reader must know first.</summary>
    Notice,

    /// <summary>The heading of a column.</summary>
    Heading,

    /// <summary>A good answer.</summary>
    Good,

    /// <summary>A bad one.</summary>
    Bad,

    /// <summary>One in between, or not yet given.</summary>
    Between,

    /// <summary>One that is not known.</summary>
    Unknown,
}

/// <summary>A cell: its words, and the number or the day that they say.</summary>
internal readonly record struct SheetCell(string Text, Look Look = Look.Text)
{
    public Quantity? Number { get; init; }

    public LocalDate? Date { get; init; }

    public int Indent { get; init; }

    /// <summary>Whether it is a number or a day that stands to the right.</summary>
    public bool IsRight => !IsLeft && (Number is not null || Date is not null);

    /// <summary>Whether a number or a day stands to the left, among words.</summary>
    public bool IsLeft { get; init; }
}

/// <summary>A sheet: its rows, how wide its columns are, and which rows stay when the others are scrolled.</summary>
/// <param name="Name">A name that Excel takes and no other sheet has.</param>
/// <param name="Rows">The rows, from the top.</param>
/// <param name="Widths">The columns' widths in characters.</param>
/// <param name="Frozen">How many rows stay.</param>
/// <param name="Filtered">How many rows below the frozen ones the filter of the last frozen row is for; null for no filter.</param>
/// <param name="Language">The language of its dates.</param>
internal sealed record Sheet(
    string Name,
    ImmutableArray<ImmutableArray<SheetCell>> Rows,
    ImmutableArray<int> Widths,
    int Frozen,
    int? Filtered,
    Language Language
);
