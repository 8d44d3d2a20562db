using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Excel;
using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Tests.Excel;

/// <summary>A workbook as another program reads it.</summary>
internal sealed class Book : IDisposable
{
    private readonly SpreadsheetDocument _document;
    private readonly WorkbookPart _part;

    private Book(Stream stream)
    {
        _document = SpreadsheetDocument.Open(stream, isEditable: false);
        _part = _document.WorkbookPart ?? throw new InvalidOperationException("There is no workbook.");
        Sheets =
        [
            .. _part
                .Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>()
                .Select(s => new Page(s.Name?.Value ?? "", (WorksheetPart)_part.GetPartById(s.Id?.Value ?? ""))),
        ];
    }

    public IReadOnlyList<Page> Sheets { get; }

    public static Book Of(Answer answer, Language language = Language.Danish)
    {
        var stream = new MemoryStream();
        AnswerExcel.Write(stream, answer, language);
        stream.Position = 0;
        return new(stream);
    }

    public static Book Read(Stream stream) => new(stream);

    public List<string> Faults() =>
        [
            .. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365)
                .Validate(_document)
                .Select(e => $"{e.Path?.XPath}: {e.Description}"),
        ];

    public static string? Number(Cell cell) => cell.DataType is null ? cell.CellValue?.Text : null;

    public static string Text(Cell cell) => cell.InlineString?.InnerText ?? "";

    public Alignment? Alignment(Cell cell) =>
        _part
            .WorkbookStylesPart?.Stylesheet?.CellFormats?.Elements<CellFormat>()
            .ElementAt((int)(cell.StyleIndex?.Value ?? 0))
            .Alignment;

    public string? Format(Cell cell)
    {
        var styles = _part.WorkbookStylesPart?.Stylesheet;
        var format = styles?.CellFormats?.Elements<CellFormat>().ElementAt((int)(cell.StyleIndex?.Value ?? 0));
        return styles
            ?.NumberingFormats?.Elements<NumberingFormat>()
            .FirstOrDefault(f => f.NumberFormatId?.Value == format?.NumberFormatId?.Value)
            ?.FormatCode?.Value;
    }

    /// <summary>What Excel shows of a number: the first form is for numbers above zero, the second for those below, the third for zero.</summary>
    public string Shown(Cell cell, Language language)
    {
        var forms = (Format(cell) ?? "").Split(';');
        var number = decimal.Parse(Number(cell) ?? "", NumberStyles.Float, CultureInfo.InvariantCulture);
        var form =
            number < 0 ? forms[1]
            : number == 0 && forms.Length > 2 ? forms[2]
            : forms[0];
        var decimals = Regex
            .Match(form, @"#,##0(\.(?<d>0+))?", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Groups["d"]
            .Length;
        var amount = Math.Round(
                Math.Abs(form.Contains('%', StringComparison.Ordinal) ? number * 100 : number),
                decimals,
                MidpointRounding.AwayFromZero
            )
            .ToString(FormattableString.Invariant($"N{decimals}"), CultureInfo.InvariantCulture);
        if (language == Language.Danish)
        {
            amount = amount.Replace(',', ' ').Replace('.', ',').Replace(' ', '.');
        }

        return Regex
            .Replace(form, @"#,##0(\.0+)?", amount, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Replace("\"", "", StringComparison.Ordinal);
    }

    public void Dispose() => _document.Dispose();

    internal sealed record Page(string Name, WorksheetPart Part)
    {
        public List<List<Cell>> Rows { get; } =
        [.. Part.Worksheet.Descendants<Row>().Select(r => r.Elements<Cell>().ToList())];

        /// <summary>The cell of a row in a column, counted from 0; null for one that is not written since it is empty.</summary>
        public Cell? At(int row, int column) =>
            Rows[row]
                .Find(c => c.CellReference?.Value?.TrimEnd([.. "0123456789"]) == ((char)('A' + column)).ToString());

        public IEnumerable<string> Texts(int row) => Rows[row].Select(Text);
    }
}
