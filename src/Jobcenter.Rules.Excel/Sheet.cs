namespace Jobcenter.Rules.Excel;

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
