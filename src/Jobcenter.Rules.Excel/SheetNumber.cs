using System.Globalization;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace Jobcenter.Rules.Excel;

/// <summary>Hands numbers over to a spreadsheet, which has nothing but floating point; nothing is computed with them here.</summary>
internal static class SheetNumber
{
    // What a spreadsheet keeps of a number.
    private const int MaxDigits = 15;

    // The sign that the texts have.
    private const string Minus = "\"−\"";

    private static readonly Fraction s_hundred = new(100);

    /// <summary>The number as a cell; null where a spreadsheet would change it.</summary>
    public static Cell? CellOf(Quantity quantity, StyleId style)
    {
        var amount = quantity.Unit is QuantityUnit.PercentagePoints ? quantity.Amount * s_hundred : quantity.Amount;
        var text = amount.ToDecimalString();
#pragma warning disable RS0030 // The library that writes the cells takes no fraction.
        return
            text.Where(char.IsAsciiDigit).SkipWhile(static c => c == '0').Count() <= MaxDigits
            && decimal.TryParse(text, NumberStyles.Number, NumberFormatInfo.InvariantInfo, out var number)
            ? new Cell(number, style)
            : null;
#pragma warning restore RS0030
    }

    /// <summary>The format that shows a number as its text does: as many decimals, the sign, and what stands around it.</summary>
    /// <param name="text">The text, as <c>+2,50 %</c>.</param>
    /// <param name="language">The language, whose decimal mark the text has.</param>
    /// <returns>As <c>+#,##0.00" "%;"−"#,##0.00" "%;#,##0.00" "%</c>; null for a text without a number.</returns>
    public static string? FormatOf(string text, Language language)
    {
        var first = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (first < 0)
        {
            return null;
        }

        var last = text.AsSpan().LastIndexOfAnyInRange('0', '9');
        var mark = text.AsSpan(first, last - first + 1).LastIndexOf(language == Language.English ? '.' : ',');
        var decimals = mark < 0 ? 0 : last - first - mark;
        var before = text[..first].TrimEnd('+', '-', '−');
        var number = decimals == 0 ? "#,##0" : $"#,##0.{new string('0', decimals)}";
        var whole = Quoted(before) + "{0}" + number + Quoted(text[(last + 1)..]);
        return first > 0 && text[first - 1] == '+'
            ? $"{Signed(whole, "+")};{Signed(whole, Minus)};{Signed(whole, "")}"
            : $"{Signed(whole, "")};{Signed(whole, Minus)}";
    }

    public static void SetWidth(ColumnOptions column, int characters) => column.Width = characters;

    public static void SetSize(Font font, int points) => font.Size = points;

    public static RowOptions Height(int points) => new() { Height = points };

    private static string Signed(string format, string sign) => format.Replace("{0}", sign, StringComparison.Ordinal);

    // The percent sign multiplies by a hundred, so it stands outside the quotation marks.
    private static string Quoted(string text) =>
        text.Length == 0
            ? text
            : $"\"{text.Replace("\"", "", StringComparison.Ordinal)}\"".Replace("%\"", "\"%", StringComparison.Ordinal);
}
