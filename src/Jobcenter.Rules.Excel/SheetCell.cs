namespace Jobcenter.Rules.Excel;

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
